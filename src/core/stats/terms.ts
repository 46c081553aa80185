import { fold } from '../library/match';
import { ONLY_IN_PAIRS, STOP_WORDS } from './stop-words';

/** A longer run of letters is no word. */
const LONGEST_WORD = 30;
/** Nobody's summary is longer; an abstract is not either. */
const LONGEST_TEXT = 8000;

/** Words with where they stand in the text; `undefined` where a sign parts them that no term reaches over. */
export type TermWord = { readonly word: string; readonly start: number; readonly end: number } | undefined;

/** The words of a text that terms are made of: folded, singular, in order, with `undefined` for all that parts them. */
export function termWords(text: string): readonly TermWord[] {
  const short = text.slice(0, LONGEST_TEXT);
  const words: TermWord[] = [];
  // Blanks and hyphens join ("vision-language"), everything else parts.
  for (const match of short.matchAll(/([\p{L}\p{N}\p{M}]+)|[^\p{L}\p{N}\p{M}\s\-‐‑]+/gu)) {
    const found = match[1];
    if (found === undefined || found.length > LONGEST_WORD || found.length < 2 || !/\p{L}/u.test(found)) {
      words.push(undefined);
      continue;
    }
    const folded = fold(found);
    // Adverbs tell how, not what.
    if (STOP_WORDS.has(folded) || folded.endsWith('ly')) words.push(undefined);
    else words.push({ word: singular(folded), start: match.index, end: match.index + found.length });
  }
  return words;
}

/** The terms at each place of a text of words: a word alone, and with the one before it, as `a b`. */
export function* termsOf(
  words: readonly TermWord[],
): Generator<{ term: string; start: number; end: number }> {
  let before: TermWord;
  for (const at of words) {
    if (at) {
      if (!ONLY_IN_PAIRS.has(at.word)) yield { term: at.word, start: at.start, end: at.end };
      if (before) yield { term: `${before.word} ${at.word}`, start: before.start, end: at.end };
    }
    before = at;
  }
}

/** "agents" and "agent" are one term; so are "policies" and "policy". */
function singular(word: string): string {
  if (word.length < 4 || !word.endsWith('s') || /(?:ss|us|is|os|as)$/.test(word)) return word;
  if (word.endsWith('ies') && word.length > 4) return `${word.slice(0, -3)}y`;
  return word.slice(0, -1);
}
