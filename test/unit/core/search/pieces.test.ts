import assert from 'node:assert/strict';
import fc from 'fast-check';
import { fold } from '../../../../src/core/library/match';
import { chunksOf, formsOf, placedPieces, wordsOf } from '../../../../src/core/search/pieces';

function forms(chunk: string): string {
  return chunksOf(chunk).flatMap(formsOf).join(' ');
}

describe('the forms of a word', () => {
  it('are its pieces and all of it in one, so that blanks and hyphens do not matter', () => {
    assert.equal(forms('tea-kettle'), 'tea kettle teakettle');
    assert.equal(forms('Tea_Kettle-32B'), 'tea kettle 32b teakettle32b teakettle kettle32b');
  });

  it('are what capitals and digits divide, both ways where it is not clear', () => {
    assert.equal(forms('OpenKettle'), 'openkettle open kettle');
    assert.deepEqual(new Set(forms('TEAv2').split(' ')), new Set(['teav2', 'tea', 'v2', 'te', 'av', '2']));
    assert.equal(forms('KETs'), 'kets ket');
    assert.equal(forms('3D'), '3d');
  });

  it('keep numbers whole, and leave mathematics and apostrophes out', () => {
    assert.equal(forms('2.5'), '25');
    assert.ok(forms('K$^2$ettle').split(' ').includes('kettle'));
    assert.equal(forms('baker’s'), 'bakers baker');
  });

  it('are pairs of letters in scripts without blanks', () => {
    assert.deepEqual(new Set(forms('茶壶学').split(' ')), new Set(['茶壶', '壶学', '茶', '壶', '学']));
  });

  it('hold every word of a text as it is written, folded, and are few', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
        const all = chunksOf(text).map((chunk) => new Set(formsOf(chunk)));
        const words = chunksOf(text).map(wordsOf);
        words.forEach((own, i) => own.forEach((word) => assert.ok(all[i]?.has(word), `${word} of ${text}`)));
        for (const one of all) assert.ok(one.size <= 400);
      }),
    );
  });
});

describe('the places of pieces', () => {
  /** Each piece as it stands in the text. */
  const places = (text: string): readonly string[] =>
    placedPieces(text).map(({ start, end }) => text.slice(start, end));

  it('hold what vanishes from the middle of a word', () => {
    assert.deepEqual(places("The baker's Qwen2.5-VL, $V^3$ and \\textit{K}ettle"), [
      'The',
      "baker's",
      'Qwen2.5',
      'VL',
      'V^3',
      'and',
      'K}ettle',
    ]);
    assert.deepEqual(places('x 茶壶学 y'), ['x', '茶壶', '壶学', 'y']);
  });

  it('are those of the words of any text, in order and within it', () => {
    const signs = fc.constantFrom(...Array.from("aé1.’'-_$\\^{}茶壶 ß\u0301\u{1D54F}ｱ"), '\\alpha ');
    const texts = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 200 }),
      fc.array(signs, { maxLength: 80 }).map((all) => all.join('')),
    );
    fc.assert(
      fc.property(texts, (text) => {
        const placed = placedPieces(text);
        assert.deepEqual(
          placed.map((piece) => fold(piece.text)),
          wordsOf(text),
        );
        let last = -1;
        for (const { start, end } of placed) {
          assert.ok(last < start && start < end && end <= text.length);
          last = start;
        }
      }),
    );
  });
});
