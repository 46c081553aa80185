import * as assert from 'node:assert/strict';
import { cite } from '../../../../src/core/citation/cite';
import { bibEntry } from '../../../../src/core/citation/entry';
import { attention, marco, openScholar, paperWith } from './papers';

describe('cite', () => {
  it('gives a group, its keys, the entries they mean and what to know about them', () => {
    const entries = [bibEntry(attention, 'vaswani2017attention'), bibEntry(marco, 'zhao2024marcoa')];
    assert.deepEqual(cite([attention, marco], 'latex', { taken: ['Zhao2024Marco'] }), {
      text: '\\cite{vaswani2017attention,zhao2024marcoa}',
      definitions: undefined,
      keys: ['vaswani2017attention', 'zhao2024marcoa'],
      entries,
      bibtex: `${entries[0]!.text}\n\n${entries[1]!.text}`,
      notes: ['zhao2024marcoa: The author list may be incomplete: it ends with "and others".'],
    });
  });

  it('gives the entries themselves as BibTeX', () => {
    const { text, bibtex, keys } = cite([openScholar], 'bibtex', { preset: 'id' });
    assert.deepEqual(
      { text, bibtex, keys },
      {
        text: bibEntry(openScholar, '2411.14199').text,
        bibtex: bibEntry(openScholar, '2411.14199').text,
        keys: ['2411.14199'],
      },
    );
    assert.match(cite([openScholar], 'biblatex-entry').text, /^@online\{/);
  });

  it('cites a paper once that is given twice', () => {
    const twice = [attention, marco, { ...attention, version: 2 }];
    assert.equal(cite(twice, 'pandoc').text, '[@vaswani2017attention; @zhao2024marco]');
    assert.equal(cite(twice, 'plain').text, 'arXiv:1706.03762, arXiv:2411.14405');
  });

  it('claims no entry and makes no notes where the form needs none', () => {
    assert.deepEqual(cite([openScholar, paperWith({ title: 'B', url: 'https://example.org' })], 'markdown'), {
      text: '[OpenScholar: Synthesizing Scientific Literature with Retrieval-augmented LMs](https://arxiv.org/abs/2411.14199); [B](https://example.org)',
      definitions: undefined,
      keys: [],
      entries: [],
      bibtex: undefined,
      notes: [],
    });
  });

  it('gives footnotes their definitions', () => {
    const { text, definitions, keys, bibtex } = cite([attention, paperWith({ title: 'Bee' })], 'footnote');
    assert.deepEqual(
      { text, definitions, keys, bibtex },
      {
        text: '[^vaswani2017attention][^bee]',
        definitions:
          '[^vaswani2017attention]: Vaswani et al. "Attention Is All You Need". arXiv:1706.03762, 2017. <https://arxiv.org/abs/1706.03762>\n[^bee]: "Bee".',
        keys: ['vaswani2017attention', 'bee'],
        bibtex: undefined,
      },
    );
  });

  it('is empty for no papers', () => {
    for (const form of ['latex', 'markdown', 'bibtex', 'plain', 'typst'] as const) {
      assert.equal(cite([], form).text, '');
    }
  });

  it('answers for ten thousand papers whose keys all collide', () => {
    const papers = Array.from({ length: 10_000 }, (_, i) =>
      paperWith({ arxivId: `2401.${String(i + 1).padStart(5, '0')}`, title: 'Same Words' }),
    );
    assert.equal(new Set(cite(papers, 'bibtex').keys).size, 10_000);
  });
});
