import assert from 'node:assert/strict';
import { findHeadline } from '../../../../src/core/summary/headline';

describe('the headline figure', () => {
  it('is looked for in hostile texts of a megabyte', () => {
    const units = ['achieves 5.0% ', '(', ' 1', 'the ', '1', '1,', 'a', '5% ', '\0 5% ', '+', 'of of ', '1-'];
    for (const unit of units) {
      const found = findHeadline(`Moss achieves 5.5% on A ${unit.repeat(1_000_000 / unit.length)}`);
      assert.ok(found === undefined || found.includes('5'), unit);
    }
  });
});
