import { dateLabel } from '../../core/panel/date-label';
import { fill } from '../../core/panel/strings';
import type { TimeSpan } from '../../core/panel/time-range';
import { numberText } from '../dom';
import type { LibraryContext } from './look';

/** "13 papers" */
export function papersText({ strings }: LibraryContext, count: number): string {
  return count === 1 ? strings.paperCountOne : fill(strings.paperCountMany, numberText(count));
}

/** "13 papers, 4 read" */
export function countText(context: LibraryContext, count: number, read: number): string {
  const papers = papersText(context, count);
  return read === 0 ? papers : `${papers}, ${fill(context.strings.readCount, numberText(read))}`;
}

/** "March 2025", "January 2024 – March 2024" */
export function spanText({ language }: LibraryContext, { from, to }: TimeSpan): string {
  return dateLabel(from === to ? from : `${from}/${to}`, language);
}

/** A month by its short name, `2024-11` as "Nov". */
export function monthName(month: string, language: string): string {
  return formatted(`${month}-01`, language, { month: 'short' });
}

/** The seven days of the week, `firstDay` first (0 for Sunday), short and long. */
export function weekdayNames(
  firstDay: number,
  language: string,
): readonly { readonly short: string; readonly long: string }[] {
  return Array.from({ length: 7 }, (_, index) => {
    // 7 January 2024 was a Sunday.
    const day = `2024-01-${String(7 + ((firstDay + index) % 7)).padStart(2, '0')}`;
    return {
      short: formatted(day, language, { weekday: 'short' }),
      long: formatted(day, language, { weekday: 'long' }),
    };
  });
}

function formatted(day: string, language: string, options: Intl.DateTimeFormatOptions): string {
  const date = new Date(`${day}T00:00:00Z`);
  return new Intl.DateTimeFormat(language, { timeZone: 'UTC', ...options }).format(date);
}

/** The day that weeks start with where the language is spoken, 0 for Sunday; Monday where nobody says. */
export function firstWeekday(language: string): number {
  interface WeekInfo {
    readonly firstDay: number;
  }
  const locale = new Intl.Locale(language) as { getWeekInfo?(): WeekInfo; readonly weekInfo?: WeekInfo };
  return (locale.getWeekInfo?.() ?? locale.weekInfo ?? { firstDay: 1 }).firstDay % 7;
}

/** The day it is where the person is, in ISO 8601. */
export function today(): string {
  const now = new Date();
  return new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
}
