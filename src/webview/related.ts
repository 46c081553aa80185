import type { PaperView } from '../core/panel/view';
import type { PageContext } from './context';
import { goTo } from './controls';
import { el, spoken } from './dom';
import { stateNames } from './marks';

/** Papers about the same thing; nothing as long as none are known. */
export function relatedSection(context: PageContext, { related }: PaperView): HTMLElement | undefined {
  if (related.length === 0) return undefined;
  const { strings } = context;
  const items = related.map(({ key, title, day, state }) =>
    el(
      'li',
      {},
      goTo(
        context,
        { id: `related ${key}`, class: 'textButton' },
        { kind: 'paper', key, day: day?.date },
        el('span', { text: title, attributes: { dir: 'auto' } }),
      ),
      state === undefined ? undefined : spoken(` (${strings[stateNames[state]]})`),
      day === undefined ? undefined : el('span', { class: 'quiet', text: day.label }),
    ),
  );
  return el(
    'section',
    { class: 'related', attributes: { 'aria-label': strings.related } },
    el('h2', { text: strings.related }),
    el('ul', {}, ...items),
  );
}
