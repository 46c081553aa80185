import type { Cancellation } from './http';
import type { MetadataRecord, MetadataService } from './record';

/** `onDemand`: only when a person asks; `automatic`: whenever a card is opened; `off`: not one request. */
export type LookupMode = 'onDemand' | 'automatic' | 'off';

/** Why nothing (more) is known. */
export interface LookupFailure {
  readonly reason:
    /** Every service that was asked says that it does not know the paper. */
    | 'unknown'
    /** No connection, or it broke. */
    | 'offline'
    | 'timeout'
    /** A service asked us to come back later; see {@link retryAt}. */
    | 'rateLimited'
    /** A service answered with an error. */
    | 'serverError'
    /** An answer that could not be used: too large, of another type, malformed, about another paper. */
    | 'badAnswer'
    | 'cancelled'
    | 'off';
  /** Who failed; undefined for all of them. */
  readonly service?: MetadataService | undefined;
  /** When it makes sense to ask again; milliseconds since 1970. */
  readonly retryAt?: number | undefined;
}

/** What is known of one paper at this moment. */
export interface MetadataState {
  readonly record: MetadataRecord | undefined;
  /** Whether an answer is being waited for. */
  readonly isAsking: boolean;
  /** Of the last time it was asked for; undefined when that went well. */
  readonly failure: LookupFailure | undefined;
}

export const NOTHING_KNOWN: MetadataState = { record: undefined, isAsking: false, failure: undefined };

/** Who wants to know, which decides whether the network may be asked at all. */
export type LookupReason =
  /** A person asked for it by a command, an action or an insertion: asks unless the mode is `off`. */
  | 'asked'
  /** A card is shown: asks in the mode `automatic` only. */
  | 'shown'
  /** A row or a line of a list is shown: memory and the cache answer, never the network. */
  | 'listed';

export interface LookupOptions {
  readonly reason: LookupReason;
  /** Ask again although the cache has an answer, unless that is younger than a day. */
  readonly refresh?: boolean | undefined;
  readonly signal?: Cancellation | undefined;
  /** Told how many of the papers are settled, after each. */
  readonly onProgress?: ((settled: number, total: number) => void) | undefined;
}

/** The metadata of papers, as all surfaces see it. All ids are base identifiers. */
export interface MetadataSource {
  /** From memory, at once. */
  readonly of: (arxivId: string) => MetadataState;
  /**
   * Whether asking could bring anything more, as far as memory tells: a service that this host asks has not answered yet, or
   * did not know the paper a day ago. Says nothing of the mode.
   */
  readonly mayLearn: (arxivId: string) => boolean;
  /**
   * Sees to it that the papers are known as well as can be: from memory, the cache, then the network as mode and reason
   * allow. Resolves when each is settled, one way or another, with the states by id; never rejects. What is known
   * meanwhile is told by {@link onChange}.
   */
  readonly lookUp: (
    arxivIds: readonly string[],
    options: LookupOptions,
  ) => Promise<ReadonlyMap<string, MetadataState>>;
  /** Calls back after the states of these papers changed; an empty set means all of them. */
  readonly onChange: (listener: (arxivIds: ReadonlySet<string>) => void) => { dispose(): void };
}

/** Where records outlive the session. */
export interface MetadataStore {
  /** The records there are among these; never rejects. */
  readonly read: (arxivIds: readonly string[]) => Promise<ReadonlyMap<string, MetadataRecord>>;
  /** Merges the records into the store; never rejects. */
  readonly write: (records: readonly MetadataRecord[]) => Promise<void>;
}
