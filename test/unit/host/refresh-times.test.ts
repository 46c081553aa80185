import assert from 'node:assert/strict';
import { mock } from 'node:test';
import { RefreshTimes } from '../../../src/host/refresh-times';

describe('the times at which a view is refreshed', () => {
  let refreshed: number;
  let times: RefreshTimes;

  beforeEach(() => {
    mock.timers.enable({ apis: ['setTimeout'] });
    refreshed = 0;
    times = new RefreshTimes(() => refreshed++);
  });
  afterEach(() => {
    times.dispose();
    mock.timers.reset();
  });

  it('are at once for a single change', () => {
    times.changed();
    mock.timers.tick(10_000);
    times.changed();
    assert.equal(refreshed, 2);
  });

  it('become rare while changes keep coming, and the last change is never left out', () => {
    for (let at = 0; at < 1000; at++) {
      times.changed();
      mock.timers.tick(10);
    }
    assert.ok(refreshed >= 6 && refreshed <= 12, `${refreshed} times in 10 seconds`);
    const before = refreshed;
    times.changed();
    mock.timers.tick(2000);
    assert.equal(refreshed, before + 1);
    mock.timers.tick(10_000);
    assert.equal(refreshed, before + 1);
  });

  it('are now when the work is over, if something has changed since the last time', () => {
    times.changed();
    times.changed();
    times.flush();
    times.flush();
    assert.equal(refreshed, 2);
  });
});
