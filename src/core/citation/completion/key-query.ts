import { plainQuery } from '../../search/plain-query';

/** What the search is asked for what is typed of a key: plain words, which have no signs of its language in them. */
export interface KeyQuery {
  readonly words: string;
  /** The same without any figures that may be the year of a key: `llama32` may be of 2032. */
  readonly ofKey: string;
  /** Whether a year was left out of it: the key says more than its words. */
  readonly hasYear: boolean;
}

/** A year in a key: `zhao2019multi`, `zhao_2019`; none in `2411.14199`. */
const YEAR = /(?<![\p{N}.])(?:19|20)\p{N}{2}(?![\p{N}.])/gu;
const SHORT_YEAR = /(?<=\p{L}{2})\p{N}{2}(?![\p{N}.])/gu;

/**
 * What is typed of a key, cut into words: `zhaoMultiTask` and `zhao_multi-task` are three. Words with blanks between them
 * stay as they are.
 */
export function keyQuery(typed: string): KeyQuery {
  const text = typed.replace(/^arxiv[:._-]?(?=\p{N})/iu, '');
  if (/\s/.test(typed.trim()) || !/\p{L}/u.test(text)) {
    const words = plainQuery(text);
    return { words, ofKey: words, hasYear: false };
  }
  const parted = text.replace(/(\p{Ll})(?=\p{Lu})/gu, '$1 ');
  const words = parted.replace(YEAR, ' ');
  const ofKey = words.replace(SHORT_YEAR, ' ');
  return { words: plainQuery(words), ofKey: plainQuery(ofKey), hasYear: ofKey !== parted };
}
