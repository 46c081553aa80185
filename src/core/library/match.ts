import { parseIdentifier } from '../arxiv/identifier';
import type { Entry } from '../digest/entry';

/** How well an entry fits what was typed, from 0, the best; see {@link RANKS}. */
export type Rank = 0 | 1 | 2 | 3 | 4;

/** How many ranks there are: id, start of the title, words of the title, words of title and authors, parts of words. */
export const RANKS = 5;

/** A part of a word this long may match inside a word; less would match everywhere. */
const PART = 3;

/** What a person typed to find a paper, made ready to be held against many entries. */
export interface PaperQuery {
  /** Folded words, at least one. */
  readonly words: readonly string[];
  /** The rank of an entry; undefined when it does not fit. Costs about a microsecond. */
  rank(entry: Entry): Rank | undefined;
}

/**
 * Reads a query: words of the title, author names, an arXiv id or its beginning, in any order; case and accents do not
 * count. Undefined when it says too little to search for, such as a single letter.
 */
export function paperQuery(query: string): PaperQuery | undefined {
  const words = fold(query.slice(0, 200))
    .split(/\s+/)
    .map((word) => word.replace(/^arxiv:/, ''))
    .filter((word) => word !== '');
  if (words.join('').length < 2 && !/[^\u0000-\u02ff]/.test(words.join(''))) return undefined;
  const whole = words.join(' ');
  const id = words.length === 1 ? parseIdentifier(whole)?.id : undefined;
  return { words, rank: (entry) => rankOf(entry, words, whole, id) };
}

function rankOf(
  entry: Entry,
  words: readonly string[],
  whole: string,
  id: string | undefined,
): Rank | undefined {
  const { arxivId } = entry;
  if (id !== undefined && arxivId?.toLowerCase() === id.toLowerCase()) return 0;
  const title = fold(entry.title);
  if (title.startsWith(whole)) return 1;
  if (words.every((word) => startsWord(title, word))) return 2;
  const authors = fold(entry.authors.join(' '));
  const hasId = (word: string): boolean => word.length >= 4 && arxivId?.startsWith(word) === true;
  if (words.every((word) => startsWord(title, word) || startsWord(authors, word) || hasId(word))) return 3;
  const isPart = (word: string): boolean =>
    word.length >= PART && (title.includes(word) || authors.includes(word));
  return words.every((word) => isPart(word) || startsWord(title, word) || hasId(word)) ? 4 : undefined;
}

/** Lower case, without accents; what is no Latin letter stays. */
export function fold(text: string): string {
  // Few texts have any such sign, and those have few: looking at nothing else makes a search several times faster.
  return text
    .toLowerCase()
    .replace(/[^\u0000-\u007f]+/g, (signs) => signs.normalize('NFKD').replace(/\p{M}+/gu, ''));
}

/** Whether `word` stands at the start of a word; a letter of a script without blanks begins one anywhere. */
function startsWord(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1))
    if (!/[a-z0-9]/.test(text[at - 1] ?? '')) return true;
  return false;
}
