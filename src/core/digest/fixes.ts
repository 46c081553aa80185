import { findReferences } from '../arxiv/find';
import type { Problem } from '../problem';
import type { Range } from '../text';
import type { Digest, Entry } from './entry';
import { quoteMarks } from './line-start';

/** What a fix does; the editor has a title for each. */
export type FixKind = 'join-row' | 'escape-pipes' | 'remove-duplicate' | 'keep-id';

/** A stretch of the text and what is to stand there instead. */
export interface FixEdit {
  readonly range: Range;
  readonly newText: string;
}

/** One way to mend one problem: edits that do not overlap, in the order of the text. */
export interface Fix {
  readonly kind: FixKind;
  /** The id that stays, for `keep-id`. */
  readonly id?: string;
  readonly edits: readonly FixEdit[];
}

/** Fixes that lose nothing and need no decision: they may be made all at once. */
const SAFE: ReadonlySet<FixKind> = new Set<FixKind>(['join-row', 'escape-pipes']);

/**
 * The ways to mend a problem, the likeliest first; none when only a person can tell. The text outside the row stays
 * as it is, line breaks included. @param text the very text that the problem was found in
 * @param entry the paper that the problem is about, when there is one
 */
export function fixesFor(text: string, problem: Problem, entry?: Entry): readonly Fix[] {
  switch (problem.code) {
    case 'row-broken':
      return fix('join-row', joinEdits(text, problem.range));
    case 'row-extra-pipe':
      return entry ? fix('escape-pipes', pipeEdits(text, entry)) : [];
    case 'duplicate':
      return entry ? fix('remove-duplicate', removeEdits(text, entry.range)) : [];
    case 'id-conflict':
      return entry ? conflictFixes(text, entry) : [];
    default:
      return [];
  }
}

/** The edits of every safe fix of a file, in the order of the text. */
export function fixAllEdits(text: string, digest: Digest): readonly FixEdit[] {
  const entryOf = entryFinder(digest.entries);
  const edits = digest.problems
    .flatMap((problem) => fixesFor(text, problem, entryOf(problem)))
    .filter(({ kind }) => SAFE.has(kind))
    .flatMap((each) => each.edits)
    .sort((a, b) => a.range.start - b.range.start || a.range.end - b.range.end);
  let end = -1;
  return edits.filter(({ range }, at) => {
    const before = edits[at - 1];
    const isTwice = before?.range.start === range.start && before.range.end === range.end;
    if (isTwice || range.start < end) return false;
    end = range.end;
    return true;
  });
}

/** Finds the paper that a problem is about: the entry that its range lies in. The entries are in the order of the text. */
export function entryFinder(entries: readonly Entry[]): (problem: Problem) => Entry | undefined {
  return ({ range }) => {
    let low = 0;
    let high = entries.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((entries[middle]?.range.start ?? Infinity) <= range.start) low = middle + 1;
      else high = middle;
    }
    const entry = entries[low - 1];
    return entry && range.end <= entry.range.end ? entry : undefined;
  };
}

function fix(kind: FixKind, edits: readonly FixEdit[]): readonly Fix[] {
  return edits.length > 0 ? [{ kind, edits }] : [];
}

/** Each line break in the row, with the blanks around it and the marks of a block quote behind it, becomes one blank. */
function joinEdits(text: string, row: Range): readonly FixEdit[] {
  const edits: FixEdit[] = [];
  let done = row.start;
  for (let at = nextBreak(text, row.start); at < row.end; at = nextBreak(text, at)) {
    let start = at;
    while (start > done && isBlank(text[start - 1])) start--;
    let end = at;
    while (end < row.end && (isBlank(text[end]) || isBreak(text[end]))) end++;
    end = quoteMarks(text, end, row.end);
    edits.push({ range: { start, end }, newText: ' ' });
    done = end;
    at = end;
  }
  return edits;
}

/** A backslash before each pipe that splits a cell which is one: of the title, the authors or the summary. */
function pipeEdits(text: string, { ranges }: Entry): readonly FixEdit[] {
  const edits: FixEdit[] = [];
  const cells = [ranges.title, ranges.authors, ranges.summary].flatMap((cell) => cell ?? []);
  for (const cell of [...cells].sort((a, b) => a.start - b.start)) {
    for (let at = cell.start; at < cell.end; at++) {
      if (text[at] === '\\') at++;
      else if (text[at] === '|') edits.push({ range: { start: at, end: at }, newText: '\\' });
    }
  }
  return edits;
}

/** The lines of a row or of a list item go, and one line break with them; nothing where other text shares the lines. */
function removeEdits(text: string, row: Range): readonly FixEdit[] {
  const isRow = text[row.start] === '|';
  const isItem = /^[-*+] /.test(text.slice(row.start, row.start + 2)) && !hasBreak(text, row);
  let start = row.start;
  while (start > 0 && !isBreak(text[start - 1])) start--;
  const lineEnd = nextBreak(text, row.end);
  const isAlone = text.slice(start, row.start).trim() === '' && text.slice(row.end, lineEnd).trim() === '';
  if (!isAlone || (!isRow && !isItem)) return [];
  const end = afterBreak(text, lineEnd);
  return [{ range: { start: end === lineEnd ? beforeBreak(text, start) : start, end }, newText: '' }];
}

/** For each id that the links of an entry name: the other links are made to name it too. */
function conflictFixes(text: string, entry: Entry): readonly Fix[] {
  const ids = [entry.arxivId, ...entry.otherIds].flatMap((id) => id ?? []);
  if (ids.length < 2) return [];
  return ids.flatMap((id) => {
    const edits = entry.links.flatMap(({ range, url }) => {
      const named = findReferences(url)[0]?.id;
      return named === undefined || named === id ? [] : renameEdits(text, range, named, id);
    });
    return edits.length > 0 ? [{ kind: 'keep-id' as const, id, edits }] : [];
  });
}

/** Every mention of one id in a link, with its version, becomes the other id. */
function renameEdits(text: string, link: Range, from: string, to: string): readonly FixEdit[] {
  const edits: FixEdit[] = [];
  const inside = text.slice(link.start, link.end);
  for (let start = inside.indexOf(from); start >= 0; start = inside.indexOf(from, start)) {
    let end = start + from.length;
    if (inside[end] === 'v' && isDigit(inside[end + 1])) {
      end += 2;
      while (isDigit(inside[end])) end++;
    }
    edits.push({ range: { start: link.start + start, end: link.start + end }, newText: to });
    start = end;
  }
  return edits;
}

function nextBreak(text: string, from: number): number {
  let at = from;
  while (at < text.length && !isBreak(text[at])) at++;
  return at;
}

function afterBreak(text: string, at: number): number {
  return text[at] === '\r' && text[at + 1] === '\n' ? at + 2 : Math.min(at + 1, text.length);
}

function beforeBreak(text: string, at: number): number {
  if (at === 0) return 0;
  return text[at - 1] === '\n' && text[at - 2] === '\r' ? at - 2 : at - 1;
}

function hasBreak(text: string, { start, end }: Range): boolean {
  return nextBreak(text, start) < end;
}

function isBreak(char: string | undefined): boolean {
  return char === '\n' || char === '\r';
}

function isBlank(char: string | undefined): boolean {
  return char === ' ' || char === '\t' || char === '\u00a0' || char === '\u3000';
}

function isDigit(char: string | undefined): boolean {
  return char !== undefined && char >= '0' && char <= '9';
}
