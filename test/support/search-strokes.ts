import type { Paper } from '../../src/core/library/paper';

/** What a search box holds after each key while somebody looks for some of these papers: by title, name, people, words. */
export function strokesOf(papers: readonly Paper[]): readonly string[] {
  const chosen = [0.001, 0.1, 0.5, 0.9].map((share) => papers[Math.floor(share * (papers.length - 1))]!);
  const queries = chosen.flatMap(({ entry: { title, authors, summary } }) => {
    const words = title.split(/[ :]+/);
    const mistyped = `${words[0]!.slice(0, 2)}x${words[0]!.slice(3)}`;
    return [
      title.slice(0, 30),
      words.slice(2, 6).join(' '),
      authors[0]!,
      (summary ?? '').split(' ').slice(0, 8).join(' '),
      `${mistyped} ${words[3]!}`,
    ];
  });
  return [...new Set(queries.flatMap((query) => Array.from(query, (_, i) => query.slice(0, i + 1))))];
}
