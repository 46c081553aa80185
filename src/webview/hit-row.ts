import type { SearchHitView } from '../core/panel/view';
import { shortAuthors } from './authors';
import { citedWords } from './cited';
import type { PageContext } from './context';
import { goTo, paperActions } from './controls';
import { el, spoken } from './dom';
import { marked } from './marked';
import { starToggle, stateNames, stateToggle } from './marks';
import { topicChips } from './topics';

/** A paper that was found: its title, and on a second line who wrote it, when it was listed, and what it is about. */
export function hitRow(context: PageContext, query: string, hit: SearchHitView): HTMLElement {
  const { strings } = context;
  const cited = citedWords(strings, hit.citedIn);
  return el(
    'li',
    { class: `hit card ${hit.state ?? ''}`, attributes: { 'data-key': hit.key } },
    stateToggle(context, hit, hit.state),
    el(
      'div',
      { class: 'hitText' },
      el(
        'p',
        { class: 'hitTitle', attributes: { dir: 'auto' } },
        goTo(
          context,
          { id: `paper ${hit.key}`, class: 'cardLink' },
          { kind: 'paper', key: hit.key, query },
          ...marked(hit.title, hit.titleMarks),
        ),
        hit.state === undefined ? undefined : spoken(` (${strings[stateNames[hit.state]]})`),
      ),
      el(
        'div',
        { class: 'meta' },
        shortAuthors(context, hit.authors, hit.nameMarks),
        hit.day === undefined ? undefined : el('span', { text: hit.day.label }),
        cited === undefined ? undefined : el('span', { text: cited }),
        topicChips(context, hit.key, hit.topics),
      ),
    ),
    el(
      'div',
      { class: 'cardActions', attributes: { role: 'group', 'aria-label': strings.actions } },
      ...paperActions(context, hit.key, hit.title, 'icons'),
      starToggle(context, hit, hit.starred),
    ),
  );
}

/** The place of a paper that has not been told yet. */
export function hitPlaceholder(): HTMLElement {
  return el(
    'li',
    { class: 'hit waiting' },
    el('span', { class: 'bone', attributes: { 'aria-hidden': 'true' } }),
  );
}
