/**
 * Positions and ranges in a text: the only place that does this arithmetic.
 *
 * Offsets are UTF-16 code units from 0, as JavaScript strings and VS Code count them; ranges are half-open
 * `[start, end)`. Lines are counted from 0 and end at `\n`, `\r\n` or a lone `\r`, as VS Code ends them.
 */

/** A half-open stretch of a text, in UTF-16 offsets from 0. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** A place in a text: line from 0, UTF-16 code units into that line from 0. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

/** Makes a range; `end` below `start` is taken as an empty range at `start`. */
export function range(start: number, end: number): Range {
  return { start, end: end < start ? start : end };
}

/** Whether `offset` lies in the range, its end included: where a cursor may stand and still touch it. */
export function touches(r: Range, offset: number): boolean {
  return r.start <= offset && offset <= r.end;
}

/** The stretch of `text` without the white space at both of its ends; empty at `start` when there is nothing else. */
export function trimRange(text: string, start: number, end: number): Range {
  let from = start;
  let to = end;
  while (from < to && isSpace(text.charCodeAt(from))) from++;
  while (to > from && isSpace(text.charCodeAt(to - 1))) to--;
  return { start: from, end: to };
}

/** Runs of white space become one blank; none at either end. */
export function collapse(text: string): string {
  return isCollapsed(text) ? text : text.replace(/[\s\u0000]+/g, ' ').trim();
}

/** Whether {@link collapse} would leave a text of ASCII as it is: most are, and that is told faster than it is done. */
function isCollapsed(text: string): boolean {
  let wasBlank = true;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const isBlank = code === 32;
    if (code > 126 || (isBlank ? wasBlank : code < 32)) return false;
    wasBlank = isBlank;
  }
  return !wasBlank || text === '';
}

function isSpace(code: number): boolean {
  return code === 32 || (code >= 9 && code <= 13) || code === 0xa0 || code === 0xfeff || code === 0x3000;
}

/** Where the lines of one text start; answers between offsets and positions in time logarithmic in its lines. */
export class LineIndex {
  private readonly starts: readonly number[];
  private readonly length: number;

  constructor(text: string) {
    const starts = [0];
    for (let i = 0; i < text.length; i++) {
      const code = text.charCodeAt(i);
      if (code === 10 || (code === 13 && text.charCodeAt(i + 1) !== 10)) starts.push(i + 1);
    }
    this.starts = starts;
    this.length = text.length;
  }

  /** How many lines the text has; at least 1. */
  get lineCount(): number {
    return this.starts.length;
  }

  /** The line, from 0, that holds `offset`; offsets outside the text are taken as its ends. */
  lineAt(offset: number): number {
    let low = 0;
    let high = this.starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  /** The position of `offset`; offsets outside the text are taken as its ends. */
  positionAt(offset: number): Position {
    const inside = Math.max(0, Math.min(offset, this.length));
    const line = this.lineAt(inside);
    return { line, character: inside - (this.starts[line] ?? 0) };
  }

  /** The offset at which `line` (from 0) starts; lines outside the text are taken as its ends. */
  startOf(line: number): number {
    if (line < 0) return 0;
    return this.starts[line] ?? this.length;
  }
}

/** C0 and C1 controls, and the marks that turn the direction of text around: nothing that a person would write in one line. */
export const CONTROLS = /[\u0000-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g;
