import assert from 'node:assert/strict';
import { labelSentences } from '../../../../src/core/summary/label';

describe('labels of sentences', () => {
  it('are given to a hundred thousand sentences', () => {
    assert.equal(labelSentences('It is so. '.repeat(100_000)).length, 100_000);
  });
});
