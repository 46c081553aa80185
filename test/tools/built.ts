import type { Kind } from './kinds';

/** A document as its reader sees it. */
export interface Built {
  /** The text of the whole document with its list of references. Numbers in place of names are resolved. */
  readonly text: string;
  /** Everything that a tool complained about; empty for a document that is as it should be. */
  readonly problems: readonly string[];
}

/** Builds the document of a kind that lies in `folder`, absolute, and leaves there what the tools leave. */
export type Builder = (folder: string, kind: Kind) => Promise<Built>;
