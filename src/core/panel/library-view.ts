import type { LibraryStats } from '../stats/library-stats';
import type { LibraryNumbers, LibraryView } from './library-data';
import type { ViewSource } from './source';

/** The most days, months, names and terms that a page is given; a library of 100,000 papers has a third of them. */
const most = { days: 20_000, months: 1_200, list: 200 };

/** The newest of a list that grows with time. */
function newest<T>(all: readonly T[], limit: number): readonly T[] {
  return all.length > limit ? all.slice(-limit) : all;
}

/**
 * What the page draws, from numbers. Lists too long for any page are cut: days and months at their old end, others at their
 * small end.
 */
export function libraryNumbers(stats: LibraryStats): LibraryNumbers {
  const { papers, read, reading, unread, starred } = stats.totals;
  const months = newest(stats.months, most.months);
  return {
    totals: { papers, read, reading, unread, starred },
    days: newest(stats.days, most.days).map(({ date, count, read: done }) => ({ date, count, read: done })),
    months: months.map(({ month, count, read: done, reading: begun }) => ({
      month,
      count,
      read: done,
      reading: begun,
    })),
    topics: stats.topics.slice(0, most.list).map(({ topic, count, read: done, byMonth }) => ({
      id: topic.id,
      name: topic.name,
      count,
      read: done,
      byMonth: newest(byMonth, most.months),
    })),
    authors: stats.authors
      .slice(0, most.list)
      .map(({ name, isHandle, count }) => ({ name, isHandle, count })),
    rising: {
      from: stats.rising.from,
      to: stats.rising.to,
      recentPapers: stats.rising.recentPapers,
      beforePapers: stats.rising.beforePapers,
      terms: stats.rising.terms
        .slice(0, most.list)
        .map(({ term, recent, before }) => ({ term, recent, before })),
    },
  };
}

/** Numbers of a rough count: what it left out is not found yet. */
export function firstNumbers(stats: LibraryStats): LibraryNumbers {
  return { ...libraryNumbers(stats), topics: undefined, authors: undefined, rising: undefined };
}

/** The view of the whole library: what is known at once, and its numbers as far as they are counted. */
export function libraryView({ snapshot, numbers, citedCount }: ViewSource): LibraryView {
  return {
    kind: 'library',
    papers: snapshot.size,
    // What has no date stands under `''`.
    days: snapshot.dates.filter((date) => date !== '').length,
    cited: citedCount(),
    numbers: numbers(),
  };
}
