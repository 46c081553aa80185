import assert from 'node:assert/strict';
import { search } from '../../../src/cli/search';
import { UsageError } from '../../../src/cli/usage';

function titles(...args: readonly string[]): readonly string[] {
  let out = '';
  void search.run(['seeds', ...args, '--json'], { print: (text) => (out = text), warn: () => undefined });
  return (JSON.parse(out) as { hits: { title: string }[] }).hits.map(({ title }) => title);
}

describe('paper-digest search', () => {
  it('takes a word to leave out for a part of the query, and no other sign for an option', () => {
    const all = titles('diffusion');
    const left = titles('-voice', 'diffusion');
    assert.ok(left.length > 0 && left.length < all.length);
    assert.deepEqual(titles('-"voice" diffusion'), left);
    assert.ok(left.every((title) => all.includes(title)));
    assert.throws(() => titles('diffusion', '--nothing'), UsageError);
    assert.throws(() => titles('diffusion', '--limit', '-5'), UsageError);
  });
});
