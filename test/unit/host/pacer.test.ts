import assert from 'node:assert/strict';
import { Pacer, runSteps } from '../../../src/host/pacer';

describe('the pacer', () => {
  it('gives jobs their turns one after the other, and others in between', async () => {
    const turns: string[] = [];
    const job = async (name: string, pacer: Pacer): Promise<void> => {
      for (let round = 0; round < 3; round++) {
        await pacer.rest();
        turns.push(name);
      }
    };
    let others = 0;
    const ticking = setInterval(() => others++, 0);
    await Promise.all([job('a', new Pacer()), job('b', new Pacer())]);
    clearInterval(ticking);
    assert.deepEqual(turns, ['a', 'b', 'a', 'b', 'a', 'b']);
    assert.ok(others > 0);
  });

  it('takes less of the slice for what nobody waits for', async () => {
    await new Pacer().rest();
    for (const since = performance.now(); performance.now() - since < 5;);
    assert.deepEqual([new Pacer(5).isSpent(), new Pacer(1000).isSpent()], [true, false]);
  });

  it('runs steps to their end, and lets others have their turn between them', async () => {
    function* steps(): Generator<undefined, string> {
      for (let step = 0; step < 3; step++) {
        for (const since = performance.now(); performance.now() - since < 5;);
        yield undefined;
      }
      return 'done';
    }
    let others = 0;
    const ticking = setInterval(() => others++, 0);
    const pacer = new Pacer(2);
    assert.equal(await runSteps(steps(), () => pacer), 'done');
    clearInterval(ticking);
    assert.ok(others >= 2, `others had ${others} turns`);
  });

  it('lets others have their turn when the slice that all jobs share is used up', async () => {
    const [first, second] = [new Pacer(), new Pacer()];
    await first.rest();
    for (const since = performance.now(); performance.now() - since < 40;);
    assert.deepEqual([first.isSpent(), second.isSpent()], [true, true]);
    let others = 0;
    setTimeout(() => others++, 0);
    await second.breathe();
    assert.equal(others, 1);
  });
});
