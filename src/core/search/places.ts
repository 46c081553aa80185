import { fold } from '../library/match';
import type { SearchDocument } from './document';
import { chunksOf, formsOf, piecesOf } from './pieces';
import { STOP_WORDS } from './stop-words';

/** Where in a paper a word stands: bits of a posting. */
export const IN_TITLE = 1;
/** The title begins with it. */
export const AT_START = 2;
export const IN_AUTHORS = 4;
export const IN_OTHERS = 8;
/** From here on: how often it stands in summaries, 15 times at most. */
export const TEXT_SHIFT = 4;

/** Beginnings of words this long are kept as lists of their own; longer ones are looked up among the words. */
export const SHORT = 3;

/** So many characters of a text are read: a file may hold anything. */
const LONGEST_TEXT = 6000;

/** Every form of every word of a document, with the places where it stands. */
export function placesIn({ titles, authors, texts, others }: SearchDocument): ReadonlyMap<string, number> {
  const places = new Map<string, number>();
  const add = (text: string, place: number): void => {
    for (const chunk of chunksOf(text.slice(0, LONGEST_TEXT))) {
      for (const form of formsOf(chunk)) places.set(form, (places.get(form) ?? 0) | place);
    }
  };
  for (const title of titles) {
    add(title, IN_TITLE);
    for (const form of formsOf(chunksOf(title)[0] ?? ''))
      places.set(form, (places.get(form) ?? 0) | AT_START);
  }
  for (const author of authors) add(author, IN_AUTHORS);
  for (const other of others) add(other, IN_OTHERS);
  for (const text of texts) {
    for (const chunk of chunksOf(text.slice(0, LONGEST_TEXT))) {
      for (const form of formsOf(chunk)) {
        // Nobody finds a paper by them, and they are near half of a text.
        if (STOP_WORDS.has(form)) continue;
        const before = places.get(form) ?? 0;
        if (before >>> TEXT_SHIFT < 15) places.set(form, before + (1 << TEXT_SHIFT));
      }
    }
  }
  places.delete('');
  return places;
}

/** The short beginnings of the words of titles and authors. */
export function beginningsIn({ titles, authors }: SearchDocument): ReadonlyMap<string, number> {
  const places = new Map<string, number>();
  const add = (text: string, place: number): void => {
    for (const chunk of chunksOf(text)) {
      for (const piece of piecesOf(chunk)) {
        for (let length = 1; length <= SHORT; length++) {
          const beginning = fold(piece).slice(0, length);
          places.set(beginning, (places.get(beginning) ?? 0) | place);
        }
      }
    }
  };
  for (const title of titles) {
    add(title, IN_TITLE);
    add(chunksOf(title)[0] ?? '', AT_START);
  }
  for (const author of authors) add(author, IN_AUTHORS);
  return places;
}
