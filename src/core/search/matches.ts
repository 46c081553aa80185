import { fold } from '../library/match';
import type { Range } from '../text';
import type { Terms } from './finder';
import { formsOf, placedPieces, type PlacedPiece } from './pieces';

/** What most words are: nothing divides them. */
const UNDIVIDED = /^[A-Za-z]?[a-z]*$/;

/** A shorter word that is made of two is two words by chance (`in to`). */
const SHORTEST_JOINED = 6;

/**
 * Where a text has what a search has found by: UTF-16 units, half-open, in order and apart. Of a word that begins as it was
 * typed only that beginning; all of one that was meant otherwise (mistyped, in another form). Words such as "the" only
 * beside others. Takes time linear in the text.
 */
export function matchesIn(text: string, terms: Terms): readonly Range[] {
  if (terms.words.size + terms.beginnings.length === 0) return [];
  const pieces = placedPieces(text);
  const folded = pieces.map((piece) => fold(piece.text));
  const found = pieces.map((piece, at) => placesIn(piece, folded[at] ?? '', terms));
  markJoined(pieces, folded, terms, found);
  const isAside = (at: number): boolean => found[at]?.length === 0 && terms.asides.has(folded[at] ?? '');
  const markAside = (at: number, beside: number): void => {
    if (isAside(at) && (found[beside]?.length ?? 0) > 0) found[at] = wholeOf(pieces[at]);
  };
  for (let at = 1; at < pieces.length; at++) markAside(at, at - 1);
  for (let at = pieces.length - 2; at >= 0; at--) markAside(at, at + 1);
  return apart(pieces, found);
}

function wholeOf(piece: PlacedPiece | undefined): readonly Range[] {
  return piece === undefined ? [] : [{ start: piece.start, end: piece.end }];
}

/** What of a piece is found, by itself. */
function placesIn(piece: PlacedPiece, folded: string, terms: Terms): readonly Range[] {
  if (terms.words.has(folded)) return [beginningOf(piece, longestOf(terms.typed, folded) || folded.length)];
  const begun = longestOf(terms.beginnings, folded);
  if (begun > 0) return [beginningOf(piece, begun)];
  if (UNDIVIDED.test(piece.text)) return [];
  // Parts that capitals or digits divide: `scholar` of `OpenScholar`.
  const isPlain = folded.length === piece.end - piece.start;
  return formsOf(piece.text).flatMap((form) => {
    if (!terms.words.has(form)) return [];
    const at = folded.indexOf(form);
    if (!isPlain || at < 0) return wholeOf(piece);
    return [{ start: piece.start + at, end: piece.start + at + form.length }];
  });
}

/** How long the longest word is that this one begins with; 0 when none. */
function longestOf(words: readonly string[], folded: string): number {
  let longest = 0;
  for (const word of words) if (word.length > longest && folded.startsWith(word)) longest = word.length;
  return longest;
}

/** The beginning of a piece that has so many units when it is folded. */
function beginningOf({ text, start, end }: PlacedPiece, length: number): Range {
  // Signs vanish from its middle, or its end is cut: then it cannot be counted.
  if (text.length !== end - start) return { start, end };
  let read = 0;
  let at = 0;
  for (const sign of text) {
    const more = fold(sign).length;
    // Marks over a letter belong to it.
    if (read >= length && more > 0) break;
    read += more;
    at += sign.length;
  }
  return { start, end: start + at };
}

/** Neighbours that were asked for as one word, or that are one name. */
function markJoined(
  pieces: readonly PlacedPiece[],
  folded: readonly string[],
  { words, typed }: Terms,
  found: (readonly Range[])[],
): void {
  const asked = typed.filter((word) => word.length >= SHORTEST_JOINED);
  const mark = (from: number, end: number): void => {
    for (let at = from; at < end; at++) found[at] = wholeOf(pieces[at]);
  };
  let first = 0;
  pieces.forEach(({ chunk }, at) => {
    const isNew = at === 0 || pieces[at - 1]?.chunk !== chunk;
    if (isNew) first = at;
    const [before = '', here = ''] = [folded[at - 1], folded[at]];
    const isAsked = (word: string): boolean =>
      word.length === before.length + here.length && word.startsWith(before) && word.endsWith(here);
    if (at > 0 && (asked.some(isAsked) || (!isNew && words.has(before + here)))) mark(at - 1, at + 1);
    if (at > first + 1 && pieces[at + 1]?.chunk !== chunk && words.has(folded.slice(first, at + 1).join('')))
      mark(first, at + 1);
  });
}

/** In order and apart; what stands in one name with nothing but a sign between is one. */
function apart(pieces: readonly PlacedPiece[], found: readonly (readonly Range[])[]): readonly Range[] {
  const ranges: { start: number; end: number; chunk: number }[] = [];
  found.forEach((places, at) => {
    const chunk = pieces[at]?.chunk ?? 0;
    for (const { start, end } of [...places].sort((a, b) => a.start - b.start)) {
      const last = ranges.at(-1);
      if (last?.chunk === chunk && start <= last.end + 1) last.end = Math.max(last.end, end);
      else ranges.push({ start, end, chunk });
    }
  });
  return ranges.map(({ start, end }) => ({ start, end }));
}
