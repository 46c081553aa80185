import { parseIdentifier } from '../arxiv/identifier';
import { trimRange, type Range } from '../text';
import type { Block, RowBlock } from './block';
import { fieldsOf, orderOf } from './column-order';
import { assignCells, isPaperHeader, roleOf, type ColumnRole } from './columns';
import { dateIn } from './dates';
import type { Draft } from './draft';
import { looksLikeAuthors } from './author-list';
import { ownTitle, type OwnTitle } from './own-title';
import type { Sections } from './sections';
import { canBeTitle, titleText } from './title-text';
import { isPaperUrl } from './link-kind';
import { MENTIONED } from './text-line';
import { unitIds, unitLinks, type FoundId, type UnitLink } from './unit-links';

/** Reads the rows of tables that list papers. */
export class TableReader {
  /** Entries of all tables so far, those without an id included where the table lists papers. */
  readonly drafts: Draft[] = [];
  /** Columns of every table with entries. */
  readonly headers: (readonly ColumnRole[])[] = [];
  private roles: readonly ColumnRole[] | undefined;
  private rows: Draft[] = [];
  private isHtml = false;
  /** Whether the header row promised nothing. */
  private isVague = false;
  /** Rows of the table that are no papers. */
  private count = 0;

  constructor(
    private readonly text: string,
    private readonly sections: Sections,
  ) {}

  /** Whether rows that come now belong to a table. */
  get isOpen(): boolean {
    return this.roles !== undefined;
  }

  /** Whether a header row promises papers, or at least does not promise something else. */
  lists(header: RowBlock): boolean {
    const roles = header.cells.map((cell) => roleOf(this.text.slice(cell.start, cell.end)));
    const isList =
      roles.length >= 2 && (roles.length > 2 || roles.some((role) => role !== 'other' && role !== 'name'));
    this.isVague = !isList;
    return isList;
  }

  row(row: RowBlock, isHeader: boolean): void {
    if (this.text[row.range.start] === '<') this.isHtml = true;
    if (isHeader) {
      this.finish();
      this.roles = row.cells.map((cell) => roleOf(this.text.slice(cell.start, cell.end)));
      return;
    }
    const draft = this.read(row, this.roles);
    if (draft) this.rows.push(draft);
    else this.count++;
  }

  /** Something other than a row came: a Markdown table is over, an HTML one only when it says so. */
  pause(block: Block, text: string): void {
    if (
      this.isHtml &&
      block.kind === 'text' &&
      !/<\/table/i.test(text.slice(block.range.start, block.range.end))
    )
      return;
    this.end();
  }

  end(): void {
    this.isHtml = false;
    this.isVague = false;
    this.finish();
    this.roles = undefined;
  }

  private finish(): void {
    const withId = this.rows.filter((row) => row.ids.length > 0);
    const hasTitles = this.roles?.includes('title') === true;
    // Rows without an id are papers where the table lists papers; elsewhere only rows with one are.
    const isList = hasTitles && withId.length >= this.rows.length * 0.3;
    // Where no column is called a title, a link here and there makes no list of papers.
    const isEnough = hasTitles || withId.length >= (this.rows.length + this.count) * 0.3;
    // Not `push(...rows)`: a call takes some ten thousand arguments at most.
    if (isEnough) for (const row of isList ? this.rows : withId) this.drafts.push(row);
    if (this.roles && (withId.length > 0 || this.rows.length === 0)) this.headers.push(this.roles);
    this.rows = [];
    this.count = 0;
  }

