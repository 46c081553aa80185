import type { Paper } from '../library/paper';
import type { RisingTerm } from './library-stats';
import { riseOf } from './log-odds';
import { termsOf, termWords } from './terms';
import { topOf } from './top';

/** Below these no share means anything. */
const LEAST_RECENT = 20;
const LEAST_BEFORE = 50;
/** A term of fewer recent papers is chance. */
const LEAST_PAPERS = 3;
/** Thousands of terms are looked at, so that a score that one term has by luck once in forty times says nothing. */
const LEAST_SCORE = 1.96;
/** The share must have grown at least so much, however sure it is. */
const LEAST_GROWTH = 1.5;
const MOST_TERMS = 40;
/** What is written about stands in titles; a word that no two titles have belongs to whoever writes the summaries. */
const LEAST_TITLES = 2;
/** How many papers are read between two breaths. */
const STEP = 16;
/** A word that stands nearly always in one pair of words is left to the pair. */
const SAME = 0.7;

/**
 * The terms whose share of papers has risen most, in steps; surest first. `recent` is newest first. Empty when there are too
 * few papers on either side.
 */
export function* risingTerms(
  recent: readonly Paper[],
  before: readonly Paper[],
): Generator<undefined, readonly RisingTerm[]> {
  if (recent.length < LEAST_RECENT || before.length < LEAST_BEFORE) return [];
  const candidates = new Set<string>();
  for (const [term, titles] of yield* papersWith(recent, titleOf))
    if (titles >= LEAST_TITLES) candidates.add(term);
  const inRecent = yield* papersWith(recent, textOf, candidates);
  const inBefore = yield* papersWith(before, textOf, candidates);
  const size = { recent: recent.length, before: before.length };
  const scored: Scored[] = [];
  for (const [term, count] of inRecent) {
    const counts = { recent: count, before: inBefore.get(term) ?? 0 };
    const score = riseOf(counts, size);
    const growth = count / size.recent / (counts.before / size.before);
    if (count >= LEAST_PAPERS && score >= LEAST_SCORE && growth >= LEAST_GROWTH)
      scored.push({ term, ...counts, score });
  }
  yield undefined;
  const top = yield* topOf(scored, MOST_TERMS * 3, (a, b) => b.score - a.score || (a.term < b.term ? -1 : 1));
  const chosen = withoutParts(top).slice(0, MOST_TERMS);
  const written = yield* spellings(recent, new Set(chosen.map(({ term }) => term)));
  return chosen.map(({ term, ...rest }) => ({ ...rest, term: written.get(term) ?? term }));
}

interface Scored {
  readonly term: string;
  readonly recent: number;
  readonly before: number;
  readonly score: number;
}

function titleOf({ entry }: Paper): string {
  return entry.title;
}

/** Title and summary; no term reaches over both. */
function textOf({ entry }: Paper): string {
  return entry.summary === undefined ? entry.title : `${entry.title} | ${entry.summary}`;
}

/** In how many papers each term stands; of these terms only, where they are given. */
function* papersWith(
  papers: readonly Paper[],
  read: (paper: Paper) => string,
  only?: ReadonlySet<string>,
): Generator<undefined, Map<string, number>> {
  const counts = new Map<string, number>();
  let done = 0;
  for (const paper of papers) {
    if (++done % STEP === 0) yield undefined;
    const own = new Set<string>();
    for (const { term } of termsOf(termWords(read(paper)))) if (!only || only.has(term)) own.add(term);
    for (const term of own) counts.set(term, (counts.get(term) ?? 0) + 1);
  }
  return counts;
}

/** Without words that are said nearly always within a pair that is in the list, and without pairs that a word explains. */
function withoutParts(terms: readonly Scored[]): readonly Scored[] {
  const pairs = terms.filter(({ term }) => term.includes(' '));
  const words = new Map(terms.filter(({ term }) => !term.includes(' ')).map((one) => [one.term, one]));
  const dropped = new Set<Scored>();
  for (const pair of pairs) {
    for (const part of pair.term.split(' ')) {
      const word = words.get(part);
      if (!word || dropped.has(word)) continue;
      if (pair.recent >= word.recent * SAME) dropped.add(word);
      else if (word.score >= pair.score) dropped.add(pair);
    }
  }
  return terms.filter((one) => !dropped.has(one));
}

/** How people write these terms most often. */
function* spellings(
  papers: readonly Paper[],
  terms: ReadonlySet<string>,
): Generator<undefined, ReadonlyMap<string, string>> {
  const written = new Map<string, Map<string, number>>();
  let done = 0;
  for (const paper of papers) {
    if (++done % STEP === 0) yield undefined;
    const text = textOf(paper);
    for (const { term, start, end } of termsOf(termWords(text))) {
      if (!terms.has(term)) continue;
      const ways = written.get(term) ?? new Map<string, number>();
      written.set(term, ways);
      const way = text.slice(start, end).replace(/\s+/g, ' ');
      ways.set(way, (ways.get(way) ?? 0) + 1);
    }
  }
  return new Map(
    [...written].map(([term, ways]) => {
      const [best] = [...ways].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? 1 : -1));
      return [term, best?.[0] ?? term];
    }),
  );
}
