import { arxivKey } from '../library/key';
import type { ReferenceChange } from '../references/reference-index';
import type { Mark, ReadingStatus } from './mark';
import type { Memory, MemorySubscription } from './memory';

/** The status of a paper, and whether it is new: never opened, not read, and cited nowhere. */
export type ReadingState = 'new' | ReadingStatus;

/** What a card, a row and the panel say of it. */
export interface Reading {
  readonly state: ReadingState;
  readonly starred: boolean;
  /** Sorted, each once. */
  readonly tags: readonly string[];
  /** Markdown; empty when there is none. */
  readonly note: string;
}

/** Whether a paper waits to be read: it is new, or unread, and not being read. */
export function isUnread(state: ReadingState | undefined): boolean {
  return state === 'new' || state === 'unread';
}

/** Where papers are cited, as far as is known; a `ReferenceIndex` is one. */
export interface Citations {
  /** Until then, a paper that seems to be cited nowhere may yet be. */
  readonly isComplete: boolean;
  citingFileCount(arxivId: string): number;
  onChange(listener: (change: Pick<ReferenceChange, 'arxivIds'>) => void): MemorySubscription;
}

/** How each paper stands, from what was done with it and where it is cited; and a word when that may have changed. */
export class ReadingStates {
  constructor(
    private readonly memory: Memory,
    private readonly citations: Citations,
  ) {}

  of(paper: { readonly key: string; readonly arxivId: string | undefined }): Reading {
    const mark = this.memory.snapshot.mark(paper.key);
    const { status, starred, tags, note } = mark;
    return { state: this.isNew(mark, paper.arxivId) ? 'new' : status, starred, tags, note };
  }

  /** Tells the keys of the papers whose reading may have changed; undefined for all of them. */
  onChange(listener: (keys: ReadonlySet<string> | undefined) => void): MemorySubscription {
    const { citations } = this;
    let wasComplete = citations.isComplete;
    const subscriptions = [
      this.memory.onChange(listener),
      citations.onChange(({ arxivIds }) => {
        const { isComplete } = citations;
        if (isComplete !== wasComplete) listener(undefined);
        else if (isComplete && arxivIds.size > 0) listener(new Set([...arxivIds].map(arxivKey)));
        wasComplete = isComplete;
      }),
    ];
    return { dispose: () => subscriptions.forEach((subscription) => subscription.dispose()) };
  }

  private isNew({ status, opened }: Mark, arxivId: string | undefined): boolean {
    if (status !== 'unread' || opened !== undefined || !this.citations.isComplete) return false;
    return arxivId === undefined || this.citations.citingFileCount(arxivId) === 0;
  }
}
