import type { Range } from '../text';

/** An inline Markdown link as ranges of its text. */
export interface InlineLink {
  /** Between the brackets. */
  readonly label: Range;
  /** The address, without angle brackets and title. */
  readonly url: Range;
  /** From `[` to `)`. */
  readonly range: Range;
}

/** An address longer than this is none. */
const URL_LIMIT = 2000;

/**
 * The inline link `[label](address "title")` that starts with the bracket at `start` and ends at or before `end`;
 * undefined when there is none. `brackets` are those of a stretch that holds it.
 */
export function linkAt(text: string, start: number, brackets: Brackets, end: number): InlineLink | undefined {
  const close = brackets.get(start);
  if (close === undefined || text[close + 1] !== '(') return undefined;
  let from = close + 2;
  const limit = Math.min(end, from + URL_LIMIT);
  // Most of what only begins like a link has no closing parenthesis near; that is cheap to see.
  if (!text.slice(from, limit).includes(')')) return undefined;
  while (from < limit && isBlank(text.charCodeAt(from))) from++;
  const angled = text[from] === '<';
  let depth = 0;
  let at = angled ? from + 1 : from;
  const urlStart = at;
  for (; at < limit; at++) {
    const code = text.charCodeAt(at);
    if (code === BACKSLASH) at++;
    else if (angled ? code === GREATER : isBlank(code)) break;
    else if (!angled && code === OPEN) depth++;
    else if (!angled && code === CLOSE && depth-- === 0) break;
  }
  const urlEnd = Math.min(at, limit);
  if (angled) at++;
  while (at < limit && isBlank(text.charCodeAt(at))) at++;
  const quote = text[at];
  if (quote === '"' || quote === "'") {
    at = text.indexOf(quote, at + 1) + 1;
    if (at === 0 || at > limit) return undefined;
    while (at < limit && isBlank(text.charCodeAt(at))) at++;
  }
  if (text[at] !== ')' || at >= end) return undefined;
  return {
    label: { start: start + 1, end: close },
    url: { start: urlStart, end: urlEnd },
    range: { start, end: at + 1 },
  };
}

/** For each opening bracket of a stretch of text, where its closing one stands. */
export type Brackets = ReadonlyMap<number, number>;

/** Pairs the brackets in `[start, end)` of a text, backslash escapes aside. Linear. */
export function matchBrackets(text: string, start: number, end: number): Brackets {
  const pairs = new Map<number, number>();
  const open: number[] = [];
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code === 92) at++;
    else if (code === 91) open.push(at);
    else if (code === 93) {
      const opener = open.pop();
      if (opener !== undefined) pairs.set(opener, at);
    }
  }
  return pairs;
}

const BACKSLASH = 92;
const OPEN = 40;
const CLOSE = 41;
const GREATER = 62;

function isBlank(code: number): boolean {
  return code === 32 || (code >= 9 && code <= 13) || code === 0xa0;
}
