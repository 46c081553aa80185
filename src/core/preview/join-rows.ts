import type { RowBlock } from '../digest/block';
import { findLines } from '../digest/lines';
import { quoteMarks } from '../digest/line-start';
import { scanBlocks } from '../digest/scan';
import { trimRange } from '../text';

/** A Markdown text with its broken table rows in one piece, and where its lines came from. */
export interface JoinedText {
  readonly text: string;
  /** The line (from 0) of the given text that each line of `text` starts at, and at last how many lines were given. */
  readonly lines: readonly number[];
}

/**
 * Joins every table row that is broken over several lines into one, as the quick fix does: each line break, with the
 * blanks around it, becomes one blank. Only rows that are complete then, within a table, so that nothing else can turn
 * into a row. Undefined when there is none. Linear; all other lines stay as they are, but end with `\n`.
 */
export function joinBrokenRows(text: string): JoinedText | undefined {
  const rows = brokenRows(text);
  if (rows.length === 0) return undefined;
  const { starts, ends, count } = findLines(text);
  const joined: string[] = [];
  const from: number[] = [];
  let at = 0;
  for (const row of [...rows, undefined]) {
    const until = row?.line ?? count;
    for (; at < until; at++) {
      joined.push(text.slice(starts[at], ends[at]));
      from.push(at);
    }
    if (!row) break;
    const pieces = [text.slice(starts[at], ends[at]).trimEnd()];
    for (let line = row.line + 1; line <= row.endLine; line++) {
      const { start, end } = trimRange(text, starts[line] ?? 0, ends[line] ?? 0);
      pieces.push(text.slice(quoteMarks(text, start, end), end));
    }
    joined.push(pieces.join(' '));
    from.push(row.line);
    at = row.endLine + 1;
  }
  return { text: joined.join('\n'), lines: [...from, count] };
}

/** The rows of tables that span lines and are whole when these are put together; rows of HTML are none. */
function brokenRows(text: string): readonly RowBlock[] {
  const broken: RowBlock[] = [];
  let columns = 0;
  let before: RowBlock | undefined;
  for (const block of scanBlocks(text)) {
    const row = block.kind === 'row' && text[block.range.start] !== '<' ? block : undefined;
    const follows = row !== undefined && before?.endLine === row.line - 1;
    if (!follows) columns = 0;
    else if (columns === 0 && row.isDelimiter && row.cells.length === before?.cells.length)
      columns = row.cells.length;
    else if (columns > 0 && row.endLine > row.line && row.isClosed && row.cells.length >= columns)
      broken.push(row);
    before = row;
  }
  return broken;
}
