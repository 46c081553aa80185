/** Months as ISO 8601 writes them, `2024-11`: the only place that reckons with them. */

const MONTH = /^\d{4}-(?:0[1-9]|1[0-2])(?!\d)/;

/** Whether a text is a month and nothing else. */
export function isMonth(text: string): boolean {
  return text.length === 7 && MONTH.test(text);
}

/** The month of a date, also of one that is a month, or the first of a span of days; undefined when there is none. */
export function monthOf(date: string): string | undefined {
  return MONTH.exec(date)?.[0];
}

/** Months since the first of the year 0. */
export function monthIndex(month: string): number {
  return Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1;
}

/** The month with that index; before the year 0 its month in that year. */
function monthAt(index: number): string {
  const year = String(Math.max(0, Math.floor(index / 12))).padStart(4, '0');
  return `${year}-${String((((index % 12) + 12) % 12) + 1).padStart(2, '0')}`;
}

/** The month so many months later; earlier for less than 0. */
export function addMonths(month: string, by: number): string {
  return monthAt(monthIndex(month) + by);
}

/** More months than these are not filled up. */
const LONGEST = 600;

/** All months from the first to the last of these, given in any order; only the given ones where that were too many. */
export function monthsBetween(months: Iterable<string>): readonly string[] {
  const sorted = [...new Set(months)].sort();
  const [first, last] = [sorted[0], sorted.at(-1)];
  if (first === undefined || last === undefined) return [];
  const [from, to] = [monthIndex(first), monthIndex(last)];
  if (to - from >= LONGEST) return sorted;
  return Array.from({ length: to - from + 1 }, (_, at) => monthAt(from + at));
}
