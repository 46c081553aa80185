import type { Range } from '../text';
import { readAuthors } from './author-list';
import type { Entry, EntryLink, EntryRanges } from './entry';
import { MENTIONED } from './text-line';
import type { FoundId, UnitLink } from './unit-links';

/** What an entry is in its file. */
export type Shape = 'row' | 'item' | 'heading' | 'bold' | 'note';

/** Kinds of text about a paper, the one that is shown first where several are there. */
export type SummaryKind = 'summary' | 'abstract' | 'tldr' | 'free';

/** An entry while it is read. */
export interface Draft {
  readonly shape: Shape;
  /** Level of the heading, or indentation of the item. */
  readonly level: number;
  readonly start: number;
  readonly line: number;
  end: number;
  endLine: number;
  title: string;
  titleRange: Range;
  readonly ids: FoundId[];
  readonly links: UnitLink[];
  readonly section: string | undefined;
  date: string | undefined;
  dateRange: Range | undefined;
  /** Whether the date is the entry's own and not that of a heading above. */
  hasOwnDate: boolean;
  authors: Range | undefined;
  readonly summaries: Map<SummaryKind, Range>;
  /** Whether anything but the heading itself says that this is a paper: a label, a link. */
  fields: number;
  /** Whether a label "Title" gave the title. */
  isLabelled: boolean;
}

const KINDS: readonly SummaryKind[] = ['summary', 'abstract', 'tldr', 'free'];

/** The finished entry; `fileDate` where the draft has no date of its own. */
export function entryOf(draft: Draft, text: string, fileDate: string | undefined): Entry {
  const ids = draft.ids.length > 1 ? [...draft.ids].sort((a, b) => a.rank - b.rank) : draft.ids;
  const first = ids[0];
  const primary = first && first.rank < MENTIONED ? first : undefined;
  const authors = draft.authors ? readAuthors(text.slice(draft.authors.start, draft.authors.end)) : undefined;
  const summary = draft.summaries.size === 0 ? undefined : bestSummary(draft);
  return {
    arxivId: primary?.id,
    version:
      primary?.version ?? ids.find(({ id, version }) => id === primary?.id && version !== undefined)?.version,
    otherIds:
      draft.ids.length > 1 ? othersOf(draft, primary?.id) : primary ? NONE : draft.ids.map(({ id }) => id),
    title: draft.title,
    authors: authors?.names ?? [],
    authorOrder: 'listed',
    etAl: authors?.etAl ?? false,
    summary: summary && textOf(text.slice(summary.start, summary.end)),
    date: draft.date ?? fileDate,
    section: draft.section,
    links: webLinks(draft.links),
    range: { start: draft.start, end: draft.end },
    line: draft.line,
    endLine: draft.endLine,
    ranges: rangesOf(draft, primary?.range, summary),
  };
}

function bestSummary({ summaries }: Draft): Range | undefined {
  const kind = KINDS.find((name) => summaries.has(name));
  return kind && summaries.get(kind);
}

function rangesOf(draft: Draft, id: Range | undefined, summary: Range | undefined): EntryRanges {
  const ranges: { -readonly [Name in keyof EntryRanges]: EntryRanges[Name] } = { title: draft.titleRange };
  if (id) ranges.id = id;
  if (draft.authors) ranges.authors = draft.authors;
  if (summary) ranges.summary = summary;
  if (draft.dateRange) ranges.date = draft.dateRange;
  return ranges;
}

const NONE: readonly string[] = [];

function othersOf(draft: Draft, primary: string | undefined): readonly string[] {
  return [...new Set(draft.ids.map(({ id }) => id))].filter((id) => id !== primary);
}

function webLinks(links: readonly UnitLink[]): readonly EntryLink[] {
  const found: EntryLink[] = [];
  for (const { text, url, range } of links)
    if (/^https?:\/\//i.test(url)) found.push({ label: text, url, range });
  return found;
}

/** A text that may run over lines, quote marks and tags, on one line. */
function textOf(raw: string): string {
  const line = /[\r\n]/.test(raw)
    ? raw
        .split(/[\r\n]+/)
        .map((part) => part.trim().replace(/^>[>\s]*/, ''))
        .join(' ')
    : raw;
  if (!line.includes('<')) return line.trim();
  return line.replace(/<\/?(?:details|summary|p|br|div|span|b|i|em|strong)\b[^>]*>/gi, ' ').trim();
}
