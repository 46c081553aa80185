import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Memory } from '../../../src/core/memory/memory';
import type { MarkChange } from '../../../src/core/memory/mark';
import { MemoryFileStore, type FileStamp } from '../../../src/host/memory-file-store';
import { MemoryStore } from '../../../src/host/memory-store';

/** A window: its memory, and the store that keeps it. */
interface Window {
  readonly memory: Memory;
  readonly store: { start(): void; reread(): void; flush(): Promise<void>; stop(): void };
  /** It learns what the others have stored, where the editor tells it only then. */
  readonly hear: () => void;
}

/** Waits for its turn, which comes at random. */
type Turn = () => Promise<void>;

/** Windows over one global state: an editor gives each its own copy and stores all keys together. */
function overState(count: number, turn: Turn): readonly Window[] {
  let shared: Readonly<Record<string, unknown>> = {};
  return Array.from({ length: count }, () => {
    let own = shared;
    const memory = new Memory();
    const memento = {
      get: (key: string): unknown => copy(own[key]),
      update: async (key: string, value: unknown): Promise<void> => {
        own = { ...own, [key]: copy(value) };
        await turn();
        shared = own;
        await turn();
      },
    };
    const store = new MemoryStore({ memory, memento, log: { warn: () => undefined } });
    return { memory, store, hear: () => (own = shared) };
  });
}

/** Windows over one file, on a disk where anything may happen between a look and a write. */
function overFile(count: number, turn: Turn): readonly Window[] {
  let file: { readonly text: string; readonly mtime: number } | undefined;
  let time = 0;
  const stampOf = (): FileStamp | undefined => file && { mtime: file.mtime, size: file.text.length };
  return Array.from({ length: count }, () => {
    const memory = new Memory();
    const store = new MemoryFileStore({
      memory,
      say: () => undefined,
      file: {
        stamp: async () => {
          await turn();
          return stampOf();
        },
        read: async () => {
          await turn();
          return file?.text;
        },
        replace: async (text, expected) => {
          await turn();
          const [found, mtime] = [stampOf(), ++time];
          if (found?.mtime !== expected?.mtime || found?.size !== expected?.size) return undefined;
          // Worse than a disk: others get their turn between the look and the write.
          await turn();
          file = { text, mtime };
          return { mtime, size: text.length };
        },
        pace: turn,
      },
    });
    return { memory, store, hear: () => undefined };
  });
}

function copy(value: unknown): unknown {
  return value === undefined ? undefined : (JSON.parse(JSON.stringify(value)) as unknown);
}

const COUNT = 3;
const change: fc.Arbitrary<MarkChange> = fc.oneof(
  fc.record({ status: fc.constantFrom('read' as const, 'reading' as const, 'unread' as const) }),
  fc.record({ starred: fc.boolean() }),
  fc.record({ addTags: fc.subarray(['a', 'b', 'c']) }),
  fc.record({ removeTags: fc.subarray(['a', 'b', 'c']) }),
  fc.record({ note: fc.constantFrom('', 'n', 'other') }),
  fc.constant<MarkChange>({ opened: true }),
);
const step = fc.record({
  window: fc.nat(COUNT - 1),
  act: fc.oneof(
    fc.record({ keys: fc.subarray(['arxiv:2411.14199', 'arxiv:2411.14200', 'title:x']), change }),
    fc.constantFrom('flush' as const, 'look' as const, 'wait' as const),
  ),
});

/** Ends with every window knowing all that any of them ever did; and with a window that starts then. */
async function nothingIsLost(
  make: (count: number, turn: Turn) => readonly Window[],
  scheduler: fc.Scheduler,
  steps: readonly {
    window: number;
    act: 'flush' | 'look' | 'wait' | { keys: string[]; change: MarkChange };
  }[],
): Promise<void> {
  const turn = (): Promise<void> => scheduler.schedule(Promise.resolve());
  const windows = make(COUNT + 1, turn);
  const [late, ...early] = [...windows].reverse();
  const done = new Memory();
  let now = 0;
  for (const { store } of early) store.start();
  const flushes: Promise<void>[] = [];
  for (const { window, act } of steps) {
    const { memory, store, hear } = early[window]!;
    if (act === 'flush') flushes.push(store.flush());
    else if (act === 'look') {
      hear();
      store.reread();
    } else if (act !== 'wait') {
      memory.update(act.keys, act.change, ++now);
      done.merge(memory.snapshot.entries());
    }
    if (scheduler.count() > 0) await scheduler.waitNext(1);
  }
  const settle = async (work: Promise<unknown>): Promise<void> => {
    await scheduler.waitFor(work);
  };
  await settle(Promise.all(flushes));
  // Whenever a window gets the focus it looks, one after the other.
  for (let round = 0; round < 3; round++)
    for (const { store, hear } of early) {
      hear();
      store.reread();
      await settle(store.flush());
    }
  late!.hear();
  late!.store.start();
  await settle(late!.store.flush());
  for (const { memory, store } of windows) {
    store.stop();
    assert.deepEqual(new Map(memory.snapshot.entries()), new Map(done.snapshot.entries()));
  }
}

describe('several windows at once', () => {
  for (const [where, make] of [
    ['the global state', overState],
    ['a file of the workspace', overFile],
  ] as const)
    it(`lose nothing over ${where}, however their work interleaves`, async () => {
      await fc.assert(
        fc.asyncProperty(fc.scheduler(), fc.array(step, { maxLength: 25 }), (scheduler, steps) =>
          nothingIsLost(make, scheduler, steps),
        ),
        { numRuns: 200 },
      );
    });
});
