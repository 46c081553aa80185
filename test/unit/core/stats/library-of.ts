import type { Entry } from '../../../../src/core/digest/entry';
import { Library } from '../../../../src/core/library/library';
import type { LibrarySnapshot } from '../../../../src/core/library/snapshot';
import type { Reading } from '../../../../src/core/memory/reading-states';
import { collectStats } from '../../../../src/core/stats/collect';
import type { LibraryStats, StatsSource } from '../../../../src/core/stats/library-stats';
import { entryWith, listedAuthors } from '../../../support/paper';

/** What a test says of an entry; the rest is made up. */
export interface GivenEntry {
  readonly id: string;
  readonly date: string | undefined;
  readonly title?: string;
  readonly authors?: readonly string[];
  readonly summary?: string;
}

/** A library of these entries, each file with those that share a date. */
export function libraryOf(given: readonly GivenEntry[]): LibrarySnapshot {
  const files = new Map<string, Entry[]>();
  for (const { id, date, title, authors, summary } of given) {
    const entries = files.get(date ?? '') ?? [];
    files.set(date ?? '', entries);
    entries.push(
      entryWith({
        arxivId: id,
        title: title ?? `Title of ${id}`,
        authors: authors ?? [],
        authorOrder: 'reversed',
        summary,
        date,
        line: entries.length,
        endLine: entries.length,
      }),
    );
  }
  const library = new Library();
  library.replace(
    [...files].map(([date, entries]) => [
      `${date}.md`,
      { isDigest: true, layout: 'daily-table', date: date || undefined, entries, problems: [] },
    ]),
  );
  return library.snapshot;
}

/** A reading; unread and without a star unless said otherwise. */
export function reading(given: Partial<Reading> = {}): Reading {
  return { state: 'unread', starred: false, tags: [], note: '', ...given };
}

/** The numbers of a library, and how many papers were looked at between two breaths at most. */
export function statsOf(
  snapshot: LibrarySnapshot,
  more: Partial<StatsSource> = {},
): LibraryStats & { readonly longestStep: number } {
  let [step, longestStep] = [0, 0];
  const readingOf = more.readingOf ?? (() => reading());
  const steps = collectStats({
    snapshot,
    topicsOf: () => [],
    authorsOf: listedAuthors,
    ...more,
    readingOf: (paper) => {
      step++;
      return readingOf(paper);
    },
  });
  for (;;) {
    const next = steps.next();
    longestStep = Math.max(longestStep, step);
    step = 0;
    if (next.done === true) return { ...next.value, longestStep };
  }
}
