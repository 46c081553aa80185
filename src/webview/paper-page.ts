import type { PaperView } from '../core/panel/view';
import { fill } from '../core/panel/strings';
import { fullAuthors } from './authors';
import { paperBar } from './bar';
import { citedSection } from './cited';
import type { PageContext } from './context';
import { outsideLink, outsideMark, paperActions } from './controls';
import { el } from './dom';
import { placeList } from './places';
import { summarySection } from './summary';

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
        summarySection(context, view),
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
    el(
      'div',
      { class: 'tools' },
      el(
        'div',
        { class: 'actions', attributes: { role: 'group', 'aria-label': strings.actions } },
        ...paperActions(context, view.key, view.title, 'words'),
      ),
      view.links.length === 0 ? undefined : links(context, view),
    ),
  );
}

const stateNames = {
  new: 'stateNew',
  unread: 'stateUnread',
  reading: 'stateReading',
  read: 'stateRead',
} as const;

function identity({ strings }: PageContext, view: PaperView): readonly HTMLElement[] {
  const words = [
    view.version === undefined ? undefined : fill(strings.version, view.version),
    view.state === undefined ? undefined : strings[stateNames[view.state]],
    view.starred ? strings.starred : undefined,
  ].filter((word) => word !== undefined);
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
