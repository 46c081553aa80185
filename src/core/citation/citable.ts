import { collapse } from '../text';
import type { Entry } from '../digest/entry';
import type { Paper } from '../library/paper';
import type { MetadataRecord } from '../metadata/record';
import { type AuthorSource, isHandle } from './authors';

/** One paper as a citation needs it. All of it is untrusted text; no field but the title is ever guessed. */
export interface CitablePaper extends AuthorSource {
  /** Base identifier, without version. */
  readonly arxivId?: string | undefined;
  readonly version?: number | undefined;
  /** May be empty when only the id is known. */
  readonly title: string;
  /** ISO 8601 date of the digest that lists the paper: a day, a month or a week. No date of the paper itself. */
  readonly date?: string | undefined;
  /** Where a paper without an arXiv id is to be found. */
  readonly url?: string | undefined;
  /** Such as `cs.CL`, from metadata. */
  readonly primaryClass?: string | undefined;
  /** ISO 8601 day of version 1, from metadata. */
  readonly published?: string | undefined;
  /** Where the authors say that it was published, free text, from metadata: `NeurIPS 2017`. */
  readonly journalRef?: string | undefined;
  /** DOI of the published version, without a resolver, from metadata. */
  readonly doi?: string | undefined;
}

/**
 * The paper as its digests know it, and as services do where a record is given: then theirs are the authors, the title,
 * the class and the day of version 1, as far as they are known. Of several entries the one with the best author list
 * gives the authors; the rest comes from the entry that stands for the paper. The URL is the first `http(s)` link of
 * that entry.
 */
export function citable(paper: Paper, record?: MetadataRecord): CitablePaper {
  const { entry } = paper;
  let source = entry;
  for (const place of paper.places) if (worth(place.entry) > worth(source)) source = place.entry;
  return {
    arxivId: paper.arxivId,
    version: entry.version,
    title: collapse(entry.title),
    listedAuthors: source.authors,
    etAl: source.etAl,
    authorOrder: source.authorOrder,
    date: entry.date,
    url: entry.links.find((link) => /^https?:\/\/[^\s]+$/i.test(link.url))?.url,
    ...said(record),
  };
}

/** A paper that no digest lists: nothing but its arXiv id is known, and what a record says. */
export function citableId(arxivId: string, version?: number, record?: MetadataRecord): CitablePaper {
  return {
    arxivId,
    version,
    title: '',
    listedAuthors: [],
    etAl: false,
    authorOrder: 'listed',
    ...said(record),
  };
}

/** What the services say, without the facts that they do not give. */
function said(record: MetadataRecord | undefined): Partial<CitablePaper> {
  const { title, authors, categories, published, journalRef, doi } = record?.facts ?? {};
  const name = collapse(title?.value ?? '');
  const primaryClass = categories?.value[0];
  return {
    ...(name === '' ? {} : { title: name }),
    ...(authors === undefined ? {} : { authors: authors.value }),
    ...(primaryClass === undefined ? {} : { primaryClass }),
    ...(published === undefined ? {} : { published: published.value }),
    ...(journalRef === undefined ? {} : { journalRef: journalRef.value }),
    ...(doi === undefined ? {} : { doi: doi.value }),
  };
}

/**
 * How much an entry's author list tells: whole lists in order first, then the daily layout's and lone names, then cut
 * ones, and last those with account names, which no citation can use.
 */
function worth(entry: Entry): number {
  if (entry.authors.length === 0) return 0;
  if (entry.authors.some(isHandle)) return 1;
  if (entry.etAl) return 2;
  return entry.authorOrder === 'reversed' || entry.authors.length === 1 ? 3 : 4;
}
