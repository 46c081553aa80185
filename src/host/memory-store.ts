import { Memory, type MemorySnapshot, type MemorySubscription } from '../core/memory/memory';
import { type MarkRecord, mergeRecords, NOTHING } from '../core/memory/record';
import { shardOf, SHARDS } from '../core/memory/shard';
import { readShard, type StoredShard, writeShard } from '../core/memory/stored';

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
 * merged and written again at the next look.
 */
export class MemoryStore {
  private readonly dirty = new Set<number>();
  private readonly seen = new Map<number, unknown>();
  private subscription: MemorySubscription | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private interval: ReturnType<typeof setInterval> | undefined;
  private running: Promise<void> = Promise.resolve();
  private isMerging = false;
  private hasFailed = false;

  constructor(private readonly deps: MemoryStoreDeps) {}

  /** Takes in what is stored, at once, and follows the memory from now on. */
  start(): void {
    this.reread();
    this.subscription = this.deps.memory.onChange((keys) => {
      if (!this.isMerging) this.touch([...keys].map(shardOf));
    });
    this.interval = setInterval(() => this.reread(), REREAD);
  }

  /** Takes in what other windows and machines have stored since, and writes again what they do not know. */
  reread(): void {
    const changed = new Map<number, ReadonlyMap<string, MarkRecord>>();
    for (let shard = 0; shard < SHARDS; shard++) {
      const stored = this.deps.memento.get(shardKey(shard));
      if (stored !== this.seen.get(shard)) changed.set(shard, new Map(this.take(shard, stored).records));
    }
    const lacking = new Set<number>();
    for (const [key, record] of changed.size > 0 ? this.deps.memory.snapshot.entries() : []) {
      const shard = shardOf(key);
      const stored = changed.get(shard);
      if (stored === undefined) continue;
      const known = stored.get(key) ?? NOTHING;
      if (mergeRecords(known, record) !== known) lacking.add(shard);
    }
    this.touch(lacking);
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

  /** Stores what waits to be, and ends. */
  async close(): Promise<void> {
    clearInterval(this.interval);
    this.subscription?.dispose();
    await this.flush();
    clearTimeout(this.timer);
  }

  private touch(shards: Iterable<number>): void {
    for (const shard of shards) this.dirty.add(shard);
    if (this.dirty.size > 0) this.timer ??= setTimeout(() => void this.flush(), GATHER);
  }

  /** Merges a stored part into the memory; gives what it holds. Damaged content waits to be put aside by a write. */
  private take(shard: number, stored: unknown): StoredShard {
    const read = readShard(stored);
    this.seen.set(shard, stored);
    this.isMerging = true;
    this.deps.memory.merge(read.records);
    this.isMerging = false;
    if (read.bad.length > 0) this.touch([shard]);
    return read;
  }

  private recordsOf(shard: number): readonly (readonly [string, MarkRecord])[] {
    return [...this.deps.memory.snapshot.entries()].filter(([key]) => shardOf(key) === shard);
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
      if (JSON.stringify(json) !== before) await memento.update(shardKey(shard), json);
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
