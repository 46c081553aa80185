import assert from 'node:assert/strict';
import { findReferences, referenceAt } from '../../../../src/core/arxiv/find';

/** The offset of `|` in a text, and the text without it. */
function cursor(marked: string): readonly [string, number] {
  const offset = marked.indexOf('|');
  return [marked.slice(0, offset) + marked.slice(offset + 1), offset];
}

describe('the reference at an offset', () => {
  for (const [marked, expected] of [
    ['see |arXiv:2411.14199.', 'arXiv:2411.14199'],
    ['see arX|iv:2411.14199.', 'arXiv:2411.14199'],
    ['see arXiv:2411.14199|.', 'arXiv:2411.14199'],
    ['see arXiv:2411.14199.|', undefined],
    ['see| arXiv:2411.14199', undefined],
    ['[T](https://arxiv.org/abs/24|11.14199) 2', 'https://arxiv.org/abs/2411.14199'],
    ['arXiv:2411.14199\narXiv:24|12.00001\n', 'arXiv:2412.00001'],
    ['arXiv:\n2411|.14199', undefined],
    ['papers 2411.14199, 2412|.00001', '2412.00001'],
    ['|', undefined],
  ] as const) {
    it(marked, () => {
      const [text, offset] = cursor(marked);
      const found = referenceAt(text, offset);
      assert.equal(found && text.slice(found.range.start, found.range.end), expected);
    });
  }

  it('is the one that starts there where two meet', () => {
    const text = 'https://arxiv.org/abs/2411.14199https://arxiv.org/abs/2412.00001';
    assert.equal(referenceAt(text, 32)?.id, '2412.00001');
    assert.equal(referenceAt(text, 31)?.id, '2411.14199');
  });

  it('is none outside the text', () => {
    for (const offset of [-1, 99, Infinity, NaN])
      assert.equal(referenceAt('arXiv:2411.14199', offset), undefined);
  });

  it('is the same as among all of a long line', () => {
    const text = 'words [T](https://arxiv.org/abs/2411.14199), arXiv:2412.00001 '.repeat(1000);
    for (const reference of findReferences(text).slice(500, 520)) {
      assert.deepEqual(referenceAt(text, reference.range.start + 3), reference);
    }
  });
});
