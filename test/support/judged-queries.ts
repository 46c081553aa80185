import { readFileSync } from 'node:fs';

/** A query with the papers that whoever asks it means. */
export interface JudgedQuery {
  /** What makes it hard, such as `typo`. */
  readonly kind: string;
  readonly query: string;
  readonly ids: readonly string[];
  /** Half of each kind was looked at while the ranking was made; the other half was not. */
  readonly isHeldOut: boolean;
}

/** How well answers fit: 1 is the best for each. */
export interface Judgement {
  /** Mean of 1 / place of the first paper that is meant. */
  readonly mrr: number;
  /** Part of the papers that are meant among the first ten. */
  readonly recall: number;
}

const FILES = { real: 'judged-queries', fresh: 'judged-fresh', seeds: 'judged-seeds' } as const;

/**
 * Our own queries: `real` ones refer to the real digests beside the repository by id and copy nothing of them, `seeds` to
 * our own. `fresh` ones are about the real digests, too, by another hand that had seen neither the ranking nor the others;
 * some of their kinds (`question`, `paraphrase`) share few words with the paper.
 */
export function judgedQueries(about: keyof typeof FILES): readonly JudgedQuery[] {
  const file = FILES[about];
  const read = JSON.parse(readFileSync(`test/fixtures/search/${file}.json`, 'utf8')) as readonly Omit<
    JudgedQuery,
    'isHeldOut'
  >[];
  return read.map((query, i) => ({ ...query, isHeldOut: i % 2 === 1 }));
}

/** Judges a search: `search` gives keys of papers, best first. */
export function judge(
  queries: readonly JudgedQuery[],
  search: (query: string) => readonly (string | undefined)[],
): Judgement {
  let [mrr, recall] = [0, 0];
  for (const { query, ids } of queries) {
    const found = search(query);
    const place = found.findIndex((id) => id !== undefined && ids.includes(id));
    if (place >= 0) mrr += 1 / (place + 1);
    recall += ids.filter((id) => found.slice(0, 10).includes(id)).length / ids.length;
  }
  return { mrr: mrr / queries.length, recall: recall / queries.length };
}
