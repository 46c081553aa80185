import type { Bench, Figures } from './bench';
import { growthCases, type GrowthCase } from './growth-cases';
import { collectGarbage, duration, rounded } from './measure';

const SIZES = [1000, 10_000, 100_000] as const;
/** A case is run so often at least, and as long as this many milliseconds are not over. */
const RUNS = 3;
const BUDGET = 300;
/** What grows more than this from 1,000 to 10,000 papers is not tried with 100,000: it could take hours. */
const TOO_MUCH = 40;

/**
 * How the time of each case grows from 1,000 over 10,000 to 100,000 papers: the best of several runs of each, divided
 * by the best for 1,000. `[linear]` cases should stay near 10 and 100, `[flat]` ones near 1.
 */
export const growth: Bench = {
  name: 'growth',
  about: 'time against size, 1,000 to 100,000 papers',
  takesPath: false,
  run({ say }) {
    const figures: Record<string, Figures> = {};
    for (const one of growthCases) {
      say(one.name);
      figures[one.name] = growthOf(one);
    }
    return figures;
  },
};

function growthOf({ prepare }: GrowthCase): Figures {
  const [small, middle, large] = SIZES;
  const ms1k = best(prepare(small));
  const ms10k = best(prepare(middle));
  const known = { ms1k: rounded(ms1k), ms10k: rounded(ms10k), growth10k: rounded(ms10k / ms1k) };
  if (ms10k > ms1k * TOO_MUCH) return { ...known, ms100k: 'not tried', growth100k: 'too much' };
  const ms100k = best(prepare(large));
  return { ...known, ms100k: rounded(ms100k), growth100k: rounded(ms100k / ms1k) };
}

/** What else the machine does only ever adds, so the best run says most. Short work runs more often, to be compiled. */
function best(work: () => void): number {
  collectGarbage();
  let least = Infinity;
  const end = performance.now() + BUDGET;
  for (let run = 0; run < RUNS || performance.now() < end; run++) least = Math.min(least, duration(work));
  return least;
}
