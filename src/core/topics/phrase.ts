import { wordsOf } from './words';

/** One word of a phrase; a stem stands for every word that begins with it. */
export interface PhraseWord {
  readonly text: string;
  readonly isStem: boolean;
}

/** Longer ones are no words of a topic. */
export const LONGEST_PHRASE = 100;
/** A stem of fewer letters would match everywhere. */
const SHORTEST_STEM = 2;

/**
 * Reads a phrase of a rule, in time linear in its length: words, a `*` behind a word for any ending. Undefined when there is
 * no word in it, when it is longer than {@link LONGEST_PHRASE}, or when a `*` stands behind fewer than two letters.
 */
export function readPhrase(text: string): readonly PhraseWord[] | undefined {
  if (text.length > LONGEST_PHRASE) return undefined;
  const words: PhraseWord[] = [];
  const pieces = text.split('*');
  for (const [at, piece] of pieces.entries()) {
    const found = wordsOf(piece);
    const isStem = at < pieces.length - 1;
    for (const [index, word] of found.entries())
      words.push({ text: word, isStem: isStem && index === found.length - 1 });
    if (!isStem) continue;
    const last = found.at(-1);
    // The `*` must touch the word that it belongs to.
    if (last === undefined || last.length < SHORTEST_STEM || !/[\p{L}\p{N}\p{M}]$/u.test(piece))
      return undefined;
  }
  return words.length > 0 ? words : undefined;
}
