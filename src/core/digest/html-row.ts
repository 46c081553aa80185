import { trimRange, type Range } from '../text';

/** Longest `<tr>` that is read, in UTF-16 units. */
const LIMIT = 20_000;

/** An HTML table row whose `<tr` stands at `start`: its cells, and the whole of it. Undefined when there is none. */
export function htmlRowAt(
  text: string,
  start: number,
): { readonly cells: readonly Range[]; readonly range: Range; readonly isHeader: boolean } | undefined {
  if (!/^<tr[\s>]/i.test(text.slice(start, start + 4))) return undefined;
  const piece = text.slice(start, start + LIMIT);
  const close = piece.search(/<\/tr\s*>/i);
  if (close < 0) return undefined;
  const cells: Range[] = [];
  for (const match of piece.slice(0, close).matchAll(/<t[dh](?:\s[^>]*)?>/gi)) {
    const from = match.index + match[0].length;
    const rest = piece.slice(from, close).search(/<\/?t[dh][\s>]/i);
    cells.push(trimRange(text, start + from, start + (rest < 0 ? close : from + rest)));
  }
  const isHeader = /<th[\s>]/i.test(piece.slice(0, close)) && !/<td[\s>]/i.test(piece.slice(0, close));
  return { isHeader, cells, range: { start, end: start + close + piece.slice(close).indexOf('>') + 1 } };
}
