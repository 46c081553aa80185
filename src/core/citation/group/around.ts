import type { Range } from '../../text';
import { SPACE } from './slots';

/** No group is looked for farther from the cursor than this. */
export const REACH = 4000;

/** The paragraph around an offset, at most `REACH` each way: between blank lines. Hidden lines are not blank. */
export function paragraphAround(text: string, offset: number): Range {
  const from = Math.max(0, offset - REACH);
  const before = text.slice(from, offset);
  const breaks = [...before.matchAll(/\n[ \t\r]*(?=\n)/g)];
  const last = breaks.at(-1);
  const after = text.slice(offset, offset + REACH);
  // The cursor may stand at the end of the line before a blank one, or on it.
  const blank = after.search(/\n[ \t\r]*(?:\n|$)/);
  return {
    start: last ? from + last.index + last[0].length + 1 : from,
    end: blank < 0 ? offset + after.length : offset + blank,
  };
}

/** Where the word that the offset stands in ends; the offset itself when it stands in none. */
export function wordEnd(text: string, offset: number): number {
  if (!isKeySign(text.charAt(offset - 1))) return offset;
  let end = offset;
  while (end < text.length && isKeySign(text.charAt(end))) end++;
  return end;
}

function isKeySign(sign: string): boolean {
  return /[\p{L}\p{N}_:.+/-]/u.test(sign);
}

/** Whether a list of keys holds prose: white space within one of its places. */
export function hasProse(text: string, places: readonly Range[]): boolean {
  return places.some(({ start, end }) =>
    /[^\s\u0001][\s\u0001]+[^\s\u0001]/.test(text.slice(start, end).replace(/\{[^{}]{0,400}\}/g, '')),
  );
}

/** Past white space and hidden text, but not past a blank line. */
export function pastSpace(text: string, from: number): number {
  let at = from;
  while (at < text.length && SPACE.test(text.charAt(at))) at++;
  return /\n[ \t\r]*\n/.test(text.slice(from, at)) ? from : at;
}
