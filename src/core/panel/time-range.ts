import { monthIndex } from '../months';
import type { LibraryMonth } from './library-data';

/** How far back charts reach: twelve months, three years, or all. */
export type TimeRange = 'year' | 'three' | 'all';

/** One stretch of time that a chart has one column for. */
export interface TimeSpan {
  /** First and last month, both included. */
  readonly from: string;
  readonly to: string;
  /** Places of its months in the list of months, half-open. */
  readonly start: number;
  readonly end: number;
}

/** More columns than this cannot be told apart. */
const mostColumns = 48;

/** The ranges that differ for so many months; none where all say the same. */
export function rangesFor(months: number): readonly TimeRange[] {
  if (months <= 12) return [];
  return months <= 36 ? ['year', 'all'] : ['year', 'three', 'all'];
}

/**
 * The columns for a range, oldest first: months where they can be told apart, else quarters, half-years or years, each
 * beginning where the calendar's does.
 */
export function spansOf(months: readonly LibraryMonth[], range: TimeRange): readonly TimeSpan[] {
  const shown = range === 'year' ? 12 : range === 'three' ? 36 : months.length;
  const start = Math.max(0, months.length - shown);
  const width = [1, 3, 6].find((size) => (months.length - start) / size <= mostColumns) ?? 12;
  const spans: TimeSpan[] = [];
  for (let index = start; index < months.length; index++) {
    const month = months[index]?.month ?? '';
    const last = spans.at(-1);
    if (last === undefined || partOf(month, width) !== partOf(last.from, width))
      spans.push({ from: month, to: month, start: index, end: index + 1 });
    else spans[spans.length - 1] = { ...last, to: month, end: index + 1 };
  }
  return spans;
}

/** Which part of the calendar, of so many months, a month falls into. */
function partOf(month: string, width: number): number {
  return Math.floor(monthIndex(month) / width);
}

/** The sum of a row of numbers over a span. */
export function sumOver(values: readonly number[], { start, end }: TimeSpan): number {
  let sum = 0;
  for (let index = start; index < end; index++) sum += values[index] ?? 0;
  return sum;
}
