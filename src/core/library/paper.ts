import type { Entry } from '../digest/entry';

/** One place where a paper stands: an entry of one document. */
export interface Place {
  /** The document, as the string form of its URI (or a path relative to the root, on the command line). */
  readonly uri: string;
  readonly entry: Entry;
}

/**
 * One paper with every place it stands in. `key` is the same for every entry that means the same paper:
 * `arxiv:<id>` when there is an id, else `url:<address>` or `title:<folded title>`.
 */
export interface Paper {
  readonly key: string;
  readonly arxivId: string | undefined;
  /** Never empty; newest date first, then by document and line. */
  readonly places: readonly Place[];
  /** The entry that stands for the paper where only one can be shown: the newest one with the most to say. */
  readonly entry: Entry;
}
