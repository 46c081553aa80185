import { withoutClass } from '../arxiv/identifier';
import type { BibFileEntry } from '../citation/bib-file';
import { arxivIdOfEntry } from '../citation/bib-identity';
import { publishedDoiOf } from './doi';
import { normalTitle, valueOf } from './likeness';

/** What an index keeps of one entry; offsets from the start of its chunk. */
export interface ChunkEntry {
  /** In lower case. */
  readonly type: string;
  /** As written; empty when there is none (yet). */
  readonly key: string;
  readonly start: number;
  readonly end: number;
  readonly isClosed: boolean;
  /** The arXiv paper that the entry means, without version and without subject class (`math/0309136`). */
  readonly arxivId: string | undefined;
  /** The DOI of the published version, in lower case. */
  readonly doi: string | undefined;
  /** The title as titles are compared. */
  readonly title: string | undefined;
}

/** A name that `@string` defines, in lower case, and what it stands for. */
export type StringDefinition = readonly [name: string, value: string];

/**
 * A stretch of a `.bib` text, read once. It starts where an entry starts, or where the text does, so it can be read
 * again without what stands before it, but for the strings; and it can move, as nothing in it says where it is.
 */
export interface Chunk {
  readonly length: number;
  readonly entries: readonly ChunkEntry[];
  readonly strings: readonly StringDefinition[];
  /** How far from its start the text had a say in how it was read; at least its length. */
  readonly reach: number;
  /** Where the first entry or command starts that is not closed. */
  readonly torn: number | undefined;
}

/** What is kept of an entry that was just read, for a chunk that starts at `chunkStart`. */
export function chunkEntry(entry: BibFileEntry, chunkStart: number): ChunkEntry {
  const title = valueOf(entry, 'title');
  const id = arxivIdOfEntry(entry);
  return {
    type: own(entry.type),
    key: own(entry.key),
    start: entry.range.start - chunkStart,
    end: entry.range.end - chunkStart,
    isClosed: entry.isClosed,
    arxivId: ownOrNone(id === undefined ? undefined : withoutClass(id)),
    doi: ownOrNone(publishedDoiOf(entry)),
    title: ownOrNone(title === undefined ? undefined : normalTitle(title)),
  };
}

function ownOrNone(text: string | undefined): string | undefined {
  return text === undefined ? undefined : own(text);
}

/** A copy that shares no memory: a part of a text keeps all of it alive, and an index outlives many texts. */
function own(text: string): string {
  return text.length < 13 ? text : ` ${text}`.slice(1);
}
