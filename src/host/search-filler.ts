import type { Library } from '../core/library/library';
import { arxivKey } from '../core/library/key';
import type { MetadataSource } from '../core/metadata/state';
import { documentOf } from '../core/search/document';
import { SearchIndex } from '../core/search/search-index';
import type { TopicSource } from '../core/topics/topic';
import { Pacer } from './pacer';

/** What the index of the search is made of. */
export interface SearchSources {
  readonly library: Library;
  readonly topics: TopicSource;
  readonly metadata: Pick<MetadataSource, 'of' | 'onChange'>;
}

/** So many papers are taken in at once where somebody waits for an answer: that takes some milliseconds. */
const AT_ONCE = 40;

/**
 * Keeps the index of the search as the library is: nothing is made before {@link start}, then all papers, those of the
 * newest days first, in slices; from then on only what changes.
 */
export class SearchFiller {
  readonly index = new SearchIndex();
  private readonly pacer = new Pacer();
  private readonly pending = new Set<string>();
  /** All papers are to be looked at. */
  private wantsAll = false;
  /** Whether the days of the library are being gone through for what is to be taken in. */
  private isListing = false;
  private isStarted = false;
  private running: Promise<void> | undefined;
  private readonly subscriptions: readonly { dispose(): void }[];

  /** @param changed called whenever the index has changed, and when it is made */
  constructor(
    private readonly sources: SearchSources,
    private readonly changed: () => void,
  ) {
    const { library, topics, metadata } = sources;
    this.subscriptions = [
      library.onChange(({ keys }) => this.take(keys)),
      topics.onChange((keys) => this.take(keys)),
      metadata.onChange((ids) => this.take(ids.size === 0 ? undefined : [...ids].map(arxivKey))),
    ];
  }

  /** Whether every paper of the library as it is now can be found. */
  get isComplete(): boolean {
    const isWaiting = this.wantsAll || this.isListing || this.pending.size > 0;
    return this.isStarted && !isWaiting && this.sources.library.isReady;
  }

  /** Begins, if it has not. */
  start(): void {
    if (this.isStarted) return;
    this.isStarted = true;
    this.take(undefined);
  }

  /** Resolves when all that is known of now can be found. */
  async filled(): Promise<void> {
    this.start();
    await this.running;
  }

  /** Takes in what has just changed if that is little, so that an answer knows it. */
  catchUp(): void {
    this.start();
    if (this.wantsAll && this.sources.library.snapshot.size <= AT_ONCE) {
      this.wantsAll = false;
      for (const paper of this.sources.library.snapshot.papers()) this.pending.add(paper.key);
    }
    if (this.wantsAll || this.pending.size > AT_ONCE) return;
    for (const key of this.pending) this.takeIn(key);
    this.pending.clear();
  }

  dispose(): void {
    for (const subscription of this.subscriptions) subscription.dispose();
    this.pending.clear();
    this.wantsAll = false;
  }

  private take(keys: Iterable<string> | undefined): void {
    if (!this.isStarted) return;
    if (keys === undefined) this.wantsAll = true;
    else for (const key of keys) this.pending.add(key);
    this.running ??= this.run().finally(() => (this.running = undefined));
  }

  private async run(): Promise<void> {
    // What is noticed together is taken in together, and never before who tells of it is done.
    await this.pacer.rest();
    while (this.wantsAll || this.pending.size > 0 || this.index.wantsSweep) {
      if (this.wantsAll) {
        this.wantsAll = false;
        this.isListing = true;
        await this.takeAll().finally(() => (this.isListing = false));
      }
      for (const key of this.pending) {
        await this.pacer.breathe();
        this.pending.delete(key);
        this.takeIn(key);
      }
      this.changed();
      if (this.index.wantsSweep) await this.sweep();
    }
  }

  private async takeAll(): Promise<void> {
    // Papers on several days come up with each.
    const seen = new Set<string>();
    for (const date of this.sources.library.snapshot.dates) {
      for (const { key } of this.sources.library.snapshot.day(date)?.papers ?? []) {
        if (seen.has(key)) continue;
        seen.add(key);
        this.pending.add(key);
      }
      await this.pacer.breathe();
    }
  }

  private async sweep(): Promise<void> {
    for (const steps = this.index.sweep(); steps.next().done !== true;) {
      // A step is shorter than waiting for a promise that is settled.
      while (this.pacer.isSpent()) await this.pacer.rest();
    }
  }

  private takeIn(key: string): void {
    const { library, topics, metadata } = this.sources;
    const paper = library.snapshot.paper(key);
    if (!paper) {
      this.index.delete(key);
      return;
    }
    const facts = paper.arxivId === undefined ? undefined : metadata.of(paper.arxivId).record?.facts;
    const ids = topics.of(paper).map(({ id }) => id);
    this.index.set(documentOf(paper, ids, facts));
  }
}
