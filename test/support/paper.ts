import { authorNames } from '../../src/core/citation/authors';
import { citable } from '../../src/core/citation/citable';
import type { Entry } from '../../src/core/digest/entry';
import { paperKey } from '../../src/core/library/key';
import type { Paper } from '../../src/core/library/paper';

/** An entry of a digest, with what a test says of it: of nothing else anything is known. */
export function entryWith(said: Partial<Entry>): Entry {
  return {
    arxivId: undefined,
    version: undefined,
    otherIds: [],
    title: 'T',
    authors: [],
    authorOrder: 'listed',
    etAl: false,
    summary: undefined,
    date: undefined,
    section: undefined,
    links: [],
    range: { start: 0, end: 0 },
    line: 0,
    endLine: 0,
    ranges: { title: { start: 0, end: 0 } },
    ...said,
  };
}

/** A paper that one digest lists, with what a test says of it. */
export function paperWith(said: Partial<Entry> & { readonly title: string }): Paper {
  const entry = entryWith(said);
  return { key: paperKey(entry), arxivId: entry.arxivId, places: [{ uri: 'a.md', entry }], entry };
}

/** The authors of a paper as its digests alone know them. */
export function listedAuthors(paper: Paper): readonly string[] {
  return authorNames(citable(paper));
}
