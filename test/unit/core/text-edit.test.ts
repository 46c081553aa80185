import assert from 'node:assert/strict';
import fc from 'fast-check';
import { differenceOf, spliced } from '../../../src/core/text-edit';

describe('the difference of two texts', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'b', '\n'), maxLength: 8 });

  it('makes the one of the other', () => {
    fc.assert(
      fc.property(word, word, word, word, fc.constantFrom(0, 65_530, 131_072), (a, b, c, d, long) => {
        const before = a + 'x'.repeat(long) + b + 'y'.repeat(long) + d;
        const after = a + 'x'.repeat(long) + c + 'y'.repeat(long) + d;
        const change = differenceOf(before, after);
        assert.equal(change ? spliced(before, change) : before, after);
        assert.equal(change === undefined, before === after);
      }),
      { numRuns: 200 },
    );
  });

  it('is no longer than what differs', () => {
    const long = 'z'.repeat(200_000);
    assert.deepEqual(differenceOf(`${long}ab${long}`, `${long}acb${long}`), {
      range: { start: 200_001, end: 200_001 },
      newText: 'c',
    });
    assert.deepEqual(differenceOf('aaa', 'aa'), { range: { start: 2, end: 3 }, newText: '' });
    assert.equal(differenceOf('aa', 'aa'), undefined);
  });
});
