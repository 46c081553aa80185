import assert from 'node:assert/strict';
import { growthCases, type GrowthCase } from '../../bench/growth-cases';
import { duration } from '../../bench/measure';

/** A linear case gets ten times the papers, a flat one a hundred times: only so do small factors not count. */
const SIZES = { linear: [1000, 10_000], flat: [1000, 100_000] } as const;
/**
 * How many times the time may grow. Quadratic work would take 100 times as long, and so would an answer that reads the
 * whole library; caches of the machine and deeper maps take up to 4 times as long for what should be flat.
 */
const MOST = { linear: 30, flat: 5 } as const;
/** A machine that is busy gets so many attempts, but what takes longer than this (milliseconds) ends after three. */
const ATTEMPTS = 12;
const PATIENCE = 3000;

/**
 * How many times longer the large work takes than the small: the best runs of each, since what else the machine does
 * only ever adds. Linear small work is repeated until it is as long as the large: on a busy machine long work is
 * interrupted and short work is not. Stops as soon as the answer is no more than `enough`.
 */
function growth({ prepare }: GrowthCase, [few, many]: readonly [number, number], enough: number): number {
  const small = prepare(few);
  const large = prepare(many);
  const repeats = enough === MOST.linear ? many / few : 1;
  let bestSmall = Infinity;
  let bestLarge = Infinity;
  const end = performance.now() + PATIENCE;
  for (let attempt = 0; attempt < ATTEMPTS && (attempt < 3 || performance.now() < end); attempt++) {
    const total = duration(() => {
      for (let run = 0; run < repeats; run++) small();
    });
    bestSmall = Math.min(bestSmall, total / repeats);
    bestLarge = Math.min(bestLarge, duration(large));
    if (attempt > 0 && bestLarge / bestSmall <= enough) break;
  }
  return bestLarge / bestSmall;
}

describe('time grows with the library as it should', function () {
  this.timeout(60_000);
  for (const one of growthCases) {
    it(one.name, () => {
      const kind = one.name.startsWith('[flat]') ? 'flat' : 'linear';
      const times = growth(one, SIZES[kind], MOST[kind]);
      assert.ok(times <= MOST[kind], `${times.toFixed(1)} times the time, at most ${MOST[kind]} expected`);
    });
  }
});
