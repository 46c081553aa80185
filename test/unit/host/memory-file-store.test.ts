import assert from 'node:assert/strict';
import { finish } from '../../../src/core/digest/steps';
import { readFileSteps } from '../../../src/core/memory/file';
import { Memory, MemorySnapshot } from '../../../src/core/memory/memory';
import {
  type MemoryFileNews,
  type MemoryFilePort,
  MemoryFileStore,
} from '../../../src/host/memory-file-store';

const [A, B] = ['arxiv:2411.14199', 'arxiv:2411.14200'] as const;
const HEADER = '{"format":"paper-digest-memory","version":1}';
const LINE = `{"key":"${A}","set":{"status":["read","2031-01-02T12:00:00.000Z"]}}`;
const OTHER = `{"key":"${B}","set":{"starred":[true,"2031-01-02T12:00:00.000Z"]}}`;

/** A file on a disk, whose clock goes on with each write. */
class Disk implements MemoryFilePort {
  text: string | undefined;
  time = 0;
  writes = 0;
  isBroken = false;
  /** Runs between the last look at the file and its writing. */
  meanwhile: (() => void) | undefined;

  stamp = async (): Promise<{ mtime: number; size: number } | undefined> => {
    await Promise.resolve();
    if (this.isBroken) throw new Error('no such disk');
    return this.text === undefined ? undefined : { mtime: this.time, size: this.text.length };
  };

  read = async (): Promise<string | undefined> => {
    await this.stamp();
    return this.text;
  };

  replace: MemoryFilePort['replace'] = async (text, expected) => {
    this.meanwhile?.();
    const found = await this.stamp();
    if (found?.mtime !== expected?.mtime || found?.size !== expected?.size) return undefined;
    this.put(text);
    this.writes++;
    return { mtime: this.time, size: text.length };
  };

  pace = (): Promise<void> => Promise.resolve();

  put(text: string | undefined): void {
    this.text = text;
    this.time++;
  }
}

let disk: Disk;
let open: MemoryFileStore[];
let said: MemoryFileNews['kind'][];

async function start(memory = new Memory()): Promise<{ memory: Memory; store: MemoryFileStore }> {
  const store = new MemoryFileStore({ memory, file: disk, say: ({ kind }) => said.push(kind) });
  store.start();
  open.push(store);
  await look(store);
  return { memory, store };
}

/** As when the file is noticed to have changed; all is written that the store wants to write. */
async function look(store: MemoryFileStore): Promise<void> {
  store.reread();
  await store.flush();
}

function stored(): MemorySnapshot {
  return MemorySnapshot.empty.with(finish(readFileSteps(disk.text ?? '')).records).snapshot;
}

