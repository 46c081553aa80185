import { skipBlanks } from '../citation/bib-text';
import { type BibIndex, updateIndex } from './bib-index';
import type { HouseStyle } from './house-style';
import { entriesByKey, firstTorn, lastEntries } from './lookup';
import type { TextEdit } from '../text-edit';

/** An insertion and the index of the text after it. */
export interface Insertion {
  readonly edit: TextEdit;
  readonly index: BibIndex;
  /** Whether every entry is read as an entry in the new text. In a torn text that is not always possible. */
  readonly isRead: boolean;
}

/** Emacs looks for its variables this near to the end of a file. */
const LOCAL_VARIABLES = 3000;

/**
 * Puts entries, already written, into a text by one insertion: after the last entry, so that what ends a file (JabRef's
 * comments, Emacs's variables) still ends it; where an entry or comment is not closed, before that, since BibTeX would
 * read what follows as a part of it. Where the result would not be read, another place is tried.
 */
export function insertEntries(
  index: BibIndex,
  entries: readonly { readonly key: string; readonly text: string }[],
  style: HouseStyle,
): Insertion {
  const gap = style.lineEnd.repeat(style.blankLines + 1);
  const body = entries.map(({ text }) => text).join(gap);
  let first: Insertion | undefined;
  for (const offset of places(index)) {
    const edit = { range: { start: offset, end: offset }, newText: padded(index.text, offset, body, style) };
    const after = updateIndex(index, edit);
    const end = offset + edit.newText.length;
    const isRead = entries.every(({ key }) =>
      entriesByKey(after, key).some(
        (entry) => entry.isClosed && entry.range.start >= offset && entry.range.end <= end,
      ),
    );
    const insertion = { edit, index: after, isRead };
    if (isRead) return insertion;
    first ??= insertion;
  }
  return first ?? { edit: { range: { start: 0, end: 0 }, newText: '' }, index, isRead: false };
}

/** Where entries may be put in, the best place first. */
function places(index: BibIndex): readonly number[] {
  const { text } = index;
  const [last] = lastEntries(index, 1);
  const torn = firstTorn(index);
  const end = last ? afterLast(text, last.range.end) : beforeVariables(text);
  const start = text.startsWith('\uFEFF') ? 1 : 0;
  return [...new Set([torn !== undefined && torn < end ? torn : end, end, text.length, start])];
}

/** The end of the line that an entry ends in, unless something else starts on that line; braces too many belong to it. */
function afterLast(text: string, entryEnd: number): number {
  const braces = /(?:[\s,]{0,50}[})]){0,20}/y;
  braces.lastIndex = entryEnd;
  const end = entryEnd + (braces.exec(text)?.[0].length ?? 0);
  const rest = /[^\r\n@]{0,500}/y;
  rest.lastIndex = end;
  const length = rest.exec(text)?.[0].length ?? 0;
  const next = text.charAt(end + length);
  return next === '' || next === '\n' || next === '\r' ? end + length : end;
}

function beforeVariables(text: string): number {
  const from = Math.max(0, text.length - LOCAL_VARIABLES);
  const found = /^[^\r\n]{0,20}Local Variables:/m.exec(text.slice(from));
  return found && (from === 0 || found.index > 0) ? from + found.index : text.length;
}

/** A text that is put in, with the line ends around it that are not there yet. */
function padded(text: string, offset: number, body: string, { lineEnd, blankLines }: HouseStyle): string {
  const empty = lineEnd.repeat(blankLines);
  const before = text.slice(Math.max(0, offset - 1), offset);
  const startsText = offset === 0 || (offset === 1 && before === '\uFEFF');
  const startsLine = startsText || before === '\n' || before === '\r';
  const after = text.charAt(offset);
  const isLast = skipBlanks(text, offset) >= text.length;
  const head = startsText ? '' : startsLine ? (isLast && text.trim() !== '' ? empty : '') : lineEnd + empty;
  // A text that is empty, or ends with a line end, ends with one afterwards.
  if (after === '') return head + body + (startsLine ? lineEnd : '');
  return head + body + (after === '\n' || after === '\r' ? '' : lineEnd + empty);
}
