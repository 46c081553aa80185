import { duration } from '../bench/measure';

/** A machine that is busy gets so many attempts, but what takes longer than this in all (milliseconds) ends early. */
const ATTEMPTS = 25;
const PATIENCE = 6000;
/** Between two attempts others may finish what they are at, in milliseconds. */
const REST = 30;

/**
 * How many times longer the large work takes than the small, by the best runs of each: what else the machine does only
 * ever adds. The small work is repeated `times` times, so that both are measured over a like time: on a busy machine
 * long work is interrupted and short work is not. Ends as soon as the answer is below `enough`.
 */
export function growth(small: () => void, large: () => void, times: number, enough: number): number {
  let bestSmall = Infinity;
  let bestLarge = Infinity;
  const end = performance.now() + PATIENCE;
  for (let attempt = 0; attempt < ATTEMPTS && (attempt < 3 || performance.now() < end); attempt++) {
    const total = duration(() => {
      for (let run = 0; run < times; run++) small();
    });
    bestSmall = Math.min(bestSmall, total / times);
    bestLarge = Math.min(bestLarge, duration(large));
    if (attempt > 0 && bestLarge / bestSmall < enough) break;
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, REST);
  }
  return bestLarge / bestSmall;
}
