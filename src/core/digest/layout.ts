import type { Problem } from '../problem';
import type { Block } from './block';
import type { ColumnRole } from './columns';
import type { Draft } from './draft';
import type { Entry } from './entry';

/** What a reader of a whole file is given: the file, already cut into blocks. */
export interface LayoutInput {
  readonly text: string;
  readonly blocks: readonly Block[];
  /** The path of the file with `/`, as far as it is known; it may name the day. */
  readonly path: string | undefined;
}

/** What a layout makes of a file. */
export interface LayoutReading {
  readonly date: string | undefined;
  readonly entries: readonly Entry[];
  readonly problems: readonly Problem[];
}

/** What is known of a file once its entries are found. */
export interface LayoutEvidence {
  readonly text: string;
  readonly blocks: readonly Block[];
  /** Never empty. */
  readonly drafts: readonly Draft[];
  /** Roles of the columns of its tables of papers. */
  readonly headers: readonly (readonly ColumnRole[])[];
}

/**
 * A layout in which people keep papers, for those who ask what a file is kept in. Entries are found by one reader for
 * all layouts (`reader.ts`); a layout is known by what its entries look like.
 */
export interface Layout {
  readonly name: string;
  readonly claims: (evidence: LayoutEvidence) => boolean;
}
