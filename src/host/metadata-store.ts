import type { MetadataRecord } from '../core/metadata/record';
import type { MetadataStore } from '../core/metadata/state';
import { isShard, lastAsked, put, readShard, type RecordCodec, shardOf, writeShard } from './metadata-shard';
import { Pacer } from './pacer';
import type { StoredFiles, StoredStamp } from './stored-files';

export interface MetadataStoreDeps {
  readonly files: StoredFiles;
  readonly codec: RecordCodec;
  readonly log: { warn(message: string, ...details: unknown[]): void };
  /** Milliseconds that writes are gathered, and until a written file is looked at again. */
  readonly gather?: number;
  /** Milliseconds for which a file that was looked at is taken to be as it was: who points at many papers waits for none. */
  readonly fresh?: number;
}

interface Shard {
  records: Map<string, MetadataRecord>;
  /** Of the file when it was last read; undefined when it has to be read. */
  stamp: StoredStamp | undefined;
  /** How often what another window wrote over was written again. */
  rounds: number;
}

const GATHER = 1000;
const FRESH = 5000;
const ROUNDS = 5;
const CLEARED = 'cleared';

/**
 * Records that outlive the session, the same for all windows: files that are read when someone asks for a paper in them.
 * Before a write the file is merged; after it, it is looked at again, as another window may have written in between. What
 * cannot be read or written is kept in memory alone and logged once. It is a cache: what gets lost can be asked for again.
 */
export class StoredMetadata implements MetadataStore {
  private readonly shards = new Map<string, Shard>();
  /** When each file was last looked at for someone. */
  private readonly lookedAt = new Map<string, number>();
  private readonly dirty = new Set<string>();
  private readonly unsure = new Set<string>();
  private timer: ReturnType<typeof setTimeout> | undefined;
  private running: Promise<void> = Promise.resolve();
  private isClosed = false;
  private hasFailed = false;
  /** Records last asked for until then are gone; milliseconds since 1970. */
  private cleared = -1;

  constructor(private readonly deps: MetadataStoreDeps) {}

  async read(arxivIds: readonly string[]): Promise<ReadonlyMap<string, MetadataRecord>> {
    const found = new Map<string, MetadataRecord>();
    const missing = new Set<string>();
    const take = (id: string): boolean => {
      const record = this.shards.get(shardOf(id))?.records.get(id);
      if (record) found.set(id, record);
      return record !== undefined;
    };
    for (const id of arxivIds) if (!take(id)) missing.add(shardOf(id));
    const { fresh = FRESH } = this.deps;
    const now = Date.now();
    const old = [...missing].filter(
      (name) => Math.abs(now - (this.lookedAt.get(name) ?? -Infinity)) >= fresh,
    );
    if (old.length === 0) return found;
    await this.look(old);
    for (const name of old) this.lookedAt.set(name, now);
    for (const id of arxivIds) take(id);
    return found;
  }

  /** Resolves at once; {@link flush} says when all is written. */
  write(records: readonly MetadataRecord[]): Promise<void> {
    for (const record of records) {
      const name = shardOf(record.arxivId);
      put(this.shard(name).records, record, this.deps.codec);
      this.touch(name);
    }
    return Promise.resolve();
  }

  /** Every record there is, from all files. */
  async all(): Promise<readonly MetadataRecord[]> {
    const names = await this.attempt(() => this.deps.files.names());
    await this.look((names ?? []).filter(isShard));
    return [...this.shards.values()].flatMap(({ records }) => [...records.values()]);
  }

  /** Forgets every record, for all windows: none writes again what was known before. */
  clear(): Promise<void> {
    this.shards.clear();
    this.lookedAt.clear();
    this.dirty.clear();
    this.unsure.clear();
    const cleared = Date.now();
    this.cleared = cleared;
    return this.next(async () => {
      await this.deps.files.clear();
      await this.deps.files.write(CLEARED, String(cleared));
    });
  }

