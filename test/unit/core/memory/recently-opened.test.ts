import assert from 'node:assert/strict';
import { Memory } from '../../../../src/core/memory/memory';
import { recentlyOpened } from '../../../../src/core/memory/recently-opened';

describe('the papers that were opened last', () => {
  it('come last one first, no more than are asked for, without those that were only marked', () => {
    const memory = new Memory();
    const open = (key: string, now: number): void => memory.update([key], { opened: true }, now);
    for (const [at, key] of ['c', 'a', 'd', 'b', 'e'].entries()) open(key, at * 1000);
    memory.update(['starred'], { starred: true }, 9000);
    open('a', 10_000);
    assert.deepEqual(recentlyOpened(memory.snapshot, 3), ['a', 'e', 'b']);
    assert.deepEqual(recentlyOpened(memory.snapshot, 10), ['a', 'e', 'b', 'd', 'c']);
    assert.deepEqual(recentlyOpened(memory.snapshot, 0), []);
  });
});
