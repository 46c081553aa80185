import { findKeys } from '../../references/keys';
import { type KeySyntax, keySyntaxOf } from '../../references/languages';
import { type Range, trimRange } from '../../text';
import { type Form, type Manner, citeKeys, isKeyForm } from '../forms';
import { type KeyWriting, canHold } from '../key-text';
import { groupAt, surroundings } from './find-group';
import { type Merge, type MergeOptions, itemOf, merge } from './merge';
import { newCitation } from './new-citation';
import { isReplaceable } from './selection';
import type { Group } from './slots';
import { type TextEdit, applyEdits } from '../../text-edit';

export interface CitationEditOptions extends MergeOptions {
  /** How a new citation stands in its sentence; a group that is there keeps its own way. Parenthetical when absent. */
  readonly manner?: Manner | undefined;
  /** VS Code's id of the document's language, whose groups are looked for; when absent, the form tells it. */
  readonly languageId?: string | undefined;
  /** Written before a new citation that follows a word, such as LaTeX's `~`. */
  readonly prefix?: string | undefined;
  /** Titles of the papers: a selection that is one of them gives way to the citation. */
  readonly titles?: readonly string[] | undefined;
  /** Whether a bare `@a` at the cursor becomes a group, `[@a; @b]`; else the citation stands behind it. */
  readonly intoGroup?: boolean | undefined;
}

/** How a citation comes into a document. */
export interface CitationEdit {
  /** Apart from each other; offsets are of the text before all of them. None when the group holds all keys already. */
  readonly edits: readonly TextEdit[];
  /** Where the cursor belongs, in the text after the edits. */
  readonly cursor: number;
  /** Keys that the language cannot hold in any way of writing, and that were therefore left out. */
  readonly unheld: readonly string[];
}

/**
 * The edit that cites at a cursor or selection. Inside or at the edge of a citation in the document's syntax, keys that
 * it does not hold are merged into it, before or behind the item the cursor is at; notes, order and its command stay, and
 * one that is half typed is completed. Elsewhere a new citation is written, kept apart from what stands around it only
 * where it must be. A selection gives way when it is an address, an arXiv id, one of the `titles`, a whole citation or
 * part of a group; behind any other, the citation is added. Only the surroundings of a large text are read; never throws.
 * @param selection half-open, in UTF-16 offsets; empty for a cursor
 * @param keys in order; of forms without keys (`markdown`, `html`, `plain`) ready items, such as links; of the entry
 * forms, entries
 */
export function citationEdit(
  text: string,
  selection: Range,
  form: Form,
  keys: readonly string[],
  options: CitationEditOptions = {},
): CitationEdit {
  const syntax = options.languageId === undefined ? SYNTAX[form] : keySyntaxOf(options.languageId);
  const writing = WRITING[form];
  const held = [...new Set(keys)].filter((key) => !writing || canHold(key, writing));
  const unheld = keys.filter((key) => !held.includes(key));
  if (held.length === 0) return { edits: [], cursor: selection.end, unheld };
  const task = { text, form, syntax, keys: held, options };
  return {
    ...(selection.start < selection.end ? atSelection(task, selection) : atCursor(task, selection.start)),
    unheld,
  };
}

interface Task {
  readonly text: string;
  readonly form: Form;
  readonly syntax: KeySyntax | undefined;
  readonly keys: readonly string[];
  readonly options: CitationEditOptions;
}

function atCursor(task: Task, offset: number): Merge {
  const { text, form, syntax, keys, options } = task;
  const group = groupAt(text, offset, syntax, form);
  if (!group) return fresh(task, offset, offset);
  if (group.kind !== 'bare') {
    const merged = merge(text, group, offset, keys, form, options);
    return isReadBack(task, offset, group, merged) ? merged : fresh(task, offset, offset);
  }
  const present = group.slots.flatMap((slot) => slot.keys.map(({ key }) => key));
  const wanted = keys.filter((key) => !present.includes(key));
  const isTyped = group.slots.some(({ pending }) => pending) || isBegun(group, offset, task);
  if (isTyped || wanted.length === 0 || options.manner === 'narrative')
    return merge(text, group, offset, keys, form, options);
  if (options.intoGroup) return replacement(group.range, citeKeys([...present, ...wanted], 'pandoc'), 0);
  return fresh({ ...task, keys: wanted }, group.range.end, group.range.end);
}

/**
 * Whether the keys are found after a merge, and all others still are. A list among whose keys there is something else
 * may be read by nobody: then the citation stands for itself. In code and comments nothing is read anyway.
 */