describe('the store of the memory in a file', () => {
  beforeEach(() => {
    disk = new Disk();
    open = [];
    said = [];
  });
  afterEach(() => {
    for (const store of open) store.stop();
  });

  it('makes no file before something is marked, and then one of sorted lines', async () => {
    const { memory, store } = await start();
    assert.equal(disk.text, undefined);
    memory.update([B], { starred: true }, Date.UTC(2031, 0, 2, 12));
    memory.update([A], { status: 'read' }, Date.UTC(2031, 0, 2, 12));
    await store.close();
    assert.equal(disk.text, `${HEADER}\n${LINE}\n${OTHER}\n`);
    assert.equal(disk.writes, 1);
  });

  it('knows what is in the file, and writes nothing for that', async () => {
    disk.put(`${HEADER}\n${LINE}\n`);
    const { memory, store } = await start();
    assert.equal(memory.snapshot.mark(A).status, 'read');
    await store.close();
    assert.equal(disk.writes, 0);
  });

  it('writes what the memory knew before, as when it moves here', async () => {
    disk.put(`${HEADER}\n${LINE}\n`);
    const memory = new Memory();
    memory.update([A, B], { starred: true }, 5);
    await start(memory);
    assert.deepEqual([stored().mark(A).status, stored().mark(A).starred, stored().size], ['read', true, 2]);
  });

  it('takes in what another one wrote right before it writes', async () => {
    const { memory, store } = await start();
    memory.update([A], { status: 'read' }, 1);
    let times = 0;
    disk.meanwhile = () => {
      if (times++ === 0) disk.put(`${HEADER}\n${OTHER}\n`);
    };
    await store.flush();
    assert.deepEqual([stored().mark(A).status, stored().mark(B).starred], ['read', true]);
    assert.equal(memory.snapshot.mark(B).starred, true);
  });

  it('writes again what was done here when another one has written over it', async () => {
    const { memory, store } = await start();
    memory.update([A], { status: 'read' }, 1);
    await store.flush();
    disk.put(`${HEADER}\n${OTHER}\n`);
    await look(store);
    assert.deepEqual([stored().mark(A).status, stored().mark(B).starred], ['read', true]);
    const { writes } = disk;
    await look(store);
    assert.equal(disk.writes, writes, 'and then it is quiet');
  });

  it('leaves a file that git has put in another state in that state, but for what was done here', async () => {
    disk.put(`${HEADER}\n${LINE}\n${OTHER}\n`);
    const { memory, store } = await start();
    disk.put(`${HEADER}\n`);
    await look(store);
    assert.equal(disk.text, `${HEADER}\n`);
    memory.update(['title:mine'], { starred: true }, 1);
    await store.flush();
    assert.deepEqual(
      [...stored().entries()].map(([key]) => key),
      ['title:mine'],
    );
    assert.equal(memory.snapshot.mark(A).status, 'read');
  });

  it('makes a file that was taken away anew with the next mark, with all that is known', async () => {
    disk.put(`${HEADER}\n${LINE}\n`);
    const { memory, store } = await start();
    disk.put(undefined);
    await look(store);
    assert.equal(disk.text, undefined);
    memory.update([B], { starred: true }, 1);
    await store.flush();
    assert.equal(stored().size, 2);
  });

  it('merges both sides of a conflict, says so, and takes the marks of it away', async () => {
    disk.put([HEADER, '<<<<<<< HEAD', LINE, '=======', OTHER, '>>>>>>> other', ''].join('\r\n'));
    const { memory, store } = await start();
    await store.flush();
    assert.deepEqual(said, ['conflict']);
    assert.equal(memory.snapshot.size, 2);
    assert.equal(disk.text, `${HEADER}\r\n${LINE}\r\n${OTHER}\r\n`);
  });

  it('keeps lines that it cannot understand, and says so once', async () => {
    disk.put(`${HEADER}\nmine\n${LINE}\n`);
    const { memory, store } = await start();
    memory.update([B], { status: 'read' }, 1);
    await store.flush();
    disk.put(`${disk.text ?? ''}more\n`);
    memory.update([B], { status: 'unread' }, 2);
    await store.flush();
    assert.ok(disk.text?.endsWith('\nmine\nmore\n'), disk.text);
    assert.deepEqual(said, ['bad']);
  });

  it('reads the file of a later version as far as can be, and does not write it', async () => {
    const text = `{"format":"paper-digest-memory","version":2}\n${LINE}\n`;
    disk.put(text);
    const { memory, store } = await start();
    assert.equal(memory.snapshot.mark(A).status, 'read');
    memory.update([B], { status: 'read' }, 1);
    await store.close();
    assert.equal(disk.text, text);
    assert.deepEqual(said, ['later']);
    assert.equal(store.isUnsaved, true);
  });

  it('says once that the file cannot be read or written, never writes over it, and goes on as soon as it can', async () => {
    disk.put(`${HEADER}\n${LINE}\n`);
    disk.isBroken = true;
    const { memory, store } = await start();
    memory.update([B], { starred: true }, 1);
    await store.flush();
    await look(store);
    assert.deepEqual(said, ['failed']);
    assert.equal(disk.writes, 0);
    disk.isBroken = false;
    await look(store);
    assert.deepEqual([stored().mark(A).status, stored().mark(B).starred], ['read', true]);
    assert.equal(store.isUnsaved, false);
  });
});
