import assert from 'node:assert/strict';
import { panelView } from '../../../../src/core/panel/panel-view';
import { paper, sourceOf } from './sample';

describe('what the panel shows', () => {
  const source = sourceOf({ '2024-11-22': [paper('a', ['2024-11-22'])] });
  const reading = { ...source, isReady: false };
  const newest = { date: '2024-11-22', label: 'Fri, Nov 22, 2024' };

  it('is loading as long as what is missing may still come', () => {
    assert.deepEqual(panelView({ kind: 'day', date: '2024-11-21' }, reading), { kind: 'loading' });
    assert.deepEqual(panelView({ kind: 'paper', key: 'b' }, reading), { kind: 'loading' });
    assert.deepEqual(panelView(undefined, reading), { kind: 'loading' });
  });

  it('does not wait for the rest of the library', () => {
    assert.equal(panelView({ kind: 'day', date: '2024-11-22' }, reading).kind, 'day');
    assert.equal(panelView({ kind: 'paper', key: 'a' }, reading).kind, 'paper');
  });

  it('says what is missing and where else to go', () => {
    assert.deepEqual(panelView({ kind: 'day', date: '2024-11-21' }, source), {
      kind: 'missing',
      what: 'day',
      newest,
    });
    assert.deepEqual(panelView({ kind: 'paper', key: 'b' }, source), {
      kind: 'missing',
      what: 'paper',
      newest,
    });
  });

  it('is the library or a search, without waiting for all of it', () => {
    assert.equal(panelView({ kind: 'library' }, reading).kind, 'library');
    assert.equal(panelView({ kind: 'search', query: 'a' }, reading).kind, 'search');
  });

  it('says that the library is empty, whatever was asked for', () => {
    const empty = sourceOf({});
    const nothing = { kind: 'missing', what: 'library', newest: undefined };
    assert.deepEqual(panelView({ kind: 'day', date: '2024-11-22' }, empty), nothing);
    assert.deepEqual(panelView({ kind: 'library' }, empty), nothing);
    assert.deepEqual(panelView({ kind: 'search', query: 'a' }, empty), nothing);
    assert.deepEqual(panelView(undefined, empty), nothing);
  });
});
