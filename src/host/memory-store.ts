import { Memory, type MemorySnapshot, type MemorySubscription } from '../core/memory/memory';
import { type MarkRecord, mergeRecords, NOTHING } from '../core/memory/record';
import { shardOf, SHARDS } from '../core/memory/shard';
import { readShard, type StoredShard, writeShard } from '../core/memory/stored';
import { sleep } from './sleep';

/** Where the memory is kept; VS Code's global state is one. Another window may write to it at any time. */
export interface MementoPort {
  get(key: string): unknown;
  update(key: string, value: unknown): Thenable<void>;
}

export interface MemoryStoreDeps {
  readonly memory: Memory;
  readonly memento: MementoPort;
  readonly log: { warn(message: string, ...details: unknown[]): void };
}

/** How long changes are gathered before they are written, and how often the store is read again (ms). */
const GATHER = 500;
const REREAD = 60_000;
/** So long after a write it is read whether another window wrote over it in the same moment; so long an end waits for that (ms). */
const LOOK_AGAIN = 1000;
const LAST_LOOK = 250;
/** So much damaged content is kept at most. */
const ASIDE_LIMIT = 100;
const ASIDE = 'marks.aside';

const shardKey = (shard: number): string => `marks.${shard.toString(16)}`;

/** The keys to be kept in step between machines. */
export const SYNCED_KEYS: readonly string[] = Array.from({ length: SHARDS }, (_, shard) => shardKey(shard));

/** What is stored, as far as it can be read. */
export function readStored(memento: Pick<MementoPort, 'get'>): MemorySnapshot {
  const memory = new Memory();
  for (const key of SYNCED_KEYS) memory.merge(readShard(memento.get(key)).records);
  return memory.snapshot;
}

/**
 * Keeps a memory in step with what is stored. Nothing is overwritten: whatever is stored is merged before a write. Where
 * another window has written over what this one knows (an editor may store all keys of an extension together), it is
 * merged and written again at the next look, which comes soon after each write and before the end.
 */
export class MemoryStore {
  private readonly dirty = new Set<number>();
  private readonly seen = new Map<number, unknown>();
  /** The papers of each part: all that are stored or were changed here. */
  private readonly keys = Array.from({ length: SHARDS }, () => new Set<string>());
  private subscription: MemorySubscription | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private interval: ReturnType<typeof setInterval> | undefined;
  /** Runs while nobody has looked since the last write. */
  private unsure: ReturnType<typeof setTimeout> | undefined;
  private running: Promise<void> = Promise.resolve();
  private isMerging = false;
  private hasFailed = false;

  constructor(private readonly deps: MemoryStoreDeps) {}

  /** Takes in what is stored, at once, and follows the memory from now on. All that the memory knows already is to be stored. */
  start(): void {
    for (const [key] of this.deps.memory.snapshot.entries()) this.changed(key);
    this.reread();
    this.subscription = this.deps.memory.onChange((keys) => {
      if (!this.isMerging) for (const key of keys) this.changed(key);
    });
    this.interval = setInterval(() => this.reread(), REREAD);
  }

  /** Takes in what other windows and machines have stored since, and writes again what they do not know. */
  reread(): void {
    clearTimeout(this.unsure);
    this.unsure = undefined;
    // What comes into an empty memory is all that it knows: nothing is lacking.
    const wasEmpty = this.deps.memory.snapshot.size === 0;
    const changed = new Map<number, StoredShard['records']>();
    for (let shard = 0; shard < SHARDS; shard++) {
      const stored = this.deps.memento.get(shardKey(shard));
      if (stored !== this.seen.get(shard)) changed.set(shard, this.take(shard, stored).records);
    }
    if (wasEmpty) return;
    for (const [shard, records] of changed) {
      const stored = new Map(records);
      if (this.recordsOf(shard).some(([key, record]) => isMore(record, stored.get(key)))) this.touch(shard);
    }
  }

  /** Resolves when all that was changed is stored, or could not be and was logged. */
  flush(): Promise<void> {
    clearTimeout(this.timer);
    this.timer = undefined;
    this.running = this.running.then(async () => {
      for (const shard of [...this.dirty]) await this.write(shard);
    });
    return this.running;
  }

