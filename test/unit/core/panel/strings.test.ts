import assert from 'node:assert/strict';
import { fill } from '../../../../src/core/panel/strings';

describe('filling in a template', () => {
  it('puts each value in its place, as often as it is named', () => {
    assert.equal(fill('{1} of {0}, {1}', 'a', 2), '2 of a, 2');
  });

  it('leaves a place without a value', () => {
    assert.equal(fill('{0} and {1}', 'x'), 'x and {1}');
  });

  it('does not read a value as a template', () => {
    assert.equal(fill('{0}-{1}', '{1}', '$&'), '{1}-$&');
  });
});
