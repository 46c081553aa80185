import assert from 'node:assert/strict';
import { cardAuthors, citedAuthors } from '../../../../src/core/citation/authors';
import { citable, citableId } from '../../../../src/core/citation/citable';
import { cite } from '../../../../src/core/citation/cite';
import { wantsAuthors } from '../../../../src/core/citation/wants-authors';
import type { MetadataRecord } from '../../../../src/core/metadata/record';
import { paper } from '../panel/sample';
import { marco, openScholar } from './papers';

const arxiv = <T>(value: T) => ({ value, source: 'arxiv' as const });
const RECORD: MetadataRecord = {
  arxivId: '2411.14199',
  facts: {
    title: arxiv('A  True Title'),
    authors: arxiv(['Ann Ay', 'Bo Bee']),
    categories: arxiv(['cs.CL', 'cs.LG']),
    published: arxiv('2024-11-21'),
  },
  asked: {},
};

describe('a paper to cite, with what services know', () => {
  it('has their authors, title, class and first day, and the rest from its digest', () => {
    const cited = citable(paper('arxiv:2411.14199', ['2024-11-22']), RECORD);
    assert.deepEqual(
      [cited.title, cited.authors, cited.primaryClass, cited.published, cited.date],
      ['A True Title', ['Ann Ay', 'Bo Bee'], 'cs.CL', '2024-11-21', '2024-11-22'],
    );
  });

  it('is what its digest says where they say nothing', () => {
    const of = paper('arxiv:2411.14199', ['2024-11-22']);
    assert.deepEqual(citable(of, { ...RECORD, facts: {} }), citable(of));
    assert.equal(citable(of, { ...RECORD, facts: { title: arxiv(' ') } }).title, of.entry.title);
  });

  it('need be in no digest', () => {
    const [entry] = cite([citableId('2411.14199', undefined, RECORD)], 'bibtex').entries;
    assert.equal(
      entry?.text,
      [
        '@misc{ay2024true,',
        '  title = {A True Title},',
        '  author = {Ay, Ann and Bee, Bo},',
        '  year = {2024},',
        '  eprint = {2411.14199},',
        '  archivePrefix = {arXiv},',
        '  primaryClass = {cs.CL},',
        '  url = {https://arxiv.org/abs/2411.14199},',
        '}',
      ].join('\n'),
    );
    assert.match(
      cite([citableId('2411.14199', undefined, RECORD)], 'biblatex-entry').text,
      /date = \{2024-11-21\}/,
    );
  });

  it('keeps each author as the service has it, a collective with an "and" too', () => {
    const authors = ['Blue Team and Red Team', 'Ann Ay'];
    assert.deepEqual(citedAuthors({ ...openScholar, authors })?.names, authors);
    assert.equal(cardAuthors({ ...openScholar, authors })?.orderIsCertain, true);
  });

  it('keeps the key that it was given before more was known', () => {
    const given = new Map([['arxiv:2411.14199', 'openscholar2024synthesizing']]);
    const known = { ...openScholar, authors: ['Akari Asai'] };
    const { keys, entries } = cite([known, marco], 'latex', { given });
    assert.deepEqual(keys, ['openscholar2024synthesizing', 'zhao2024marco']);
    assert.match(entries[0]?.text ?? '', /^@misc\{openscholar2024synthesizing,[^]*author = \{Asai, Akari\}/);
  });

  it('gives no other paper a key that was given', () => {
    const given = new Map([['arxiv:1111.11111', 'zhao2024marco']]);
    assert.deepEqual(cite([marco], 'latex', { given }).keys, ['zhao2024marcoa']);
  });
});

describe('whether authors are worth asking for', () => {
  const whole = { ...marco, authors: ['Yu Zhao'] };
  for (const [name, of, form, wanted] of [
    ['an entry without authors', openScholar, 'bibtex', true],
    ['an entry whose list may be cut', marco, 'bibtex', true],
    ['an entry with all authors', whole, 'bibtex', false],
    ['a key without a first author', openScholar, 'latex', true],
    ['a key with a first author', marco, 'latex', false],
    ['a link', openScholar, 'markdown', false],
    ['an id', openScholar, 'plain', false],
  ] as const)
    it(`is ${wanted ? '' : 'not '}so for ${name}`, () => {
      assert.equal(wantsAuthors(of, form), wanted);
    });
});
