import assert from 'node:assert/strict';
import { findReferences } from '../../../../src/core/arxiv/find';

/** One line each of a megabyte and more; none may take time that grows faster than the line. */
const UNITS: Readonly<Record<string, string>> = {
  'identifiers glued by slashes': '2411.14199/',
  'identifiers glued': '2411.14199',
  addresses: 'https://arxiv.org/abs/2411.14199',
  'addresses with an open query': 'https://arxiv.org/abs/2411.14199?a(',
  'addresses with a closed fragment': 'https://arxiv.org/abs/2411.14199#)',
  'an address that goes on': '#a,',
  'open brackets': '[[2411.14199|',
  'file names': '/2411.14199v1-a',
  'old style': 'math/0309136',
  'words and blanks': `paper${' '.repeat(50)}`,
  lists: '2411.14199, ',
  backslashes: 'https:\\/\\/arxiv.org\\/abs\\/2411.14199\\\\',
};

function duration(text: string): number {
  const start = performance.now();
  findReferences(text);
  return performance.now() - start;
}

/**
 * How much longer `large` takes than `small`: the best runs of each, since what else the machine does only ever adds.
 * Stops as soon as the answer is clearly small.
 */
function growth(small: string, large: string, enough: number): number {
  let bestSmall = Infinity;
  let bestLarge = Infinity;
  for (let run = 0; run < 10; run++) {
    bestSmall = Math.min(bestSmall, duration(small));
    bestLarge = Math.min(bestLarge, duration(large));
    if (run > 0 && bestLarge / bestSmall < enough) break;
  }
  return bestLarge / bestSmall;
}

describe('references: time grows with the text and no faster', function () {
  this.timeout(60_000);
  for (const [name, unit] of Object.entries(UNITS)) {
    it(name, () => {
      const lead = 'https://arxiv.org/abs/2411.14199';
      const small = lead + unit.repeat(Math.ceil(125_000 / unit.length));
      const large = lead + unit.repeat(Math.ceil(1_000_000 / unit.length));
      // Eight times the text; quadratic would be sixty-four times the time.
      assert.ok(growth(small, large, 24) < 24);
    });
  }
});
