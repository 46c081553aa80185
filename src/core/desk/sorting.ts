import { fold } from '../library/match';
import type { Paper } from '../library/paper';
import type { Reading } from '../memory/reading-states';
import type { Sort } from './grouping';

/** What is asked about a paper to find its place. */
export interface SortSources {
  readonly readingOf: (paper: Paper) => Pick<Reading, 'state'>;
  /** Undefined when nobody has looked it up. */
  readonly upvotesOf: (paper: Paper) => number | undefined;
}

/** What stands first when unread comes first. */
const STATES: Readonly<Record<Reading['state'], number>> = { new: 0, unread: 1, reading: 2, read: 3 };

/**
 * Papers in the order of a sort; for `newest` those of one day keep the order in which they are given, when `asGiven` says
 * that they are of one group that has an order, such as a day or a file. Sorts in n log n, asking once about each paper.
 */
export function sorted(
  papers: readonly Paper[],
  sort: Sort,
  sources: SortSources,
  asGiven = false,
): readonly Paper[] {
  const byDay = asGiven ? papers : [...papers].sort(newestFirst);
  switch (sort) {
    case 'newest':
      return byDay;
    case 'title':
      return by(byDay, sortTitle, (a, b) => (a < b ? -1 : a > b ? 1 : 0));
    case 'unread':
      return by(byDay, (paper) => STATES[sources.readingOf(paper).state], ascending);
    case 'upvotes':
      return by(byDay, (paper) => -(sources.upvotesOf(paper) ?? -1), ascending);
  }
}

/** A title as it is sorted: folded, without signs before its first letter or digit. */
export function sortTitle({ entry }: Paper): string {
  // What comes so late decides nothing that anyone sees.
  return fold(entry.title.slice(0, 60)).replace(/^[^\p{L}\p{N}]+/u, '');
}

/** Newest day first, then by document and line. */
function newestFirst(a: Paper, b: Paper): number {
  const [first, second] = [a.places[0], b.places[0]];
  if (!first || !second) return 0;
  const [one, other] = [first.entry.date ?? '', second.entry.date ?? ''];
  if (one !== other) return one < other ? 1 : -1;
  if (first.uri !== second.uri) return first.uri < second.uri ? -1 : 1;
  return first.entry.line - second.entry.line;
}

function by<T>(
  papers: readonly Paper[],
  of: (paper: Paper) => T,
  compare: (a: T, b: T) => number,
): readonly Paper[] {
  return papers
    .map((paper) => ({ paper, value: of(paper) }))
    .sort((a, b) => compare(a.value, b.value))
    .map(({ paper }) => paper);
}

function ascending(a: number, b: number): number {
  return a - b;
}
