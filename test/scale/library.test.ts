import assert from 'node:assert/strict';
import { growthCases } from '../bench/growth-cases';
import { growth } from '../support/growth';

/** A linear case gets ten times the papers, a flat one a hundred times: only so do small factors not count. */
const SIZES = { linear: [1000, 10_000], flat: [1000, 100_000] } as const;
/**
 * How many times the time may grow. Quadratic work would take 100 times as long, and so would an answer that reads the
 * whole library; caches of the machine and deeper maps take up to 4 times as long for what should be flat.
 */
const MOST = { linear: 30, flat: 5 } as const;
describe('time grows with the library as it should', function () {
  this.timeout(60_000);
  for (const one of growthCases) {
    it(one.name, () => {
      const kind = one.name.startsWith('[flat]') ? 'flat' : 'linear';
      const [few, many] = SIZES[kind];
      // What should be flat takes as long for a hundred times the papers; then once is like once.
      const repeats = kind === 'linear' ? many / few : 1;
      const times = growth(one.prepare(few), one.prepare(many), repeats, MOST[kind]);
      assert.ok(times < MOST[kind], `${times.toFixed(1)} times the time, less than ${MOST[kind]} expected`);
    });
  }
});
