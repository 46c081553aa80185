import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

let collector: (() => void) | undefined;

/** Frees what nothing holds any more, so that no measurement pays for the garbage of the one before it. */
export function collectGarbage(): void {
  if (!collector) {
    setFlagsFromString('--expose-gc');
    collector = runInNewContext('gc') as () => void;
  }
  collector();
}

/** How long `work` takes, in milliseconds. */
export function duration(work: () => void): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

/** The value below which `share` (0 to 1) of the values lie; NaN when there are none. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? NaN;
}

/** The middle value; NaN when there are none. */
export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

/**
 * Runs of the same work that one measurement takes together, in milliseconds: what is short would else be measured by
 * what a collection of garbage leaves behind, a young generation of the smallest size above all.
 */
const ENOUGH = 1000;

/** So long each contender runs before anything counts (milliseconds): what is compared is compiled code, not compilers. */
const WARM_UP = 1000;

export interface Rounds {
  /** Every contender is measured at least so often. */
  readonly atLeast: number;
  readonly atMost: number;
  /** After so many milliseconds no further round begins. */
  readonly budget: number;
}

/**
 * The median time of each contender in milliseconds. In every round each is measured once, in turn from the first to
 * the last and back, after a collection of garbage; so a machine that slows down, or a compiler that warms up, meets
 * all alike. What each does in its first second is not counted.
 */
export function compare<Name extends string>(
  contenders: Readonly<Record<Name, () => void>>,
  { atLeast, atMost, budget }: Rounds,
): Readonly<Record<Name, number>> {
  const names = Object.keys(contenders) as Name[];
  const end = performance.now() + budget;
  const samples = names.map((name) => {
    // The first runs are the slowest: they compile. The last of them tells how many make a measurement.
    const warm = performance.now() + WARM_UP;
    let last = duration(contenders[name]);
    while (performance.now() < warm) last = duration(contenders[name]);
    return { name, runs: Math.max(1, Math.ceil(ENOUGH / Math.max(last, 0.001))), times: [] as number[] };
  });
  for (let round = 0; round < atMost && (round < atLeast || performance.now() < end); round++) {
    for (const { name, runs, times } of round % 2 === 0 ? samples : [...samples].reverse()) {
      collectGarbage();
      const total = duration(() => {
        for (let run = 0; run < runs; run++) contenders[name]();
      });
      times.push(total / runs);
    }
  }
  return Object.fromEntries(samples.map(({ name, times }) => [name, median(times)])) as Record<Name, number>;
}

/** A figure as it is printed: four significant digits. */
export function rounded(value: number): number {
  return Number(value.toPrecision(4));
}
