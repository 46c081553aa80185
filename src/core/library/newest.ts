import type { Paper } from './paper';
import type { LibrarySnapshot } from './snapshot';

/** The newest papers, `limit` at most, each once: newest day first, in the order of its digests. Looks at no more days than it needs. */
export function newestPapers(
  snapshot: Pick<LibrarySnapshot, 'dates' | 'day'>,
  limit: number,
  isWanted: (paper: Paper) => boolean = () => true,
): readonly Paper[] {
  const papers = new Map<string, Paper>();
  for (const date of snapshot.dates) {
    for (const paper of snapshot.day(date)?.papers ?? []) {
      if (papers.size >= limit) return [...papers.values()];
      if (isWanted(paper)) papers.set(paper.key, paper);
    }
  }
  return [...papers.values()];
}
