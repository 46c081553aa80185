import { Abort } from './abort';
import type { MetadataFacts } from './record';
import type { LookupFailure } from './state';

/** What one service says about one paper. */
export type Outcome =
  | { readonly kind: 'known'; readonly facts: MetadataFacts }
  | { readonly kind: 'unknown' }
  | { readonly kind: 'failed'; readonly failure: LookupFailure };

/** One question about one paper. */
export interface Job {
  readonly id: string;
  /** Resolves it; only the first time counts. */
  readonly settle: (outcome: Outcome) => void;
  isSettled: boolean;
  group: Group | undefined;
}

/** How a batch and its parts have fared. */
export interface Trial {
  bad: number;
  good: number;
}

/** Questions that go into one request. */
export class Group {
  /** Aborted when nobody waits for any of them. */
  readonly abort = new Abort();
  /** How often it was sent and came to nothing. */
  attempts = 0;
  readonly jobs: Job[] = [];

  constructor(
    jobs: readonly Job[] = [],
    readonly trial: Trial = { bad: 0, good: 0 },
    /** Whether new questions may join it. */
    readonly isOpen = false,
  ) {
    for (const job of jobs) this.add(job);
  }

  add(job: Job): void {
    job.group = this;
    this.jobs.push(job);
  }

  /** Those that someone still waits for. */
  get live(): readonly Job[] {
    return this.jobs.filter(({ isSettled }) => !isSettled);
  }

  settleAll(failure: LookupFailure): void {
    for (const { settle } of this.live) settle({ kind: 'failed', failure });
  }

  /**
   * Its halves, as long as that promises something: one bad question spoils a whole request, but a service that has not
   * given one good answer in five tries is broken.
   */
  split(): readonly Group[] {
    const { live, trial } = this;
    if (live.length < 2 || trial.bad > 24 || (trial.bad >= 5 && trial.good === 0)) return [];
    const half = Math.ceil(live.length / 2);
    return [new Group(live.slice(0, half), trial), new Group(live.slice(half), trial)];
  }
}
