import { type Meaning, meaningsOf } from './expand';
import { AT_START, IN_AUTHORS, IN_OTHERS, IN_TITLE, SHORT, TEXT_SHIFT } from './places';
import type { SearchIndex } from './search-index';
import { STOP_WORDS } from './stop-words';
import { synonymsOf } from './synonyms';

/** What a word counts by the place where it stands. */
const TITLE = 3;
const START = 0.5;
const AUTHORS = 2.6;
const OTHERS = 1;
const TEXT = 1;
/** What each further time in the summary adds. */
const AGAIN = 0.15;

/** What a posting's places count together: the best one whole, the others a little. */
const WORTH: Float32Array = Float32Array.from({ length: 256 }, (_, places) => {
  const times = Math.min(places >>> TEXT_SHIFT, 4);
  const worths = [
    places & IN_TITLE ? TITLE + (places & AT_START ? START : 0) : 0,
    places & IN_AUTHORS ? AUTHORS : 0,
    places & IN_OTHERS ? OTHERS : 0,
    times > 0 ? TEXT + AGAIN * (times - 1) : 0,
  ];
  const best = Math.max(...worths);
  return best + 0.2 * (worths.reduce((sum, worth) => sum + worth, 0) - best);
});

/** With more words that tell something, stop words are not looked at. */
const MOST_TELLING = 2;
/** What a stop word in a title counts of another word. */
const STOP = 0.3;

/** A word that more than this part of the papers has is everywhere, unless they are so few that it costs nothing to look. */
const COMMON = 1 / 8;
const FEW = 50;

/** What a paper keeps of its score that has next to nothing of the query. */
const PART = 0.2;

/** What neighbouring words that are written as one count of a word. */
const RUN = 0.5;

/** So many neighbouring words of a query may be one name. */
const LONGEST_RUN = 4;

/** How well papers fit the words of a query. */
export interface Scores {
  /** The papers with any of the words, in no order. */
  readonly papers: number[];
  /** By the number of a paper. */
  readonly of: Float32Array;
  /** Which part of the query a paper has, from 0 to 1, rare words counting more. */
  readonly covered: Float32Array;
  /** For each word of the query all that it may mean, itself included. */
  readonly meant: readonly ReadonlySet<string>[];
}

/**
 * Counts how well each paper fits the words: rare words count more than frequent ones, titles and authors more than
 * summaries, and neighbouring words that some paper writes as one (`aim v2`, `AIMv2`) as that one, too.
 * @param mask by number 1 for each paper that is wanted at all; undefined for all
 * @param findsAll whether words find papers however frequent they are: a phrase may have no others
 */
export function scoresOf(
  index: SearchIndex,
  words: readonly string[],
  isTyping: boolean,
  mask: Uint8Array | undefined,
  findsAll = false,
): Scores {
  const of = new Float32Array(index.end);
  const covered = new Float32Array(index.end);
  const best = new Float32Array(index.end);
  const papers: number[] = [];
  const wanted = mask ?? index.living;
  /**
   * Finds for each paper what its best meaning is worth; gives the papers.
   * @param knownOnly whether papers that have none of the words looked at before are left out
   */
  const look = (meanings: readonly Meaning[], knownOnly: boolean): readonly number[] => {
    const touched: number[] = [];
    for (const { postings, weight } of meanings) {
      const { values, length } = postings;
      for (let i = 0; i < length; i++) {
        const posting = values[i] ?? 0;
        const paper = posting >>> 8;
        if (wanted[paper] !== 1 || (knownOnly && of[paper] === 0)) continue;
        const worth = weight * (WORTH[posting & 255] ?? 0);
        const before = best[paper] ?? 0;
        if (before === 0) touched.push(paper);
        if (worth > before) best[paper] = worth;
      }
    }
    return touched;
  };
  const { asked, runs, meant } = askedOf(index, words, isTyping);
  let whole = 0;
  for (const { meanings, count, rarity, isStop } of asked) {
    // A word that is everywhere finds nothing that a rarer one has not found better.
    const isEverywhere = isStop || (!findsAll && count > Math.max(FEW, index.size * COMMON));
    const knownOnly = papers.length > 0 && isEverywhere;
    whole += rarity;
    for (const paper of look(meanings, knownOnly)) {
      const worth = best[paper] ?? 0;
      best[paper] = 0;
      if (isStop && worth < TITLE) continue;
      if (of[paper] === 0) papers.push(paper);
      of[paper] = (of[paper] ?? 0) + rarity * worth;
      covered[paper] = (covered[paper] ?? 0) + rarity * Math.min(1, worth);
    }
  }
  for (const { meanings } of runs) {
    const rarity = RUN * rarityOf(index, countOf(index, meanings));
    // Who has the run has its words.
    for (const paper of look(meanings, true)) {
      of[paper] = (of[paper] ?? 0) + rarity * (best[paper] ?? 0);
      best[paper] = 0;
    }
  }
  for (const paper of papers) {
    const part = Math.min(1, (covered[paper] ?? 0) / whole);
    covered[paper] = part;
    of[paper] = (of[paper] ?? 0) * (PART + (1 - PART) * part * part);
  }
  return { papers, of, covered, meant };
}

