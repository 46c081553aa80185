import type { Problem } from '../problem';
import type { Range } from '../text';

/** A link of an entry: where it goes and what its text says (`""` for a bare address). */
export interface EntryLink {
  readonly label: string;
  readonly url: string;
  /** The whole link in the file: the Markdown construct, or the bare address. */
  readonly range: Range;
}

/** Where the fields of an entry stand in the file; a field that is absent or empty has no range. */
export interface EntryRanges {
  readonly title: Range;
  readonly id?: Range;
  readonly authors?: Range;
  readonly summary?: Range;
  readonly date?: Range;
}

/**
 * One paper as one digest lists it. Only what the file says: authors stand in the file's own (reversed, capped)
 * order and are no author list (FACTS.md section 1).
 */
export interface Entry {
  /** Base identifier without version, such as `2411.14199` or `hep-th/9901001`; undefined when there is none. */
  readonly arxivId: string | undefined;
  readonly version: number | undefined;
  /** Other arXiv ids the entry names, in order, without the primary one. */
  readonly otherIds: readonly string[];
  /** White space collapsed, Markdown escapes and link syntax resolved; `$..$`, lone `*` and `<think>` survive. */
  readonly title: string;
  /** As listed, split at commas; empty when the digest gives none. */
  readonly authors: readonly string[];
  /**
   * `reversed` where the digest lists the last author first (the daily table, FACTS.md section 1), `listed` where it
   * gives them in the order of the paper.
   */
  readonly authorOrder: 'reversed' | 'listed';
  /** Whether the list itself says that it is cut ("et al."). */
  readonly etAl: boolean;
  readonly summary: string | undefined;
  /** ISO 8601: `2024-11-22`, `2020-05`, or `2025-06-23/2025-06-29`. */
  readonly date: string | undefined;
  /** The heading the entry stands under, when it says more than the date. */
  readonly section: string | undefined;
  readonly links: readonly EntryLink[];
  /** The whole entry in the file, without its line break. */
  readonly range: Range;
  /** First and last line of the entry, from 0, both included. */
  readonly line: number;
  readonly endLine: number;
  readonly ranges: EntryRanges;
}

/** What one Markdown file says as a digest. */
export interface Digest {
  /** Whether the file is a digest at all; an ordinary note has no entries and no problems. */
  readonly isDigest: boolean;
  /** Name of the layout that read it; undefined for a note. */
  readonly layout: string | undefined;
  /** The date of the whole file, as in {@link Entry.date}. */
  readonly date: string | undefined;
  readonly entries: readonly Entry[];
  readonly problems: readonly Problem[];
}
