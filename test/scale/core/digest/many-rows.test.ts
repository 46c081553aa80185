import assert from 'node:assert/strict';
import { readDigest } from '../../../../src/core/digest/read';

describe('a digest of many rows', () => {
  it('may have more of them than a call may have arguments', () => {
    const row = (n: number): string =>
      `|2024-01-02|**On matters of ${n}**|[pdf](https://arxiv.org/abs/2401.00001)|`;
    const rows = Array.from({ length: 150_000 }, (_, n) => row(n)).join('\n');
    assert.equal(readDigest(`| Date | Title | PDF |\n|---|---|---|\n${rows}`).entries.length, 150_000);
  });
});
