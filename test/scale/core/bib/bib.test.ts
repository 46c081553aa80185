import assert from 'node:assert/strict';
import { growth } from '../../../support/growth';
import { syntheticBib } from '../../../support/synthetic-bib';
import { addEntries } from '../../../../src/core/bib/add-entry';
import { addPapers } from '../../../../src/core/bib/add-papers';
import { indexBib, updateIndex } from '../../../../src/core/bib/bib-index';
import type { KnowsPaper } from '../../../../src/core/bib/bib-problem';
import { diagnoseBib } from '../../../../src/core/bib/diagnose';
import { plainText } from '../../../../src/core/bib/plain';

/** Repeated; none may take time that grows faster than the text. */
const UNITS: Readonly<Record<string, string>> = {
  'one paper over and over': '@misc{a, title = {T}, author = {B, A and c_1}, eprint = {2401.00001}}\n',
  'entries never closed': '@misc{a, title = {T\n',
  'comments never closed': '@comment{',
  'many names': 'author = {A and B and },\n',
  'a title of accents': "\\'",
  'a title of commands': '\\x{',
  'a title of dollars': '$ ',
  'a title of blanks behind accents': '\\v  ',
  braces: '{',
  blanks: ' ',
};

const knows: KnowsPaper = (arxivId) => ({
  paper: { arxivId, title: 'T', listedAuthors: ['c_1', 'A B'], etAl: false, authorOrder: 'reversed' },
});

describe('a .bib: time grows with the text and no faster', function () {
  this.timeout(60_000);
  const linear = (name: string, work: (text: string) => unknown, text: (length: number) => string): void => {
    it(name, () => {
      const [small, large] = [text(60_000), text(480_000)];
      // Eight times the text: linear is eight times the time, quadratic would be sixty-four.
      const times = growth(
        () => void work(small),
        () => void work(large),
        8,
        28,
      );
      assert.ok(times < 28, `${times.toFixed(1)} times the time`);
    });
  };
  for (const [name, unit] of Object.entries(UNITS)) {
    const repeated = (length: number): string => unit.repeat(Math.ceil(length / unit.length));
    linear(
      `diagnosed: ${name}`,
      (text) => diagnoseBib(indexBib(`@misc{k, title = {${text}`), knows),
      repeated,
    );
    linear(
      `diagnosed, closed: ${name}`,
      (text) => diagnoseBib(indexBib(`@misc{k, title = "${text}"}`), knows),
      repeated,
    );
    linear(`in plain text: ${name}`, plainText, repeated);
  }
  linear(
    'added to',
    (text) => addEntries(indexBib(text), [{ text: '@misc{n}', paper: { title: 'N' } }]),
    syntheticBib,
  );

  it('typing within it is not ten times slower in ten times the text', () => {
    const [small, large] = [indexBib(syntheticBib(400_000)), indexBib(syntheticBib(4_000_000))];
    const type = (index: typeof small): void => {
      const start = index.text.length >> 1;
      for (let i = 0; i < 5; i++) updateIndex(index, { range: { start, end: start }, newText: 'x' });
    };
    const times = growth(
      () => {
        type(small);
      },
      () => {
        type(large);
      },
      2,
      5,
    );
    assert.ok(times < 6, `${times.toFixed(1)} times the time`);
  });
});

describe('papers put into a .bib', () => {
  it('take time that grows with their number and no faster', function () {
    this.timeout(60_000);
    const papers = (count: number) =>
      Array.from({ length: count }, (_, n) => ({
        arxivId: `24${String(1 + (n % 12)).padStart(2, '0')}.${String(1 + Math.floor(n / 12)).padStart(5, '0')}`,
        title: `Matters of the number ${n}`,
        listedAuthors: [`Ann Name${n}`],
        etAl: false,
        authorOrder: 'listed' as const,
      }));
    const [small, large] = [papers(1000), papers(8000)];
    const empty = indexBib('');
    // Eight times the papers: linear is eight times the time, quadratic would be sixty-four.
    const times = growth(
      () => void addPapers(empty, small),
      () => void addPapers(empty, large),
      8,
      28,
    );
    assert.ok(times < 28, `${times.toFixed(1)} times the time`);
  });
});
