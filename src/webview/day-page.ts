import type { DayPaper, DayView } from '../core/panel/view';
import { fill } from '../core/panel/strings';
import { shortAuthors } from './authors';
import { citedWords } from './cited';
import type { PageContext } from './context';
import { button, goTo, outsideLink, paperActions } from './controls';
import { el, icon, spoken } from './dom';
import { dayBar } from './bar';
import { starToggle, stateNames, stateToggle } from './marks';
import { categoryBadges } from './metadata';
import { topicChips } from './topics';

/** From how many papers on a list is drawn only where it is seen. */
const longList = 100;

/** A day: its date, where it stands, and a card for each paper. */
export function dayPage(context: PageContext, view: DayView): readonly HTMLElement[] {
  return [
    dayBar(context, view),
    el('main', { class: 'dayPage' }, dayHead(context, view), ...dayBody(context, view)),
  ];
}

function dayHead(context: PageContext, view: DayView): HTMLElement {
  const { strings } = context;
  const count = view.count === 1 ? strings.paperCountOne : fill(strings.paperCountMany, view.count);
  const unread = view.unread === 0 ? strings.allRead : fill(strings.unreadCount, view.unread);
  return el(
    'header',
    { class: 'head' },
    el('h1', { text: view.label, attributes: { tabindex: '-1', 'data-id': 'head' } }),
    el(
      'div',
      { class: 'facts' },
      el('span', { text: count }),
      view.count === 0 ? undefined : el('span', { text: unread }),
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
      dayLookup(context, view),
      readAll(context, view),
    ),
  );
}

/** Marks what waits to be read, and says how much that is; nothing when nothing waits. */
function readAll({ strings, host }: PageContext, view: DayView): HTMLElement | undefined {
  if (view.unread === 0) return undefined;
  const words = view.unread === view.count ? strings.readAll : fill(strings.readUnread, view.unread);
  return button(
    { id: 'readAll', class: 'button' },
    () => host.send({ type: 'markDay', date: view.date }),
    icon('check-all'),
    words,
  );
}

/** The way to more of all the day's papers; how far it is, is shown where VS Code shows progress. */
function dayLookup({ strings, host }: PageContext, view: DayView): HTMLElement | undefined {
  const { canAsk, asking } = view.lookup;
  if (asking > 0) return el('span', { text: fill(strings.askingDay, asking) });
  if (!canAsk) return undefined;
  return button(
    { id: 'completeDay', class: 'textButton' },
    () => host.send({ type: 'completeDay', date: view.date }),
    icon('cloud-download'),
    strings.completeDay,
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
  let count = 0;
  return view.groups.flatMap((group) => {
    const start = count + 1;
    count += group.papers.length;
    const list = el('ol', {
      class: group.papers.length > longList ? 'cards long' : 'cards',
      attributes: { start: String(start), 'aria-label': group.section ?? strings.papers },
    });
    for (const paper of group.papers) list.append(card(context, view.date, paper));
    const heading =
      group.section === undefined
        ? undefined
        : el('h2', { class: 'section', text: group.section, attributes: { dir: 'auto' } });
    return heading === undefined ? [list] : [heading, list];
  });
}

function card(context: PageContext, date: string, paper: DayPaper): HTMLElement {
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
    paper.state === undefined ? undefined : spoken(` (${strings[stateNames[paper.state]]})`),
  );
  const citedIn = citedWords(strings, paper.citedIn);
  const meta = el(
    'div',
    { class: 'meta' },
    names,
    identifier(context, paper),
    paper.categories.length === 0
      ? undefined
      : el('span', { class: 'badges' }, ...categoryBadges(paper.categories)),
    citedIn === undefined ? undefined : el('span', { text: citedIn }),
    topicChips(context, paper.key, paper.topics),
  );
  return el(
    'li',
    { class: `card ${paper.state ?? ''}`, attributes: { 'data-key': paper.key } },
    stateToggle(context, paper, paper.state),
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
      starToggle(context, paper, paper.starred),
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
