import { trimRange, type Range } from '../text';
import type { Block } from './block';
import { findLines, type Lines } from './lines';
import { isDelimiterRow, splitRow } from './row';

/**
 * Cuts a Markdown text into the blocks that layouts read: headings, logical table rows, other lines. Blank lines are
 * no blocks. Fenced code is left out. One pass over raw lines: never a GFM tree, which would tear broken rows apart
 * (FACTS.md section 2). Linear in the length of the text.
 */
export function scanBlocks(text: string): readonly Block[] {
  return new Scanner(text).scan();
}

const HASH = 35;
const PIPE = 124;

class Scanner {
  private readonly blocks: Block[] = [];
  private readonly lines: Lines;
  /** Columns of the table we are in, from its delimiter row; 0 outside a table. */
  private columns = 0;
  private line = 0;
  /** For each fence character, the shortest fence that is known not to close below: keeps the search linear. */
  private readonly unclosed = new Map<string, number>();

  constructor(private readonly text: string) {
    this.lines = findLines(text);
  }

  scan(): readonly Block[] {
    while (this.line < this.lines.count) {
      const content = this.contentOf(this.line);
      if (content.start === content.end) this.line++;
      else if (!this.skipFence(content) && !this.heading(content) && !this.row(content))
        this.otherLine(content);
    }
    return this.blocks;
  }

  private contentOf(line: number): Range {
    const start = this.lines.starts[line] ?? 0;
    return trimRange(this.text, start, this.lines.ends[line] ?? start);
  }

  private skipFence(content: Range): boolean {
    const fence = fenceAt(this.text, content.start, content.end);
    if (fence === 0) return false;
    const mark = this.text[content.start] ?? '';
    if (fence >= (this.unclosed.get(mark) ?? Infinity)) return false;
    for (let line = this.line + 1; line < this.lines.count; line++) {
      const { start, end } = this.contentOf(line);
      if (
        this.text[start] === mark &&
        end - start >= fence &&
        fenceAt(this.text, start, end) === end - start
      ) {
        this.line = line + 1;
        return true;
      }
    }
    // A fence that never closes would swallow the rest of a digest; its papers are worth more than that rule.
    this.unclosed.set(mark, fence);
    return false;
  }

  private heading(content: Range): boolean {
    const level = headingLevel(this.text, content.start, content.end);
    if (level === 0) return false;
    let end = content.end;
    while (end > content.start + level && this.text.charCodeAt(end - 1) === HASH) end--;
    this.blocks.push({
      kind: 'heading',
      level,
      content: trimRange(this.text, content.start + level, end),
      range: content,
      line: this.line,
      endLine: this.line,
    });
    this.columns = 0;
    this.line++;
    return true;
  }

  private row(content: Range): boolean {
    const startsWithPipe = this.text.charCodeAt(content.start) === PIPE;
    if (!startsWithPipe && !(this.columns > 0 && this.text.slice(content.start, content.end).includes('|'))) {
      return false;
    }
    const first = this.line;
    let last = first;
    let end = content.end;
    let row = splitRow(this.text, content.start, end);
    const isDelimiter = isDelimiterRow(this.text, row.cells);
    if (isDelimiter) this.columns = row.cells.length;
    else if (!row.isClosed || row.cells.length < this.columns) {
      // Pipes are counted line by line and the row cut once, so that a row of a million lines stays linear.
      let cells = row.isClosed ? row.cells.length : row.cells.length - 1;
      while (last + 1 < this.lines.count && this.continues(last + 1)) {
        last++;
        const next = this.contentOf(last);
        end = next.end;
        const piece = splitRow(this.text, next.start, end);
        cells += piece.isClosed ? piece.cells.length : piece.cells.length - 1;
        if (piece.isClosed && cells >= this.columns) break;
      }
      if (last > first) row = splitRow(this.text, content.start, end);
    }
    this.blocks.push({
      kind: 'row',
      cells: row.cells,
      isDelimiter,
      isClosed: row.isClosed,
      range: { start: content.start, end },
      line: first,
      endLine: last,
    });
    this.line = last + 1;
    return true;
  }

  /** Whether a line can belong to the row above it: not blank, no heading, no fence, and no row of its own. */
  private continues(line: number): boolean {
    const { start, end } = this.contentOf(line);
    if (start === end || this.text.charCodeAt(start) === PIPE) return false;
    return headingLevel(this.text, start, end) === 0 && fenceAt(this.text, start, end) === 0;
  }

  private otherLine(content: Range): void {
    this.blocks.push({ kind: 'text', range: content, line: this.line, endLine: this.line });
    this.line++;
  }
}

/** The level of an ATX heading, or 0: one to six `#` and then a blank or the end of the line. */
function headingLevel(text: string, start: number, end: number): number {
  let level = 0;
  while (start + level < end && text.charCodeAt(start + level) === HASH) level++;
  if (level === 0 || level > 6) return 0;
  const next = text.charCodeAt(start + level);
  return start + level === end || next === 32 || next === 9 ? level : 0;
}

/** The number of marks of a code fence that starts here (three or more of a kind), or 0. */
function fenceAt(text: string, start: number, end: number): number {
  const mark = text[start];
  if (mark !== '`' && mark !== '~') return 0;
  let count = 0;
  while (start + count < end && text[start + count] === mark) count++;
  if (count < 3) return 0;
  // "``` x ``` and more" on one line is a code span, no fence.
  return mark === '`' && text.slice(start + count, end).includes('`') ? 0 : count;
}
