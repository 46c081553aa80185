import type { Range } from '../text';
import { type KeyReference, keyReference } from './key-reference';
import { Spans } from './spans';

/** Commands whose names look like citations and whose argument is no list of keys. */
const NO_CITATION =
  /^(?:set|reset|declare|atevery|atnext|if|renew|provide|define|print|uspunct)|^cite(?:text|style|setup|reset|reserve\w*|index\w*|color|punct|left|right|form|mid|dash|prenote\w*|postnote\w*|trackerstate)$|^[fp]?volcite|vol(?:cite|cites)$/i;
const CITATION = /^(?:[a-z]*cit(?:e|es)[a-z]*|[a-z]*bibentry|citealias)$/i;
const COMMAND = /\\([a-zA-Z]+)\*?/y;
const VERBATIM =
  /^(?:verbatim|Verbatim|BVerbatim|LVerbatim|lstlisting|minted|comment|alltt|filecontents)\*?$/;
const ENVIRONMENT = /\s*\{([a-zA-Z]{1,20}\*?)\}/y;
/** Notes before the keys are no longer than this. */
const LONGEST_NOTE = 1000;
/** Nor is a list of keys. */
const LONGEST_LIST = 20_000;

/** What else holds for LaTeX inside another language. */
export interface LatexOptions {
  /** Stretches that hold no LaTeX, in text order. */
  readonly skipped: readonly Range[];
}

/**
 * Keys in `\cite` and its kin: natbib, biblatex (`\parencites(..)[..][..]{a}[..]{b}` too), `\nocite`, own commands with
 * `cite` in their names. Without options, comments and verbatim text hold none; with them, `%` is a sign as any other.
 */
export function latexKeys(text: string, options?: LatexOptions): readonly KeyReference[] {
  const found: KeyReference[] = [];
  const skipped = new Spans(options?.skipped ?? []);
  const unclosed = new Set<string>();
  // Many notes that are never closed must cost no more than the text does.
  const budget = { left: 2 * text.length + LONGEST_NOTE };
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === PERCENT && !options) i = endOfLine(text, i);
    if (code !== BACKSLASH) continue;
    const skippedTo = skipped.endAround(i);
    if (skippedTo !== undefined) {
      i = skippedTo - 1;
      continue;
    }
    COMMAND.lastIndex = i;
    const name = COMMAND.exec(text)?.[1];
    if (name === undefined) {
      // An escaped sign, such as `\%`; in JSON, as notebooks are kept, a command has two backslashes.
      if (!(options && text.charCodeAt(i + 1) === BACKSLASH)) i++;
      continue;
    }
    const end = COMMAND.lastIndex;
    if (isCitingCommand(name)) found.push(...readArguments(text, end, /cites$/i.test(name), budget));
    i = (options ? undefined : verbatimEnd(text, name, end, unclosed)) ?? i + name.length;
  }
  return found;
}

const BACKSLASH = 92;
const PERCENT = 37;

/** Whether a command cites, by its name without backslash and star. */
export function isCitingCommand(name: string): boolean {
  return CITATION.test(name) && !NO_CITATION.test(name);
}

/** Comments and verbatim text of a LaTeX text, in order: nothing in them is LaTeX. */
export function latexCode(text: string): readonly Range[] {
  const found: Range[] = [];
  const unclosed = new Set<string>();
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === PERCENT) {
      const end = endOfLine(text, i);
      found.push({ start: i, end });
      i = end;
    }
    if (code !== BACKSLASH) continue;
    COMMAND.lastIndex = i;
    const name = COMMAND.exec(text)?.[1];
    const last = name === undefined ? undefined : verbatimEnd(text, name, COMMAND.lastIndex, unclosed);
    if (last !== undefined) found.push({ start: i, end: last + 1 });
    i = last ?? i + (name?.length ?? 1);
  }
  return found;
}

