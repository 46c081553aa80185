import assert from 'node:assert/strict';
import { isPanelTarget, plainTarget, sameTarget, type PanelTarget } from '../../../../src/core/panel/target';

describe('a target', () => {
  it('comes back from a saved state', () => {
    assert.equal(isPanelTarget({ kind: 'day', date: '2024-11-22' }), true);
    assert.equal(isPanelTarget({ kind: 'paper', key: 'arxiv:2411.14199', day: '2024-11-22' }), true);
    assert.equal(isPanelTarget({ kind: 'paper', key: 'arxiv:2411.14199', scroll: 20 }), true);
    assert.equal(isPanelTarget({ kind: 'paper', key: 'arxiv:2411.14199', query: 'x' }), true);
    assert.equal(isPanelTarget({ kind: 'library', scroll: 0 }), true);
    assert.equal(isPanelTarget({ kind: 'search', query: '' }), true);
  });

  it('is nothing else that a state may hold', () => {
    for (const state of [
      undefined,
      null,
      'day',
      {},
      { kind: 'day' },
      { kind: 'search' },
      { kind: 'search', query: 7 },
      { kind: 'paper', key: 'a', query: null },
      { kind: 'paper', date: '2024-11-22' },
    ]) {
      assert.equal(isPanelTarget(state), false, JSON.stringify(state));
    }
  });

  const all: readonly PanelTarget[] = [
    { kind: 'day', date: 'x' },
    { kind: 'day', date: 'y' },
    { kind: 'paper', key: 'x' },
    { kind: 'paper', key: 'x', day: 'y' },
    { kind: 'paper', key: 'x', query: 'y' },
    { kind: 'library' },
    { kind: 'search', query: '' },
    { kind: 'search', query: 'x' },
  ];

  it('is the same as itself alone', () => {
    for (const [i, a] of all.entries())
      for (const [j, b] of all.entries()) assert.equal(sameTarget(a, { ...b }), i === j, `${i} ${j}`);
  });

  it('is kept without what came with it', () => {
    for (const target of all) {
      const kept = plainTarget(Object.assign({ scroll: 7 }, target));
      assert.ok(sameTarget(kept, target));
      assert.equal('scroll' in kept, false);
    }
  });

  it('is the same when it shows the same thing in the same day', () => {
    const inDay = { kind: 'paper', key: 'a', day: '2024-11-22' } as const;
    assert.equal(sameTarget(inDay, { ...inDay }), true);
    assert.equal(sameTarget(inDay, { kind: 'paper', key: 'a' }), false);
    assert.equal(sameTarget(inDay, { ...inDay, key: 'b' }), false);
    assert.equal(sameTarget(inDay, { kind: 'day', date: '2024-11-22' }), false);
    assert.equal(sameTarget({ kind: 'day', date: 'x' }, { kind: 'day', date: 'x' }), true);
    assert.equal(sameTarget({ kind: 'day', date: 'x' }, inDay), false);
  });
});
