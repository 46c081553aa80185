import { parseIdentifier } from '../arxiv/identifier';
import { readAuthors } from './author-list';
import type { Range } from '../text';
import type { Block, FrontMatterBlock } from './block';
import { dateIn } from './dates';
import type { Entry } from './entry';
import { readFrontMatter, type FrontMatter, type FrontMatterField } from './front-matter';
import { noteHead } from './head-note';
import { plainText } from './inline';
import { titleText } from './title-text';
import { idOfUrl } from './url-id';

const ID_FIELDS = [
  'arxiv_id',
  'arxiv-id',
  'arxivid',
  'arxiv',
  'eprint',
  'paper_id',
  'paper-id',
  'id',
  'pdf',
  'pdf_url',
  'pdf-url',
  'arxiv_url',
  'paper_url',
  'paper',
  'url',
  'link',
  'source_url',
  'source',
  'doi',
  'external_url',
  'abs',
];
const DATE_FIELDS = [
  'date',
  'publish_date',
  'published',
  'publish-date',
  'published_date',
  'publication_date',
  'submitted',
  'created',
];
const SUMMARY_FIELDS = [
  'summary',
  'abstract',
  'abstract_en',
  'abstract_zh',
  'description',
  'tldr',
  'tl;dr',
  'excerpt',
];

/**
 * One paper from a note with YAML front matter (FACTS.md section 2, layout 3): title, authors, date, and an id in the
 * front matter itself. Undefined when the front matter names no paper. Ids in the body belong to what the note says.
 */
export function readPaperNote(text: string, blocks: readonly Block[]): Entry | undefined {
  const [front] = blocks;
  if (front?.kind !== 'front-matter') return undefined;
  const fields = readFrontMatter(text, front.content.start, front.content.end);
  const id = identifierIn(fields);
  if (!id) return undefined;
  const title = titleOf(fields, text, blocks);
  return title && noteEntry(fields, front, id, title);
}

/** Fields of the cards of models and applications, which are no notes on papers though they name one. */
const OTHER_CARDS = ['sdk', 'license', 'pipeline_tag', 'library_name', 'base_model'];

/** One paper from a note with a title in its front matter and the id in its first lines; undefined for any other. */
export function readHeadNote(text: string, blocks: readonly Block[]): Entry | undefined {
  const [front] = blocks;
  if (front?.kind !== 'front-matter') return undefined;
  const fields = readFrontMatter(text, front.content.start, front.content.end);
  const field = fields.get('title');
  if (!field || OTHER_CARDS.some((name) => fields.has(name))) return undefined;
  const head = noteHead(text, blocks, field);
  const title = head?.title ?? titleOf(fields, text, blocks);
  if (!head || !title) return undefined;
  const { id, version, range } = head.id;
  const entry = noteEntry(fields, front, { id, version, field: range }, title);
  return {
    ...entry,
    range: { start: entry.range.start, end: Math.max(entry.range.end, range.end) },
    endLine: head.line,
  };
}

/** The date that a front matter gives the whole file; undefined where there is none. */
export function frontDate(text: string, blocks: readonly Block[]): string | undefined {
  const [front] = blocks;
  if (front?.kind !== 'front-matter') return undefined;
  const fields = readFrontMatter(text, front.content.start, front.content.end);
  return dateIn(dateField(fields)?.values.join(' ') ?? '')?.iso;
}

function dateField(fields: FrontMatter): FrontMatterField | undefined {
  return DATE_FIELDS.map((name) => fields.get(name)).find((field) => field && dateIn(field.values.join(' ')));
}

export interface NoteId {
  readonly id: string;
  readonly version: number | undefined;
  readonly field: Range;
}

/** The arXiv id that a front matter names; undefined where there is none. */
export function identifierIn(fields: FrontMatter): NoteId | undefined {
  for (const name of ID_FIELDS) {
    const field = fields.get(name);
    const value = field?.values[0]?.replace(/^arxiv:\s*/i, '').trim();
    if (!field || value === undefined || value === '') continue;
    const found =
      parseIdentifier(value) ??
      parseIdentifier(withZeros(value)) ??
      (/[/.]/.test(value) && /^https?:|^10\./i.test(value) ? idOfUrl(value) : undefined);
    if (found) return { id: found.id, version: found.version, field };
  }
  return undefined;
}

/** An unquoted id that a YAML tool wrote as a number has lost its last zeros: `2502.0855` was `2502.08550`. */
function withZeros(value: string): string {
  return /^(?:1[5-9]|[2-9]\d)\d{2}\.\d{1,4}$/.test(value) ? value.padEnd(10, '0') : value;
}

/** The title field, or the first heading of the body. */
function titleOf(
  fields: FrontMatter,
  text: string,
  blocks: readonly Block[],
): { readonly text: string; readonly start: number; readonly end: number } | undefined {
  const field = fields.get('title');
  const title = titleText(field?.values.join(' ') ?? '');
  if (field && title !== '') return { text: title, start: field.start, end: field.end };
  const heading = blocks.find((block) => block.kind === 'heading');
  if (heading?.kind !== 'heading') return undefined;
  const { start, end } = heading.content;
  return { text: titleText(text.slice(start, end)), start, end };
}

function noteEntry(
  fields: FrontMatter,
  front: FrontMatterBlock,
  id: NoteId,
  title: { readonly text: string; readonly start: number; readonly end: number },
): Entry {
  const authors = fields.get('authors') ?? fields.get('author');
  const listed = (authors?.values ?? []).map(readAuthors);
  const dated = dateField(fields);
  const summary = SUMMARY_FIELDS.map((name) => fields.get(name)).find(
    (field) => field && field.values.join('') !== '',
  );
  const rangeOf = ({
    start,
    end,
  }: {
    readonly start: number;
    readonly end: number;
  }): { start: number; end: number } => ({ start, end });
  return {
    arxivId: id.id,
    version: id.version,
    otherIds: [],
    title: title.text,
    authors: listed.flatMap(({ names }) => names),
    authorOrder: 'listed',
    etAl: listed.some(({ etAl }) => etAl),
    summary: summary && plainText(summary.values.join(' ')),
    date: dated && dateIn(dated.values.join(' '))?.iso,
    section: undefined,
    links: ID_FIELDS.flatMap((name) => {
      const field = fields.get(name);
      const url = field?.values[0] ?? '';
      return field && /^https?:\/\//i.test(url) ? [{ label: name, url, range: rangeOf(field) }] : [];
    }),
    range: front.range,
    line: front.line,
    endLine: front.endLine,
    ranges: {
      title: rangeOf(title),
      id: rangeOf(id.field),
      ...(authors && listed.length > 0 ? { authors: rangeOf(authors) } : {}),
      ...(summary ? { summary: rangeOf(summary) } : {}),
      ...(dated ? { date: rangeOf(dated) } : {}),
    },
  };
}
