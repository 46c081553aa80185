import assert from 'node:assert/strict';
import fc from 'fast-check';
import { indexBib } from '../../../../src/core/bib/bib-index';
import { changesBetween, matchOfKey, mayHaveKey, similarKeys } from '../../../../src/core/bib/similar-keys';
import { keyOf, keyPresets } from '../../../../src/core/citation/key';

const PAPER = {
  arxivId: '2411.14199',
  title: 'Maps of Sparse Forests for Small Models',
  listedAuthors: ['Ada Lind', 'Bo Hill'],
  etAl: false,
  authorOrder: 'listed' as const,
};

describe('keys that look alike', () => {
  it('are those with one or two other signs, the nearest first', () => {
    const index = indexBib(
      '@misc{lind2024maps}@misc{lind2024mops}@misc{lend2024mops}@misc{hill2024maps}@misc{ab}@misc{ac}',
    );
    assert.deepEqual(similarKeys(index, 'Lind2024map'), ['lind2024maps', 'lind2024mops']);
    assert.deepEqual(similarKeys(index, 'aa'), ['ab', 'ac']);
    assert.deepEqual(similarKeys(index, 'zzzz2024'), []);
  });

  it('are those that a paper would have by any preset, with a collision suffix or mistyped', () => {
    for (const preset of keyPresets) {
      const key = keyOf(PAPER, preset);
      assert.equal(matchOfKey(PAPER, key), 0, key);
      assert.ok(mayHaveKey(PAPER, key), key);
    }
    assert.equal(matchOfKey(PAPER, 'lind2024mapsb'), 0);
    assert.equal(matchOfKey(PAPER, 'lind2024map'), 1);
    assert.equal(matchOfKey(PAPER, 'arxiv:2411.14199'), 0);
    assert.equal(matchOfKey(PAPER, 'hill2024maps'), undefined);
    assert.equal(matchOfKey(PAPER, 'lind2012maps'), undefined);
    assert.equal(mayHaveKey(PAPER, 'vaswani2017attention'), false);
  });

  it('differ by as many signs as must be changed', () => {
    const slow = (a: string, b: string): number =>
      a === '' || b === ''
        ? a.length + b.length
        : Math.min(
            slow(a.slice(1), b) + 1,
            slow(a, b.slice(1)) + 1,
            slow(a.slice(1), b.slice(1)) + (a.charCodeAt(0) === b.charCodeAt(0) ? 0 : 1),
          );
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 5 });
    fc.assert(
      fc.property(word, word, (a, b) => assert.equal(changesBetween(a, b, 2), Math.min(slow(a, b), 3))),
    );
  });
});