  /** Whether something that was done here is not stored yet. */
  get isUnsaved(): boolean {
    return this.dirty.size > 0;
  }

  /** Ends at once; what is not stored is left. */
  stop(): void {
    clearInterval(this.interval);
    this.subscription?.dispose();
    clearTimeout(this.timer);
    clearTimeout(this.unsure);
  }

  /** Stores what waits to be, and ends. */
  async close(): Promise<void> {
    clearInterval(this.interval);
    this.subscription?.dispose();
    await this.flush();
    if (this.unsure !== undefined) {
      // What another window has written at the same time is heard of a moment later.
      await sleep(LAST_LOOK);
      this.reread();
      await this.flush();
    }
    this.stop();
  }

  private changed(key: string): void {
    const shard = shardOf(key);
    this.keys[shard]?.add(key);
    this.touch(shard);
  }

  private touch(shard: number): void {
    this.dirty.add(shard);
    this.timer ??= setTimeout(() => void this.flush(), GATHER);
  }

  /** Merges a stored part into the memory; gives what it holds. Damaged content waits to be put aside by a write. */
  private take(shard: number, stored: unknown): StoredShard {
    const read = readShard(stored);
    this.seen.set(shard, stored);
    for (const [key] of read.records) this.keys[shard]?.add(key);
    this.isMerging = true;
    this.deps.memory.merge(read.records);
    this.isMerging = false;
    if (read.bad.length > 0) this.touch(shard);
    return read;
  }

  private recordsOf(shard: number): readonly (readonly [string, MarkRecord])[] {
    const { snapshot } = this.deps.memory;
    return [...(this.keys[shard] ?? [])].flatMap((key) => {
      const record = snapshot.record(key);
      return record ? [[key, record] as const] : [];
    });
  }

  /** Puts damaged content aside, then writes the merged part. What fails is tried again at the next look. */
  private async write(shard: number): Promise<void> {
    const { memento, log } = this.deps;
    try {
      let stored: unknown;
      let before: string | undefined;
      do {
        stored = memento.get(shardKey(shard));
        before = JSON.stringify(stored);
        await this.putAside(this.take(shard, stored).bad);
        // Another window may have written meanwhile; an editor may give a copy each time.
      } while (JSON.stringify(memento.get(shardKey(shard))) !== before);
      // From here to the write nothing waits: what changes later is one more change.
      this.dirty.delete(shard);
      const json = writeShard(this.recordsOf(shard));
      if (JSON.stringify(json) !== before) {
        // Another window may take it away again at once: that is to be seen at the next look, also where nothing was before.
        this.seen.set(shard, json);
        await memento.update(shardKey(shard), json);
        this.unsure ??= setTimeout(() => this.reread(), LOOK_AGAIN);
      }
      this.hasFailed = false;
    } catch (error) {
      this.dirty.add(shard);
      if (!this.hasFailed) log.warn('What was marked could not be stored; it will be tried again.', error);
      this.hasFailed = true;
    }
  }

  private async putAside(bad: readonly unknown[]): Promise<void> {
    if (bad.length === 0) return;
    const { memento, log } = this.deps;
    const stored = memento.get(ASIDE);
    const kept: readonly unknown[] = Array.isArray(stored) ? stored : stored === undefined ? [] : [stored];
    const known = new Set(kept.map((item) => JSON.stringify(item)));
    const all = [...kept, ...bad.filter((item) => !known.has(JSON.stringify(item)))];
    if (all.length === kept.length) return;
    const dropped = Math.max(0, all.length - ASIDE_LIMIT);
    log.warn(
      `${bad.length} stored marks could not be read; they are kept aside in "${ASIDE}".`,
      ...(dropped > 0 ? [`The ${dropped} oldest there are dropped.`, ...all.slice(0, dropped)] : []),
    );
    await memento.update(ASIDE, all.slice(dropped));
  }
}

/** Whether a record knows what the stored one does not. */
function isMore(record: MarkRecord, stored: MarkRecord = NOTHING): boolean {
  return mergeRecords(stored, record) !== stored;
}
