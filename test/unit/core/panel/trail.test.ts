import assert from 'node:assert/strict';
import type { PanelStrings } from '../../../../src/core/panel/strings';
import type { PanelTarget } from '../../../../src/core/panel/target';
import { Trail } from '../../../../src/core/panel/trail';
import { panelView } from '../../../../src/core/panel/panel-view';
import { paper, sourceOf } from './sample';

const strings = { library: 'Library', search: 'Search', foundFor: 'Papers for {0}' } as PanelStrings;
const [a, b] = [paper('a', ['2024-11-22']), paper('b', ['2024-11-22'])];
const source = sourceOf({ '2024-11-22': [a, b], '2024-11-21': [] });

/** What leads back after these targets were shown. */
function backAfter(...targets: readonly PanelTarget[]): string | undefined {
  const trail = new Trail();
  for (const target of targets) trail.follow(target, panelView(target, source), strings);
  return trail.before?.label;
}

describe('the way back in the panel', () => {
  const day = { kind: 'day', date: '2024-11-22' } as const;
  const library = { kind: 'library' } as const;
  const search = { kind: 'search', query: 'Title' } as const;
  const inDay = (key: string) => ({ kind: 'paper', key, day: day.date }) as const;
  const inSearch = (key: string) => ({ kind: 'paper', key, query: search.query }) as const;

  it('leads from a paper to where it was opened', () => {
    assert.equal(backAfter(day, inDay('a')), 'Friday, November 22, 2024');
    assert.equal(backAfter(library, inDay('a')), 'Library');
    assert.equal(backAfter(search, inSearch('a')), 'Papers for Title');
  });

  it('does not lead through the neighbours that were looked at on the way', () => {
    assert.equal(backAfter(day, inDay('a'), inDay('b')), 'Friday, November 22, 2024');
    assert.equal(backAfter(search, inSearch('a'), inSearch('b')), 'Papers for Title');
  });

  it('leads from a related paper to the paper that it is related to', () => {
    assert.equal(backAfter(day, inDay('a'), { kind: 'paper', key: 'b' }), 'Title of a');
  });

  it('is as it was after a step back', () => {
    assert.equal(
      backAfter(day, inDay('a'), { kind: 'paper', key: 'b' }, inDay('a')),
      'Friday, November 22, 2024',
    );
  });

  it('begins anew with a day, the library and a search', () => {
    for (const start of [{ kind: 'day', date: '2024-11-21' }, library, search] as const)
      assert.equal(backAfter(day, inDay('a'), start), undefined);
    assert.equal(backAfter(inDay('a')), undefined);
  });

  it('does not lead to a page that waits or to what is missing', () => {
    assert.equal(backAfter({ kind: 'day', date: '1999-01-01' }, inDay('a')), undefined);
  });
});
