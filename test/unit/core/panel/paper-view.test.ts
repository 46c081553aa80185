import assert from 'node:assert/strict';
import { panelView } from '../../../../src/core/panel/panel-view';
import type { ViewSource } from '../../../../src/core/panel/source';
import type { PaperView } from '../../../../src/core/panel/view';
import type { SummarySentence } from '../../../../src/core/summary/parts';
import { paper, sourceOf } from './sample';

function view(key: string, day: string | undefined, source: ViewSource): PaperView {
  const shown = panelView({ kind: 'paper', key, day }, source);
  assert.ok(shown.kind === 'paper');
  return shown;
}

/** How a summary of these sentences is laid out. */
function laidOut(...sentences: readonly SummarySentence[]): object {
  const source = sourceOf({ '2024-11-22': [paper('a', ['2024-11-22'])] }, { a: { sentences } });
  const { lead, parts, asides } = view('a', undefined, source);
  return { lead, parts: parts.map(({ label, text }) => ({ label, text })), asides };
}

describe('the view of a paper', () => {
  const a = paper('a', ['2024-11-22']);
  const b = paper('b', ['2024-11-22', '2024-11-21']);
  const c = paper('c', ['2024-11-22']);
  const d = paper('d', ['2024-11-21']);
  const days = { '2024-11-22': [a, b, c], '2024-11-21': [d, b] };

  it('holds all that the card knows', () => {
    const authors = {
      names: [{ name: 'akariasai', isHandle: true }],
      orderIsCertain: false,
      mayBeMore: true,
    };
    const links = [{ label: 'arXiv', url: 'https://arxiv.org/abs/b' }];
    const source = sourceOf(days, {
      b: {
        version: 2,
        state: 'reading',
        starred: true,
        tags: ['later'],
        note: 'Read **this**.',
        authors,
        links,
        headline: '… by 5%',
      },
    });
    assert.deepEqual(view('b', undefined, source), {
      kind: 'paper',
      key: 'b',
      title: 'Title of b',
      arxivId: 'b',
      version: 2,
      state: 'reading',
      starred: true,
      topics: [],
      tags: ['later'],
      note: 'Read **this**.',
      authors,
      query: undefined,
      day: { date: '2024-11-22', label: 'Friday, November 22, 2024' },
      position: 2,
      count: 3,
      previous: { key: 'a', title: 'Title of a' },
      next: { key: 'c', title: 'Title of c' },
      lead: undefined,
      parts: [],
      asides: [],
      headline: '… by 5%',
      links,
      places: [
        {
          uri: 'file:///2024-11-22.md',
          line: 6,
          document: '2024-11-22.md',
          day: { date: '2024-11-22', label: 'Friday, November 22, 2024' },
          section: undefined,
        },
        {
          uri: 'file:///2024-11-21.md',
          line: 7,
          document: '2024-11-21.md',
          day: { date: '2024-11-21', label: 'Thursday, November 21, 2024' },
          section: undefined,
        },
      ],
      related: [],
      cited: { isComplete: true, count: 0, files: [], more: 0 },
      facts: undefined,
      lookup: undefined,
    });
  });

  it('stays within the search that the person came from', () => {
    const shown = panelView({ kind: 'paper', key: 'b', query: 'Title' }, sourceOf(days));
    assert.ok(shown.kind === 'paper');
    const { query, day, position, count, previous, next } = shown;
    assert.deepEqual(
      { query, day: day?.date, position, count, previous: previous?.key, next: next?.key },
      { query: 'Title', day: '2024-11-22', position: 2, count: 5, previous: 'a', next: 'c' },
    );
  });

  it('has no place in a search that does not find it', () => {
    const shown = panelView({ kind: 'paper', key: 'b', query: 'of d' }, sourceOf(days));
    assert.ok(shown.kind === 'paper');
    const { position, previous, next } = shown;
    assert.deepEqual({ position, previous, next }, { position: 0, previous: undefined, next: undefined });
  });

  it('names papers about the same thing as soon as they are known', () => {
    const source = sourceOf(days, { d: { state: 'read' } });
    const related = () => [{ paper: d, score: 2 }];
    const known = { ...source, finder: { ...source.finder, related } };
    assert.deepEqual(view('b', undefined, known).related, [
      {
        key: 'd',
        title: 'Title of d',
        day: { date: '2024-11-21', label: 'Thu, Nov 21, 2024' },
        state: 'read',
      },
    ]);
  });

  it('clips a note that is a book', () => {
    const source = sourceOf(days, { b: { note: 'word '.repeat(100_000) } });
    assert.ok((view('b', undefined, source).note?.length ?? 0) <= 4000);
  });

  it('stays within the day that the person came from', () => {
    const { day, position, count, previous, next } = view('b', '2024-11-21', sourceOf(days));
    assert.deepEqual(
      { day: day?.date, position, count, previous: previous?.key, next: next?.key },
      { day: '2024-11-21', position: 2, count: 2, previous: 'd', next: undefined },
    );
  });

  it('falls back to its newest day when the other no longer lists it', () => {
    assert.equal(view('a', '2024-11-21', sourceOf(days)).day?.date, '2024-11-22');
    assert.equal(view('a', '1999-01-01', sourceOf(days)).day?.date, '2024-11-22');
  });

  it('needs no day', () => {
    const source = sourceOf({ '2024-11-22': [paper('x', [])] }, { x: { days: [] } });
    const lost = { ...source, snapshot: { ...source.snapshot, day: () => undefined } };
    const { day, position, count, previous, next } = view('x', undefined, lost);
    assert.deepEqual(
      { day, position, count, previous, next },
      { day: undefined, position: 0, count: 0, previous: undefined, next: undefined },
    );
  });

  it('keeps no link that is not https', () => {
    const urls = [
      'https://a.example',
      'http://a.example',
      'javascript:alert(1)',
      'command:quit',
      'HTTPS://B.EXAMPLE',
    ];
    const links = urls.map((url) => ({ label: 'x', url }));
    assert.deepEqual(
      view('a', undefined, sourceOf(days, { a: { links } })).links.map((link) => link.url),
      ['https://a.example', 'HTTPS://B.EXAMPLE'],
    );
  });
});