/** The last offset of verbatim text that a command begins; undefined when it begins none. */
function verbatimEnd(text: string, name: string, end: number, unclosed: Set<string>): number | undefined {
  if (/^(?:verb|Verb|lstinline)$/.test(name)) {
    const line = text.slice(end + 1, end + LONGEST_NOTE).split(/[\r\n]/, 1)[0] ?? '';
    const length = line.indexOf(text.charAt(end) || ' ');
    return length < 0 ? undefined : end + 1 + length;
  }
  let closing = name === 'iffalse' ? '\\fi' : undefined;
  if (name === 'begin') {
    ENVIRONMENT.lastIndex = end;
    const environment = ENVIRONMENT.exec(text)?.[1] ?? '';
    if (VERBATIM.test(environment)) closing = `\\end{${environment}}`;
  }
  if (closing === undefined || unclosed.has(closing)) return undefined;
  const close = text.indexOf(closing, end);
  if (close < 0) unclosed.add(closing);
  return close < 0 ? undefined : close + closing.length - 1;
}

/** The keys of the arguments at `from`; a command of several citations has several groups of them. */
function readArguments(
  text: string,
  from: number,
  isMultiple: boolean,
  budget: { left: number },
): readonly KeyReference[] {
  const found: KeyReference[] = [];
  let offset = from;
  for (let group = 0; group === 0 || isMultiple; group++) {
    let at = skipSpace(text, offset);
    for (let notes = 0; notes < 4; notes++) {
      const close = text.charAt(at) === '[' ? ']' : isMultiple && text.charAt(at) === '(' ? ')' : undefined;
      if (close === undefined) break;
      const end = budget.left < 0 ? undefined : noteEnd(text, at, close);
      budget.left -= (end ?? at + LONGEST_NOTE) - at;
      if (end === undefined) return found;
      at = skipSpace(text, end);
    }
    if (text.charAt(at) !== '{') break;
    const end = listEnd(text, at + 1);
    if (end === undefined) break;
    readList(text, at + 1, end, found);
    offset = end + 1;
  }
  return found;
}

/** White space and comments up to a blank line. */
function skipSpace(text: string, from: number): number {
  let offset = from;
  for (let breaks = 0; offset < text.length && offset - from < LONGEST_NOTE; offset++) {
    const sign = text.charAt(offset);
    if (sign === '%') offset = endOfLine(text, offset) - 1;
    else if (sign === '\n') {
      if (++breaks > 1) return from;
    } else if (!/\s/.test(sign)) break;
  }
  return offset;
}

/** Just after the note that opens at `open`; braces hide brackets. */
function noteEnd(text: string, open: number, close: string): number | undefined {
  let depth = 0;
  const limit = Math.min(text.length, open + LONGEST_NOTE);
  for (let i = open + 1; i < limit; i++) {
    const sign = text.charAt(i);
    if (sign === '\\') i++;
    else if (sign === '{') depth++;
    else if (sign === '}') depth--;
    else if (sign === close && depth <= 0) return i + 1;
  }
  return undefined;
}

/** The offset of the brace that closes a list of keys; undefined when there is anything but keys in it. */
function listEnd(text: string, from: number): number | undefined {
  const limit = Math.min(text.length, from + LONGEST_LIST);
  for (let i = from; i < limit; i++) {
    const sign = text.charAt(i);
    if (sign === '}') return i;
    if (sign === '{' || sign === '\\') return undefined;
  }
  return undefined;
}

function readList(text: string, from: number, to: number, found: KeyReference[]): void {
  for (let i = from; i < to;) {
    const sign = text.charAt(i);
    if (sign === '%') i = endOfLine(text, i);
    else if (sign === ',' || /\s/.test(sign)) i++;
    else {
      let end = i;
      while (end < to && !/[,%\n\r]/.test(text.charAt(end))) end++;
      const next = end;
      while (/\s/.test(text.charAt(end - 1))) end--;
      if (text.slice(i, end) !== '*') found.push(keyReference(text, i, end));
      i = next;
    }
  }
}

function endOfLine(text: string, from: number): number {
  let offset = from;
  while (offset < text.length && text.charAt(offset) !== '\n' && text.charAt(offset) !== '\r') offset++;
  return offset;
}
