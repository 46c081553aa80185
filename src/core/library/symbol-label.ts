import { clip } from '../card/escape';
import type { Entry } from '../digest/entry';
import { fold } from './match';

/** How a paper stands in a list of symbols. */
export interface SymbolLabel {
  /** The title; behind it what else was asked for, since VS Code lists only symbols whose name holds the query. */
  readonly name: string;
  /** Id and date. */
  readonly container: string;
}

const TITLE_LIMIT = 300;

/**
 * The label of a paper that fits a query of folded words. VS Code holds the whole query against the name once more
 * (its letters must be there in that order), else the first word against the name and the others against the
 * container; so words that the title lacks, or has in another order, are added, mistyped ones too.
 */
export function symbolLabel(entry: Entry, words: readonly string[]): SymbolLabel {
  const title = clip(entry.title, TITLE_LIMIT) || entry.arxivId || '—';
  const folded = fold(title);
  const missing = words.filter((word) => !folded.includes(word));
  const sources = [...entry.authors.map((name) => clip(name, 60)), entry.arxivId ?? ''];
  const extra = sources.filter((source) => missing.some((word) => holds(source, word)));
  const shown = [title, ...new Set(extra.slice(0, 5))];
  const [first] = words;
  // The search forgives what VS Code would not: what the name lacks is said as it was typed.
  if (first !== undefined && !hasLetters(fold(shown.join(' ')), first)) shown.push(first);
  const name = shown.join(' · ');
  const container = [entry.arxivId, entry.date].filter((part) => part !== undefined);
  if (!inOrder(fold(name), words)) container.push(words.slice(1).join(' '));
  return { name, container: container.join(' · ') };
}

function holds(source: string, word: string): boolean {
  return source !== '' && fold(source).includes(word);
}

/** Whether the letters of a word stand there in their order, others between them. */
function hasLetters(text: string, word: string): boolean {
  let at = -1;
  return Array.from(word).every((letter) => (at = text.indexOf(letter, at + 1)) >= 0);
}

function inOrder(text: string, words: readonly string[]): boolean {
  let at = 0;
  return words.every((word) => {
    const found = text.indexOf(word, at);
    at = found + word.length;
    return found >= 0;
  });
}
