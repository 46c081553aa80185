import assert from 'node:assert/strict';
import { growth } from '../../../support/growth';
import { findKeys } from '../../../../src/core/references/keys';

/** By language, what is repeated to a megabyte; none may take time that grows faster than the text. */
const UNITS: readonly (readonly [language: string, unit: string])[] = [
  ['latex', '\\cite{a, b}'],
  ['latex', '\\cite['],
  ['latex', '\\cite{'],
  ['latex', '\\begin{verbatim}'],
  ['latex', '\\verb'],
  ['latex', '\\'],
  ['latex', 'cite'],
  ['markdown', '@a'],
  ['markdown', '@a:'],
  ['markdown', '`@a'],
  ['markdown', '`'],
  ['markdown', '` `` ``` @'],
  ['markdown', '<!-- @'],
  ['markdown', '{cite}`'],
  ['markdown', '```{note}\n@a\n'],
  ['markdown', '```\n'],
  ['typst', '/*@a'],
  ['typst', '`@a``'],
  ['typst', '#cite('],
  ['typst', '@a.'],
  ['restructuredtext', ':cite:`'],
  ['restructuredtext', '.. a\n   '],
  ['org', '[cite:@a'],
  ['org', 'cite:a,'],
  ['asciidoc', 'cite:[a'],
  ['asciidoc', '<<a'],
];

describe('keys of citations: time grows with the text and no faster', function () {
  this.timeout(60_000);
  for (const [language, unit] of UNITS) {
    it(`${language}: ${JSON.stringify(unit)}`, () => {
      const small = `@a cite ${unit.repeat(Math.ceil(125_000 / unit.length))}`;
      const large = `@a cite ${unit.repeat(Math.ceil(1_000_000 / unit.length))}`;
      // Eight times the text: linear is eight times the time, quadratic would be sixty-four.
      const times = growth(
        () => void findKeys(small, language),
        () => void findKeys(large, language),
        8,
        28,
      );
      assert.ok(times < 28, `${times.toFixed(1)} times the time`);
    });
  }
});
