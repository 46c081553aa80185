import assert from 'node:assert/strict';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';

type Work = (print: (text: string) => void) => Promise<number>;
type SideBySide = (works: readonly Work[], most?: number) => Promise<readonly number[]>;

describe('runs side by side', () => {
  let sideBySide: SideBySide;
  before(async () => {
    const file = join(process.cwd(), 'test', 'support', 'side-by-side.mjs');
    ({ sideBySide } = (await import(pathToFileURL(file).href)) as { sideBySide: SideBySide });
  });

  /** What works print, in the order in which it comes out, and what they give or say. */
  const printed = async (works: readonly Work[], most: number) => {
    const out: string[] = [];
    const { log } = console;
    console.log = (text: string) => out.push(text);
    try {
      const results = await sideBySide(works, most).catch((error: unknown) => String(error));
      return { out, results };
    } finally {
      console.log = log;
    }
  };

  it('come out one after the other, in their order, whoever is first', async () => {
    const works = [30, 1, 15, 1].map((ms, at): Work => {
      return async (print) => {
        print(`${at} begins`);
        await wait(ms);
        print(`${at} ends`);
        return at * 10;
      };
    });
    for (const most of [1, 2, 9]) {
      const { out, results } = await printed(works, most);
      assert.deepEqual(results, [0, 10, 20, 30]);
      assert.deepEqual(
        out,
        [0, 1, 2, 3].flatMap((at) => [`${at} begins`, `${at} ends`]),
      );
    }
  });

  it('are never more than so many, and as many as may be', async () => {
    let now = 0;
    let highest = 0;
    const work: Work = async () => {
      now += 1;
      highest = Math.max(highest, now);
      await wait(5);
      now -= 1;
      return 0;
    };
    await printed([work, work, work, work, work], 2);
    assert.equal(highest, 2);
  });

  it('all come to their end when one fails, and that is said', async () => {
    const ended: number[] = [];
    const works: readonly Work[] = [
      () => Promise.reject(new Error('no editor')),
      async () => {
        await wait(5);
        return ended.push(1);
      },
      () => Promise.resolve(ended.push(2)),
    ];
    const { results } = await printed(works, 2);
    assert.equal(results, 'Error: no editor');
    assert.ok(ended.includes(1));
  });
});
