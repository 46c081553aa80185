import type { LookupPorts } from './lookup-ports';
import type { MetadataRecord } from './record';
import { type LookupFailure, type MetadataState, NOTHING_KNOWN } from './state';

/** How many papers are kept in memory; the store has the others. */
const CAPACITY = 20_000;

interface Known {
  readonly state: MetadataState;
  /** When the last question came to nothing; milliseconds since 1970. */
  readonly failedAt: number | undefined;
}

/** What is known of papers at this moment, from the store and from answers, and who wants to hear of changes. */
export class KnownStates {
  /** Those used last come last. */
  private readonly papers = new Map<string, Known>();
  private readonly listeners = new Set<(ids: ReadonlySet<string>) => void>();
  private changed: Set<string> | undefined;
  /** Counts how often all was forgotten. */
  private age = 0;

  constructor(
    private readonly ports: Pick<LookupPorts, 'store' | 'merge' | 'log' | 'now'>,
    private readonly capacity = CAPACITY,
  ) {}

  of(id: string): MetadataState {
    return this.use(id)?.state ?? NOTHING_KNOWN;
  }

  /** When the last question about the paper came to nothing; undefined when it did not. */
  failedAt(id: string): number | undefined {
    return this.use(id)?.failedAt;
  }

  setAsking(id: string, isAsking: boolean): void {
    const state = this.of(id);
    if (state.isAsking !== isAsking) this.put(id, { ...state, isAsking }, this.failedAt(id));
  }

  /** A question is over; gives the state after it. */
  end(id: string, failure: LookupFailure | undefined): MetadataState {
    const { record } = this.of(id);
    const state = { record, isAsking: false, failure: failure ?? unknownIfEmpty(record) };
    this.put(id, state, failure ? this.ports.now() : undefined);
    return state;
  }

  /** Adds what a service said, and stores it. */
  add(record: MetadataRecord): void {
    const merged = this.merge(record);
    if (merged) void this.safely(() => this.ports.store.write([merged]));
  }

  /** Adds what the store has of these papers. Never rejects. */
  async recall(ids: readonly string[]): Promise<void> {
    const { age } = this;
    const found = await this.safely(() => this.ports.store.read(ids));
    if (this.age !== age) return;
    for (const record of found?.values() ?? []) this.merge(record);
  }

  /** Forgets all and says so. What the store still reads for someone comes too late. */
  clear(): void {
    this.age += 1;
    this.papers.clear();
    this.changed = undefined;
    this.tell(new Set());
  }

  onChange(listener: (ids: ReadonlySet<string>) => void): { dispose(): void } {
    // One of our own each time: the same function may be given twice.
    const own = (ids: ReadonlySet<string>): void => listener(ids);
    this.listeners.add(own);
    return { dispose: () => void this.listeners.delete(own) };
  }

  private merge(record: MetadataRecord): MetadataRecord | undefined {
    const id = record.arxivId;
    const state = this.of(id);
    try {
      const merged = state.record ? this.ports.merge(state.record, record) : record;
      const failure = state.failure?.reason === 'unknown' ? undefined : state.failure;
      this.put(
        id,
        { ...state, record: merged, failure: failure ?? unknownIfEmpty(merged) },
        this.failedAt(id),
      );
      return merged;
    } catch (error) {
      this.ports.log.warn(`Metadata of ${id}: ${String(error)}`);
      return undefined;
    }
  }

  private use(id: string): Known | undefined {
    const known = this.papers.get(id);
    if (!known) return undefined;
    this.papers.delete(id);
    this.papers.set(id, known);
    return known;
  }

  private put(id: string, state: MetadataState, failedAt: number | undefined): void {
    this.papers.delete(id);
    this.papers.set(id, { state, failedAt });
    if (this.papers.size > this.capacity) {
      const [oldest] = this.papers.keys();
      if (oldest !== undefined) this.papers.delete(oldest);
    }
    if (!this.changed) {
      // Answers come in batches: one call for all that came together.
      void Promise.resolve().then(() => {
        const changed = this.changed;
        this.changed = undefined;
        if (changed) this.tell(changed);
      });
    }
    this.changed = (this.changed ?? new Set()).add(id);
  }

  private tell(ids: ReadonlySet<string>): void {
    for (const listener of [...this.listeners]) {
      try {
        listener(ids);
      } catch (error) {
        this.ports.log.warn(`A listener to metadata: ${String(error)}`);
      }
    }
  }

  private async safely<T>(run: () => Promise<T>): Promise<T | undefined> {
    try {
      return await run();
    } catch (error) {
      this.ports.log.warn(`The store of metadata: ${String(error)}`);
      return undefined;
    }
  }
}

/** A record without a single fact says that nobody knows the paper. */
function unknownIfEmpty(record: MetadataRecord | undefined): LookupFailure | undefined {
  return record && Object.keys(record.facts).length === 0 ? { reason: 'unknown' } : undefined;
}
