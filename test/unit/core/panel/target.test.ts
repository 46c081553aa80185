import assert from 'node:assert/strict';
import { isPanelTarget, sameTarget } from '../../../../src/core/panel/target';

describe('a target', () => {
  it('comes back from a saved state', () => {
    assert.equal(isPanelTarget({ kind: 'day', date: '2024-11-22' }), true);
    assert.equal(isPanelTarget({ kind: 'paper', key: 'arxiv:2411.14199', day: '2024-11-22' }), true);
    assert.equal(isPanelTarget({ kind: 'paper', key: 'arxiv:2411.14199', scroll: 20 }), true);
  });

  it('is nothing else that a state may hold', () => {
    for (const state of [
      undefined,
      null,
      'day',
      {},
      { kind: 'day' },
      { kind: 'paper', date: '2024-11-22' },
    ]) {
      assert.equal(isPanelTarget(state), false, JSON.stringify(state));
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
