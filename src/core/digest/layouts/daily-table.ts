import { findReferences } from '../../arxiv/find';
import type { Problem, ProblemCode, Severity } from '../../problem';
import { collapse, trimRange, type Range } from '../../text';
import type { HeadingBlock, RowBlock } from '../block';
import { assignCells, roleOf, type ColumnRole } from '../columns';
import { dayIn, dateOfPath } from '../dates';
import type { Entry, EntryLink } from '../entry';
import { findLinks } from '../entry-links';
import { plainText } from '../inline';
import { PAUSE } from '../drafts';
import type { LayoutInput, LayoutReading } from '../layout';

/**
 * Reads the daily digest (FACTS.md section 1): `## Papers for YYYY-MM-DD` over a table of title, authors and summary, the
 * title with `(Read more on [arXiv](..) or [HuggingFace](..))`, or with a fourth column for the link. Undefined when the
 * file is none. Pauses now and then, so that a caller may do other work.
 */
export function* dailySteps(input: LayoutInput): Generator<void, LayoutReading | undefined> {
  if (!isDaily(input)) return undefined;
  yield;
  return yield* new DailyReader(input).steps();
}

const HEADING = /^papers for\b/i;
/** `(Read more on [` or ` - read more on [`: where the title ends. */
const READ_MORE = /(?:\(\s{0,4}|[-–—]\s{1,4})?read more on\s{0,4}(?=\[)/i;
const DAILY_COLUMNS: readonly ColumnRole[] = ['title', 'authors', 'summary'];

function isDaily({ text, blocks }: LayoutInput): boolean {
  if (blocks.some((block) => block.kind === 'heading' && isDailyHeading(text, block))) return true;
  // To look through the whole text is faster than through its rows.
  if (!blocks.some(({ kind }) => kind === 'row') || !/read more on\s*\[/i.test(text)) return false;
  return blocks.some(
    ({ kind, range }) => kind === 'row' && READ_MORE.test(text.slice(range.start, range.end)),
  );
}

function isDailyHeading(text: string, heading: HeadingBlock): boolean {
  const content = text.slice(heading.content.start, heading.content.end);
  return HEADING.test(content) && dayIn(content) !== undefined;
}

class DailyReader {
  private readonly entries: Entry[] = [];
  private readonly problems: Problem[] = [];
  private readonly text: string;
  private roles: readonly ColumnRole[] | undefined = DAILY_COLUMNS;
  private date: string | undefined;
  private dateRange: Range | undefined;
  private readonly firstIn = new Map<string, Entry>();

  constructor(private readonly input: LayoutInput) {
    this.text = input.text;
  }

  *steps(): Generator<void, LayoutReading> {
    const pathDate = this.input.path === undefined ? undefined : dateOfPath(this.input.path);
    let fileDate: string | undefined;
    this.date = pathDate;
    const { blocks } = this.input;
    for (const [at, block] of blocks.entries()) {
      if (at % PAUSE === PAUSE - 1) yield;
      if (block.kind === 'heading') {
        this.roles = DAILY_COLUMNS;
        if (!isDailyHeading(this.text, block)) continue;
        this.date = dayIn(this.slice(block.content));
        this.dateRange = block.content;
        fileDate ??= this.date;
      } else if (block.kind === 'row' && !block.isDelimiter) {
        const next = blocks[at + 1];
        if (next?.kind === 'row' && next.isDelimiter) this.roles = this.header(block);
        else if (this.roles) this.row(block, this.roles);
      }
    }
    return { date: fileDate ?? pathDate, entries: this.entries, problems: this.problems };
  }

  /** The roles of a table's columns; undefined for a table that lists no papers. */
  private header(row: RowBlock): readonly ColumnRole[] | undefined {
    const roles = row.cells.map((cell) => roleOf(this.slice(cell)));
    return roles.includes('title') ? roles : undefined;
  }

  private row(row: RowBlock, roles: readonly ColumnRole[]): void {
    const cells = this.joinTitle(row.cells, roles);
    const assigned = assignCells(roles, cells);
    const cellOf = (role: ColumnRole): Range | undefined => assigned[roles.indexOf(role)];
    const titleCell = cellOf('title');
    const links = [titleCell, cellOf('link')].flatMap((cell) =>
      cell ? findLinks(this.text, cell.start, cell.end) : [],
    );
    const title = titleCell && this.titleIn(titleCell);
    const titleText = title ? plainText(unescapePipes(this.slice(title))) : '';
    const ids = this.identifiers(links);
    const primary = ids[0];
    if (!title || (titleText === '' && !primary) || (!primary && cells.length < roles.length)) {
      this.report('row-unreadable', 'error', row.range, UNREADABLE);
      return;
    }
    const authors = nonEmpty(cellOf('authors'));
    const summary = nonEmpty(cellOf('summary'));
    const entry: Entry = {
      arxivId: primary?.id,
      version: primary?.version,
      otherIds: [...new Set(ids.map((found) => found.id))].filter((id) => id !== primary?.id),
      title: titleText,
      authors: authors ? splitAuthors(this.slice(authors)) : [],
      authorOrder: 'reversed',
      etAl: false,
      summary: summary && oneLine(unescapePipes(this.slice(summary))),
      date: this.date,
      section: undefined,
      links,
      range: row.range,
      line: row.line,
      endLine: row.endLine,
      ranges: {
        title,
        ...(primary ? { id: primary.range } : {}),
        ...(authors ? { authors } : {}),
        ...(summary ? { summary } : {}),
        ...(this.dateRange ? { date: this.dateRange } : {}),
      },
    };
    this.entries.push(entry);
    this.judge(row, roles, entry);
  }

  /** A stray pipe inside the title: the cells up to the one that ends with "(Read more on ..)" are one. */
  private joinTitle(cells: readonly Range[], roles: readonly ColumnRole[]): readonly Range[] {
    const at = roles.indexOf('title');
    if (cells.length <= roles.length || roles.includes('link')) return cells;
    const end = cells.findIndex((cell, index) => index >= at && READ_MORE.test(this.slice(cell)));
    const first = cells[at];
    const last = cells[end];
    if (end <= at || !first || !last) return cells;
    return [...cells.slice(0, at), { start: first.start, end: last.end }, ...cells.slice(end + 1)];
  }

  private titleIn(cell: Range): Range {
    const more = READ_MORE.exec(this.slice(cell));
    return trimRange(this.text, cell.start, more ? cell.start + more.index : cell.end);
  }

  private identifiers(links: readonly EntryLink[]): readonly IdentifierInFile[] {
    const found: IdentifierInFile[] = [];
    for (const link of links) {
      const reference = findReferences(link.url)[0];
      if (reference) found.push({ id: reference.id, version: reference.version, range: link.range });
      else if (/(?:arxiv\.org\/(?:abs|pdf|html)|\/papers)\/[\d.v]+/i.test(link.url)) {
        this.report('id-impossible', 'error', link.range, `“${link.url}” holds no arXiv id that can exist.`);
      }
    }
    return found;
  }

  /** What is wrong with a row that could be read all the same. */
  private judge(row: RowBlock, roles: readonly ColumnRole[], entry: Entry): void {
    if (row.endLine > row.line) {
      const lines = row.endLine - row.line + 1;
      this.report(
        'row-broken',
        'warning',
        row.range,
        `This row is broken over ${lines} lines; Markdown shows it torn.`,
      );
    }
    const surplus = row.cells.length - roles.length;
    if (surplus > 0) {
      const pipes = surplus === 1 ? 'a pipe that is' : `${surplus} pipes that are`;
      this.report('row-extra-pipe', 'warning', row.range, `This row has ${pipes} not escaped (\\|).`);
    }
    const [other] = entry.otherIds;
    if (other !== undefined) {
      this.report(
        'id-conflict',
        'warning',
        row.range,
        `Links to two papers, ${entry.arxivId ?? ''} and ${other}.`,
      );
    }
    if (entry.arxivId === undefined) {
      this.report('id-missing', 'information', entry.ranges.title, 'This paper has no arXiv id.');
      return;
    }
    const first = this.firstIn.get(entry.arxivId);
    if (first) {
      this.report(
        'duplicate',
        'warning',
        row.range,
        `${entry.arxivId} is already listed in line ${first.line + 1}.`,
      );
    } else this.firstIn.set(entry.arxivId, entry);
  }

  private report(code: ProblemCode, severity: Severity, range: Range, message: string): void {
    this.problems.push({ code, severity, message, range });
  }

  private slice(range: Range): string {
    return this.text.slice(range.start, range.end);
  }
}

interface IdentifierInFile {
  readonly id: string;
  readonly version: number | undefined;
  readonly range: Range;
}

const UNREADABLE =
  'This row cannot be read as a paper: it has no arXiv link and fewer cells than the table has columns.';

function nonEmpty(range: Range | undefined): Range | undefined {
  return range && range.start < range.end ? range : undefined;
}

function splitAuthors(cell: string): readonly string[] {
  return cell
    .split(',')
    .map(collapse)
    .filter((name) => name !== '');
}

/** A text that runs over lines on one line; its other blanks stay. */
function oneLine(text: string): string {
  if (!/[\r\n]/.test(text)) return text;
  return text
    .split(/[\r\n]+/)
    .map((line) => line.trim())
    .join(' ');
}

/** `\\|` is how a table cell writes a pipe, also in code and mathematics (GFM, "Tables (extension)"). */
function unescapePipes(cell: string): string {
  return cell.includes('\\|') ? cell.replaceAll('\\|', '|') : cell;
}
