import { clip } from '../card/escape';
import { cardAuthors } from '../citation/authors';
import type { Range } from '../text';
import type { Digest, Entry } from './entry';

/** A day heading, a section or a paper of a digest, with what it holds. */
export interface OutlineNode {
  readonly kind: 'day' | 'section' | 'paper';
  /** Never empty. */
  readonly name: string;
  /** Of a paper: its arXiv id and likely first author, as far as they are known; else empty. */
  readonly detail: string;
  /** From its heading or first entry to the end of its last entry. A day starts at its date, not at its line. */
  readonly range: Range;
  /** What stands for it; within `range`. */
  readonly nameRange: Range;
  /** In text order. */
  readonly children: readonly OutlineNode[];
}

const TITLE_LIMIT = 300;

/**
 * What a digest holds, as an outline: days with a heading of their own, within them sections, within those papers; a
 * level that a digest does not have is left out. Made from the entries alone, without a look at the text.
 */
export function outlineOf({ entries }: Digest): readonly OutlineNode[] {
  return runs(entries, dayHeading).flatMap(({ mark, members }) => {
    const sections = runs(members, ({ section }) => section).flatMap(sectionNodes);
    const last = sections.at(-1);
    if (!mark || !last) return sections;
    const range = { start: mark.range.start, end: last.range.end };
    return [{ kind: 'day', name: mark.date, detail: '', range, nameRange: mark.range, children: sections }];
  });
}

interface Run<T> {
  readonly mark: T | undefined;
  /** Never empty. */
  readonly members: readonly Entry[];
}

/** Cuts entries wherever what `markOf` gives changes; objects with the same range start are the same. */
function runs<T extends string | DayHeading>(
  entries: readonly Entry[],
  markOf: (entry: Entry) => T | undefined,
): readonly Run<T>[] {
  const found: { mark: T | undefined; members: Entry[] }[] = [];
  for (const entry of entries) {
    const mark = markOf(entry);
    const last = found.at(-1);
    if (last && identity(last.mark) === identity(mark)) last.members.push(entry);
    else found.push({ mark, members: [entry] });
  }
  return found;
}

function identity(mark: string | DayHeading | undefined): string | number | undefined {
  return typeof mark === 'object' ? mark.range.start : mark;
}

interface DayHeading {
  readonly date: string;
  readonly range: Range;
}

/** The date above an entry; one within the entry, or from the name of the file, is no heading. */
function dayHeading({ date, ranges, range }: Entry): DayHeading | undefined {
  if (date === undefined || !ranges.date || ranges.date.end > range.start) return undefined;
  return { date, range: ranges.date };
}

function sectionNodes({ mark, members }: Run<string>): readonly OutlineNode[] {
  const papers = members.map(paperNode);
  const [first] = papers;
  const name = mark === undefined ? '' : clip(mark, TITLE_LIMIT);
  if (name === '' || !first) return papers;
  const end = Math.max(...papers.slice(-1).map(({ range }) => range.end));
  const range = { start: first.range.start, end };
  return [{ kind: 'section', name, detail: '', range, nameRange: first.nameRange, children: papers }];
}

function paperNode(entry: Entry): OutlineNode {
  const { range, ranges, arxivId } = entry;
  const isInside = ranges.title.start >= range.start && ranges.title.end <= range.end;
  return {
    kind: 'paper',
    name: clip(entry.title, TITLE_LIMIT) || arxivId || '—',
    detail: [arxivId, firstAuthor(entry)].filter((part) => part !== undefined).join(' · '),
    range,
    nameRange: isInside ? ranges.title : { start: range.start, end: range.start },
    children: [],
  };
}

/** The likely first author, an account name with an `@`. Looks at one name only, however long the list is. */
function firstAuthor({ authors, authorOrder, etAl }: Entry): string | undefined {
  const name = authorOrder === 'reversed' ? authors.at(-1) : authors[0];
  const known = cardAuthors({ listedAuthors: name === undefined ? [] : [name], authorOrder, etAl })?.names[0];
  return known && (known.isHandle ? '@' : '') + clip(known.name, 60);
}
