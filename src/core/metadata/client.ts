import type { MetadataFacts, MetadataService } from './record';

/** What a service's body says about one paper. */
export type PaperAnswer =
  | { readonly kind: 'known'; readonly facts: MetadataFacts }
  /** The service does not know the paper. */
  | { readonly kind: 'unknown' }
  /** Nothing in the body can be trusted to be about the paper; `detail` is for the log. */
  | { readonly kind: 'bad'; readonly detail: string };

/** How one service is asked and its answers are read; pure. */
export interface MetadataClient {
  readonly service: MetadataService;
  /** The service's own address, without a trailing slash; a setting may put another in its place. */
  readonly endpoint: string;
  /** How many papers one request may ask for. */
  readonly batch: number;
  /** The longest body worth reading for so many papers, in bytes. */
  readonly sizeLimit: (papers: number) => number;
  /** The request's address. Takes 1 to {@link batch} base identifiers. */
  readonly url: (endpoint: string, ids: readonly string[]) => string;
  /** What is accepted, for the `Accept` header. */
  readonly accept: string;
  /**
   * Reads the body of an answer with status 200 (or 404, which some services give a body). Gives one answer for each id
   * that was asked for, whatever the body holds; never throws.
   */
  readonly read: (
    ids: readonly string[],
    status: number,
    contentType: string,
    body: string,
  ) => ReadonlyMap<string, PaperAnswer>;
}
