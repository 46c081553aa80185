import { fold } from '../../library/match';
import type { Paper } from '../../library/paper';
import { wordsOf } from '../../search/pieces';
import { STOP_WORDS } from '../../search/stop-words';
import { keyQuery } from './key-query';

/** The papers of the library, as suggestions ask for them. */
export interface PaperSource {
  /** The papers that the search finds for words, best first, `limit` at most. */
  find(words: string, limit: number): readonly Paper[];
  /** The newest ones that are wanted, `limit` at most. */
  newest(limit: number, isWanted: (paper: Paper) => boolean): readonly Paper[];
}

/** So many that are found are looked at for keys that begin as is typed; so many where a year tells them apart. */
const LOOKED_AT = 100;
const LOOKED_AT_FOR_YEAR = 500;

/**
 * The papers that what is typed may mean, `limit` at most: those that would get a key that begins so, then the others, both
 * in the order of the search; the newest absent ones where nothing is typed.
 * @param keyOf the key that a paper would get
 * @param isAbsent whether a paper has no entry yet; what has one keeps its key
 */
export function paperCandidates(
  source: PaperSource,
  typed: string,
  limit: number,
  keyOf: (paper: Paper) => string,
  isAbsent: (paper: Paper) => boolean,
): readonly Paper[] {
  if (typed === '') return source.newest(limit, isAbsent);
  const { words, ofKey, hasYear } = keyQuery(typed);
  const found = ofKey === '' ? [] : source.find(ofKey, hasYear ? LOOKED_AT_FOR_YEAR : LOOKED_AT);
  const candidates = new Set<Paper>();
  const wanted = typed.toLowerCase();
  // No key has a blank.
  if (!/\s/.test(typed))
    for (const paper of found) {
      if (candidates.size >= limit) break;
      if (keyOf(paper).toLowerCase().startsWith(wanted) && isAbsent(paper)) candidates.add(paper);
    }
  if (candidates.size < limit)
    for (const paper of words === ofKey ? found : source.find(words, limit)) {
      if (candidates.size >= limit) break;
      candidates.add(paper);
    }
  return [...candidates];
}

/** A word of so many letters may be the first letters of a title's words: `dpo`. */
const ACRONYM = 3;

/**
 * Whether a paper has all words behind the first one: each begins a word of its title or of its authors, is made of first
 * letters of the title, or tells something and stands in the summary.
 */
export function hasOtherWords({ entry }: Paper, typed: string): boolean {
  const [, ...others] = typed.trim().split(/\s+/).flatMap(wordsOf);
  const title = wordsOf(entry.title);
  const named = [...title, ...entry.authors.flatMap(wordsOf)];
  const telling = title.filter((word) => !STOP_WORDS.has(word));
  const initials = [title, telling].map((words) => words.map((word) => word.charAt(0)).join(''));
  const summary = ` ${fold(entry.summary ?? '').replace(/[^\p{L}\p{N}]+/gu, ' ')}`;
  return others.every(
    (word) =>
      named.some((one) => one.startsWith(word)) ||
      (word.length >= ACRONYM && initials.some((letters) => letters.includes(word))) ||
      (!STOP_WORDS.has(word) && summary.includes(` ${word}`)),
  );
}
