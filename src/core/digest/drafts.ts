import type { Draft } from './draft';
import type { TableReader } from './table-reader';

/** What the blocks of a file say: entries with an id, and papers without one. */
export interface Drafts {
  readonly drafts: readonly Draft[];
  /** The first date that a heading, or a label below the title, names. */
  readonly headingDate: string | undefined;
  readonly tables: TableReader;
}

/** Blocks that are read at a stretch: some milliseconds of work. */
export const PAUSE = 400;
