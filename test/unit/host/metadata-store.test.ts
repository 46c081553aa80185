import assert from 'node:assert/strict';
import type { MetadataRecord } from '../../../src/core/metadata/record';
import { type RecordCodec, SHARDS, shardOf } from '../../../src/host/metadata-shard';
import { StoredMetadata } from '../../../src/host/metadata-store';
import type { StoredFiles } from '../../../src/host/stored-files';

/** A folder that several windows share; each access takes a while, as on a disk. */
class Folder implements StoredFiles {
  readonly texts = new Map<string, { readonly text: string; readonly mtime: number }>();
  isBroken = false;
  reads = 0;
  looks = 0;
  private time = 0;

  stamp = async (name: string) => {
    this.looks++;
    await this.access();
    const file = this.texts.get(name);
    return file && { mtime: file.mtime, size: file.text.length };
  };
  read = async (name: string) => {
    this.reads++;
    await this.access();
    return this.texts.get(name)?.text;
  };
  write = async (name: string, text: string) => {
    await this.access();
    this.put(name, text);
  };
  names = async () => {
    await this.access();
    return [...this.texts.keys()];
  };
  clear = async () => {
    await this.access();
    this.texts.clear();
  };

  put(name: string, text: string): void {
    this.texts.set(name, { text, mtime: ++this.time });
  }

  private async access(): Promise<void> {
    await new Promise((resolve) => setTimeout(resolve, Math.random() * 2));
    if (this.isBroken) throw new Error('read-only');
  }
}

const CODEC: RecordCodec = {
  read: (json) => ((json as Partial<MetadataRecord>).arxivId ? (json as MetadataRecord) : undefined),
  write: (record) => record,
  merge: (a, b) => ({
    arxivId: a.arxivId,
    facts: { ...a.facts, ...b.facts },
    asked: { ...a.asked, ...b.asked },
  }),
};

const record = (arxivId: string, asked = Date.now(), title = `Title of ${arxivId}`): MetadataRecord => ({
  arxivId,
  facts: { title: { value: title, source: 'arxiv' } },
  asked: { arxiv: asked },
});

/** Ids of papers that lie in one file. */
function neighbours(count: number): readonly string[] {
  const ids: string[] = [];
  for (let at = 1; ids.length < count; at++) {
    const id = `2411.${String(at).padStart(5, '0')}`;
    if (shardOf(id) === '00.jsonl') ids.push(id);
  }
  return ids;
}

let folder: Folder;
let said: string[];
let open: StoredMetadata[];

function start(fresh = 0): StoredMetadata {
  const log = { warn: (message: string) => said.push(message) };
  const store = new StoredMetadata({ files: folder, codec: CODEC, log, gather: 5, fresh });
  open.push(store);
  return store;
}

const idsOf = (records: Iterable<MetadataRecord>): readonly string[] =>
  [...records].map(({ arxivId }) => arxivId).sort();

