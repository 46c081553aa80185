import { trimRange, type Range } from '../text';
import type { Block } from './block';
import { htmlHeading } from './html-heading';
import { HtmlRows, rowStart } from './html-row';
import { findLines, type Lines } from './lines';
import { fenceAt, headingLevel, indentAt, isRule, itemMarker, quoteMarks } from './line-start';
import { isOpenEnd } from './open-end';
import { finish, LINES } from './steps';
import { isDelimiterRow, splitRow } from './row';

/**
 * Cuts a Markdown text into the blocks that layouts read: headings, logical table rows, list items, other lines. Blank
 * lines are no blocks; the marks of block quotes are skipped; fenced code and HTML comments are left out. One pass over
 * raw lines: never a GFM tree, which would tear broken rows apart (FACTS.md section 2). Linear in the text's length.
 */
export function scanBlocks(text: string): readonly Block[] {
  return finish(scanSteps(text));
}

/** {@link scanBlocks} in steps of few milliseconds each. */
export function scanSteps(text: string): Generator<void, readonly Block[]> {
  return new Scanner(text).steps();
}

const PIPE = 124;
const LESS = 60;
const STAR = 42;
const BRACKET = 91;

class Scanner {
  private readonly blocks: Block[] = [];
  private readonly lines: Lines;
  /** Columns of the table we are in, from its delimiter row; 0 outside a table. */
  private columns = 0;
  private line = 0;
  /** For each fence character, the shortest fence that is known not to close below: keeps the search linear. */
  private readonly unclosed = new Map<string, number>();
  private commentsEnd = true;
  private inList = false;
  private nextPipe = -1;
  private readonly htmlRows = new HtmlRows();

  constructor(private readonly text: string) {
    this.lines = findLines(text);
  }

  *steps(): Generator<void, readonly Block[]> {
    this.frontMatter();
    for (let pause = LINES; this.line < this.lines.count;) {
      if (this.line >= pause) {
        pause = this.line + LINES;
        yield;
      }
      const content = this.contentOf(this.line);
      if (content.start === content.end) this.line++;
      else this.block(content);
    }
    return this.blocks;
  }

  private block(content: Range): void {
    if (this.skipFence(content) || this.heading(content) || this.row(content)) return;
    if (
      this.text.charCodeAt(content.start) === LESS &&
      (this.skipComment(content) || this.htmlRow(content) || this.htmlHeading(content))
    )
      return;
    if (this.rule(content) || this.item(content)) return;
    const { line } = this;
    const indent = this.indentOf(content.start);
    if (indent === 0) this.inList = false;
    const first = this.text.charCodeAt(content.start);
    const { end, endLine } =
      first === STAR || first === BRACKET
        ? this.closing(content, content.start)
        : { end: content.end, endLine: line };
    this.blocks.push({ kind: 'text', range: { start: content.start, end }, line, endLine, indent });
    this.line = endLine + 1;
  }

  /** A line without surrounding blanks and without the marks of block quotes before it. */
  private contentOf(line: number): Range {
    const start = this.lines.starts[line] ?? 0;
    const content = trimRange(this.text, start, this.lines.ends[line] ?? start);
    const from = quoteMarks(this.text, content.start, content.end);
    return from === content.start ? content : trimRange(this.text, from, content.end);
  }

