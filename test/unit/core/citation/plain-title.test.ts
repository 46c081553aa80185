import * as assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { plainTitle } from '../../../../src/core/citation/plain-title';
import { awkwardPapers } from './awkward';
import { texLike } from './tex';

describe('a title in plain Unicode', () => {
  for (const { title, reads } of awkwardPapers) {
    // Indices and powers are letters of their own: `π₀` reads as `π0`.
    it(`reads ${JSON.stringify(title)}`, () =>
      assert.equal(plainTitle(title).normalize('NFKC'), (reads ?? title).normalize('NFKC')));
  }

  for (const [title, plain] of [
    ['$\\mathcal{O}(n^{k+1})$ Steps', 'O(nᵏ⁺¹) Steps'],
    ['$\\alpha_{t-1}$, $x^2$ and $\\sin x$', 'αₜ₋₁, x² and sin x'],
    ['$\\frac{a}{b}$ and $x^Q$ stay', '$\\frac{a}{b}$ and $x^Q$ stay'],
    ['From $5 to $10', 'From $5 to $10'],
  ] as const) {
    it(`makes ${JSON.stringify(plain)}`, () => assert.equal(plainTitle(title), plain));
  }

  it('comes out of any text, in one line', () => {
    fc.assert(fc.property(texLike, (text) => assert.doesNotMatch(plainTitle(text), /[\n\r\t]| {2}/)));
  });
});
