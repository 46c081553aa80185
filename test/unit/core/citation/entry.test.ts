import * as assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { bibEntry } from '../../../../src/core/citation/entry';
import { attention, marco, openScholar, paperWith } from './papers';
import { escapedBalance, readEntry, texLike } from './tex';

describe('a bibliography entry', () => {
  it('holds all that is known, for BibTeX', () => {
    const paper = { ...attention, primaryClass: 'cs.CL', published: '2017-06-12', version: 7 };
    assert.deepEqual(bibEntry(paper, 'k'), {
      key: 'k',
      text: [
        '@misc{k,',
        '  title = {Attention Is All You Need},',
        '  author = {Vaswani, Ashish and Shazeer, Noam and Parmar, Niki},',
        '  year = {2017},',
        '  eprint = {1706.03762},',
        '  archivePrefix = {arXiv},',
        '  primaryClass = {cs.CL},',
        '  url = {https://arxiv.org/abs/1706.03762},',
        '}',
      ].join('\n'),
      notes: [],
    });
  });

  it('is @online with its own field names for biblatex', () => {
    const paper = { ...attention, primaryClass: 'cs.CL', published: '2017-06-12T17:57:34Z' };
    assert.equal(
      bibEntry(paper, 'k', 'biblatex').text,
      [
        '@online{k,',
        '  title = {Attention Is All You Need},',
        '  author = {Vaswani, Ashish and Shazeer, Noam and Parmar, Niki},',
        '  date = {2017-06-12},',
        '  eprint = {1706.03762},',
        '  eprinttype = {arxiv},',
        '  eprintclass = {cs.CL},',
        '  url = {https://arxiv.org/abs/1706.03762},',
        '}',
      ].join('\n'),
    );
  });

  it('has a DOI and a publisher in place of an address for Typst, and mathematics in Unicode', () => {
    const paper = { ...attention, title: 'On $\\pi_0$ & BERT', primaryClass: 'cs.CL' };
    assert.equal(
      bibEntry(paper, 'k', 'typst').text,
      [
        '@misc{k,',
        '  title = {On π₀ \\& {BERT}},',
        '  author = {Vaswani, Ashish and Shazeer, Noam and Parmar, Niki},',
        '  year = {2017},',
        '  eprint = {1706.03762},',
        '  archivePrefix = {arXiv},',
        '  primaryClass = {cs.CL},',
        '  publisher = {arXiv},',
        '  doi = {10.48550/arXiv.1706.03762},',
        '}',
      ].join('\n'),
    );
  });

  it('is that of the preprint, whatever is known of a published version, unless that is asked for', () => {
    const published = { ...attention, journalRef: 'Adv. in R&D 30 (2017)', doi: '10.1234/abc.5' };
    for (const style of ['bibtex', 'biblatex', 'typst'] as const) {
      assert.equal(bibEntry(published, 'k', style).text, bibEntry(attention, 'k', style).text);
      const text = bibEntry(published, 'k', style, { publishedVersion: true }).text;
      assert.match(
        text,
        /\n {2}note = \{Adv\. in R\\&D 30 \(2017\)\},\n {2}doi = \{10\.1234\/abc\.5\},\n\}$/,
      );
      assert.equal(text.match(/ doi = /g)?.length, 1);
    }
    const hostile = { ...attention, journalRef: ' ', doi: '10.1234/a}b' };
    assert.equal(
      bibEntry(hostile, 'k', 'bibtex', { publishedVersion: true }).text,
      bibEntry(attention, 'k').text,
    );
  });

  it('turns five real names round and adds "and others"', () => {
    assert.deepEqual(bibEntry(marco, 'k'), {
      key: 'k',
      text: [
        '@misc{k,',
        '  title = {Marco-o1: Towards Open Reasoning Models for Open-Ended Solutions},',
        '  author = {Zhao, Yu and Yin, Huifeng and Zeng, Bo and Wang, Hao and Shi, Tianqi and others},',
        '  year = {2024},',
        '  eprint = {2411.14405},',
        '  archivePrefix = {arXiv},',
        '  url = {https://arxiv.org/abs/2411.14405},',
        '}',
      ].join('\n'),
      notes: ['The author list may be incomplete: it ends with "and others".'],
    });
  });

  it('names no author where the digest gives account names, and says so', () => {
    assert.deepEqual(bibEntry(openScholar, 'k'), {
      key: 'k',
      text: [
        '@misc{k,',
        '  title = {{OpenScholar}: Synthesizing Scientific Literature with Retrieval-augmented {LMs}},',
        '  year = {2024},',
        '  eprint = {2411.14199},',
        '  archivePrefix = {arXiv},',
        '  url = {https://arxiv.org/abs/2411.14199},',
        '}',
      ].join('\n'),
      notes: ['The digest gives account names in place of authors: the entry has no author field.'],
    });
  });

  it('knows a paper without an id by its address, and owns that the year is the digest’s', () => {
    const paper = paperWith({
      title: 'A Post',
      date: '2025-06-23/2025-06-29',
      url: 'https://example.org/a}b?c=1&d=%20#e',
      primaryClass: 'cs.CL',
    });
    assert.deepEqual(bibEntry(paper, 'k'), {
      key: 'k',
      text: '@misc{k,\n  title = {A Post},\n  year = {2025},\n  url = {https://example.org/a%7Db?c=1&d=%20#e},\n}',
      notes: [
        'The authors are not known: the entry has no author field.',
        'The year is that of the digest: the paper has no arXiv id.',
      ],
    });
  });

  it('says nothing that is not known of a bare id', () => {
    assert.equal(
      bibEntry(paperWith({ arxivId: 'math.GT/0309136' }), 'k').text,
      [
        '@misc{k,',
        '  year = {2003},',
        '  eprint = {math.GT/0309136},',
        '  archivePrefix = {arXiv},',
        '  url = {https://arxiv.org/abs/math.GT/0309136},',
        '}',
      ].join('\n'),
    );
  });

  it('drops an id, an address, a class or a date that is none', () => {
    const paper = paperWith({
      title: 'T',
      arxivId: '2413.1}',
      url: 'javascript:alert(1)',
      primaryClass: 'a}b',
      published: '}',
      date: 'soon',
    });
    assert.equal(bibEntry(paper, 'k').text, '@misc{k,\n  title = {{T}},\n}');
  });

  it('ends where it ends, whatever title, names and address hold', () => {
    const anything = fc.record({
      title: texLike,
      authors: fc.array(texLike, { maxLength: 3 }),
      url: texLike.map((text) => `https://${text}`),
      arxivId: fc.option(fc.oneof(texLike, fc.constant('2411.14199')), { nil: undefined }),
      primaryClass: texLike,
      published: texLike,
      date: texLike,
    });
    fc.assert(
      fc.property(anything, fc.constantFrom('bibtex', 'biblatex'), (known, style) => {
        const read = readEntry(bibEntry(paperWith(known), 'key', style).text);
        assert.equal(read.key, 'key');
        for (const value of read.fields.values()) {
          assert.equal(escapedBalance(value), true, value);
          assert.doesNotMatch(value, /[\n\r]/);
        }
      }),
      { numRuns: 1000 },
    );
  });
});
