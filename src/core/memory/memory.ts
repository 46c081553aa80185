import { Map as PersistentMap } from 'immutable';
import { changeRecord, markOf } from './change-record';
import { type Mark, type MarkChange, UNMARKED } from './mark';
import { type MarkRecord, mergeRecords, NOTHING } from './record';

export interface MemorySubscription {
  dispose(): void;
}

/** One state of the memory; it never changes. */
export class MemorySnapshot {
  static readonly empty = new MemorySnapshot(PersistentMap());

  private constructor(private readonly records: PersistentMap<string, MarkRecord>) {}

  /** How many papers anything is known of. */
  get size(): number {
    return this.records.size;
  }

  /** What a person has done with the paper of this key ({@link Paper.key}). */
  mark(key: string): Mark {
    const record = this.records.get(key);
    return record ? markOf(record) : UNMARKED;
  }

  /** What is kept of a paper; undefined when nothing is. */
  record(key: string): MarkRecord | undefined {
    return this.records.get(key);
  }

  /** Everything, in no order. */
  entries(): Iterable<readonly [key: string, record: MarkRecord]> {
    return this.records.entries();
  }

  /** The state with other records, and the keys of those that differ; this very snapshot when none does. */
  with(records: Iterable<readonly [key: string, record: MarkRecord]>): {
    readonly snapshot: MemorySnapshot;
    readonly keys: ReadonlySet<string>;
  } {
    const keys = new Set<string>();
    const next = this.records.withMutations((all) => {
      for (const [key, record] of records) {
        if ((all.get(key) ?? NOTHING) === record) continue;
        all.set(key, record);
        keys.add(key);
      }
    });
    return { snapshot: keys.size === 0 ? this : new MemorySnapshot(next), keys };
  }
}

/**
 * What a person has done with the papers, by their keys: the arXiv id where there is one, so that a paper is the same in
 * every workspace. Reads no clock: times come with each change.
 */
export class Memory {
  private current = MemorySnapshot.empty;
  private readonly listeners = new Set<(keys: ReadonlySet<string>) => void>();

  get snapshot(): MemorySnapshot {
    return this.current;
  }

  /**
   * Changes the marks of these papers alike; one event for all of them, none when nothing changed.
   * @param now milliseconds since 1970
   */
  update(keys: Iterable<string>, change: MarkChange, now: number): void {
    const changed = (key: string): readonly [string, MarkRecord] => {
      return [key, changeRecord(this.current.record(key) ?? NOTHING, change, now)];
    };
    this.take([...new Set(keys)].map(changed));
  }

  /** Takes in what another memory knows; what either has is in neither order lost. Gives the papers that changed by it. */
  merge(other: Iterable<readonly [key: string, record: MarkRecord]>): ReadonlySet<string> {
    const merged = new Map<string, MarkRecord>();
    for (const [key, record] of other) {
      const known = merged.get(key) ?? this.current.record(key) ?? NOTHING;
      merged.set(key, mergeRecords(known, record));
    }
    return this.take(merged);
  }

  /** Knows nothing but this from now on, as where another memory is to be kept. */
  reset(to: MemorySnapshot): void {
    const known = new Set([...this.current.entries(), ...to.entries()].map(([key]) => key));
    const keys = new Set([...known].filter((key) => this.current.record(key) !== to.record(key)));
    this.current = to;
    if (keys.size > 0) for (const listener of [...this.listeners]) listener(keys);
  }

  /** Tells which papers' marks have changed. */
  onChange(listener: (keys: ReadonlySet<string>) => void): MemorySubscription {
    this.listeners.add(listener);
    return { dispose: () => this.listeners.delete(listener) };
  }

  private take(records: Iterable<readonly [string, MarkRecord]>): ReadonlySet<string> {
    const { snapshot, keys } = this.current.with(records);
    if (snapshot === this.current) return keys;
    this.current = snapshot;
    for (const listener of [...this.listeners]) listener(keys);
    return keys;
  }
}