function isReadBack(task: Task, offset: number, group: Group, { edits }: Merge): boolean {
  const { text, syntax, keys } = task;
  if (!syntax || edits.length === 0 || !groupAt(text, offset, syntax)) return true;
  const language = syntax === 'rest' ? 'rst' : syntax;
  const part = surroundings(text, offset);
  const moved = edits.map(({ range, newText }) => ({
    range: { start: range.start - part.start, end: range.end - part.start },
    newText,
  }));
  const before = text.slice(part.start, part.end);
  const replaced = edits.map(({ range }) => text.slice(range.start, range.end));
  const after = new Set(findKeys(applyEdits(before, moved), language).map(({ key }) => key));
  const kept = findKeys(before, language)
    .map(({ key }) => key)
    .filter((key) => !replaced.includes(key));
  // What follows a list that is not closed may have looked like keys until it was.
  return keys.every((key) => after.has(key)) && (group.closing !== '' || kept.every((key) => after.has(key)));
}

/** Whether the key at the cursor is the beginning of one that is put in, and no key itself. */
function isBegun(group: Group, offset: number, { keys, options }: Task): boolean {
  const typed = group.slots.flatMap((slot) => slot.keys).find(({ range }) => range.end === offset)?.key;
  if (typed === undefined || !options.isKnown || options.isKnown(typed)) return false;
  return keys.some((key) => key.toLowerCase().startsWith(typed.toLowerCase()));
}

function atSelection(task: Task, selection: Range): Merge {
  const { text, form, syntax, options } = task;
  const { start, end } = trimRange(text, selection.start, selection.end);
  if (start === end) return atCursor(task, selection.end);
  const group = groupAt(text, start, syntax, form);
  if (group && start >= group.range.start && end <= group.range.end && !(start === group.range.end)) {
    if (start === group.range.start && end === group.range.end) return fresh(task, start, end);
    if (start >= group.inner.start && end <= group.inner.end) return inGroup(task, group, start, end);
  }
  if (isReplaceable(text.slice(start, end), options.titles ?? [])) return fresh(task, start, end);
  return atCursor(task, selection.end);
}

/** A part of a group gives way: the keys are merged into what is left of it. */
function inGroup(task: Task, group: Group, start: number, end: number): Merge {
  const { text, form, syntax, keys, options } = task;
  const rest = group.slots
    .flatMap((slot) => slot.keys)
    .filter(({ range }) => range.end <= start || range.start >= end);
  const wanted = keys.filter((key) => !rest.some((one) => one.key === key));
  if (wanted.length === 0) return { edits: [], cursor: end };
  const left = text.slice(0, start) + text.slice(end);
  const smaller = groupAt(left, start, syntax, form);
  if (smaller?.range.start !== group.range.start)
    return replacement({ start, end }, wanted.map((key) => itemOf(key, group)).join(group.separator), 0);
  const { edits, cursor } = merge(left, smaller, start, wanted, form, options);
  const isHere = edits.length === 1 && edits[0]?.range.start === start && edits[0].range.end === start;
  if (isHere) return { edits: [{ range: { start, end }, newText: edits[0]?.newText ?? '' }], cursor };
  const moved = edits.map(({ range, newText }) => ({
    range: { start: moveBack(range.start, start, end), end: moveBack(range.end, start, end) },
    newText,
  }));
  return { edits: [{ range: { start, end }, newText: '' }, ...moved], cursor };
}

function moveBack(offset: number, start: number, end: number): number {
  return offset <= start ? offset : offset + end - start;
}

/** A citation of its own in place of `[start, end)`. */
function fresh({ text, form, keys, options }: Task, start: number, end: number): Merge {
  const before = text.slice(Math.max(0, start - 500), start);
  const after = text.slice(end, end + 50);
  const { text: written, behind } = newCitation(before, after, form, keys, options.manner ?? 'parenthetical');
  const isTied = isKeyForm(form) && /[^\s~([{\\]$/.test(before) && !/^\s/.test(written);
  return replacement({ start, end }, (isTied ? (options.prefix ?? '') : '') + written, behind);
}

function replacement(range: Range, newText: string, behind: number): Merge {
  return { edits: [{ range, newText }], cursor: range.start + newText.length - behind };
}

const SYNTAX: Partial<Record<Form, KeySyntax>> = {
  markdown: 'markdown',
  footnote: 'markdown',
  pandoc: 'markdown',
  myst: 'markdown',
  latex: 'latex',
  natbib: 'latex',
  biblatex: 'latex',
  typst: 'typst',
  org: 'org',
  rest: 'rest',
  asciidoc: 'asciidoc',
};

const WRITING: Partial<Record<Form, KeyWriting>> = {
  pandoc: 'pandoc',
  footnote: 'footnote',
  myst: 'role',
  rest: 'role',
  latex: 'tex',
  natbib: 'tex',
  biblatex: 'tex',
  typst: 'typst',
  org: 'org',
  asciidoc: 'asciidoc',
};
