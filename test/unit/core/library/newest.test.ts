import assert from 'node:assert/strict';
import { readDigest } from '../../../../src/core/digest/read';
import { Library } from '../../../../src/core/library/library';
import { newestPapers } from '../../../../src/core/library/newest';

function digest(date: string, ...ids: readonly string[]) {
  const rows = ids.map((id) => `| Paper ${id} [arXiv](https://arxiv.org/abs/${id}) | A B | S. |\n`);
  return readDigest(
    `## Papers for ${date}\n\n| Title | Authors | Summary |\n|---|---|---|\n${rows.join('')}`,
  );
}

describe('the newest papers', () => {
  const library = new Library();
  library.replace([
    ['a.md', digest('2031-01-02', '3101.00001', '3101.00002')],
    ['b.md', digest('2031-01-03', '3101.00003', '3101.00001')],
  ]);
  const newest = (limit: number, wanted?: (key: string) => boolean): readonly (string | undefined)[] =>
    newestPapers(library.snapshot, limit, wanted && (({ key }) => wanted(key))).map(({ arxivId }) => arxivId);

  it('come newest day first, each once', () => {
    assert.deepEqual(newest(10), ['3101.00003', '3101.00001', '3101.00002']);
  });

  it('are no more than are asked for, and only those that are wanted', () => {
    assert.deepEqual(newest(1), ['3101.00003']);
    assert.deepEqual(newest(0), []);
    assert.deepEqual(
      newest(1, (key) => !key.endsWith('3')),
      ['3101.00001'],
    );
  });

  it('are found without a look at older days', () => {
    const asked: string[] = [];
    const day = (date: string) => (asked.push(date), library.snapshot.day(date));
    newestPapers({ dates: library.snapshot.dates, day }, 1);
    assert.deepEqual(asked, ['2031-01-03']);
  });
});