describe('what services say, in the view of a paper', () => {
  const a = paper('a', ['2024-11-22']);
  const days = { '2024-11-22': [a] };
  const facts = { categories: ['cs.CL'], models: [], sources: ['arxiv' as const], isWhole: false };

  it('has days as people write them, the latest only when there is another', () => {
    const shown = (updated: string): readonly (string | undefined)[] => {
      const card = { facts: { ...facts, published: '2024-11-21', updated } };
      const { facts: seen } = view('a', undefined, sourceOf(days, { a: card }));
      return [seen?.published, seen?.updated];
    };
    assert.deepEqual(shown('2025-01-02'), ['Nov 21, 2024', 'Jan 2, 2025']);
    assert.deepEqual(shown('2024-11-21'), ['Nov 21, 2024', undefined]);
  });

  it('says why it was in vain, but not while it is asked anew', () => {
    const said = (isAsking: boolean): string | undefined => {
      const lookup = { isAsking, canAsk: !isAsking, failure: { reason: 'offline' as const } };
      return view('a', undefined, sourceOf(days, { a: { lookup } })).lookup?.failure;
    };
    assert.deepEqual([said(false), said(true)], ['Failed: offline.', undefined]);
  });

  it('counts for the day how many are being asked for, and whether there is more to ask', () => {
    const b = paper('b', ['2024-11-22']);
    const shown = panelView(
      { kind: 'day', date: '2024-11-22' },
      sourceOf(
        { '2024-11-22': [a, b] },
        {
          a: { facts, lookup: { isAsking: true, canAsk: false, failure: undefined } },
          b: { lookup: { isAsking: false, canAsk: true, failure: undefined } },
        },
      ),
    );
    assert.ok(shown.kind === 'day');
    assert.deepEqual(shown.lookup, { canAsk: true, asking: 1 });
    assert.deepEqual(
      shown.groups[0]?.papers.map(({ categories }) => categories),
      [['cs.CL'], []],
    );
  });
});

describe('a summary to read', () => {
  it('leads with its overview and has a part for each label after it', () => {
    assert.deepEqual(
      laidOut(
        { label: 'overview', text: 'A.' },
        { label: 'method', text: 'B.' },
        { label: 'method', text: 'C.' },
        { label: 'result', text: 'D.' },
      ),
      {
        lead: 'A.',
        parts: [
          { label: 'method', text: 'B. C.' },
          { label: 'result', text: 'D.' },
        ],
        asides: [],
      },
    );
  });

  it('puts what the model said around it aside, and nothing from its middle', () => {
    assert.deepEqual(
      laidOut(
        { label: 'other', text: 'Sure!' },
        { label: 'objective', text: 'A.' },
        { label: 'other', text: 'B.' },
        { label: 'result', text: 'C.' },
        { label: 'other', text: 'More?' },
      ),
      {
        lead: undefined,
        parts: [
          { label: 'objective', text: 'A.' },
          { label: 'other', text: 'B.' },
          { label: 'result', text: 'C.' },
        ],
        asides: ['Sure!', 'More?'],
      },
    );
  });

  it('does not say twice what a part is', () => {
    assert.deepEqual(
      laidOut({ label: 'overview', text: 'i) A.' }, { label: 'method', text: 'ii) **Method:** B.' }),
      { lead: 'A.', parts: [{ label: 'method', text: 'B.' }], asides: [] },
    );
  });

  it('stays whole when nothing in it is known', () => {
    assert.deepEqual(laidOut({ label: 'other', text: 'A.' }, { label: 'other', text: 'B.' }), {
      lead: undefined,
      parts: [{ label: 'other', text: 'A. B.' }],
      asides: [],
    });
  });
});

describe('the figures of a summary', () => {
  it('are set off where they stand, in each sentence of a part', () => {
    const sentences: readonly SummarySentence[] = [
      { text: 'It reaches an accuracy of 91.2% on MMLU.', label: 'result' },
      { text: 'It is trained on 40 GPUs.', label: 'result' },
      { text: 'It improves the F1 score by 3.4 points.', label: 'result' },
    ];
    const source = sourceOf({ '2024-11-22': [paper('a', ['2024-11-22'])] }, { a: { sentences } });
    const [part] = view('a', undefined, source).parts;
    assert.ok(part !== undefined);
    assert.deepEqual(
      part.figures.map(({ start, end }) => part.text.slice(start, end)),
      ['91.2%', '3.4 points'],
    );
  });
});
