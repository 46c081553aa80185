import assert from 'node:assert/strict';
import { growth } from '../../../support/growth';
import { readDigest } from '../../../../src/core/digest/read';

const HEAD = '## Papers for 2024-11-22\n\n| Title | Authors | Summary |\n|---|---|---|\n';
const LINK = '(Read more on [arXiv](https://arxiv.org/abs/2411.14199))';

describe('a hostile digest', function () {
  this.timeout(60_000);
  for (const [name, make] of [
    [
      'a cell of one sort of sign',
      (n: number) => `${HEAD}| ${'[('.repeat(n)} ${LINK}| A | ${'`$*_['.repeat(n)} |\n`,
    ],
    ['rows that never close', (n: number) => HEAD + '| a\nb c d\n'.repeat(n)],
    [
      'one row of many lines that each end in a pipe',
      (n: number) => `| a |\n${'|-'.repeat(n)}|\n| x\n${'b |\n'.repeat(n)}`,
    ],
    ['fences that never close', (n: number) => HEAD + '```x\n'.repeat(n)],
    ['a title of blanks', (n: number) => `${HEAD}| T${' '.repeat(n)}x ${LINK}| A | S |\n`],
    [
      'lists and headings with links',
      (n: number) => '# A\n\n- **T** [paper](https://arxiv.org/abs/2411.14199)\n**B**\n'.repeat(n / 40),
    ],
    [
      'titles with an address in the next line, under one heading',
      (n: number) => '# A\n\n' + 'T of it\nabs: https://arxiv.org/abs/2411.14199\n\n'.repeat(n / 40),
    ],
    ['a title label that is wrapped for ever', (n: number) => `Title: T\n${'  more of it\n'.repeat(n / 10)}`],
    [
      'release notes',
      (n: number) => '## [1.2.0] - 2024\n- [T](https://arxiv.org/abs/2411.14199)\n'.repeat(n / 40),
    ],
    ['links that never end', (n: number) => `${HEAD}| ${'[a]('.repeat(n)} ${LINK}| A | S |\n`],
  ] as const) {
    it(`takes time in proportion to its length: ${name}`, () => {
      // Eight times the text: linear is eight times the time, quadratic would be sixty-four.
      const [small, large] = [make(4000), make(32_000)];
      const times = growth(
        () => void readDigest(small),
        () => void readDigest(large),
        8,
        32,
      );
      assert.ok(times < 32, `8 times the text took ${times.toFixed(1)} times as long`);
    });
  }
});
