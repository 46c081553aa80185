import * as assert from 'node:assert/strict';
import { citable } from '../../../../src/core/citation/citable';
import type { Entry } from '../../../../src/core/digest/entry';
import type { Paper } from '../../../../src/core/library/paper';
import { entryWith } from '../../../support/paper';

function link(label: string, url = 'https://example.org'): Entry['links'][number] {
  return { label, url, range: { start: 0, end: 0 } };
}

function paperOf(entry: Entry, ...others: readonly Entry[]): Paper {
  const places = [entry, ...others].map((each) => ({ uri: 'file:///a.md', entry: each }));
  return { key: 'k', arxivId: entry.arxivId, places, entry };
}

describe('a paper to cite', () => {
  it('is what its digest says', () => {
    const entry = entryWith({
      arxivId: '2411.14199',
      version: 2,
      title: ' Open  Scholar ',
      authors: ['B B', 'A A'],
      authorOrder: 'reversed',
      date: '2024-11-22',
      links: [
        link('notes', './notes.md'),
        link('arXiv', 'https://arxiv.org/abs/2411.14199'),
        link('HuggingFace'),
      ],
    });
    assert.deepEqual(citable(paperOf(entry)), {
      arxivId: '2411.14199',
      version: 2,
      title: 'Open Scholar',
      listedAuthors: ['B B', 'A A'],
      etAl: false,
      authorOrder: 'reversed',
      date: '2024-11-22',
      url: 'https://arxiv.org/abs/2411.14199',
    });
  });

  it('takes its authors from the entry that knows them best', () => {
    const cut = entryWith({ authors: ['A A'], etAl: true });
    const daily = entryWith({ authors: ['B B', 'A A'], authorOrder: 'reversed' });
    const whole = entryWith({ authors: ['A A', 'B B'] });
    assert.deepEqual(citable(paperOf(cut, daily, whole)).listedAuthors, ['A A', 'B B']);
    const handles = entryWith({ authors: ['aa', 'B B'] });
    assert.deepEqual(citable(paperOf(handles, cut)).listedAuthors, ['A A']);
    assert.deepEqual(citable(paperOf(entryWith({}), handles)).listedAuthors, ['aa', 'B B']);
    assert.deepEqual(citable(paperOf(entryWith({}), cut)).listedAuthors, ['A A']);
    assert.deepEqual(citable(paperOf(cut, daily)).listedAuthors, ['B B', 'A A']);
  });
});