/** A word that is looked for. */
interface Asked {
  readonly meanings: readonly Meaning[];
  /** How many papers have it, about. */
  readonly count: number;
  readonly rarity: number;
  readonly isStop: boolean;
}

/** What is looked for: rare words first, stop words last. */
function askedOf(
  index: SearchIndex,
  words: readonly string[],
  isTyping: boolean,
): { readonly asked: readonly Asked[]; readonly runs: readonly Run[]; readonly meant: Scores['meant'] } {
  const runs = runsOf(index, words, isTyping);
  const telling = words.filter((word) => !STOP_WORDS.has(word)).length;
  const meant: ReadonlySet<string>[] = [];
  const asked = words.flatMap((word, at): readonly Asked[] => {
    const isStop = telling > 0 && STOP_WORDS.has(word);
    const isLast = isTyping && at === words.length - 1;
    // A few words name a paper; more describe it, perhaps in other words than its own.
    const synonyms = !isStop && telling > MOST_TELLING ? synonymsIn(index, word) : [];
    const own = [...(isStop ? itself(index, word) : meaningsOf(index, word, isLast)), ...synonyms];
    meant.push(new Set([word, ...own.flatMap((meaning) => meaning.word ?? [])]));
    // Where little else is said, even such words tell titles apart: "attention is all you need".
    if (isStop && telling > MOST_TELLING) return [];
    const around = runs.filter(({ start, end }) => !isStop && start <= at && at < end);
    const exact = own.find(({ weight }) => weight === 1);
    const count = countOf(index, exact ? [exact] : own);
    const rarity = (isStop ? STOP : 1) * rarityOf(index, count);
    return [{ meanings: [...own, ...around.flatMap((run) => run.meanings)], count, rarity, isStop }];
  });
  asked.sort((a, b) => Number(a.isStop) - Number(b.isStop) || a.count - b.count);
  return { asked, runs, meant };
}

/** In how many papers any of the words stands, about: never fewer. */
function countOf(index: SearchIndex, meanings: readonly Meaning[]): number {
  const all = meanings.reduce((sum, { postings }) => sum + index.count(postings), 0);
  return Math.min(all, index.size);
}

/** How much a word says that so many papers have. */
export function rarityOf(index: SearchIndex, papers: number): number {
  return Math.log(1 + (index.size - Math.min(papers, index.size) + 0.5) / (papers + 0.5));
}

function itself(index: SearchIndex, word: string): readonly Meaning[] {
  const postings = index.postings(word);
  return postings ? [{ word, postings, weight: 1 }] : [];
}

/** What a word of about the same meaning counts. */
const SYNONYM = 0.5;

function synonymsIn(index: SearchIndex, word: string): readonly Meaning[] {
  return [...synonymsOf(word)].flatMap((other) => {
    const postings = index.postings(other);
    return postings ? [{ word: other, postings, weight: SYNONYM }] : [];
  });
}

interface Run {
  /** Of the words, half-open. */
  readonly start: number;
  readonly end: number;
  readonly meanings: readonly Meaning[];
}

/** Neighbouring words that some paper writes as one. */
function runsOf(index: SearchIndex, words: readonly string[], isTyping: boolean): readonly Run[] {
  const runs: Run[] = [];
  for (let start = 0; start + 1 < words.length; start++) {
    for (let end = start + 2; end <= Math.min(words.length, start + LONGEST_RUN); end++) {
      const joined = words.slice(start, end).join('');
      const exact = index.postings(joined);
      const meanings: Meaning[] = exact ? [{ word: joined, postings: exact, weight: 1 }] : [];
      if (isTyping && end === words.length && joined.length > SHORT + 1) {
        for (const [longer, postings] of index.withBeginning(joined)) {
          if (longer !== joined)
            meanings.push({ word: longer, postings, weight: 0.4 + (0.5 * joined.length) / longer.length });
        }
      }
      if (meanings.length > 0) runs.push({ start, end, meanings });
    }
  }
  return runs;
}
