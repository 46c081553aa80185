import assert from 'node:assert/strict';
import fc from 'fast-check';
import { plainText, readingText } from '../../../../src/core/summary/reading';

describe('a sentence to read', () => {
  it('has no list mark and no bold label', () => {
    assert.equal(readingText('ii) How do models scale?'), 'How do models scale?');
    assert.equal(readingText('i) **Summary:** It merges models.'), 'It merges models.');
    assert.equal(readingText('**Key methodology**: It merges models.'), 'It merges models.');
  });

  it('is otherwise what the digest says', () => {
    for (const text of ['I. Newton wrote it.', 'S* beats A*.', 'Note: `a*b` and $x$.', 'i) ', '', '**bold']) {
      assert.equal(readingText(text), text);
    }
  });

  it('has no asterisks around bold words', () => {
    assert.equal(
      plainText('It gains **5%** over **A* **, 2 ** 3 ** 4.'),
      'It gains 5% over **A* **, 2 ** 3 ** 4.',
    );
  });

  it('never gains a character', () => {
    const texts = fc.string({ unit: fc.constantFrom('*', '**', 'a', ' ', ':', 'i)', '1.', '.') });
    fc.assert(fc.property(texts, (text) => readingText(text).length <= text.length));
  });
});
