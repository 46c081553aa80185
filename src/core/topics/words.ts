import { fold } from '../library/match';

/** Scripts that are written without blanks: each sign is a word of its own, so that phrases are found inside a line. */
const UNSPACED = String.raw`\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}`;
const WORD = new RegExp(String.raw`[${UNSPACED}]\p{M}*|(?:(?![${UNSPACED}])[\p{L}\p{N}\p{M}])+`, 'gu');
const PLAIN_WORD = /[a-z0-9]+/g;

/**
 * The words of a text in order, folded: lower case, no accents; whatever is no letter, digit or mark parts words, so
 * "Vision-Language" is two of them. Linear in the text.
 */
export function wordsOf(text: string): readonly string[] {
  const folded = fold(text);
  return folded.match(/[^\u0000-\u007f]/.test(folded) ? WORD : PLAIN_WORD) ?? [];
}
