import type { FoundTerms, Terms } from './finder';
import { STOP_WORDS } from './stop-words';

/** A word that is asked for. */
export interface AskedWord {
  /** Folded. */
  readonly word: string;
  /** All that it may mean, itself included. */
  readonly meant: ReadonlySet<string>;
  /** Whether any word that begins so is meant. */
  readonly mayBeCut: boolean;
}

/** Words of a query with what they may mean; the last one may be cut where the person still types it. */
export function askedWords(
  words: readonly string[],
  meant: readonly ReadonlySet<string>[],
  isTyping: boolean,
): readonly AskedWord[] {
  return words.map((word, at) => ({
    word,
    meant: meant[at] ?? new Set([word]),
    mayBeCut: isTyping && at === words.length - 1,
  }));
}

/** So many neighbouring words of a query may be one name. */
const LONGEST_RUN = 4;

/**
 * What to look for in titles and in names.
 * @param words of the query, in order, for both
 * @param fields words of `title:` and of `author:`
 */
export function foundTerms(
  words: readonly AskedWord[],
  fields: { readonly title: readonly AskedWord[]; readonly author: readonly AskedWord[] },
): FoundTerms {
  const anywhere = termsOf(words);
  return {
    title: together(anywhere, termsOf(fields.title)),
    author: together(anywhere, termsOf(fields.author)),
  };
}

function termsOf(asked: readonly AskedWord[]): Terms {
  const isTelling = asked.some(({ word }) => !STOP_WORDS.has(word));
  const words = new Set<string>();
  const typed = new Set<string>();
  const beginnings = new Set<string>();
  const asides = new Set<string>();
  asked.forEach(({ word, meant, mayBeCut }, at) => {
    // Names are written as one, too (`aim v2`, `AIMv2`).
    for (let end = at + 2; end <= Math.min(asked.length, at + LONGEST_RUN); end++) {
      const run = asked.slice(at, end);
      const joined = run.map((one) => one.word).join('');
      words.add(joined);
      typed.add(joined);
      if (run.at(-1)?.mayBeCut === true) beginnings.add(joined);
    }
    if (isTelling && STOP_WORDS.has(word)) {
      asides.add(word);
      return;
    }
    typed.add(word);
    for (const other of meant) words.add(other);
    if (mayBeCut) beginnings.add(word);
  });
  return { words, typed: [...typed], beginnings: [...beginnings], asides };
}

function together(some: Terms, others: Terms): Terms {
  return {
    words: new Set([...some.words, ...others.words]),
    typed: [...new Set([...some.typed, ...others.typed])],
    beginnings: [...new Set([...some.beginnings, ...others.beginnings])],
    asides: new Set([...some.asides, ...others.asides]),
  };
}
