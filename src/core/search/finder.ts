import type { Paper } from '../library/paper';

/** A paper that a search has found. */
export interface SearchHit {
  readonly paper: Paper;
  /** Greater is better; comparable within one answer only. */
  readonly score: number;
}

/** Something in a query that cannot be understood, such as `date:yesteryear`; the rest of it is searched all the same. */
export interface QueryProblem {
  /** Where in the query, in UTF-16 units, half-open. */
  readonly start: number;
  readonly end: number;
  readonly kind: 'unknownField' | 'badDate' | 'unknownStatus' | 'unknownTopic' | 'emptyField';
}

/** By what a text is found. All folded. */
export interface Terms {
  /** Words that were asked for or may have been meant, in all the ways they are written. */
  readonly words: ReadonlySet<string>;
  /** Those that were asked for, each once. */
  readonly typed: readonly string[];
  /** Those of which a text may have longer ones. */
  readonly beginnings: readonly string[];
  /** Words such as "the", which find nothing alone. */
  readonly asides: ReadonlySet<string>;
}

/** By what papers are found: in titles, and in the names of authors; see `matchesIn`. */
export interface FoundTerms {
  readonly title: Terms;
  readonly author: Terms;
}

/** What a search has found. */
export interface FoundPapers {
  /** Best first, as many as were asked for at most; all papers that pass the filters, newest first, for a query of filters alone. */
  readonly hits: readonly SearchHit[];
  /** How many papers fit in all. */
  readonly total: number;
  readonly problems: readonly QueryProblem[];
  /** By what, to be marked where a hit is shown. */
  readonly terms: FoundTerms;
  /** Whether every paper of the library has been searched; false while the index is still being made. */
  readonly isComplete: boolean;
}

/**
 * The one search of the library: pick list, tree, panel, completion and tools ask it and nothing else. Query language:
 * words (any order, typing errors forgiven, the last one may be a beginning), `"a phrase"`, `-word`, and the fields
 * `author:`, `title:`, `date:` (`2025-03`, `2025-03..2025-05`, `2025-03..`), `topic:`, `tag:`, `is:new|unread|reading|read|starred|cited`,
 * `cited:` (the same as `is:cited`), `has:note|summary`, `id:`; a value with blanks stands in quotes.
 * `author:"Ann Lee"` means the papers of the author who is called so, as the tree groups them, if there is one.
 */
export interface PaperFinder {
  /** Waits until the index is made; never rejects. Empty where the query says nothing. */
  find(query: string, limit: number): Promise<FoundPapers>;
  /** From what is indexed at this moment, for every key that is pressed; makes the index in the background if need be. */
  findNow(query: string, limit: number): FoundPapers;
  /** Papers about the same thing, best first, without the paper itself; empty as long as the index is not made. */
  related(key: string, limit: number): readonly SearchHit[];
  /** Tells that the same question may now have another answer. */
  onChange(listener: () => void): { dispose(): void };
}
