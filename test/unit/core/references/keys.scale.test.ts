import assert from 'node:assert/strict';
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

function duration(text: string, language: string): number {
  const start = performance.now();
  findKeys(text, language);
  return performance.now() - start;
}

describe('keys of citations: time grows with the text and no faster', function () {
  this.timeout(60_000);
  for (const [language, unit] of UNITS) {
    it(`${language}: ${JSON.stringify(unit)}`, () => {
      const small = `@a cite ${unit.repeat(Math.ceil(125_000 / unit.length))}`;
      const large = `@a cite ${unit.repeat(Math.ceil(1_000_000 / unit.length))}`;
      let bestSmall = Infinity;
      let bestLarge = Infinity;
      // The best runs of each, since what else the machine does only ever adds; ends as soon as it is clearly linear.
      for (let run = 0; run < 8; run++) {
        bestSmall = Math.min(bestSmall, duration(small, language));
        bestLarge = Math.min(bestLarge, duration(large, language));
        if (run > 0 && bestLarge / Math.max(bestSmall, 1) < 28) break;
      }
      // Eight times the text; quadratic would be sixty-four times the time.
      // Below a millisecond the clock says nothing.
      assert.ok(bestLarge / Math.max(bestSmall, 1) < 28, `${bestSmall} ms, then ${bestLarge} ms`);
    });
  }
});
