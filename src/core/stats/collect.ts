import type { Paper } from '../library/paper';
import { AuthorTally } from './authors';
import { type AuthorCount, type LibraryStats, NO_STATS, type StatsSource } from './library-stats';
import { type DatedPapers, risingWindow } from './rising-window';
import { LibraryTally } from './tally';

/** How many papers are looked at between two breaths. */
const STEP = 16;

interface CountedAuthors {
  readonly authorsOf: StatsSource['authorsOf'];
  readonly counts: readonly AuthorCount[];
}

/** By snapshot: nothing that a person does changes these. */
const countedAuthors = new WeakMap<object, CountedAuthors>();

/**
 * The numbers of a library, in small steps: run it on until it is done, and look at the clock between two steps (each takes
 * a few milliseconds at most). Bad data counts as absent; never throws. Rising terms, which cost the most, are found once for
 * a snapshot, authors once for a snapshot and an `authorsOf`, so that asking again after something was read is cheap.
 */
export function* collectStats(source: StatsSource): Generator<undefined, LibraryStats> {
  const { snapshot } = source;
  const tally = new LibraryTally();
  const isRough = source.isRough === true;
  const before = countedAuthors.get(snapshot);
  const known = before?.authorsOf === source.authorsOf ? before.counts : undefined;
  const authors = new AuthorTally();
  const byDate: DatedPapers[] = [];
  let done = 0;
  for (const date of snapshot.dates) {
    tally.startDay(date);
    const first: Paper[] = [];
    for (const paper of snapshot.day(date)?.papers ?? []) {
      if (++done % STEP === 0) yield undefined;
      const topics = isRough ? [] : source.topicsOf(paper);
      if (!tally.add(paper.key, source.readingOf(paper), topics) || isRough) continue;
      first.push(paper);
      if (!known) authors.add(source.authorsOf(paper));
    }
    if (first.length > 0) byDate.push([date, first]);
  }
  if (isRough) return { ...NO_STATS, ...tally.result() };
  const counts = known ?? (yield* authors.best());
  countedAuthors.set(snapshot, { authorsOf: source.authorsOf, counts });
  return {
    ...tally.result(),
    authors: counts,
    rising: yield* risingWindow(source, byDate),
  };
}
