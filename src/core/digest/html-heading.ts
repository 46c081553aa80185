import type { Range } from '../text';

/** No heading of HTML is longer than this (UTF-16 units). */
const LONGEST = 2000;

/** The heading that a line of HTML is, `<h2>Name</h2>` and nothing else: its level and the name; undefined when it is none. */
export function htmlHeading(
  text: string,
  { start, end }: Range,
): { readonly level: number; readonly content: Range } | undefined {
  const piece = text.slice(start, Math.min(end, start + LONGEST));
  const match = /^<h([1-6])\b[^>]*>(.*?)<\/h\1\s*>$/i.exec(piece);
  if (!match) return undefined;
  const name = match[2] ?? '';
  const from = start + piece.indexOf(name, match[0].indexOf('>') + 1);
  return { level: Number(match[1]), content: { start: from, end: from + name.length } };
}
