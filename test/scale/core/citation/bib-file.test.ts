import assert from 'node:assert/strict';
import { growth } from '../../../support/growth';
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

describe('reading a .bib file: time grows with the text and no faster', function () {
  this.timeout(60_000);
  for (const [name, unit] of Object.entries(UNITS)) {
    it(name, () => {
      const small = `@misc{k, ${unit.repeat(Math.ceil(125_000 / unit.length))}`;
      const large = `@misc{k, ${unit.repeat(Math.ceil(1_000_000 / unit.length))}`;
      // Eight times the text: linear is eight times the time, quadratic would be sixty-four.
      const times = growth(
        () => void scanBib(small),
        () => void scanBib(large),
        8,
        28,
      );
      assert.ok(times < 28, `${times.toFixed(1)} times the time`);
    });
  }
});
