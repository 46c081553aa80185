import assert from 'node:assert/strict';
import { distance, nearest } from '../../../../src/core/references/nearest';

describe('the nearest file', () => {
  for (const [a, b, steps] of [
    ['p/a', 'p/b', 0],
    ['p/a', 'p/q/b', 1],
    ['p/q/a', 'p/b', 1],
    ['p/q/a', 'p/r/b', 2],
    ['file:///p/q/a', 'file:///p/b', 1],
  ] as const) {
    it(`${a} is ${steps} folders from ${b}`, () => assert.equal(distance(a, b), steps));
  }

  it('is the first by name of those equally near, and undefined of none', () => {
    assert.equal(nearest('p/a', ['p/c', 'p/b', 'p/q/a']), 'p/b');
    assert.equal(nearest('p/a', []), undefined);
  });
});
