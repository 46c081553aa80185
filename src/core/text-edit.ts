import type { Range } from './text';

/** A stretch of a text and what stands there afterwards; UTF-16 offsets, half-open, empty where something is put in. */
export interface TextEdit {
  readonly range: Range;
  readonly newText: string;
}

/** The text after one edit. */
export function spliced(text: string, { range, newText }: TextEdit): string {
  return text.slice(0, range.start) + newText + text.slice(range.end);
}

/** The text after several edits, whose ranges are of the text before and do not overlap. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  let out = '';
  let at = 0;
  for (const { range, newText } of [...edits].sort((a, b) => a.range.start - b.range.start)) {
    out += text.slice(at, range.start) + newText;
    at = Math.max(at, range.end);
  }
  return out + text.slice(at);
}

/** Texts are compared by stretches of this length first, which is as fast as memory. */
const STRETCH = 65_536;

/** One edit that makes `after` of `before`, around all that differs; undefined when they are equal. Linear. */
export function differenceOf(before: string, after: string): TextEdit | undefined {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && sameAt(before, start, after, start, shorter - start)) start += STRETCH;
  start = Math.min(start, shorter);
  while (start < shorter && before.charCodeAt(start) === after.charCodeAt(start)) start++;
  if (start === before.length && start === after.length) return undefined;
  let tail = 0;
  const longest = shorter - start;
  while (
    tail + STRETCH <= longest &&
    sameAt(before, before.length - tail - STRETCH, after, after.length - tail - STRETCH, STRETCH)
  )
    tail += STRETCH;
  while (
    tail < longest &&
    before.charCodeAt(before.length - tail - 1) === after.charCodeAt(after.length - tail - 1)
  )
    tail++;
  return {
    range: { start, end: before.length - tail },
    newText: after.slice(start, after.length - tail),
  };
}

function sameAt(a: string, atA: number, b: string, atB: number, length: number): boolean {
  const end = Math.min(STRETCH, length);
  return a.slice(atA, atA + end) === b.slice(atB, atB + end);
}
