import assert from 'node:assert/strict';
import { readDigest } from '../../../src/core/digest/read';
import { Library } from '../../../src/core/library/library';
import { SearchFiller } from '../../../src/host/search-filler';
import { syntheticDigests } from '../../support/synthetic-digests';

/** A library, and the filler of its search; `tell` says that topics or metadata changed. */
function world(papers: number) {
  const library = new Library();
  const topics = new Set<(keys: ReadonlySet<string> | undefined) => void>();
  const metadata = new Set<(ids: ReadonlySet<string>) => void>();
  const asked: string[] = [];
  const listenTo = <T>(all: Set<T>, listener: T) => ({
    dispose: all.add(listener).delete.bind(all, listener),
  });
  let changes = 0;
  let topicIds = ['tea'];
  const filler = new SearchFiller(
    {
      library,
      topics: {
        all: [],
        of: ({ key }) => {
          asked.push(key);
          return topicIds.map((id) => ({ id, name: id }));
        },
        onChange: (listener) => listenTo(topics, listener),
      },
      metadata: {
        of: () => ({ record: undefined, isAsking: false, failure: undefined }),
        onChange: (listener) => listenTo(metadata, listener),
      },
    },
    () => changes++,
  );
  const documents = [...syntheticDigests(papers)].map(
    ({ path, text }) => [path, readDigest(text, path)] as const,
  );
  library.replace(documents);
  library.markReady();
  return {
    library,
    filler,
    asked,
    documents,
    changes: () => changes,
    retopic: (ids: string[], keys?: ReadonlySet<string>) => {
      topicIds = ids;
      for (const tell of topics) tell(keys);
    },
    lookUp: (ids: readonly string[]) => {
      for (const tell of metadata) tell(new Set(ids));
    },
    listeners: () => topics.size + metadata.size,
  };
}

describe('the index of the search in the editor', () => {
  it('is made of nothing before somebody asks', async () => {
    const { filler, asked, library } = world(50);
    library.replace([['2015/01/01.md', undefined]]);
    await new Promise((resolve) => setTimeout(resolve, 20));
    assert.deepEqual([filler.index.size, filler.isComplete, asked], [0, false, []]);
  });

  it('holds every paper once it is filled, newest days first, and tells', async () => {
    const { filler, library, asked, changes } = world(300);
    await filler.filled();
    assert.deepEqual([filler.index.size, filler.isComplete], [300, true]);
    assert.ok(changes() >= 1);
    const dates = asked.map((key) => library.snapshot.paper(key)?.entry.date ?? '');
    assert.deepEqual(dates, [...dates].sort().reverse());
  });

  it('is there at once where there is little to take in', () => {
    const { filler, library } = world(32);
    filler.catchUp();
    assert.deepEqual([filler.index.size, filler.isComplete], [32, true]);
    const [uri = ''] = library.snapshot.uris();
    library.replace([[uri, undefined]]);
    assert.equal(filler.isComplete, false);
    filler.catchUp();
    assert.deepEqual([filler.index.size, filler.isComplete], [library.snapshot.size, true]);
  });

  it('takes in again only what changed', async () => {
    const { filler, library, asked, retopic, lookUp } = world(200);
    await filler.filled();
    asked.length = 0;
    const [first, second] = [...library.snapshot.papers()];
    retopic(['cups'], new Set([first!.key]));
    lookUp([second!.arxivId!]);
    await filler.filled();
    assert.deepEqual(new Set(asked), new Set([first!.key, second!.key]));
    assert.equal(filler.index.ofTopic('cups')?.length, 2);
    assert.ok(filler.isComplete);
  });

  it('follows a change of everything, and forgets what is gone', async () => {
    const { filler, library, documents, retopic } = world(400);
    await filler.filled();
    retopic(['cups']);
    library.replace(documents.slice(0, 12).map(([uri]) => [uri, undefined] as const));
    assert.equal(filler.isComplete, false);
    await filler.filled();
    assert.deepEqual([filler.index.size, filler.isComplete], [library.snapshot.size, true]);
    assert.equal(filler.index.count(filler.index.ofTopic('cups')!), library.snapshot.size);
  });

  it('listens to nobody when it is disposed of', () => {
    const { filler, listeners } = world(10);
    assert.equal(listeners(), 2);
    filler.dispose();
    assert.equal(listeners(), 0);
  });
});
