import type { Entry } from '../digest/entry';
import { fold } from '../library/match';
import type { Paper } from '../library/paper';
import { wordsOf } from './pieces';
import { STOP_WORDS } from './stop-words';

/** A query, as a paper is held against it. */
export interface AskedFor {
  /** Its folded pieces, in order. */
  readonly words: readonly string[];
  /** For each of them all that it may mean: other forms, longer words, what was mistyped. */
  readonly meant: readonly ReadonlySet<string>[];
  /** Whether the last of them may be a beginning. */
  readonly isTyping: boolean;
}

/**
 * How much better a paper fits than its single words say: 0 for not at all. The whole title, its beginning, and its name
 * (what stands before a colon) count most; then words that stand side by side in the query and in the paper, too.
 */
export function closenessOf(paper: Paper, { words, meant, isTyping }: AskedFor): number {
  const { title, head, authors, summary } = textsOf(paper.entry);
  const query = words.join('');
  if (query === '' || title.length === 0) return 0;
  let closeness = 0;
  if (title.join('') === query) closeness += 1.2;
  else if (head === query) closeness += 0.8;
  else if (beginsWith(title, query, isTyping)) closeness += 0.6;
  else if (head.length > 3 && beginsWith(words, head, false)) closeness += 0.35;
  closeness += 0.3 * shareOf(title, meant);
  const pairs = pairsOf(words, meant, () => true);
  const tellingPairs = pairsOf(words, meant, (word) => !STOP_WORDS.has(word));
  closeness += 0.25 * neighbours(pairs, [title]) + 0.5 * neighbours(tellingPairs, authors);
  return closeness + 0.12 * neighbours(tellingPairs, [summary]);
}

interface Texts {
  readonly title: readonly string[];
  readonly head: string;
  readonly authors: readonly (readonly string[])[];
  readonly summary: readonly string[];
}

/**
 * So many entries are kept taken apart: with each key that is pressed, mostly the same ones come up. By entry, as a paper is
 * another object whenever the library has changed.
 */
const MOST_KEPT = 400;
const kept = new Map<Entry, Texts>();

function textsOf(entry: Entry): Texts {
  const before = kept.get(entry);
  if (before) return before;
  const { title, authors, summary } = entry;
  const texts = {
    title: wordsOf(title),
    head: wordsOf(headOf(title)).join(''),
    authors: authors.map(wordsOf),
    summary: wordsOf((summary ?? '').slice(0, 2000)),
  };
  if (kept.size >= MOST_KEPT) kept.clear();
  kept.set(entry, texts);
  return texts;
}

/** What stands before the first colon or dash of a title, or a comma near its start: mostly the name of what it presents. */
function headOf(title: string): string {
  return /^.{2,60}?(?=:|,\s| --? | [–—] |$)/u.exec(title)?.[0] ?? title;
}

/** Whether some first words are written like this; where a person is typing, the last of them may be cut short. */
function beginsWith(words: readonly string[], joined: string, mayBeCut: boolean): boolean {
  let read = '';
  for (const word of words) {
    if (read.length >= joined.length) break;
    read += word;
  }
  return mayBeCut ? read.startsWith(joined) : read === joined;
}

/** Which part of a title's words a query has. */
function shareOf(title: readonly string[], meant: readonly ReadonlySet<string>[]): number {
  const telling = title.filter((word) => !STOP_WORDS.has(word));
  if (telling.length === 0) return 0;
  return telling.filter((word) => meant.some((words) => words.has(word))).length / telling.length;
}

type Pair = readonly [first: ReadonlySet<string>, second: ReadonlySet<string>];

/** What neighbours of a query, those of `counts` alone, may mean. */
function pairsOf(
  words: readonly string[],
  meant: readonly ReadonlySet<string>[],
  counts: (word: string) => boolean,
): readonly Pair[] {
  const all = words.flatMap((word, at) => (counts(word) ? [meant[at] ?? new Set([word])] : []));
  return all.slice(1).map((second, i) => [all[i] ?? new Set(), second]);
}

/** Which part of the pairs are neighbours in one of the texts. */
function neighbours(pairs: readonly Pair[], texts: readonly (readonly string[])[]): number {
  if (pairs.length === 0) return 0;
  const stand = ([first, second]: Pair): boolean =>
    texts.some((text) => text.some((word, at) => first.has(word) && second.has(text[at + 1] ?? '')));
  return pairs.filter(stand).length / pairs.length;
}

/** Whether a paper's title, summary or one author has these folded pieces side by side. */
export function hasPhrase(paper: Paper, phrase: readonly string[], mayBeCut: boolean): boolean {
  return paper.places.some(({ entry }) => {
    const texts = [entry.title, entry.summary ?? '', ...entry.authors];
    return texts.some((text) => standsIn(phrase, text, mayBeCut));
  });
}

/** Whether a text has these folded pieces side by side. */
export function standsIn(phrase: readonly string[], text: string, mayBeCut: boolean): boolean {
  // Few texts have the first word at all, and taking a text apart costs a hundred times more than looking.
  if (!fold(text).includes(phrase[0] ?? '')) return false;
  const words = wordsOf(text);
  const last = phrase.length - 1;
  return words.some((_, at) =>
    phrase.every((word, i) => {
      const here = words[at + i];
      return here === word || (mayBeCut && i === last && here?.startsWith(word) === true);
    }),
  );
}
