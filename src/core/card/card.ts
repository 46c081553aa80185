import type { MetadataService } from '../metadata/record';
import type { LookupFailure, MetadataState } from '../metadata/state';
import type { ReadingState } from '../memory/reading-states';
import type { SummarySentence } from '../summary/parts';

/** One name of a digest's author list. */
export interface CardAuthor {
  readonly name: string;
  /** An account name (`akariasai`), which is no author's name. */
  readonly isHandle: boolean;
}

/** The authors: all in their order where a service named them, else as far as the digest lets us know them. */
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
  /** The person's own, sorted; absent when there are none. */
  readonly tags?: readonly string[];
  /** The person's short note, Markdown, never empty; absent when there is none. */
  readonly note?: string;
  /** What services on the network have said so far; undefined when they are not to be shown. */
  readonly metadata?: MetadataState;
  /** Whether they may be asked when the person wants it. */
  readonly mayLookUp?: boolean;
}

/** What services on the network say of a paper; untrusted text as all of a card, the links `https:`. */
export interface CardFacts {
  readonly abstract?: string;
  /** Such as `cs.CL`, the primary one first. */
  readonly categories: readonly string[];
  /** ISO 8601 days of version 1 and of the latest version. */
  readonly published?: string;
  readonly updated?: string;
  /** Number of the latest version. */
  readonly latestVersion?: number;
  readonly comment?: string;
  readonly journalRef?: string;
  /** The published version; its label is the DOI itself. */
  readonly doi?: CardLink;
  /** The repository; its label is short enough to read, such as `owner/name`. */
  readonly code?: CardLink;
  readonly codeStars?: number;
  readonly upvotes?: number;
  readonly models: readonly CardLink[];
  /** Who said any of it, each once; never empty. */
  readonly sources: readonly MetadataService[];
  /** Whether authors, abstract and categories are among it: then there is little more to ask for. */
  readonly isWhole: boolean;
}

/** How it stands with asking the services. */
export interface CardLookup {
  readonly isAsking: boolean;
  /** Of the last time; undefined when that went well, or was never. */
  readonly failure: LookupFailure | undefined;
  /** Whether there is something to ask for, and it may be asked, and is not being asked already. */
  readonly canAsk: boolean;
}

/**
 * All that is shown of one paper, as plain data: hover, tree tooltip and panel render this and nothing else.
 * Every string is untrusted text of a digest or a service: a renderer escapes it.
 */
export interface Card extends Omit<CardKnowledge, 'metadata' | 'mayLookUp'> {
  /** {@link Paper.key}; undefined for an id that no digest lists. */
  readonly key: string | undefined;
  readonly arxivId: string | undefined;
  readonly version: number | undefined;
  /** Undefined when no digest lists the paper and no service has said it. */
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
  /** Undefined as long as no service has said anything. */
  readonly facts?: CardFacts;
  /** Undefined where services are not asked, as for a paper without arXiv id. */
  readonly lookup?: CardLookup;
}
