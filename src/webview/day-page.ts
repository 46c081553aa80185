import type { DayPaper, DayView } from '../core/panel/view';
import { fill } from '../core/panel/strings';
import { shortAuthors } from './authors';
import { citedWords } from './cited';
import type { PageContext } from './context';
import { button, goTo, outsideLink, paperActions } from './controls';
import { el, icon, spoken } from './dom';
import { dayBar } from './bar';

/** From how many papers on a list is drawn only where it is seen. */
const longList = 100;

/** A day: its date, where it stands, and a card for each paper. */
export function dayPage(context: PageContext, view: DayView): readonly HTMLElement[] {
  return [
    dayBar(context, view),
    el('main', { class: 'day' }, dayHead(context, view), ...dayBody(context, view)),
  ];
}

function dayHead(context: PageContext, view: DayView): HTMLElement {
  const { strings } = context;
  const count = view.count === 1 ? strings.paperCountOne : fill(strings.paperCountMany, view.count);
  return el(
    'header',
    { class: 'head' },
    el('h1', { text: view.label, attributes: { tabindex: '-1', 'data-id': 'head' } }),
    el(
      'p',
      { class: 'facts' },
      el('span', { text: count }),
      ...view.documents.map((document) =>
        button(
          {
            id: `document ${document.uri}`,
            class: 'textButton',
            label: fill(strings.openDocument, document.label),
          },
          () => context.host.send({ type: 'openDocument', date: view.date, uri: document.uri }),
          icon('markdown'),
          el('bdi', { text: document.label }),
        ),
      ),
      view.count === 0 ? undefined : el('span', { text: strings.fromDigest }),
    ),
  );
}

function dayBody(context: PageContext, view: DayView): readonly HTMLElement[] {
  const { strings } = context;
  if (view.count === 0) {
    return [
      el(
        'div',
        { class: 'empty inline' },
        el('p', { class: 'emptyTitle', text: strings.emptyDay }),
        el('p', { class: 'quiet', text: strings.emptyDayHint }),
      ),
    ];
  }
  let number = 0;
  return view.groups.flatMap((group) => {
    const start = number + 1;
    number += group.papers.length;
    const list = el('ol', {
      class: group.papers.length > longList ? 'cards long' : 'cards',
      attributes: { start: String(start), 'aria-label': group.section ?? strings.papers },
    });
    group.papers.forEach((paper, index) => list.append(card(context, view.date, paper, start + index)));
    const level =
      group.section === undefined
        ? undefined
        : el('h2', { class: 'section', text: group.section, attributes: { dir: 'auto' } });
    return level === undefined ? [list] : [level, list];
  });
}

function card(context: PageContext, date: string, paper: DayPaper, number: number): HTMLElement {
  const { strings } = context;
  const names = shortAuthors(context, paper.authors);
  const heading = el(
    'h2',
    { class: 'cardTitle', attributes: { dir: 'auto' } },
    goTo(
      context,
      { id: `paper ${paper.key}`, class: 'cardLink' },
      { kind: 'paper', key: paper.key, day: date },
      paper.title,
    ),
  );
  const citedIn = citedWords(strings, paper.citedIn);
  const meta = el(
    'p',
    { class: 'meta' },
    names,
    identifier(context, paper),
    citedIn === undefined ? undefined : el('span', { class: 'quiet', text: citedIn }),
  );
  return el(
    'li',
    { class: 'card' },
    el('span', { class: 'number', text: String(number), attributes: { 'aria-hidden': 'true' } }),
    el(
      'article',
      {},
      heading,
      meta.childElementCount === 0 ? undefined : meta,
      paper.lead === undefined
        ? el('p', { class: 'quiet', text: strings.noSummary })
        : el('p', { class: 'lead', text: paper.lead, attributes: { dir: 'auto' } }),
      paper.headline === undefined
        ? undefined
        : el(
            'p',
            { class: 'figure', attributes: { dir: 'auto' } },
            icon('graph-line'),
            spoken(`${strings.headline}: `),
            el('span', { text: paper.headline }),
          ),
    ),
    el(
      'div',
      { class: 'cardActions', attributes: { role: 'group', 'aria-label': strings.actions } },
      ...paperActions(context, paper.key, paper.title, 'icons'),
    ),
  );
}

function identifier(context: PageContext, paper: DayPaper): HTMLElement | undefined {
  const { link, arxivId, key } = paper;
  if (link === undefined)
    return arxivId === undefined ? undefined : el('span', { class: 'id', text: arxivId });
  const label = fill(context.strings.openLinkOf, arxivId ?? paper.title, link.label);
  return outsideLink(
    context,
    key,
    link,
    { id: `link ${key}`, class: 'link id', label },
    arxivId ?? link.label,
  );
}
