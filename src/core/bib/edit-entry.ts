import type { BibField, BibFileEntry } from '../citation/bib-file';
import { isLineBreak, skipBlanks } from '../citation/bib-text';
import type { Range } from '../text';
import { entryStyle } from './house-style';
import type { TextEdit } from '../text-edit';
import { delimited, type WrittenField, writeField } from './write-entry';

/** A field that is to have a value (LaTeX, without its delimiters), or that is to go: then the value is undefined. */
export interface FieldChange {
  readonly name: string;
  readonly value: string | undefined;
}

/**
 * Sets and removes fields of one entry. A field that is there keeps its place, its spelling and its kind of delimiters;
 * of a doubled one the first is set, as BibTeX reads that one, while all are removed. New ones follow the last, typed as
 * the entry types its own. Everything else stays as it is, to the character. Names count in any case. An entry that is
 * not closed is not touched: nobody knows what its last value is. The edits do not overlap.
 */
export function changeFields(
  text: string,
  entry: BibFileEntry,
  changes: readonly FieldChange[],
): readonly TextEdit[] {
  if (!entry.isClosed) return [];
  const wanted = new Map<string, FieldChange>();
  for (const change of changes) wanted.set(change.name.toLowerCase(), change);
  const edits: TextEdit[] = [];
  const seen = new Set<string>();
  for (const field of entry.fields) {
    const change = wanted.get(field.name);
    if (!change) continue;
    const isFirst = !seen.has(field.name);
    seen.add(field.name);
    if (change.value === undefined) edits.push({ range: wholeField(text, field), newText: '' });
    else if (isFirst) edits.push(...replaced(text, field, change.value));
  }
  const added = [...wanted].flatMap(([name, { name: spelled, value }]) =>
    value === undefined || seen.has(name) ? [] : [{ name: spelled, value }],
  );
  const stays = ({ name }: BibField): boolean => !wanted.has(name) || wanted.get(name)?.value !== undefined;
  if (added.length > 0) edits.push(addition(text, entry, entry.fields.filter(stays).at(-1), added));
  return joined(edits);
}

/** Gives the entry another type, in capitals where its type is in capitals; nothing else changes. */
export function changeType(text: string, entry: BibFileEntry, type: string): readonly TextEdit[] {
  if (entry.type === type.toLowerCase()) return [];
  const start = skipBlanks(text, entry.range.start + 1);
  const end = start + entry.type.length;
  const old = text.slice(start, end);
  return [{ range: { start, end }, newText: old === old.toUpperCase() ? type.toUpperCase() : type }];
}

/** Gives the entry another key; nothing else changes. */
export function changeKey(entry: BibFileEntry, key: string): readonly TextEdit[] {
  return entry.key === key ? [] : [{ range: entry.keyRange, newText: key }];
}

/** Takes an entry away, with the line end behind it and the empty lines before the next one. */
export function removeEntry(text: string, entry: BibFileEntry): readonly TextEdit[] {
  const { start } = entry.range;
  let { end } = entry.range;
  const next = skipBlanks(text, end);
  const ownLine = start === 0 || isLineBreak(text.charCodeAt(start - 1));
  if (ownLine && isLineBreak(text.charCodeAt(skipTabs(text, end)))) {
    // Blanks at the beginning of the line that follows stay.
    for (end = next; end > entry.range.end && isTab(text.charCodeAt(end - 1));) end--;
  }
  return [{ range: { start, end }, newText: '' }];
}

function replaced(text: string, field: BibField, value: string): readonly TextEdit[] {
  const { start, end } = field.valueRange;
  const sign = text.charAt(start);
  const old = text.slice(start, end);
  const newText =
    sign !== '{' && sign !== '"' && /^\d+$/.test(old) && /^\d+$/.test(value)
      ? value
      : delimited(value, sign === '"');
  return newText === old ? [] : [{ range: field.valueRange, newText }];
}

/** A field with its comma; with its whole line where it has one to itself. */
function wholeField(text: string, { nameRange, valueRange }: BibField): Range {
  let { start } = nameRange;
  let { end } = valueRange;
  const comma = skipBlanks(text, end);
  if (text.charAt(comma) === ',') end = comma + 1;
  let lineStart = start;
  while (lineStart > 0 && isTab(text.charCodeAt(lineStart - 1))) lineStart--;
  const after = skipTabs(text, end);
  const startsLine = lineStart > 0 && isLineBreak(text.charCodeAt(lineStart - 1));
  if (startsLine && isLineBreak(text.charCodeAt(after))) {
    start = lineStart;
    end = after + (text.startsWith('\r\n', after) ? 2 : 1);
  } else if (!isLineBreak(text.charCodeAt(after))) end = after;
  return { start, end };
}

/** New fields behind the last one that stays, or behind the key. */
function addition(
  text: string,
  entry: BibFileEntry,
  last: BibField | undefined,
  fields: readonly WrittenField[],
): TextEdit {
  const style = entryStyle(text, entry);
  const from = last?.valueRange.end ?? entry.keyRange.end;
  const comma = skipBlanks(text, from);
  const hasComma = text.charAt(comma) === ',';
  const at = hasComma ? comma + 1 : from;
  const isOneLine = last !== undefined && !/[\r\n]/.test(text.slice(entry.range.start, last.nameRange.start));
  const gap = isOneLine ? ' ' : style.lineEnd + style.indent;
  const written = fields.map((field) => gap + writeField(field, style)).join(',');
  // Behind the key, a comma is needed and tells nothing of the habits of its writer.
  const trailing = last ? hasComma : style.trailingComma;
  const closes = !last && !/[\r\n]/.test(text.slice(at, entry.range.end)) ? style.lineEnd : '';
  const newText = (hasComma ? '' : ',') + written + (trailing ? ',' : '') + closes;
  return { range: { start: at, end: at }, newText };
}

/** In text order; edits that meet become one. */
function joined(edits: readonly TextEdit[]): readonly TextEdit[] {
  const sorted = [...edits].sort((a, b) => a.range.start - b.range.start || a.range.end - b.range.end);
  const out: TextEdit[] = [];
  for (const edit of sorted) {
    const before = out[out.length - 1];
    if (before && edit.range.start <= before.range.end) {
      out[out.length - 1] = {
        range: { start: before.range.start, end: Math.max(before.range.end, edit.range.end) },
        newText: before.newText + edit.newText,
      };
    } else out.push(edit);
  }
  return out;
}

function skipTabs(text: string, from: number): number {
  let at = from;
  while (isTab(text.charCodeAt(at))) at++;
  return at;
}

function isTab(code: number): boolean {
  return code === 32 || code === 9;
}
