import type { LibrarySnapshot } from '../library/snapshot';
import type { Paper } from '../library/paper';
import type { Reading } from '../memory/reading-states';

/** What a number beside the view counts: new papers of the newest day, all unread papers, or nothing. */
export type Attention = 'new' | 'unread' | 'off';

/** The papers of the newest day that are new, and that day; undefined when no day has a digest. */
export function newestNew(
  snapshot: LibrarySnapshot,
  readingOf: (paper: Paper) => Pick<Reading, 'state'>,
): { readonly date: string; readonly count: number } | undefined {
  const [date] = snapshot.dates;
  if (date === undefined) return undefined;
  const papers = snapshot.day(date)?.papers ?? [];
  return { date, count: papers.filter((paper) => readingOf(paper).state === 'new').length };
}
