import type { Problem } from '../problem';
import type { Block } from './block';
import type { Entry } from './entry';

/** What a layout is given to read: one file, already cut into blocks. */
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

/** One way in which people keep papers. Adding one is adding a file and a line in `read.ts`. */
export interface Layout {
  readonly name: string;
  /** Reads the file, or gives undefined when it is not kept in this layout. Never throws. */
  readonly read: (input: LayoutInput) => LayoutReading | undefined;
}
