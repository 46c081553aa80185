import assert from 'node:assert/strict';
import { HIT_WINDOW } from '../../../../src/core/panel/hit-window';
import { panelView } from '../../../../src/core/panel/panel-view';
import type { ViewSource } from '../../../../src/core/panel/source';
import type { SearchView } from '../../../../src/core/panel/view';
import { paper, sourceOf } from './sample';

function search(query: string, source: ViewSource, first?: number): SearchView {
  const view = panelView({ kind: 'search', query }, source, first);
  assert.ok(view.kind === 'search');
  return view;
}

describe('the view of a search', () => {
  const many = Array.from({ length: 250 }, (_, at) => paper(`arxiv:${at}`, ['2024-11-22'], `Paper ${at}`));

  it('says of each hit what a row shows', () => {
    const [a, b] = [paper('a', ['2024-11-22', '2024-11-21']), paper('b', [])];
    const topics = { all: [], of: () => [{ id: 'agents', name: 'Agents' }] };
    const source = sourceOf({ '2024-11-22': [a, b] }, { a: { state: 'reading', starred: true, citedIn: 2 } });
    assert.deepEqual(search('Title', { ...source, topics }), {
      kind: 'search',
      query: 'Title',
      total: 2,
      isComplete: true,
      first: 0,
      hits: [
        {
          key: 'a',
          title: 'Title of a',
          titleMarks: [{ start: 0, end: 5 }],
          authors: { names: [], orderIsCertain: false, mayBeMore: true },
          nameMarks: [],
          day: { date: '2024-11-22', label: 'Fri, Nov 22, 2024' },
          topics: [{ id: 'agents', name: 'Agents' }],
          state: 'reading',
          starred: true,
          citedIn: 2,
        },
        {
          key: 'b',
          title: 'Title of b',
          titleMarks: [{ start: 0, end: 5 }],
          authors: { names: [], orderIsCertain: false, mayBeMore: true },
          nameMarks: [],
          day: undefined,
          topics: [{ id: 'agents', name: 'Agents' }],
          state: undefined,
          starred: false,
          citedIn: undefined,
        },
      ],
      problems: [],
      suggestions: [],
    });
  });

  it('tells a window of the hits, and how many there are', () => {
    const source = sourceOf({ '2024-11-22': many });
    const keys = (view: SearchView): readonly string[] => view.hits.map(({ key }) => key);
    const start = search('Paper', source);
    assert.equal(start.total, 250);
    assert.deepEqual(
      keys(start),
      many.slice(0, HIT_WINDOW).map(({ key }) => key),
    );
    assert.deepEqual(
      keys(search('Paper', source, 120)),
      many.slice(120, 120 + HIT_WINDOW).map(({ key }) => key),
    );
    assert.deepEqual(keys(search('Paper', source, 900)), []);
  });

  it('stays small whatever a digest holds', () => {
    const of = paper('a', ['2024-11-22'], 'x'.repeat(1_000_000));
    assert.ok(JSON.stringify(search('x', sourceOf({ '2024-11-22': [of] }))).length < 2_000);
  });

  it('offers topics as long as nothing is asked', () => {
    const all = [{ id: 'agents', name: 'Agents' }];
    const source = { ...sourceOf({ '2024-11-22': many }), topics: { all, of: () => [] } };
    assert.deepEqual(search(' ', source).suggestions, all);
    assert.deepEqual(search('Paper', source).suggestions, []);
  });

  it('passes on what of the query is not understood', () => {
    const source = sourceOf({ '2024-11-22': many });
    const problems = [{ start: 0, end: 9, kind: 'badDate' }] as const;
    const { finder } = source;
    const findNow: typeof finder.findNow = (query, limit) => ({
      ...finder.findNow(query, limit),
      problems,
      isComplete: false,
    });
    const view = search('date:soon', { ...source, finder: { ...finder, findNow } });
    assert.deepEqual([view.problems, view.isComplete], [problems, false]);
  });
});
