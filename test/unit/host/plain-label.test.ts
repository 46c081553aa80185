import assert from 'node:assert/strict';
import { plainLabel } from '../../../src/host/plain-label';

describe('a title in a pick list', () => {
  it('shows no icon where it says $(name), and is otherwise as it is', () => {
    assert.equal(plainLabel('$(flame) Hot $(sync~spin)'), '\\$(flame) Hot \\$(sync~spin)');
    assert.equal(plainLabel('Cost $(2 + x)$ and $5 (five)'), 'Cost $(2 + x)$ and $5 (five)');
  });
});
