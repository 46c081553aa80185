import assert from 'node:assert/strict';
import { indexBib } from '../../../../src/core/bib/bib-index';
import { findPaper, type SoughtPaper, soughtPaper } from '../../../../src/core/bib/find-paper';

/** `same KEY`, `alike KEY KEY`, `none`. */
function found(text: string, paper: SoughtPaper): string {
  const result = findPaper(indexBib(text), paper);
  if (result.kind === 'same') return `same ${result.entry.key}`;
  return result.kind === 'none' ? 'none' : `alike ${result.entries.map(({ key }) => key).join(' ')}`;
}

const PAPER: SoughtPaper = {
  arxivId: '2411.14199',
  doi: '10.1000/ABC.1',
  title: 'OpenPaper: Reading {LLM} Papers',
  firstAuthor: 'Ada van Lind',
  year: 2024,
};

const CASES: readonly (readonly [name: string, text: string, expected: string])[] = [
  ['by eprint', '@misc{a, eprint = {2411.14199v3}}', 'same a'],
  ['by address', '@misc{a, url = {https://arxiv.org/pdf/2411.14199}}', 'same a'],
  ["by arXiv's DOI", '@misc{a, doi = {10.48550/ARXIV.2411.14199}}', 'same a'],
  ['by journal', '@article{a, journal = {arXiv preprint arXiv:2411.14199}}', 'same a'],
  ['by note', '@misc{a, note = {arXiv:2411.14199}}', 'same a'],
  ['by howpublished', '@misc{a, howpublished = {\\url{https://arxiv.org/abs/2411.14199}}}', 'same a'],
  ['by volume', '@article{a, journal = {CoRR}, volume = {abs/2411.14199}}', 'same a'],
  ['by published DOI in another spelling', '@article{a, doi = {https://doi.org/10.1000/abc.1}}', 'same a'],
  ['not by the beginning of a DOI', '@article{a, doi = {10.1000/abc.10}}', 'none'],
  ['by id before DOI', '@article{a, doi = {10.1000/abc.1}}\n@misc{b, eprint = {2411.14199}}', 'same b'],
  [
    'the closed entry first',
    '@misc{b, eprint = {2411.14199}, x = {\n@misc{a, eprint = {2411.14199}}\n@misc{c}',
    'same a',
  ],
  ['none without a key', '@misc{eprint = {2411.14199}}', 'none'],
  [
    'alike by title, author and year',
    '@article{a, title = {{OpenPaper}: reading llm papers}, author = {van Lind, A. and B, C}, year = 2025}',
    'alike a',
  ],
  [
    'alike where author and year are not known',
    '@article{a, title = "OpenPaper, Reading LLM-papers"}',
    'alike a',
  ],
  [
    'alike with authors who are given names first',
    '@article{a, title = "OpenPaper Reading LLM papers", author = {A. van Lind}}',
    'alike a',
  ],
  ['not two years later', '@article{a, title = {OpenPaper: Reading LLM Papers}, year = 2026}', 'none'],
  ['not by another author', '@article{a, title = {OpenPaper: Reading LLM Papers}, author = {Bo, X}}', 'none'],
  [
    'not with another arXiv id',
    '@misc{a, title = {OpenPaper: Reading LLM Papers}, eprint = {2411.14198}}',
    'none',
  ],
  ['not with another title', '@article{a, title = {OpenPapers: Reading LLM Papers}}', 'none'],
  [
    'several alike',
    '@article{a, title = {OpenPaper: Reading LLM Papers}}\n@article{b, title = {OpenPaper: Reading LLM Papers}}',
    'alike a b',
  ],
  ['nothing in an empty text', '', 'none'],
];

describe('a paper in a .bib is found', () => {
  for (const [name, text, expected] of CASES) {
    it(name, () => {
      assert.equal(found(text, PAPER), expected);
    });
  }

  it('as an old id with or without its subject class', () => {
    assert.equal(found('@misc{a, eprint = {math/0309136}}', { arxivId: 'math.GT/0309136' }), 'same a');
  });

  it('not when nothing is known of it', () => {
    assert.equal(found('@misc{a, title = {T}}', {}), 'none');
    assert.equal(found('@misc{a, title = {}}', { title: '' }), 'none');
  });

  it('by what the library knows: no author where only accounts are listed, the year of its id', () => {
    const paper = {
      arxivId: '2411.14199',
      title: 'T',
      listedAuthors: ['ada-l'],
      etAl: false,
      authorOrder: 'reversed' as const,
    };
    assert.deepEqual(soughtPaper(paper), {
      arxivId: '2411.14199',
      doi: undefined,
      title: 'T',
      firstAuthor: undefined,
      year: 2024,
    });
  });
});
