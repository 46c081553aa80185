import { addMonths } from '../months';
import type { CalendarDay } from './library-data';

/** A stretch of whole months, `2024-11` each, both included. */
export interface CalendarSpan {
  readonly from: string;
  readonly to: string;
}

/** Some months of a calendar as seven rows of weeks. */
export interface Calendar {
  /** How many weeks, full or not, the months touch: 53 or 54 for a year. */
  readonly weeks: number;
  /** Seven rows, the week's first day first; `undefined` where a week reaches out of the months. */
  readonly rows: readonly (readonly (CalendarDay | undefined)[])[];
  /** The months, each with the week in which the first of it falls, from 0. */
  readonly months: readonly { readonly month: string; readonly week: number }[];
}

/** Days from 1 January 1970 to the date, in UTC. */
function dayNumber(date: string): number {
  return Math.round(Date.parse(`${date}T00:00:00Z`) / 86_400_000);
}

function dateOf(day: number): string {
  return new Date(day * 86_400_000).toISOString().slice(0, 10);
}

/** 0 for Sunday to 6 for Saturday. */
function weekday(day: number): number {
  // 1 January 1970 was a Thursday.
  return (((day + 4) % 7) + 7) % 7;
}

/** The years that have a day, newest first, each once. */
export function yearsOf(days: readonly CalendarDay[]): readonly string[] {
  return [...new Set(days.map(({ date }) => date.slice(0, 4)))].sort().reverse();
}

/** A year (four digits). */
export function yearSpan(year: string): CalendarSpan {
  return { from: `${year}-01`, to: `${year}-12` };
}

/**
 * The twelve months that end with the one of the newest day; undefined for no days. `days` are sorted, oldest first; what is
 * later than `today` is a typing error and counts only where there is nothing else.
 */
export function lastTwelveMonths(days: readonly CalendarDay[], today: string): CalendarSpan | undefined {
  const newest = days.filter(({ date }) => date <= today).at(-1) ?? days[0];
  const to = newest?.date.slice(0, 7);
  return to === undefined ? undefined : { from: addMonths(to, -11), to };
}

/** The days of a span, in their order. */
export function daysWithin(days: readonly CalendarDay[], { from, to }: CalendarSpan): readonly CalendarDay[] {
  return days.filter(({ date }) => date.slice(0, 7) >= from && date.slice(0, 7) <= to);
}

/**
 * Months as a calendar. `days` are those of the library; a day that is not among them has no papers.
 * `firstDay` is the day that a week starts with, 0 for Sunday to 6 for Saturday.
 */
export function calendarOf(span: CalendarSpan, days: readonly CalendarDay[], firstDay: number): Calendar {
  const known = new Map(daysWithin(days, span).map((day) => [day.date, day]));
  const first = dayNumber(`${span.from}-01`);
  const last = dayNumber(`${addMonths(span.to, 1)}-01`) - 1;
  const offset = (weekday(first) - firstDay + 7) % 7;
  const weekOf = (day: number): number => Math.floor((day - first + offset) / 7);
  const weeks = weekOf(last) + 1;
  const rows = Array.from({ length: 7 }, (_, row) =>
    Array.from({ length: weeks }, (__, week) => {
      const day = first - offset + week * 7 + row;
      if (day < first || day > last) return undefined;
      const date = dateOf(day);
      return known.get(date) ?? { date, count: 0, read: 0 };
    }),
  );
  const months: { readonly month: string; readonly week: number }[] = [];
  for (let month = span.from; month <= span.to; month = addMonths(month, 1))
    months.push({ month, week: weekOf(dayNumber(`${month}-01`)) });
  return { weeks, rows, months };
}

/** How many papers a day has, from 0 for none to 4 for as many as the fullest days have. */
export type CalendarLevel = 0 | 1 | 2 | 3 | 4;

/**
 * A scale of levels for a library: one twentieth of its days are fuller than its top, so that one odd day does not make all others
 * pale. Equal counts have equal levels, whatever the year.
 */
export function calendarLevels(days: readonly CalendarDay[]): (count: number) => CalendarLevel {
  const counts = days.map(({ count }) => count).sort((a, b) => a - b);
  const top = counts[Math.floor((counts.length - 1) * 0.95)] ?? 0;
  return (count) => {
    if (count <= 0 || top <= 0) return 0;
    return Math.min(4, Math.max(1, Math.ceil((count / top) * 4))) as CalendarLevel;
  };
}

/** Where an arrow key leads in a calendar. */
export type CalendarStep = 'left' | 'right' | 'up' | 'down' | 'first' | 'last';

/**
 * The next day with papers from a day: `up` and `down` through the days as they follow each other, `left` and `right` through
 * the same day of other weeks, and, if there is none, the nearest day that way. Undefined when there is none.
 */
export function stepFrom(
  date: string,
  step: CalendarStep,
  days: readonly CalendarDay[],
): CalendarDay | undefined {
  const full = days.filter(({ count }) => count > 0);
  if (step === 'first') return full[0];
  if (step === 'last') return full.at(-1);
  const isBack = step === 'left' || step === 'up';
  const beyond = full.filter((day) => (isBack ? day.date < date : day.date > date));
  const nearest = isBack ? beyond.at(-1) : beyond[0];
  if (step === 'up' || step === 'down') return nearest;
  const here = weekday(dayNumber(date));
  const sameDay = beyond.filter((day) => weekday(dayNumber(day.date)) === here);
  const across = (isBack ? sameDay.at(-1) : sameDay[0]) ?? nearest;
  return across;
}
