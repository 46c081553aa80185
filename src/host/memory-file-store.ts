import { type MemoryFile, NO_FILE, readFileSteps, writeFileSteps } from '../core/memory/file';
import type { Memory, MemorySubscription } from '../core/memory/memory';
import { type MarkRecord, mergeRecords, NOTHING } from '../core/memory/record';

/** Whether a file is another one than before. */
export interface FileStamp {
  readonly mtime: number;
  readonly size: number;
}

/** The one file of a memory. Another window, git, or the person may write to it at any time. */
export interface MemoryFilePort {
  /** Undefined when there is no such file; rejects when nobody can say. */
  readonly stamp: () => Promise<FileStamp | undefined>;
  /** Undefined when there is none; rejects when it cannot be read, or is too large to be one. */
  readonly read: () => Promise<string | undefined>;
  /**
   * Puts a text in the place of the file, at once: who reads meanwhile finds the old one or the new one. Gives the stamp of
   * that text; undefined, and nothing is written, when the file is not in the state `expected` (undefined: there is none).
   */
  readonly replace: (text: string, expected: FileStamp | undefined) => Promise<FileStamp | undefined>;
  /** Resolves when others have had their turn, if it is time for that. */
  readonly pace: () => Promise<void>;
}

/** What a person has to hear of a file. */
export type MemoryFileNews =
  | { readonly kind: 'conflict' }
  | { readonly kind: 'bad'; readonly lines: readonly string[] }
  | { readonly kind: 'later' }
  | { readonly kind: 'failed'; readonly error: unknown };

export interface MemoryFileStoreDeps {
  readonly memory: Memory;
  readonly file: MemoryFilePort;
  readonly say: (news: MemoryFileNews) => void;
}

/** How long changes are gathered before they are written, and how often the file is looked at again (ms). */
const GATHER = 500;
const REREAD = 60_000;
/** A file that another window writes to so often is left for the next time. */
const TRIES = 20;

/**
 * Keeps a memory in step with one file of a line a paper. What is written is what the file holds at that moment, merged
 * with what was done in this window: so a file that git has put in another state stays in it, but for that. Whatever this
 * window did that the file lacks, as another one has written over it, is written again at the next look.
 */
export class MemoryFileStore {
  private known: MemoryFile = NO_FILE;
  private stamp: FileStamp | undefined;
  /** The papers that were changed in this window. */
  private readonly mine = new Set<string>();
  private dirty = false;
  private isMerging = false;
  private subscription: MemorySubscription | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private interval: ReturnType<typeof setInterval> | undefined;
  private running: Promise<void> = Promise.resolve();
  private readonly told = new Set<string>();

  constructor(private readonly deps: MemoryFileStoreDeps) {}

  /** Whether something that was done here is not in the file yet. */
  get isUnsaved(): boolean {
    return this.dirty;
  }

  /** Follows the memory from now on, and takes in what the file holds. All that the memory knows already belongs into the file. */
  start(): void {
    this.touch(Array.from(this.deps.memory.snapshot.entries(), ([key]) => key));
    this.subscription = this.deps.memory.onChange((keys) => {
      if (!this.isMerging) this.touch(keys);
    });
    this.interval = setInterval(() => this.reread(), REREAD);
    this.reread();
  }

  /** Takes in what others have written since; what fails is said once. */
  reread(): void {
    void this.enqueue(async () => {
      await this.look();
      if (this.dirty) this.writeSoon();
    });
  }

  /** Resolves when all that was changed is written, or could not be and was said. */
  flush(): Promise<void> {
    clearTimeout(this.timer);
    this.timer = undefined;
    return this.enqueue(() => this.write());
  }

  /** Ends at once; what is not written is left. */
  stop(): void {
    clearInterval(this.interval);
    clearTimeout(this.timer);
    this.subscription?.dispose();
  }

  /** Writes what waits to be written, and ends. */
  async close(): Promise<void> {
    clearInterval(this.interval);
    await this.flush();
    this.stop();
  }

  private enqueue(work: () => Promise<void>): Promise<void> {
    this.running = this.running.then(async () => {
      try {
        await work();
      } catch (error) {
        this.tell('failed', { kind: 'failed', error });
      }
    });
    return this.running;
  }

  private touch(keys: Iterable<string>): void {
    for (const key of keys) this.mine.add(key);
    if (this.mine.size === 0) return;
    this.dirty = true;
    this.writeSoon();
  }

  private writeSoon(): void {
    this.timer ??= setTimeout(() => void this.flush(), GATHER);
  }

  private async look(): Promise<void> {
    const stamp = await this.deps.file.stamp();
    // Whether it can be written shows when there is something to write.
    if (!this.dirty) this.told.delete('failed');
    if (isSame(stamp, this.stamp)) return;
    const text = stamp && (await this.deps.file.read());
    this.known = text === undefined ? NO_FILE : await this.paced(readFileSteps(text));
    this.stamp = text === undefined ? undefined : stamp;
    const { records, bad, hasConflict, isLater } = this.known;
    this.isMerging = true;
    this.deps.memory.merge(records);
    this.isMerging = false;
    if (isLater) this.tell('later', { kind: 'later' });
    else if (bad.length > 0) this.tell('bad', { kind: 'bad', lines: bad });
    if (hasConflict) this.deps.say({ kind: 'conflict' });
    // A file that was taken away comes back with the next change, not by itself.
    if (hasConflict || (this.stamp !== undefined && this.isLacking())) {
      this.dirty = true;
      this.writeSoon();
    }
  }

  private isLacking(): boolean {
    const { snapshot } = this.deps.memory;
    for (const key of this.mine) {
      const known = this.known.records.get(key) ?? NOTHING;
      if (mergeRecords(known, snapshot.record(key) ?? NOTHING) !== known) return true;
    }
    return false;
  }

  private async write(): Promise<void> {
    for (let tries = 0; this.dirty && tries < TRIES; tries++) {
      await this.look();
      if (this.known.isLater) return;
      // What changes from here on is one more change.
      this.dirty = false;
      const next = { ...this.known, records: this.merged(), hasConflict: false };
      try {
        const text = await this.paced(writeFileSteps(next));
        const stamp = await this.deps.file.replace(text, this.stamp);
        if (stamp) {
          [this.known, this.stamp] = [next, stamp];
          this.told.delete('failed');
        } else this.dirty = true;
      } catch (error) {
        this.dirty = true;
        throw error;
      }
    }
    if (this.dirty) this.writeSoon();
  }

  /** What belongs into the file: what it holds, and what was done here; all that is known where there is no file. */
  private merged(): ReadonlyMap<string, MarkRecord> {
    const { snapshot } = this.deps.memory;
    if (this.stamp === undefined) return new Map(snapshot.entries());
    const records = new Map(this.known.records);
    for (const key of this.mine)
      records.set(key, mergeRecords(records.get(key) ?? NOTHING, snapshot.record(key) ?? NOTHING));
    return records;
  }

  private async paced<T>(steps: Generator<void, T>): Promise<T> {
    for (;;) {
      const { done, value } = steps.next();
      if (done === true) return value;
      await this.deps.file.pace();
    }
  }

  private tell(what: string, news: MemoryFileNews): void {
    if (this.told.has(what)) return;
    this.told.add(what);
    this.deps.say(news);
  }
}

function isSame(a: FileStamp | undefined, b: FileStamp | undefined): boolean {
  return a?.mtime === b?.mtime && a?.size === b?.size;
}