  private read(row: RowBlock, roles: readonly ColumnRole[] | undefined): Draft | undefined {
    const { text } = this;
    const { start, end } = row.range;
    const links = unitLinks(text, start, end);
    if (roles && roles.length > 2 && row.cells.length < 2) return undefined;
    const columns = roles ?? row.cells.map((): ColumnRole => 'other');
    const assigned = assignCells(columns, row.cells);
    const ids = this.idsOf(columns, assigned, row.range, links);
    const cellOf = (role: ColumnRole): Range | undefined => {
      const cell = assigned[columns.indexOf(role)];
      return cell && cell.start < cell.end ? cell : undefined;
    };
    const own = this.titleOf(columns, assigned, links, row.cells.length < columns.length);
    if (!own || (ids.length === 0 && links.length === 0 && !isPaperHeader(columns))) return undefined;
    if (this.isVague && own.title.link && this.isMention(own.cell, own.title.link)) return undefined;
    const authors = cellOf('authors');
    const dateCell = cellOf('date');
    const found = dateCell
      ? dateIn(text.slice(dateCell.start, Math.min(dateCell.end, dateCell.start + 60)))
      : undefined;
    const date = found ?? own.title.date;
    const heading = this.sections.date;
    const summary = cellOf('summary') ?? this.restOf(own.cell, own.title.restStart);
    return {
      shape: 'row',
      level: 0,
      start,
      end,
      line: row.line,
      endLine: row.endLine,
      title: own.title.title,
      titleRange: own.title.range,
      ids: ids.map((id) => ({ ...id, rank: rankOf(id, own.title.link?.range, columns, assigned) })),
      links,
      section: this.sections.name,
      date: date?.iso ?? heading?.iso,
      hasOwnDate: date !== undefined,
      dateRange:
        dateCell && found
          ? { start: dateCell.start + found.start, end: dateCell.start + found.end }
          : undefined,
      authors: authors ?? this.authorsIn(columns, assigned),
      summaries: summary ? new Map([['summary', summary]]) : NO_SUMMARIES,
      fields: fieldsOf(columns),
      isLabelled: false,
    };
  }

