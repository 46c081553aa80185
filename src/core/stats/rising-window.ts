import type { Paper } from '../library/paper';
import { daysBefore, isDay } from './calendar';
import type { RisingWindow, StatsSource } from './library-stats';
import { risingTerms } from './rising';

/** A date, and the papers that stand under it and under none that is newer. */
export type DatedPapers = readonly [date: string, papers: readonly Paper[]];

const kept = new WeakMap<object, RisingWindow>();

/** The terms that rose in the last days of `byDate`, which is newest first. Found once for a snapshot and a window, then kept. */
export function* risingWindow(
  { snapshot, today, recentDays = 30 }: StatsSource,
  byDate: readonly DatedPapers[],
): Generator<undefined, RisingWindow> {
  const dated = byDate.filter(([date]) => date !== '' && (today === undefined || date.slice(0, 10) <= today));
  const to = dated.find(([date]) => daysBefore(date, 0) !== undefined && isDay(date))?.[0];
  const days = Number.isFinite(recentDays) ? Math.max(1, Math.floor(recentDays)) : 30;
  const from = to === undefined ? undefined : daysBefore(to, days - 1);
  if (to === undefined || from === undefined)
    return { from: undefined, to: undefined, recentPapers: 0, beforePapers: 0, terms: [] };
  const known = kept.get(snapshot);
  if (known?.from === from && known.to === to) return known;
  const recent = dated.flatMap(([date, papers]) => (date >= from && date <= to ? papers : []));
  const before = dated.flatMap(([date, papers]) => (date < from ? papers : []));
  const terms = yield* risingTerms(recent, before);
  const found = { from, to, recentPapers: recent.length, beforePapers: before.length, terms };
  kept.set(snapshot, found);
  return found;
}
