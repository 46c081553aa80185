import assert from 'node:assert/strict';
import { scanBib } from '../../../../src/core/citation/bib-file';

/** Repeated to a megabyte; none may take time that grows faster than the text. */
const UNITS: Readonly<Record<string, string>> = {
  entries: '@misc{a, title = {T}, year = "2024"}\n',
  'entries never closed': '@misc{a, title = {T\n',
  'entries never closed, indented': ' @misc{a, title = {T\n',
  'quotations never closed': ' @misc{a, title = "{\n',
  'fields with open quotations': 'a = "{\n',
  'comments never closed': '@comment{',
  'heads without an end': '@misc{@misc{',
  'strings of strings': '@string{a = a # a # "x"}\n',
  braces: '{',
  signs: '@',
  'comment signs': '%',
  'half an entry in one line': '@a{b,c="',
};

function duration(text: string): number {
  const start = performance.now();
  scanBib(text);
  return performance.now() - start;
}

/** How much longer `large` takes than `small`: the best of several runs; ends as soon as it is clearly small. */
function growth(small: string, large: string, enough: number): number {
  let bestSmall = Infinity;
  let bestLarge = Infinity;
  for (let run = 0; run < 10; run++) {
    bestSmall = Math.min(bestSmall, duration(small));
    bestLarge = Math.min(bestLarge, duration(large));
    if (run > 0 && bestLarge / bestSmall < enough) break;
  }
  return bestLarge / bestSmall;
}

describe('reading a .bib file: time grows with the text and no faster', function () {
  this.timeout(60_000);
  for (const [name, unit] of Object.entries(UNITS)) {
    it(name, () => {
      const small = `@misc{k, ${unit.repeat(Math.ceil(125_000 / unit.length))}`;
      const large = `@misc{k, ${unit.repeat(Math.ceil(1_000_000 / unit.length))}`;
      // Eight times the text; quadratic would be sixty-four times the time.
      assert.ok(growth(small, large, 28) < 28);
    });
  }
});
