import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  expandBraces,
  isPlain,
  matchesAny,
  parseGlob,
  searchPattern,
} from '../../../../src/core/library/glob';

const matches = (pattern: string, path: string): boolean => matchesAny([parseGlob(pattern)], path);

describe('a glob', () => {
  for (const [pattern, yes, no] of [
    ['**/*.{md,markdown}', ['a.md', 'x/y/z.MD', '.hidden/b.markdown'], ['a.txt', 'md', 'a.md/b', 'a.mdx']],
    ['**/node_modules/**', ['node_modules/a.md', 'x/node_modules/y/a.md'], ['node_modules2/a.md', 'a.md']],
    ['papers/*.md', ['papers/a.md'], ['papers/x/a.md', 'a.md', 'my/papers/a.md']],
    ['/papers/**', ['papers/a.md', 'papers/x/a.md'], ['x/papers/a.md']],
    ['./a?[0-9].md', ['ab7.md'], ['a7.md', 'abc.md', 'a/7.md']],
    ['a[!b-d].md', ['ae.md', 'aa.md'], ['ab.md', 'ad.md']],
    ['{a,{b,c}/d}.md', ['a.md', 'b/d.md', 'c/d.md'], ['d.md', 'b.md']],
    ['a{b.md', ['a{b.md'], ['ab.md']],
    ['**', ['a', 'a/b.md'], []],
    ['**/a/**/b', ['a/b', 'x/a/y/z/b'], ['b/a', 'a/b/c']],
    ['Übung/*', ['übung/a'], ['ubung/a']],
  ] as const) {
    it(`says what ${pattern} means`, () => {
      assert.deepEqual(
        [...yes, ...no].filter((path) => matches(pattern, path)),
        yes,
      );
    });
  }

  it('never takes a file for what its pattern excludes, and always for its own name', () => {
    const name = fc.stringMatching(/^[a-z0-9_-][a-z0-9._-]{0,7}$/);
    fc.assert(
      fc.property(fc.array(name, { minLength: 1, maxLength: 6 }), fc.nat(6), (names, at) => {
        const path = names.join('/');
        assert.ok(matches(path, path));
        assert.ok(matches(`**/${names.slice(Math.min(at, names.length - 1)).join('/')}`, path));
        assert.ok(!matches(`${path}/x`, path));
      }),
    );
  });

  for (const [pattern, search] of [
    ['**/*.md', '**/*.md'],
    ['**/[0-9]*/a[!b-d_].md', '**/[0-9]*/a[!b-d_].md'],
    ['**/[x.md', '**/*'],
    ['a{b/c.md', '*/c.md'],
    ['**/[z-a].md', '**/*'],
    ['x}/[a]]/b\\/c?', '*/*/*/c?'],
  ] as const) {
    it(`is searched for as ${search} where it is ${pattern}`, () => {
      assert.equal(searchPattern(pattern), search);
      assert.equal(isPlain(pattern), search === pattern);
    });
  }

  it('is searched for by a pattern that finds what it means', () => {
    const sign = fc.constantFrom('a', 'b', '[', ']', '{', '}', '!', '-', '*', '?', '/', '\\');
    const text = fc.array(sign, { maxLength: 12 }).map((signs) => signs.join(''));
    fc.assert(
      fc.property(text, text, (pattern, path) => {
        if (!matches(pattern, path)) return;
        const { patterns } = parseGlob(pattern);
        assert.ok(
          matchesAny(
            patterns.map((each) => parseGlob(searchPattern(each))),
            path,
          ),
        );
      }),
    );
  });

  it('takes any pattern, and answers hostile ones in polynomial time', () => {
    fc.assert(fc.property(fc.string(), fc.string(), (pattern, path) => void matches(pattern, path)));
    assert.equal(matches(`${'**/a*'.repeat(200)}x`, 'a'.repeat(2000)), false);
    assert.equal(matches('*a'.repeat(500) + 'b', 'a'.repeat(5000)), false);
    assert.equal(expandBraces('{a,b}'.repeat(40)).length <= 500, true);
  });
});
