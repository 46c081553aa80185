import { trimRange, type Range } from '../text';

/** A row cut into cells. */
export interface RowCells {
  /** Content of the cells, trimmed, in order; the empty edges outside the first and last pipe are no cells. */
  readonly cells: readonly Range[];
  /** Whether the last thing in the row is an unescaped pipe. */
  readonly isClosed: boolean;
}

const PIPE = 124;
const BACKSLASH = 92;

/**
 * Cuts `[start, end)` of a text at its unescaped pipes, as GFM does: also within code spans (GFM, "Tables
 * (extension)"). The stretch may hold line breaks, which are white space here.
 */
export function splitRow(text: string, start: number, end: number): RowCells {
  const whole = trimRange(text, start, end);
  const cells: Range[] = [];
  let from = text.charCodeAt(whole.start) === PIPE ? whole.start + 1 : whole.start;
  let isClosed = false;
  for (let i = from; i < whole.end; i++) {
    const code = text.charCodeAt(i);
    if (code === BACKSLASH) i++;
    else if (code === PIPE) {
      cells.push(trimRange(text, from, i));
      from = i + 1;
      isClosed = from >= whole.end;
    }
  }
  if (!isClosed && from < whole.end) cells.push(trimRange(text, from, whole.end));
  return { cells, isClosed };
}

/** Whether the cells are those of a delimiter row: at least one, each of dashes with optional colons at its ends. */
export function isDelimiterRow(text: string, cells: readonly Range[]): boolean {
  return cells.length > 0 && cells.every((cell) => isDelimiterCell(text, cell));
}

function isDelimiterCell(text: string, cell: Range): boolean {
  let { start, end } = cell;
  if (text[start] === ':') start++;
  if (end > start && text[end - 1] === ':') end--;
  if (start >= end) return false;
  for (let i = start; i < end; i++) if (text[i] !== '-') return false;
  return true;
}
