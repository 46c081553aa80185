import type { LibraryView } from '../../core/panel/library-data';
import { fill } from '../../core/panel/strings';
import { bar, swatch, type BarPart } from '../charts/parts';
import { button } from '../controls';
import { el, numberText } from '../dom';
import type { LibraryContext } from './look';

/** How much there is, in five numbers, and how far the person is with it. */
export function libraryHead(context: LibraryContext, view: LibraryView): readonly HTMLElement[] {
  const { strings } = context;
  const totals = view.numbers?.totals;
  return [
    el(
      'ul',
      { class: 'tiles' },
      tile(context, strings.statPapers, view.papers),
      tile(context, strings.statDays, view.days),
      tile(context, strings.statUnread, totals?.unread, 'unread'),
      tile(context, strings.statStarred, totals?.starred, 'starred'),
      tile(context, strings.statCited, view.cited, 'cited'),
    ),
    progress(context, view),
  ];
}

type PickedState = 'unread' | 'reading' | 'read' | 'starred' | 'cited';

function tile(
  context: LibraryContext,
  label: string,
  value: number | undefined,
  state?: PickedState,
): HTMLElement {
  const { strings } = context;
  const number =
    value === undefined
      ? el('span', { class: 'tileNumber pending', text: '–', title: strings.countingCited })
      : el('span', { class: 'tileNumber', text: numberText(value) });
  const content = [number, el('span', { class: 'tileLabel', text: label })];
  if (state === undefined || value === undefined || value === 0)
    return el('li', { class: 'tile' }, ...content);
  const press = button(
    { id: `tile ${state}`, class: 'tileButton' },
    () => context.pick({ kind: 'state', state }, label),
    ...content,
  );
  return el('li', { class: 'tile' }, press);
}

function progress(context: LibraryContext, { papers, numbers }: LibraryView): HTMLElement {
  const { strings } = context;
  const isCounted = numbers !== undefined;
  const { read, reading, unread } = numbers?.totals ?? { read: 0, reading: 0, unread: 0 };
  const said = fill(strings.progressOf, numberText(read), numberText(papers));
  const share = papers === 0 ? 0 : read / papers;
  const percent = new Intl.NumberFormat(context.language, {
    style: 'percent',
    maximumFractionDigits: share < 0.1 ? 1 : 0,
  });
  return el(
    'section',
    { class: 'progress', attributes: { 'aria-label': strings.progress } },
    el(
      'div',
      { class: 'progressHead' },
      el('h2', { text: strings.progress }),
      el('span', {
        class: 'quiet',
        text: !isCounted ? strings.counting : `${said} · ${percent.format(share)}`,
      }),
    ),
    bar(
      [
        { name: 'read', value: read },
        { name: 'reading', value: reading },
        { name: 'unread', value: unread },
      ],
      papers,
    ),
    el(
      'ul',
      { class: isCounted ? 'legend' : 'legend pending' },
      part(context, 'read', strings.columnRead, read),
      part(context, 'reading', strings.columnReading, reading),
      part(context, 'unread', strings.statUnread, unread),
    ),
  );
}

function part(
  context: LibraryContext,
  state: Exclude<BarPart['name'], 'plain'>,
  label: string,
  value: number,
): HTMLElement {
  const content = [swatch(state), `${label} `, el('span', { class: 'quiet', text: numberText(value) })];
  if (value === 0) return el('li', {}, el('span', { class: 'legendText' }, ...content));
  return el(
    'li',
    {},
    button(
      { id: `legend ${state}`, class: 'legendText legendButton' },
      () => context.pick({ kind: 'state', state }, label),
      ...content,
    ),
  );
}
