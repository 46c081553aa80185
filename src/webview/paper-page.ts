import type { PaperView } from '../core/panel/view';
import { fill } from '../core/panel/strings';
import { fullAuthors } from './authors';
import { paperBar } from './bar';
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
      el('article', {}, paperHead(context, view), summarySection(context, view), placeList(context, view)),
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

function identity(context: PageContext, view: PaperView): readonly HTMLElement[] {
  if (view.arxivId === undefined) return [];
  const id = el('span', { class: 'id', text: `arXiv:${view.arxivId}` });
  if (view.version === undefined) return [id];
  return [id, el('span', { text: fill(context.strings.version, view.version) })];
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
