import type { Paper } from '../library/paper';
import { documentOf } from './document';
import type { SearchHit } from './finder';
import { chunksOf, formsOf } from './pieces';
import { IN_TITLE, TEXT_SHIFT } from './places';
import { rarityOf } from './score';
import type { SearchIndex } from './search-index';
import { STOP_WORDS } from './stop-words';
import { firstOf } from './top';

/** So many of the rarest words of a paper say what it is about. */
const MOST_WORDS = 30;
/** A word of a title counts so much more. */
const TITLE = 2.5;

/**
 * The papers that share the rarest words of a title and its summary, best first, without the paper itself.
 * Words that more than a tenth of the papers have say nothing.
 */
export function relatedPapers(
  index: SearchIndex,
  paper: Paper,
  limit: number,
  paperOf: (key: string) => Paper | undefined,
): readonly SearchHit[] {
  const { titles, texts } = documentOf(paper, [], undefined);
  const weights = new Map<string, number>();
  const add = (text: string, weight: number): void => {
    for (const chunk of chunksOf(text)) {
      for (const form of formsOf(chunk)) {
        if (form.length > 1 && !STOP_WORDS.has(form))
          weights.set(form, Math.max(weight, weights.get(form) ?? 0));
      }
    }
  };
  for (const text of texts) add(text.slice(0, 4000), 1);
  for (const title of titles) add(title, TITLE);
  const words = [...weights].flatMap(([word, weight]) => {
    const postings = index.postings(word);
    const count = postings ? index.count(postings) : 0;
    if (!postings || count < 2 || count > Math.max(10, index.size / 10)) return [];
    return [{ postings, weight: weight * rarityOf(index, count) ** 2 }];
  });
  words.sort((a, b) => b.weight - a.weight);
  const scores = new Float32Array(index.end);
  const found: number[] = [];
  const self = index.numberOf(paper.key);
  for (const { postings, weight } of words.slice(0, MOST_WORDS)) {
    for (let i = 0; i < postings.length; i++) {
      const posting = postings.values[i] ?? 0;
      const other = posting >>> 8;
      if (other === self || index.keyOf(other) === undefined) continue;
      if (scores[other] === 0) found.push(other);
      const worth = posting & IN_TITLE ? TITLE : posting >>> TEXT_SHIFT > 0 ? 1 : 0.3;
      scores[other] = (scores[other] ?? 0) + weight * worth;
    }
  }
  const scoreOf = (other: number): number => scores[other] ?? 0;
  const isBetter = (a: number, b: number): boolean =>
    scoreOf(a) === scoreOf(b) ? index.lastDay(a) > index.lastDay(b) : scoreOf(a) > scoreOf(b);
  return firstOf(found, limit, isBetter).flatMap((other) => {
    const known = paperOf(index.keyOf(other) ?? '');
    return known ? [{ paper: known, score: scoreOf(other) }] : [];
  });
}
