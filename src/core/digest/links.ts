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

/** How far the closing bracket of most labels is, and more. */
const NEAR = 200;

/**
 * The pairs of brackets in `[start, end)` of a text, backslash escapes aside. Most closing brackets are found near their
 * opening ones; all pairs are made out only when one is not, so that the whole stays linear.
 */
export class Brackets {
  private pairs: ReadonlyMap<number, number> | undefined;

  constructor(
    private readonly text: string,
    private readonly start: number,
    private readonly end: number,
  ) {}

  /** Where the bracket closes that opens at `at`; undefined when it does not, is escaped, or is none. */
  get(at: number): number | undefined {
    const { text } = this;
    if (text.charCodeAt(at) !== OPEN_BRACKET) return undefined;
    let escapes = 0;
    while (at - escapes > this.start && text.charCodeAt(at - escapes - 1) === BACKSLASH) escapes++;
    if (escapes % 2 === 1) return undefined;
    let depth = 0;
    for (let next = at, near = Math.min(this.end, at + NEAR); next < near; next++) {
      const code = text.charCodeAt(next);
      if (code === BACKSLASH) next++;
      else if (code === OPEN_BRACKET) depth++;
      else if (code === CLOSE_BRACKET && --depth === 0) return next;
    }
    this.pairs ??= pairsOf(text, this.start, this.end);
    return this.pairs.get(at);
  }
}

function pairsOf(text: string, start: number, end: number): ReadonlyMap<number, number> {
  const pairs = new Map<number, number>();
  const open: number[] = [];
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code === BACKSLASH) at++;
    else if (code === OPEN_BRACKET) open.push(at);
    else if (code === CLOSE_BRACKET) {
      const opener = open.pop();
      if (opener !== undefined) pairs.set(opener, at);
    }
  }
  return pairs;
}

const OPEN_BRACKET = 91;
const CLOSE_BRACKET = 93;
const BACKSLASH = 92;
const OPEN = 40;
const CLOSE = 41;
const GREATER = 62;

function isBlank(code: number): boolean {
  return code === 32 || (code >= 9 && code <= 13) || code === 0xa0;
}
