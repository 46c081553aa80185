/** Days as numbers, `20250310` for 10 March 2025, both included. */
export interface DateRange {
  readonly from: number;
  readonly to: number;
}

const DATE = /^(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?$/;

/** The first and the last day that `2025`, `2025-03` or `2025-03-10` may mean; undefined for anything else. */
export function daysOf(date: string): DateRange | undefined {
  const match = DATE.exec(date);
  if (!match) return undefined;
  const [year, month, day] = [Number(match[1]), Number(match[2] ?? 0), Number(match[3] ?? 0)];
  if (match[2] !== undefined && (month < 1 || month > 12)) return undefined;
  if (match[3] !== undefined && (day < 1 || day > 31)) return undefined;
  const from = year * 10_000 + (month || 1) * 100 + (day || 1);
  return { from, to: year * 10_000 + (month || 12) * 100 + (day || 31) };
}

/** `2025-03`, `2025-03..2025-05`, `2025-03..` or `..2025-05`; undefined where that is no date, or ends before it begins. */
export function readDateRange(text: string): DateRange | undefined {
  const dots = text.indexOf('..');
  if (dots < 0) return daysOf(text);
  const [first, last] = [text.slice(0, dots), text.slice(dots + 2)];
  if (first === '' && last === '') return undefined;
  const from = first === '' ? 0 : daysOf(first)?.from;
  const to = last === '' ? 99_999_999 : daysOf(last)?.to;
  return from === undefined || to === undefined || from > to ? undefined : { from, to };
}

/** The days of an entry's date (`2024-11-22`, `2020-05`, `2025-06-23/2025-06-29`); undefined when it has none. */
export function daysOfEntry(date: string | undefined): DateRange | undefined {
  if (date === undefined) return undefined;
  const slash = date.indexOf('/');
  if (slash < 0) return daysOf(date);
  const from = daysOf(date.slice(0, slash));
  const to = daysOf(date.slice(slash + 1));
  return from && to ? { from: from.from, to: to.to } : from;
}
