import assert from 'node:assert/strict';
import fc from 'fast-check';
import { clip } from '../../../../src/core/panel/clip';

describe('clipping a text', () => {
  it('leaves a short text alone', () => {
    assert.equal(clip('OpenScholar', 11), 'OpenScholar');
  });

  it('cuts at a blank when one is near', () => {
    assert.equal(clip('Synthesizing scientific literature', 28), 'Synthesizing scientific…');
  });

  it('cuts a word that has no blank near', () => {
    assert.equal(clip('x'.repeat(20), 10), `${'x'.repeat(9)}…`);
  });

  it('does not cut a character in two', () => {
    assert.equal(clip('aaaa😀😀', 6), 'aaaa…');
  });

  it('keeps to its limit and to the start of the text', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 60 }),
        fc.integer({ min: 1, max: 40 }),
        (text, limit) => {
          const clipped = clip(text, limit);
          assert.ok(clipped.length <= limit);
          assert.ok(clipped === text || text.startsWith(clipped.slice(0, -1)));
          assert.doesNotMatch(clipped, /\p{Surrogate}/u);
        },
      ),
    );
  });
});
