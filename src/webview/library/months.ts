import { nice, ticks } from 'd3-array';
import type { LibraryNumbers } from '../../core/panel/library-data';
import { rangesFor, spansOf, sumOver, type TimeRange, type TimeSpan } from '../../core/panel/time-range';
import { choice } from '../charts/choice';
import { dataTable } from '../charts/data-table';
import { bar, swatch } from '../charts/parts';
import { moveInRow, rove } from '../charts/roving';
import { button } from '../controls';
import { el, numberText } from '../dom';
import type { LibraryContext } from './look';
import { section } from './section';
import { countText, monthName, spanText } from './words';

interface Column {
  readonly span: TimeSpan;
  readonly count: number;
  readonly read: number;
  readonly reading: number;
}

/** The range that the charts show: the one chosen, where the library reaches that far. */
export function rangeOf(context: LibraryContext, numbers: LibraryNumbers): TimeRange {
  const ranges = rangesFor(numbers.months.length);
  return ranges.find((range) => range === context.look().range) ?? ranges[0] ?? 'all';
}

/** Papers by month, what is read of them at the bottom of each column. */
export function monthsSection(
  context: LibraryContext,
  numbers: LibraryNumbers,
  choose: (range: TimeRange) => void,
): HTMLElement | undefined {
  const { strings } = context;
  const ranges = rangesFor(numbers.months.length);
  const range = rangeOf(context, numbers);
  const columns = columnsOf(numbers, range);
  if (columns.length < 2) return undefined;
  const names = { year: strings.rangeYear, three: strings.rangeThree, all: strings.rangeAll };
  const tools =
    ranges.length === 0
      ? undefined
      : choice(
          'range',
          strings.range,
          ranges.map((known) => [known, names[known]]),
          range,
          choose,
        );
  return section(
    { class: 'months', title: strings.overTime, tools },
    plot(context, columns),
    el(
      'div',
      { class: 'plotLegend quiet', attributes: { 'aria-hidden': 'true' } },
      el('span', { class: 'legendText' }, swatch('read'), strings.columnRead),
      el('span', { class: 'legendText' }, swatch('reading'), strings.columnReading),
      el('span', { class: 'legendText' }, swatch('unread'), strings.statUnread),
    ),
    dataTable(
      'monthsTable',
      strings.asTable,
      strings.overTime,
      [strings.columnMonth, strings.columnPapers, strings.columnRead, strings.columnReading],
      () => columns.map(({ span, count, read, reading }) => [spanText(context, span), count, read, reading]),
    ),
  );
}

function columnsOf({ months }: LibraryNumbers, range: TimeRange): readonly Column[] {
  const [count, read, reading] = [
    months.map((month) => month.count),
    months.map((month) => month.read),
    months.map((month) => month.reading),
  ];
  return spansOf(months, range).map((span) => ({
    span,
    count: sumOver(count, span),
    read: sumOver(read, span),
    reading: sumOver(reading, span),
  }));
}

function plot(context: LibraryContext, columns: readonly Column[]): HTMLElement {
  const highest = Math.max(1, ...columns.map(({ count }) => count));
  const top = nice(0, highest, 4)[1];
  const marks = ticks(0, top, 4).filter(Number.isInteger);
  const axis = el('div', { class: 'axis', attributes: { 'aria-hidden': 'true' } });
  for (const mark of marks) {
    const line = el('span', { class: 'tick' }, el('span', { class: 'tickText', text: numberText(mark) }));
    line.style.bottom = `${(mark / top) * 100}%`;
    axis.append(line);
  }
  const bars = el('div', {
    class: 'columns',
    attributes: { role: 'group', 'aria-label': context.strings.overTime },
  });
  const labels = el('div', { class: 'columnLabels', attributes: { 'aria-hidden': 'true' } });
  for (const box of [bars, labels]) box.style.setProperty('--columns', String(columns.length));
  columns.forEach((column, index) => {
    bars.append(columnButton(context, column, top, index === columns.length - 1));
    labels.append(columnLabel(context, columns, index));
  });
  rove(bars, '.column', moveInRow);
  return el('div', { class: 'plot' }, axis, bars, labels);
}

function columnButton(
  context: LibraryContext,
  { span, count, read, reading }: Column,
  top: number,
  isFirstStop: boolean,
): HTMLElement {
  const name = spanText(context, span);
  const parts = bar(
    [
      { name: 'read', value: read },
      { name: 'reading', value: reading },
      { name: 'unread', value: count - read - reading },
    ],
    top,
    'up',
  );
  const column = button(
    { id: `column ${span.from}`, class: 'column', label: `${name}: ${countText(context, count, read)}` },
    () => context.pick({ kind: 'span', from: span.from, to: span.to }, name),
    parts,
  );
  column.tabIndex = isFirstStop ? 0 : -1;
  return column;
}

/** As many names of months as there is room for; the year stands under its first. */
function columnLabel({ language }: LibraryContext, columns: readonly Column[], index: number): HTMLElement {
  const { from = '' } = columns[index]?.span ?? {};
  const [year = '', month = ''] = from.split('-');
  const isNewYear = index === 0 || columns[index - 1]?.span.from.slice(0, 4) !== year;
  const every = columns.length <= 12 ? 1 : columns.length <= 24 ? 3 : 6;
  const isNamed = (Number(month) - 1) % every === 0;
  const label = el('span', { class: 'columnLabel' });
  if (isNamed) label.append(el('span', { text: monthName(from, language) }));
  // The first column's year would run into the next one's where both stand close together.
  const nextYear = columns.findIndex(({ span }) => !span.from.startsWith(year) && span.from > from);
  const hasRoom = index > 0 || nextYear < 0 || nextYear - index >= every;
  if (isNewYear && hasRoom) label.append(el('span', { class: 'yearLabel', text: year }));
  return label;
}
