import { stemmer } from 'stemmer';
import { SHORT } from './places';
import type { Postings } from './postings';
import type { SearchIndex } from './search-index';

/** A word that a word of a query may mean. */
export interface Meaning {
  /** Undefined where it is several words. */
  readonly word: string | undefined;
  readonly postings: Postings;
  /** How well it fits, above 0 up to 1. */
  readonly weight: number;
}

/** A stem this long or longer brings its other words along; shorter ones would bring strangers. */
const SHORTEST_STEM = 3;
/** The fewest letters that may be mistyped. */
const SHORTEST_MISTYPED = 4;
/** From so many letters on two may be wrong. */
const LONG = 7;

/**
 * The words of the index that a word may mean: itself, its other forms (`trains`, `training`), words that it begins where it
 * may be half typed, and, only if there are none, words that are spelt nearly so. Each list once, with its best weight.
 */
export function meaningsOf(index: SearchIndex, word: string, isTyping: boolean): readonly Meaning[] {
  const found = new Map<Postings, Meaning>();
  const add: Add = (meant, postings, weight) => {
    if (postings && weight > (found.get(postings)?.weight ?? 0))
      found.set(postings, { word: meant, postings, weight });
  };
  const exact = index.postings(word);
  add(word, exact, 1);
  if (isTyping && word.length <= SHORT) add(undefined, index.beginningsOf(word), exact ? 0.3 : 0.6);
  if (word.length > SHORT && !/\d/.test(word)) addForms(index, word, add);
  // Where nothing is spelt so, it may be shortened ("reinf learning") although more is typed behind it.
  if (word.length > SHORT && (isTyping || found.size === 0)) {
    for (const [longer, postings] of index.withBeginning(word)) {
      add(longer, postings, (isTyping ? 0.45 : 0.3) + (0.5 * word.length) / longer.length);
    }
  }
  addSplit(index, word, isTyping, add, found.size === 0);
  if (found.size === 0) addMistyped(index, word, isTyping, add, found);
  return [...found.values()];
}

type Add = (word: string | undefined, postings: Postings | undefined, weight: number) => void;

function addForms(index: SearchIndex, word: string, add: Add): void {
  const shared = stemOf(word);
  if (shared.length < SHORTEST_STEM) return;
  for (const [other, postings] of index.withBeginning(shared)) {
    if (other === word || other.length > shared.length + 8 || stemOf(other) !== shared) continue;
    const isPlural = other === `${word}s` || word === `${other}s`;
    add(other, postings, isPlural ? 0.95 : 0.75);
  }
}

/** What the forms of a word begin with; a stem itself may end otherwise (`studi`). */
function stemOf(word: string): string {
  return stemmer(word).replace(/[iye]$/, '');
}

/** The places of a posting that are short texts. */
const FIELDS = 15;

/**
 * Two words that somebody wrote as one (`openscholar`, where a title has `Open Scholar`). A name and its number are both
 * written together and apart (`llama2`, `Llama 2`), so they are looked for apart whatever else there is.
 */
function addSplit(index: SearchIndex, word: string, isTyping: boolean, add: Add, isUnknown: boolean): void {
  const number = /^(\p{L}{3,})\p{N}+$/u.exec(word)?.[1]?.length;
  for (let at = 3; at < word.length; at++) {
    if (at !== number && (!isUnknown || at > word.length - 3)) continue;
    const first = index.postings(word.slice(0, at));
    const second = first && index.postings(word.slice(at));
    if (!first || !second) continue;
    const places = new Map<number, number>();
    for (let i = 0; i < first.length; i++) {
      const posting = first.values[i] ?? 0;
      places.set(posting >>> 8, posting & FIELDS);
    }
    const both: number[] = [];
    for (let i = 0; i < second.length; i++) {
      const posting = second.values[i] ?? 0;
      const shared = posting & FIELDS & (places.get(posting >>> 8) ?? 0);
      if (shared > 0) both.push((posting >>> 8) * 256 + shared);
    }
    if (both.length > 0) add(undefined, { values: both, length: both.length }, isTyping ? 0.7 : 0.8);
  }
}

function addMistyped(
  index: SearchIndex,
  word: string,
  isTyping: boolean,
  add: Add,
  found: ReadonlyMap<Postings, Meaning>,
): void {
  if (word.length < SHORTEST_MISTYPED) return;
  // One figure more or less is another model, never a slip.
  const figures = word.replace(/\D+/g, '');
  const first = word.slice(0, 1);
  const before = found.size;
  const take = (near: string, postings: Postings, weight: number): void => {
    if (near.replace(/\D+/g, '') !== figures) return;
    add(near, postings, weight * (near.startsWith(first) ? 1 : 0.75));
  };
  for (const swapped of swaps(word)) {
    const postings = index.postings(swapped);
    if (postings) take(swapped, postings, 0.7);
  }
  for (const [near, postings, distance] of index.near(word, word.length >= LONG ? 2 : 1)) {
    take(near, postings, distance === 1 ? 0.7 : 0.45);
  }
  if (found.size > before && !isTyping) return;
  for (const beginning of slips(word)) {
    for (const [longer, postings] of index.withBeginning(beginning)) {
      take(longer, postings, 0.2 + (0.35 * word.length) / longer.length);
    }
  }
}

/** The word with two neighbours swapped: one slip, though two letters differ. */
function* swaps(word: string): Iterable<string> {
  for (let at = 0; at + 1 < word.length; at++) {
    yield word.slice(0, at) + (word[at + 1] ?? '') + (word[at] ?? '') + word.slice(at + 2);
  }
}

/** All that may have been meant where one letter behind the first is wrong, too much, missing or swapped. */
function* slips(word: string): Iterable<string> {
  yield* swaps(word);
  for (let at = 1; at < word.length; at++) {
    const [before, behind] = [word.slice(0, at), word.slice(at + 1)];
    if (word.length > SHORTEST_MISTYPED) yield before + behind;
    for (const letter of LETTERS) {
      yield before + letter + behind;
      yield before + letter + word.slice(at);
    }
  }
}

const LETTERS = 'abcdefghijklmnopqrstuvwxyz';
