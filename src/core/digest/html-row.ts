import { trimRange, type Range } from '../text';

/** Longest `<tr>` that is read, in UTF-16 units. */
const LIMIT = 20_000;

/** An HTML table row. */
export interface HtmlRow {
  /** Contents of its cells by column; a column that a cell further up or to the left covers is empty. */
  readonly cells: readonly Range[];
  /** From `<tr` to behind `</tr>`. */
  readonly range: Range;
  readonly isHeader: boolean;
}

/** Reads the rows of HTML tables one after the other, with the cells that reach over several (`rowspan`, `colspan`). */
export class HtmlRows {
  /** How many rows to come each column is covered for. */
  private covered: number[] = [];

  /** The row whose `<tr` stands at `start`; undefined when there is none. */
  at(text: string, start: number): HtmlRow | undefined {
    if (!/^<tr[\s>]/i.test(text.slice(start, start + 4))) return undefined;
    const piece = text.slice(start, start + LIMIT);
    const close = piece.search(/<\/tr\s*>/i);
    if (close < 0) return undefined;
    const row = piece.slice(0, close);
    const isHeader = /<th[\s>]/i.test(row) && !/<td[\s>]/i.test(row);
    if (isHeader) this.covered = [];
    const cells: Range[] = [];
    const found = [...row.matchAll(/<t[dh](\s[^>]*)?>/gi)];
    for (const match of found) {
      const from = match.index + match[0].length;
      const rest = row.slice(from).search(/<\/?t[dh][\s>]/i);
      this.skipCovered(cells, start);
      const rows = span(match[1], 'row');
      if (rows > 1) this.covered[cells.length] = rows - 1;
      cells.push(trimRange(text, start + from, start + (rest < 0 ? close : from + rest)));
      // What the last cell of a row covers needs no place: a row of one cell stays one.
      const columns = match === found.at(-1) ? 1 : span(match[1], 'col');
      for (let more = columns; more > 1; more--) cells.push({ start, end: start });
    }
    this.skipCovered(cells, start);
    return { isHeader, cells, range: { start, end: start + close + piece.slice(close).indexOf('>') + 1 } };
  }

  private skipCovered(cells: Range[], start: number): void {
    for (let left = this.covered[cells.length]; left; left = this.covered[cells.length]) {
      this.covered[cells.length] = left - 1;
      cells.push({ start, end: start });
    }
  }
}

/** The rows or columns a cell reaches over; 1 where its attributes say nothing, at most 50. */
function span(attributes: string | undefined, name: 'row' | 'col'): number {
  if (!attributes?.includes('span')) return 1;
  const found = new RegExp(`\\b${name}span\\s*=\\s*["']?(\\d{1,3})`, 'i').exec(attributes);
  return found ? Math.min(50, Math.max(1, Number(found[1]))) : 1;
}

/** Where the next `<tr` may stand on the line: behind blanks and the tags of the table. */
export function rowStart(text: string, from: number): number {
  const between = /^(?:[ \t]|<\/?(?:table|thead|tbody)\b[^>]*>)+(?=<tr)/i.exec(text.slice(from, from + 500));
  return from + (between?.[0].length ?? 0);
}
