/** A service on the network that knows papers by their arXiv id (FACTS.md section 5). */
export type MetadataService = 'huggingFace' | 'arxiv' | 'datacite';

/** Something that a service said. */
export interface Fact<T> {
  readonly value: T;
  readonly source: MetadataService;
}

/** A model that its makers link to the paper. */
export interface LinkedModel {
  /** Such as `owner/name`. */
  readonly id: string;
}

/**
 * What can be known of a paper beyond its digest; a fact that no service gave is absent. Every string is untrusted plain
 * text in single blanks (abstracts may hold LaTeX), never Markdown or HTML, and within the limits of `limits.ts`.
 */
export interface MetadataFacts {
  readonly title?: Fact<string>;
  /** Full names, given names first, in the paper's own order, all of them; never empty. */
  readonly authors?: Fact<readonly string[]>;
  readonly abstract?: Fact<string>;
  /** arXiv's categories such as `cs.CL`, the primary one first; never empty. */
  readonly categories?: Fact<readonly string[]>;
  /** ISO 8601 day of version 1. */
  readonly published?: Fact<string>;
  /** ISO 8601 day of the latest version. */
  readonly updated?: Fact<string>;
  /** Number of the latest version, from 1. */
  readonly version?: Fact<number>;
  readonly comment?: Fact<string>;
  /** Where it was published, as its authors say: `NeurIPS 2017`. */
  readonly journalRef?: Fact<string>;
  /** DOI of the published version, without a resolver; never arXiv's own `10.48550/..`. */
  readonly doi?: Fact<string>;
  /** Address of the code repository; always `https:`. */
  readonly codeUrl?: Fact<string>;
  readonly codeStars?: Fact<number>;
  readonly upvotes?: Fact<number>;
  readonly models?: Fact<readonly LinkedModel[]>;
}

/** All that the services have said of one paper. */
export interface MetadataRecord {
  /** Base identifier, without version. */
  readonly arxivId: string;
  /** What is believed. */
  readonly facts: MetadataFacts;
  /**
   * What a service says too, where another one is believed: it counts when that one takes its word back. Absent when there
   * is nothing of the kind.
   */
  readonly others?: Readonly<Partial<Record<MetadataService, MetadataFacts>>>;
  /** When each service last gave an answer about the paper, "unknown to me" included; milliseconds since 1970. */
  readonly asked: Readonly<Partial<Record<MetadataService, number>>>;
}
