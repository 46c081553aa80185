import type { PaperView } from '../core/panel/view';
import { fill } from '../core/panel/strings';
import { fullAuthors } from './authors';
import { paperBar } from './bar';
import { citedSection } from './cited';
import type { PageContext } from './context';
import { outsideLink, outsideMark, paperActions } from './controls';
import { el } from './dom';
import { starToggle, stateChoice } from './marks';
import { aboutPaper, abstractSection } from './metadata';
import { hasOwn, ownActions, ownSection } from './own';
import { placeList } from './places';
import { relatedSection } from './related';
import { summarySection } from './summary';
import { topicChips } from './topics';

/** One paper: what it is, what can be done with it, what the digest says of it, and where it stands. */
export function paperPage(context: PageContext, view: PaperView): readonly HTMLElement[] {
  return [
    paperBar(context, view),
    el(
      'main',
      { class: 'paper' },
      el(
        'article',
        {},
        paperHead(context, view),
        ownSection(context, view),
        summarySection(context, view),
        abstractSection(context, view),
        relatedSection(context, view),
        citedSection(context, view),
        placeList(context, view),
      ),
    ),
  ];
}

function paperHead(context: PageContext, view: PaperView): HTMLElement {
  const { strings } = context;
  return el(
    'header',
    { class: 'head' },
    el('p', { class: 'eyebrow' }, ...identity(context, view)),
    el('h1', { text: view.title, attributes: { tabindex: '-1', 'data-id': 'head', dir: 'auto' } }),
    fullAuthors(context, view.authors),
    topicChips(context, view.key, view.topics),
    el(
      'div',
      { class: 'tools' },
      el(
        'div',
        { class: 'actions', attributes: { role: 'group', 'aria-label': strings.actions } },
        ...paperActions(context, view.key, view.title, 'words'),
      ),
      el(
        'div',
        { class: 'marks', attributes: { role: 'group', 'aria-label': strings.marks } },
        stateChoice(context, view.key, view.state),
        starToggle(context, view, view.starred),
      ),
      view.links.length === 0 ? undefined : links(context, view),
      hasOwn(view) ? undefined : ownActions(context, view),
    ),
    aboutPaper(context, view),
  );
}

function identity({ strings }: PageContext, view: PaperView): readonly HTMLElement[] {
  const words = [view.version === undefined ? undefined : fill(strings.version, view.version)].filter(
    (word) => word !== undefined,
  );
  const id = view.arxivId === undefined ? [] : [el('span', { class: 'id', text: `arXiv:${view.arxivId}` })];
  return [...id, ...words.map((text) => el('span', { text }))];
}

function links(context: PageContext, view: PaperView): HTMLElement {
  const list = el('ul', { class: 'links', attributes: { 'aria-label': context.strings.links } });
  for (const link of view.links) {
    list.append(
      el(
        'li',
        {},
        outsideLink(context, view.key, link, { id: `link ${link.url}` }, link.label, ...outsideMark(context)),
      ),
    );
  }
  return list;
}