describe('the store of metadata', () => {
  beforeEach(() => {
    folder = new Folder();
    said = [];
    open = [];
  });
  afterEach(() => Promise.all(open.map((store) => store.close())));

  it('knows in the next session what was written', async () => {
    const store = start();
    await store.write([record('2411.00001'), record('hep-th/9901001')]);
    assert.equal((await store.read(['2411.00001'])).size, 1);
    await store.close();
    const found = await start().read(['2411.00001', 'hep-th/9901001', '2411.00002']);
    assert.deepEqual(idsOf(found.values()), ['2411.00001', 'hep-th/9901001']);
    assert.deepEqual(said, []);
  });

  it('gathers writes, and reads nothing that nobody asks for', async () => {
    const store = start();
    assert.equal(folder.reads, 0);
    for (const id of neighbours(50)) await store.write([record(id)]);
    await store.flush();
    assert.equal(folder.texts.size, 1);
  });

  it('loses nothing when windows write the same files together', async () => {
    const windows = Array.from({ length: 4 }, start);
    const ids = neighbours(80);
    await Promise.all(
      ids.map(async (id, at) => {
        await new Promise((resolve) => setTimeout(resolve, Math.random() * 40));
        await windows[at % 4]!.write([record(id)]);
      }),
    );
    // Each looks again at what it wrote.
    await new Promise((resolve) => setTimeout(resolve, 150));
    assert.deepEqual(idsOf(await start().all()), [...ids].sort());
  });

  it('hears of what another window has found since', async () => {
    const [here, there] = [start(), start()];
    assert.equal((await here.read(['2411.00001'])).size, 0);
    await there.write([record('2411.00001')]);
    await there.flush();
    assert.equal((await here.read(['2411.00001'])).size, 1);
  });

  it('merges facts of one paper', async () => {
    const [here, there] = [start(), start()];
    await here.write([record('2411.00001')]);
    await here.flush();
    const more: MetadataRecord = {
      arxivId: '2411.00001',
      facts: { upvotes: { value: 3, source: 'huggingFace' } },
      asked: { huggingFace: 5 },
    };
    await there.write([more]);
    await there.flush();
    const merged = (await start().read(['2411.00001'])).get('2411.00001');
    assert.deepEqual(Object.keys(merged?.facts ?? {}).sort(), ['title', 'upvotes']);
  });

  it('keeps about 10,000 records, those asked for last', async () => {
    const store = start();
    const all = Array.from({ length: 12_000 }, (_, at) =>
      record(`2411.${String(at).padStart(5, '0')}`, at + 1),
    );
    await store.write(all);
    await store.close();
    const kept = await start().all();
    assert.ok(kept.length > 9000 && kept.length <= 10_000, `${kept.length}`);
    const asked = Math.min(...kept.filter(({ arxivId }) => shardOf(arxivId) === '00.jsonl').map(lastOf));
    const gone = all.filter(
      ({ arxivId }) => shardOf(arxivId) === '00.jsonl' && !kept.some((one) => one.arxivId === arxivId),
    );
    assert.ok(gone.every((one) => lastOf(one) < asked));
  });

  it('keeps at most 40 MB', async () => {
    const store = start();
    await store.write(neighbours(100).map((id, at) => record(id, at + 1, 'x'.repeat(20_000))));
    await store.flush();
    assert.ok(folder.texts.get('00.jsonl')!.text.length <= 40_000_000 / SHARDS);
    assert.ok((await start().all()).length > 25);
  });

  it('reads what can be read of a damaged file, and says so', async () => {
    const [first, second] = neighbours(2);
    const store = start();
    // What was asked for last comes first in a file: the second one is cut.
    await store.write([record(first!, 2000), record(second!, 1000)]);
    await store.close();
    const { text } = folder.texts.get('00.jsonl')!;
    folder.put('00.jsonl', `\u0000\n{"other":1}\n[]\nnull\n${text.slice(0, -20)}`);
    const again = start();
    assert.equal((await again.all()).length, 1);
    assert.equal(said.length, 1);
    assert.match(said[0]!, /^5 stored records/);
    await again.write([record(second!)]);
    await again.close();
    assert.equal((await start().all()).length, 2);
    assert.equal(said.length, 1);
  });

  it('keeps records in memory where nothing can be stored, and says so once', async () => {
    folder.isBroken = true;
    const store = start();
    await store.write([record('2411.00001')]);
    await store.flush();
    await store.write([record('2411.00002')]);
    await store.flush();
    assert.equal((await store.read(['2411.00001', '2411.00002', '2411.00003'])).size, 2);
    assert.equal((await store.all()).length, 2);
    assert.equal(said.length, 1);
    // Until it can.
    folder.isBroken = false;
    await store.flush();
    assert.equal((await start().all()).length, 2);
  });

  it('is cleared for all windows: none brings back what it knew', async () => {
    const [here, there] = [start(), start()];
    const [first, second, third] = neighbours(3);
    await there.write([record(first!, Date.now() - 10), record(second!, Date.now() - 10)]);
    await there.flush();
    assert.equal((await here.all()).length, 2);
    await here.clear();
    assert.equal((await here.read([first!])).size, 0);
    await there.write([record(third!, Date.now() + 10)]);
    await there.flush();
    assert.deepEqual(idsOf(await start().all()), [third!]);
    assert.deepEqual(idsOf(await here.all()), [third!]);
  });

  it('is not emptied by a clear from a time to come', async () => {
    folder.put('cleared', String(Date.now() + 1e9));
    const store = start();
    await store.write([record('2411.00001')]);
    await store.close();
    assert.equal((await start().all()).length, 1);
  });

  it('does not look at a file again for who asks a moment later', async () => {
    const store = start(60_000);
    assert.equal((await store.read(['2411.00001'])).size, 0);
    const { looks } = folder;
    for (let asked = 0; asked < 20; asked++) await store.read(['2411.00001']);
    assert.equal(folder.looks, looks);
    await store.write([record('2411.00001')]);
    assert.equal((await store.read(['2411.00001'])).size, 1);
  });
});

function lastOf({ asked }: MetadataRecord): number {
  return asked.arxiv ?? 0;
}
