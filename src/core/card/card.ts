import type { ReadingState } from '../memory/reading-states';
import type { SummarySentence } from '../summary/parts';

/** One name of a digest's author list. */
export interface CardAuthor {
  readonly name: string;
  /** An account name (`akariasai`), which is no author's name. */
  readonly isHandle: boolean;
}

/** The authors as far as the digest lets us know them; likely first author first, and never claimed to be complete. */
export interface CardAuthors {
  readonly names: readonly CardAuthor[];
  /** False when the order is only a guess (the digest lists authors reversed, FACTS.md section 1). */
  readonly orderIsCertain: boolean;
  /** Whether there are, or may be, more authors than are named. */
  readonly mayBeMore: boolean;
}

/** A link to the outside; `url` is always `https:`. */
export interface CardLink {
  readonly label: string;
  readonly url: string;
}

/** Where the paper stands: a document and a line from 0. */
export interface CardPlace {
  readonly uri: string;
  readonly date: string | undefined;
  readonly section: string | undefined;
  readonly line: number;
  readonly endLine: number;
}

/** What is known of a paper beyond what the digests say. */
export interface CardKnowledge {
  /** How many files of the workspace cite it, digests aside; undefined when that is not known. */
  readonly citedIn?: number;
  /** How the person stands with it; undefined when that is not known. */
  readonly state?: ReadingState;
  readonly starred?: boolean;
}

/**
 * All that is shown of one paper, as plain data: hover, tree tooltip and panel render this and nothing else.
 * Every string is untrusted text of a digest: a renderer escapes it.
 */
export interface Card extends CardKnowledge {
  /** {@link Paper.key}; undefined for an id that no digest lists. */
  readonly key: string | undefined;
  readonly arxivId: string | undefined;
  readonly version: number | undefined;
  /** Undefined when no digest lists the paper. */
  readonly title: string | undefined;
  readonly authors: CardAuthors | undefined;
  /** Dates (ISO 8601) of the digests that list it, newest first, each once. */
  readonly days: readonly string[];
  /** The phrase with the figure, an exact substring of the summary. */
  readonly headline: string | undefined;
  readonly sentences: readonly SummarySentence[];
  readonly links: readonly CardLink[];
  readonly places: readonly CardPlace[];
  /** A sentence where there is no more to say. */
  readonly remark?: string;
}