  private frontMatter(): void {
    const first = this.contentOf(0);
    if (this.text.slice(first.start, first.end) !== '---') return;
    for (let line = 1; line < this.lines.count; line++) {
      const { start, end } = this.contentOf(line);
      const mark = end - start === 3 ? this.text.slice(start, end) : '';
      if (mark !== '---' && mark !== '...') continue;
      const content = { start: this.lines.starts[1] ?? end, end: this.lines.starts[line] ?? end };
      this.blocks.push({
        kind: 'front-matter',
        range: { start: first.start, end },
        content,
        line: 0,
        endLine: line,
      });
      this.line = line + 1;
      return;
    }
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

  /** A comment that begins a line and closes; what follows it on its last line is left out with it. */
  private skipComment(content: Range): boolean {
    if (!this.commentsEnd || !this.text.startsWith('<!--', content.start)) return false;
    const end = this.text.indexOf('-->', content.start);
    if (end < 0) {
      this.commentsEnd = false;
      return false;
    }
    while (this.line < this.lines.count && (this.lines.starts[this.line] ?? Infinity) <= end) this.line++;
    return true;
  }

  private heading(content: Range): boolean {
    const level = headingLevel(this.text, content.start, content.end);
    if (level === 0) return false;
    let end = content.end;
    while (end > content.start + level && this.text[end - 1] === '#') end--;
    // Closing marks stand apart; "C#" ends with a sharp.
    if (end > content.start + level && !/\s/.test(this.text[end - 1] ?? '')) end = content.end;
    this.pushHeading(level, trimRange(this.text, content.start + level, end), content);
    return true;
  }

  private pushHeading(level: number, content: Range, range: Range): void {
    this.blocks.push({ kind: 'heading', level, content, range, line: this.line, endLine: this.line });
    this.columns = 0;
    this.inList = false;
    this.line++;
  }

  private row(content: Range): boolean {
    if (this.text.charCodeAt(content.start) !== PIPE && !this.isBareRow(content)) return false;
    // Four blanks make code, but not below a list item, where they make a line of it.
    if (!this.inList && this.indentOf(content.start) >= 4) return false;
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

  /** A row without a leading pipe: within a table, or the header or delimiter of one. */
  private isBareRow(content: Range): boolean {
    if (this.pipeFrom(content.start) >= content.end) return false;
    if (this.columns > 0)
      return this.isNextToRow() && itemMarker(this.text, content.start, content.end) === 0;
    const below = this.line + 1 < this.lines.count ? this.contentOf(this.line + 1) : undefined;
    return [content, below].some(
      (line) =>
        line !== undefined &&
        isDelimiterRow(
          this.text,
          splitRow(this.text, line.start, Math.min(line.end, line.start + 500)).cells,
        ) &&
        this.text.slice(line.start, line.end).includes('|'),
    );
  }

  /** Where the next pipe stands, looked for once and not at every line. */
  private pipeFrom(start: number): number {
    if (this.nextPipe < start) {
      const found = this.text.indexOf('|', start);
      this.nextPipe = found < 0 ? Infinity : found;
    }
    return this.nextPipe;
  }

  private isNextToRow(): boolean {
    const before = this.blocks.at(-1);
    return before?.kind === 'row' && before.endLine === this.line - 1;
  }

  /** Whether a line can belong to the row above it: not blank, no heading, no fence, and no row of its own. */
  private continues(line: number): boolean {
    const { start, end } = this.contentOf(line);
    if (start === end || this.text.charCodeAt(start) === PIPE) return false;
    return headingLevel(this.text, start, end) === 0 && fenceAt(this.text, start, end) === 0;
  }

  private htmlHeading(content: Range): boolean {
    const found = htmlHeading(this.text, content);
    if (found) this.pushHeading(found.level, found.content, content);
    return found !== undefined;
  }

  private htmlRow(content: Range): boolean {
    const { text } = this;
    for (let at = rowStart(text, content.start), isFirst = true; ; isFirst = false) {
      const row = this.htmlRows.at(text, at);
      if (!row) return !isFirst;
      const line = isFirst ? this.line : this.line - 1;
      this.line = line;
      while (
        this.line + 1 < this.lines.count &&
        (this.lines.starts[this.line + 1] ?? Infinity) < row.range.end
      )
        this.line++;
      this.blocks.push({ ...row, kind: 'row', isDelimiter: false, isClosed: true, line, endLine: this.line });
      const lineEnd = this.lines.ends[this.line] ?? 0;
      this.line++;
      if (row.range.end >= lineEnd) return true;
      at = rowStart(text, row.range.end);
    }
  }

  private rule(content: Range): boolean {
    if (!isRule(this.text, content.start, content.end)) return false;
    this.blocks.push({ kind: 'rule', range: content, line: this.line, endLine: this.line });
    this.columns = 0;
    this.line++;
    return true;
  }

  private item(content: Range): boolean {
    const marker = itemMarker(this.text, content.start, content.end);
    if (marker === 0) return false;
    const { line } = this;
    const indent = this.indentOf(content.start);
    this.inList = true;
    const { end, endLine } = this.closing(content, content.start + marker);
    const inside = trimRange(this.text, content.start + marker, end);
    const range = { start: content.start, end };
    this.blocks.push({ kind: 'item', range, content: inside, indent, line, endLine });
    this.line = endLine + 1;
    return true;
  }

  /** Where a line ends whose strong text or link may close on a line below: at that line, if it is near. */
  private closing(content: Range, from: number): { readonly end: number; readonly endLine: number } {
    const alone = { end: content.end, endLine: this.line };
    if (!isOpenEnd(this.text.slice(from, content.end))) return alone;
    for (let line = this.line + 1; line <= this.line + 2 && line < this.lines.count; line++) {
      const { start, end } = this.contentOf(line);
      const isPlain = this.text.slice(this.lines.starts[line], start).trim() === '';
      if (!isPlain || !this.continues(line) || itemMarker(this.text, start, end) > 0) return alone;
      if (!isOpenEnd(this.text.slice(from, end))) return { end, endLine: line };
    }
    return alone;
  }

  private indentOf(start: number): number {
    return indentAt(this.text, this.lines.starts[this.line] ?? start, start);
  }
}