  /** The ids of a row; in a column of ids they may stand bare. */
  private idsOf(
    columns: readonly ColumnRole[],
    cells: readonly (Range | undefined)[],
    row: Range,
    links: readonly UnitLink[],
  ): readonly FoundId[] {
    const found = unitIds(this.text, row.start, row.end, links);
    let bare: FoundId[] | undefined;
    for (let at = 0; at < cells.length; at++) {
      const cell = columns[at] === 'link' ? cells[at] : undefined;
      if (!cell) continue;
      const piece = this.text.slice(cell.start, cell.end);
      if (piece.includes('](')) continue;
      const name = piece.replace(/^[\s*`_[]+|[\s*`_\]]+$/g, '');
      const id = parseIdentifier(name.replace(/^arxiv:\s*/i, ''));
      if (id) (bare ??= []).push({ ...id, range: cell, rank: 0.5, isLink: true });
    }
    return bare ? [...bare, ...found] : found;
  }

  /** The title: in the column that says so, else in one that names the work, else wherever a telling link is. */
  private titleOf(
    columns: readonly ColumnRole[],
    cells: readonly (Range | undefined)[],
    links: ReturnType<typeof unitLinks>,
    isShort: boolean,
  ) {
    const order = orderOf(columns);
    let fallback;
    for (const at of order) {
      const cell = cells[at];
      const role = columns[at];
      if (!cell || cell.start === cell.end || role === 'authors' || role === 'date' || role === 'summary')
        continue;
      const inside = links.filter((link) => link.range.start >= cell.start && link.range.end <= cell.end);
      const title = this.titleInCell(cell, inside);
      if (!title) continue;
      // A row that lacks cells may have others where its title should be.
      if (
        (role === 'title' && !isShort) ||
        (title.kind === 'link' && title.link && (title.link.id !== undefined || isPaperUrl(title.link.url)))
      )
        return { title, cell };
      if (role === 'link' || role === 'code') continue;
      // The name of a thing tells more than a word in a column of which nothing is known ("Read", "72.1 M").
      if (role === 'name' && fallback?.title.kind === 'text' && isWord(fallback.title.title))
        fallback = { title, cell };
      fallback ??= { title, cell };
    }
    return fallback;
  }

  /** The title in a cell: in the first of its lines (`<br>`) that has one; images have none. */
  private titleInCell(cell: Range, links: readonly UnitLink[]): OwnTitle | undefined {
    let from = cell.start;
    const whole = this.text.slice(cell.start, cell.end);
    const strong = links.length === 0 ? strongCell(whole, cell) : undefined;
    if (strong) return strong;
    for (const piece of whole.includes('<') ? whole.split(/(<br\s{0,4}\/?>)/i) : [whole]) {
      const end = from + piece.length;
      const inside = links.filter((link) => link.range.start >= from && link.range.end <= end);
      const blank = /\S(\s{2,40})(?=\S.{40})/.exec(piece.slice(0, 600));
      const title = ownTitle(this.text, from, end, inside, false);
      if (title && canBeTitle(title.title)) {
        const isPlain =
          title.kind === 'text' && blank && !inside.some((link) => link.range.start < from + blank.index);
        return isPlain ? (ownTitle(this.text, from, from + blank.index + 1, [], false) ?? title) : title;
      }
      from = end;
    }
    return undefined;
  }

  /** Under a header that promises nothing, a link behind other words of its cell only mentions a paper. */
  private isMention(cell: Range, link: UnitLink): boolean {
    const before = this.text.slice(cell.start, link.range.start);
    return /[\p{L}\p{N}]/u.test(before.replace(/<[^>]*>|!?\[[^\]]*\]\([^)]*\)/g, ''));
  }

  /** Text behind the title in its own cell: `1) **T** - S`. */
  private restOf(cell: Range, from: number): Range | undefined {
    const rest = trimRange(this.text, Math.min(from, cell.end), cell.end);
    const lead =
      /^(?:[\s*_:：.)\]–—-]|<br\s*\/?>|●)*/i.exec(this.text.slice(rest.start, rest.end))?.[0].length ?? 0;
    const start = rest.start + lead;
    return rest.end - start > 20 && !/^\[|^!\[|^https?:/.test(this.text.slice(start, start + 8))
      ? { start, end: rest.end }
      : undefined;
  }

  private authorsIn(
    columns: readonly ColumnRole[],
    cells: readonly (Range | undefined)[],
  ): Range | undefined {
    return columns.includes('title')
      ? undefined
      : cells.find(
          (cell, at) =>
            cell &&
            columns[at] === 'other' &&
            cell.end > cell.start &&
            looksLikeAuthors(this.text.slice(cell.start, cell.end)) &&
            this.text.slice(cell.start, cell.end).includes(','),
        );
  }
}

/** `**T**` and nothing else, the commonest cell of all: no need to look for anything in it. */
function strongCell(whole: string, cell: Range): OwnTitle | undefined {
  if (!whole.startsWith('**') || !whole.endsWith('**') || whole.length < 6) return undefined;
  const inside = whole.slice(2, -2);
  if (/\*\*|[<[\n]|[:：]$/.test(inside)) return undefined;
  const title = titleText(inside);
  if (!canBeTitle(title)) return undefined;
  const range = { start: cell.start + 2, end: cell.end - 2 };
  return { title, range, link: undefined, date: undefined, restStart: cell.end, kind: 'bold' };
}

/** Whether a text is too short to be the title of a work where there is a name beside it. */
function isWord(title: string): boolean {
  return title.split(/[\s,]+/).length <= 3;
}

/** What a row without a summary shares; rows are finished when they are read, and nothing is added to one. */
const NO_SUMMARIES: Draft['summaries'] = new Map();

function rankOf(
  id: FoundId,
  titleLink: Range | undefined,
  columns: readonly ColumnRole[],
  cells: readonly (Range | undefined)[],
): number {
  if (id.range.start === titleLink?.start) return 0;
  const role =
    columns[cells.findIndex((cell) => cell && id.range.start >= cell.start && id.range.end <= cell.end)];
  if (role === 'link') return Math.min(id.rank, 0.5);
  // What a summary mentions, or the code belongs to, is another paper.
  return role === 'code' || role === 'summary' || (role === 'title' && !id.isLink)
    ? id.rank + MENTIONED
    : id.rank;
}
