import assert from 'node:assert/strict';
import { Memory } from '../../../src/core/memory/memory';
import { sleep } from '../../../src/host/sleep';
import { type MementoPort, MemoryStore, SYNCED_KEYS } from '../../../src/host/memory-store';

const [A, B] = ['arxiv:2411.14199', 'arxiv:2411.14200'] as const;

/** What is stored, as an editor does: a copy is taken and given, and everything is written together. */
class Storage {
  values: Readonly<Record<string, unknown>> = {};
  writes = 0;

  /** What one window sees of it: its own state, until it hears of the other's. */
  window(): MementoPort & { hear(): void; fail: boolean } {
    let own = this.values;
    return {
      fail: false,
      hear: () => (own = this.values),
      get: (key) => copy(own[key]),
      async update(key, value) {
        await Promise.resolve();
        if (this.fail) throw new Error('no space left');
        own = { ...own, [key]: copy(value) };
        storage.values = own;
        storage.writes++;
      },
    };
  }
}

function copy(value: unknown): unknown {
  return value === undefined ? undefined : (JSON.parse(JSON.stringify(value)) as unknown);
}

let storage: Storage;
let open: MemoryStore[];
let said: string[];

function start(memento: MementoPort): { memory: Memory; store: MemoryStore } {
  const memory = new Memory();
  const store = new MemoryStore({ memory, memento, log: { warn: (message) => said.push(message) } });
  store.start();
  open.push(store);
  return { memory, store };
}

/** What a window that starts now would know. */
function stored(): Memory {
  return start(storage.window()).memory;
}

describe('the store of the memory', () => {
  beforeEach(() => {
    storage = new Storage();
    open = [];
    said = [];
  });
  afterEach(() => Promise.all(open.map((store) => store.close())));

  it('knows at the next start what was marked', async () => {
    const { memory, store } = start(storage.window());
    memory.update([A], { status: 'read', opened: true }, 1000);
    await store.close();
    assert.deepEqual(stored().snapshot.mark(A), memory.snapshot.mark(A));
    assert.equal(stored().snapshot.mark(A).status, 'read');
  });

  it('writes one part for a change of one paper, and nothing for none', async () => {
    const { memory, store } = start(storage.window());
    memory.update([A], { status: 'read' }, 1);
    await store.flush();
    await store.flush();
    assert.equal(storage.writes, 1);
    assert.equal(Object.keys(storage.values).length, 1);
    assert.ok(Object.keys(storage.values).every((key) => SYNCED_KEYS.includes(key)));
  });

  it('loses nothing of two windows that write over each other', async () => {
    const [one, two] = [storage.window(), storage.window()];
    const [first, second] = [start(one), start(two)];
    first.memory.update([A], { status: 'read' }, 1);
    second.memory.update([B, A], { starred: true }, 2);
    await Promise.all([first.store.flush(), second.store.flush()]);
    // Each looks when it gets the focus: what the last one wrote over is written again.
    for (const [window, { store }] of [
      [one, first],
      [two, second],
      [one, first],
    ] as const) {
      window.hear();
      store.reread();
      await store.flush();
    }
    for (const { snapshot } of [first.memory, second.memory, stored()]) {
      assert.equal(snapshot.mark(A).status, 'read');
      assert.equal(snapshot.mark(A).starred, true);
      assert.equal(snapshot.mark(B).starred, true);
    }
    const { writes } = storage;
    two.hear();
    second.store.reread();
    await second.store.flush();
    assert.equal(storage.writes, writes, 'and then it is quiet');
  });

  it('loses nothing when the window that was written over ends at once', async () => {
    const [one, two] = [storage.window(), storage.window()];
    const [first, second] = [start(one), start(two)];
    first.memory.update([A], { status: 'read' }, 1);
    second.memory.update([B], { starred: true }, 2);
    await first.store.flush();
    await second.store.flush();
    assert.equal(stored().snapshot.mark(A).status, 'unread', 'it is written over');
    const closing = first.store.close();
    // The editor tells the first window of the other one's write a little later.
    setTimeout(() => one.hear(), 20);
    await closing;
    const { snapshot } = stored();
    assert.deepEqual([snapshot.mark(A).status, snapshot.mark(B).starred], ['read', true]);
  });

  it('looks soon after a write, without being asked', async () => {
    const [one, two] = [storage.window(), storage.window()];
    const [first, second] = [start(one), start(two)];
    first.memory.update([A], { status: 'read' }, 1);
    second.memory.update([B], { starred: true }, 2);
    await first.store.flush();
    await second.store.flush();
    one.hear();
    for (let waited = 0; waited < 5000 && stored().snapshot.mark(A).status !== 'read'; waited += 50)
      await sleep(50);
    assert.equal(stored().snapshot.mark(A).status, 'read');
  });

  it('merges what another window has stored before it writes', async () => {
    const [one, two] = [storage.window(), storage.window()];
    const [first, second] = [start(one), start(two)];
    first.memory.update([A], { note: 'of the first' }, 1);
    await first.store.flush();
    two.hear();
    second.memory.update([A], { starred: true }, 2);
    await second.store.flush();
    assert.equal(stored().snapshot.mark(A).note, 'of the first');
    assert.equal(second.memory.snapshot.mark(A).note, 'of the first');
  });

  it('writes again what was taken away', async () => {
    const window = storage.window();
    const { memory, store } = start(window);
    memory.update([A], { starred: true }, 1);
    await store.flush();
    store.reread();
    storage.values = {};
    window.hear();
    store.reread();
    await store.flush();
    assert.equal(stored().snapshot.mark(A).starred, true);
  });

  it('keeps damaged content aside, says so, and goes on with the rest', async () => {
    const { memory, store } = start(storage.window());
    memory.update([A], { status: 'read' }, 1);
    await store.close();
    const [[name, good]] = Object.entries(storage.values) as [[string, [number, unknown[]]]];
    const other = SYNCED_KEYS.find((key) => key !== name)!;
    storage.values = { [name]: [1, [...good[1], ['broken']]], [other]: 'nonsense' };
    const next = start(storage.window());
    assert.equal(next.memory.snapshot.mark(A).status, 'read');
    await next.store.flush();
    assert.deepEqual(storage.values[name], good);
    assert.deepEqual(storage.values[other], [1, []]);
    assert.deepEqual(new Set(storage.values['marks.aside'] as unknown[]), new Set([['broken'], 'nonsense']));
    assert.equal(said.length, 2);
    await start(storage.window()).store.flush();
    assert.equal(said.length, 2);
  });

  it('says once that it cannot store, and stores as soon as it can', async () => {
    const window = storage.window();
    const { memory, store } = start(window);
    window.fail = true;
    memory.update([A], { status: 'read' }, 1);
    await store.flush();
    await store.flush();
    assert.equal(said.length, 1);
    window.fail = false;
    await store.flush();
    assert.equal(stored().snapshot.mark(A).status, 'read');
  });
});