  /** Resolves when all is written, or could not be and was logged. */
  flush(): Promise<void> {
    clearTimeout(this.timer);
    this.timer = undefined;
    return this.next(async () => {
      const names = [...this.dirty, ...this.unsure];
      if (names.length > 0) await this.hearOfClear();
      for (const name of names) await this.settle(name);
      if (this.unsure.size > 0) this.touch();
    });
  }

  async close(): Promise<void> {
    this.isClosed = true;
    await this.flush();
    clearTimeout(this.timer);
  }

  /** Reads the files that have changed since they were last seen. */
  private async look(names: Iterable<string>): Promise<void> {
    const pacer = new Pacer();
    for (const name of names) {
      await this.attempt(() => this.merge(name));
      await pacer.breathe();
    }
  }

  /** Takes in what the file says. Gives its text if it was read: if it is another one than when it was last seen. */
  private async merge(name: string): Promise<string | undefined> {
    const { files, codec, log } = this.deps;
    if (this.cleared < 0) await this.hearOfClear();
    const stamp = await files.stamp(name);
    const seen = this.shards.get(name)?.stamp;
    if (stamp === undefined || (seen?.mtime === stamp.mtime && seen.size === stamp.size)) return undefined;
    const text = (await files.read(name)) ?? '';
    const { records, bad } = readShard(text, codec, this.cleared);
    if (bad > 0) log.warn(`${bad} stored records of papers in ${name} could not be read; they are left out.`);
    const shard = this.shard(name);
    for (const record of records.values()) put(shard.records, record, codec);
    shard.stamp = stamp;
    return text;
  }

  /** Writes what the file lacks. A file is settled when it holds, some time later, all that was written. */
  private async settle(name: string): Promise<void> {
    const { files, codec } = this.deps;
    const isNew = this.dirty.delete(name);
    this.unsure.delete(name);
    try {
      const before = await this.merge(name);
      const shard = this.shard(name);
      if (!isNew && before === undefined) return;
      const { text, kept } = writeShard(shard.records, codec);
      shard.records = kept;
      if (text === before) return;
      await files.write(name, text);
      // To be read again: another window may have written a moment before or after.
      shard.stamp = undefined;
      shard.rounds = isNew ? 0 : shard.rounds + 1;
      if (shard.rounds < ROUNDS && !this.isClosed) this.unsure.add(name);
    } catch (error) {
      this.dirty.add(name);
      throw error;
    }
  }

  /** Another window may have cleared the store. */
  private async hearOfClear(): Promise<void> {
    const at = Number((await this.deps.files.read(CLEARED)) ?? 0);
    // A time to come was written before the clock was set back.
    this.cleared = Math.max(this.cleared, at <= Date.now() ? at : 0, 0);
    for (const { records } of this.shards.values()) {
      for (const [id, record] of records) if (lastAsked(record) <= this.cleared) records.delete(id);
    }
  }

  private shard(name: string): Shard {
    const shard = this.shards.get(name) ?? { records: new Map(), stamp: undefined, rounds: 0 };
    this.shards.set(name, shard);
    return shard;
  }

  private touch(name?: string): void {
    if (name !== undefined) this.dirty.add(name);
    const { gather = GATHER } = this.deps;
    // Two windows that wrote together do not look again together.
    if (!this.isClosed) this.timer ??= setTimeout(() => void this.flush(), gather * (1 + Math.random()));
  }

  private next(work: () => Promise<void>): Promise<void> {
    this.running = this.running.then(() => this.attempt(work));
    return this.running;
  }

  private async attempt<T>(work: () => Promise<T>): Promise<T | undefined> {
    try {
      return await work();
    } catch (error) {
      if (!this.hasFailed)
        this.deps.log.warn('What is known of papers cannot be stored or read back.', error);
      this.hasFailed = true;
      return undefined;
    }
  }
}
