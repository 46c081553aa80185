import assert from 'node:assert/strict';
import { setTimeout as wait } from 'node:timers/promises';
import { readDigest } from '../../../src/core/digest/read';
import { Library } from '../../../src/core/library/library';
import { Memory } from '../../../src/core/memory/memory';
import { ReadingStates } from '../../../src/core/memory/reading-states';
import type { MetadataRecord } from '../../../src/core/metadata/record';
import { NOTHING_KNOWN } from '../../../src/core/metadata/state';
import { ReferenceIndex } from '../../../src/core/references/reference-index';
import type { TopicSource } from '../../../src/core/topics/topic';
import { NumbersOfLibrary } from '../../../src/host/library-numbers';
import { syntheticDigests } from '../../support/synthetic-digests';

const VIDEO = { id: 'video', name: 'Video' };
const topics: TopicSource = {
  all: [VIDEO],
  of: () => [VIDEO],
  onChange: () => ({ dispose: () => undefined }),
};

function world() {
  const library = new Library();
  const index = new ReferenceIndex(() => false);
  const memory = new Memory();
  const readings = new ReadingStates(memory, index);
  const errors: string[] = [];
  const records = new Map<string, MetadataRecord>();
  const listeners = new Set<(ids: ReadonlySet<string>) => void>();
  const numbers = new NumbersOfLibrary({
    library,
    readings,
    topics,
    metadata: {
      of: (id) => ({ ...NOTHING_KNOWN, record: records.get(id) }),
      onChange: (listener) => {
        listeners.add(listener);
        return { dispose: () => listeners.delete(listener) };
      },
    },
    cited: index,
    wantCitations: () => undefined,
    log: { error: (message) => void errors.push(message) },
  });
  let told = 0;
  numbers.onChange(() => told++);
  const fill = (papers: number): void => {
    library.replace([...syntheticDigests(papers)].map(({ path, text }) => [path, readDigest(text, path)]));
  };
  /** Asks as the panel does, whenever it is told, until the numbers are as they should be. */
  const until = async (isSo: (now: ReturnType<NumbersOfLibrary['current']>) => boolean) => {
    for (let tried = 0; tried < 200; tried++) {
      const now = numbers.current();
      if (isSo(now)) return now;
      await wait(25);
    }
    throw new Error('The numbers did not come.');
  };
  const know = (arxivId: string, authors: readonly string[]): void => {
    records.set(arxivId, { arxivId, facts: { authors: { value: authors, source: 'arxiv' } }, asked: {} });
    for (const listener of listeners) listener(new Set([arxivId]));
  };
  return { library, memory, numbers, errors, fill, until, know, told: () => told };
}

describe('the numbers of the library', () => {
  it('are not counted before all digests are read, nor before somebody asks', async () => {
    const { library, numbers, fill, told } = world();
    fill(48);
    assert.equal(numbers.current(), undefined);
    await wait(30);
    assert.equal(numbers.current(), undefined);
    library.markReady();
    await wait(30);
    assert.equal(told(), 0);
    numbers.dispose();
  });

  it('may be counted ahead, and are there when somebody asks first', async () => {
    const { library, numbers, fill, errors } = world();
    await numbers.countAhead();
    fill(160);
    library.markReady();
    await numbers.countAhead();
    const now = numbers.current();
    assert.deepEqual([now?.totals.papers, now?.topics?.[0]?.count, errors], [160, 160, []]);
    numbers.dispose();
  });

  it('are not counted ahead where that would be much work for nothing', async () => {
    const { library, numbers } = world();
    const paper = (n: number): string =>
      `| P (Read more on [arXiv](https://arxiv.org/abs/2405.${String(n).padStart(5, '0')}))| A | S |\n`;
    const text = `## Papers for 2024-05-06\n\n| Title | Authors | Summary |\n|---|---|---|\n`;
    const rows = Array.from({ length: 20_001 }, (_, n) => paper(n + 1)).join('');
    library.replace([['file:///2024-05-06.md', readDigest(text + rows)]]);
    library.markReady();
    await numbers.countAhead();
    assert.deepEqual([library.snapshot.size, numbers.current()], [20_001, undefined]);
    numbers.dispose();
  });

  it('begin with days; topics, authors and rising terms follow', async () => {
    const { library, numbers, fill, until, errors } = world();
    fill(160);
    library.markReady();
    const seen: ReturnType<NumbersOfLibrary['current']>[] = [];
    numbers.onChange(() => seen.push(numbers.current()));
    const whole = await until((now) => now?.topics !== undefined);
    const [first] = seen;
    assert.deepEqual(
      [first?.totals.papers, first?.days.length, first?.topics, first?.authors],
      [160, 10, undefined, undefined],
    );
    assert.deepEqual(
      [whole?.topics?.[0]?.count, whole?.authors?.length === 0, whole?.rising === undefined, whole?.days],
      [160, false, false, first?.days],
    );
    assert.equal(numbers.current(), whole);
    assert.deepEqual(errors, []);
    numbers.dispose();
  });

  it('stay as they were until they are counted anew, when papers come or are read', async () => {
    const { library, memory, numbers, fill, until } = world();
    fill(32);
    library.markReady();
    const before = await until((now) => now?.topics !== undefined);
    const [paper] = library.snapshot.papers();
    memory.update([paper?.key ?? ''], { status: 'read' }, 1);
    assert.equal(numbers.current(), before);
    const read = await until((now) => now?.totals.read === 1);
    assert.notEqual(read?.topics, undefined);
    fill(64);
    const more = await until((now) => now?.totals.papers === 64);
    assert.equal(more?.totals.read, 1);
    numbers.dispose();
  });

  it('count the authors that a service knows as soon as it says so', async () => {
    const { library, numbers, fill, until, know } = world();
    fill(32);
    library.markReady();
    await until((now) => now?.topics !== undefined);
    const [one, two] = [...library.snapshot.papers()].flatMap(({ arxivId }) => arxivId ?? []);
    know(one ?? '', ['Ida Q. Krog']);
    know(two ?? '', ['Ida Q. Krog']);
    const now = await until((seen) => seen?.authors?.some(({ name }) => name === 'Ida Q. Krog') === true);
    const found = now?.authors?.find(({ name }) => name === 'Ida Q. Krog');
    assert.deepEqual(found, { name: 'Ida Q. Krog', isHandle: false, count: 2 });
    numbers.dispose();
  });

  it('say how many papers are cited once all files have been looked through', () => {
    const { numbers, library, fill } = world();
    fill(16);
    library.markReady();
    assert.equal(numbers.citedCount(), undefined);
    numbers.dispose();
  });
});
