import type { MetadataService } from './record';

/** How a service is to be treated (FACTS.md section 5); times in milliseconds. */
export interface Manners {
  /** Requests at the same time. */
  readonly parallel: number;
  /** Papers in one request at most, whatever the client can do. */
  readonly batch: number;
  /** How long questions are gathered before the first of them is sent. */
  readonly gather: number;
  readonly timeLimit: number;
  /** So many requests within {@link BUDGET_TIME} at most, for one window. */
  readonly budget: number;
}

/** Hugging Face counts in spans of five minutes. */
export const BUDGET_TIME = 300_000;
/** How often a request is sent again when it failed for a reason that may pass. */
export const RETRIES = 2;
/** A pause that a service asks for is waited for if it is no longer; beyond, the person hears of it. */
export const SHORT_PAUSE = 3000;

/** Hugging Face allows 500 an address, and there may be a second window. arXiv is limited by its turns. */
export const MANNERS: Readonly<Record<MetadataService, Manners>> = {
  huggingFace: { parallel: 4, batch: 1, gather: 0, timeLimit: 10_000, budget: 240 },
  arxiv: { parallel: 1, batch: 50, gather: 60, timeLimit: 20_000, budget: 1000 },
  datacite: { parallel: 3, batch: 1, gather: 0, timeLimit: 10_000, budget: 240 },
};
