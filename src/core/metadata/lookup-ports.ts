import type { MetadataClient } from './client';
import type { Cancellation, Http } from './http';
import type { MetadataRecord } from './record';
import type { LookupMode, MetadataStore } from './state';
import type { Turn } from './turn';

/** Time and chance, as they are or as a test has them. */
export interface LookupClock {
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Resolves after so many milliseconds, or as soon as the signal is aborted; never rejects. */
  readonly wait: (milliseconds: number, signal?: Cancellation) => Promise<void>;
  /** At least 0, less than 1. */
  readonly random: () => number;
}

/** One service and how this host asks it. */
export interface LookupService {
  readonly client: MetadataClient;
  /** The address set in place of the client's own, asked for before each request; undefined for the client's own. */
  readonly endpoint?: (() => string | undefined) | undefined;
  /** Headers besides `Accept`. A page must not send any: each costs a question more, which the services refuse. */
  readonly headers?: Readonly<Record<string, string>> | undefined;
  /** False where the service cannot be asked: arXiv from a page. */
  readonly isUsed?: boolean | undefined;
}

/** What a lookup works with. */
export interface LookupPorts extends LookupClock {
  readonly http: Http;
  readonly store: MetadataStore;
  readonly mode: () => LookupMode;
  /** One record of two about the same paper; which fact wins does not depend on their order. */
  readonly merge: (a: MetadataRecord, b: MetadataRecord) => MetadataRecord;
  readonly services: readonly LookupService[];
  /** For arXiv alone. */
  readonly turn: Turn;
  readonly log: {
    readonly debug: (message: string) => void;
    readonly warn: (message: string) => void;
  };
}
