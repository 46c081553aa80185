import assert from 'node:assert/strict';
import { isIgnored, readGitignore } from '../../../../src/core/references/gitignore';

/** Which of some paths the `.gitignore` files (text by folder) leave over. */
function kept(files: Readonly<Record<string, string>>, paths: readonly string[]): readonly string[] {
  const rules = new Map(Object.entries(files).map(([folder, text]) => [folder, readGitignore(text)]));
  return paths.filter((path) => !isIgnored(path, (folder) => rules.get(folder)));
}

describe('.gitignore', () => {
  for (const [name, text, paths, left] of [
    ['a name at any depth', 'out', ['out/a', 'x/out/a', 'x/out', 'outer/a'], ['outer/a']],
    [
      'a name with a slash is tied to its folder',
      '/out\nx/y',
      ['out/a', 'x/out/a', 'x/y', 'z/x/y'],
      ['x/out/a', 'z/x/y'],
    ],
    ['a slash at the end means folders', 'build/', ['build/a', 'x/build/a', 'build'], ['build']],
    ['wildcards stay within a name', '*.log\na?c', ['a.log', 'x/b.log', 'abc', 'a/c', 'log'], ['a/c', 'log']],
    ['sets', '[ab]x\n[!0-9]y', ['ax', 'cx', 'zy', '1y'], ['cx', '1y']],
    ['two stars', '**/a/b\nc/**\nd/**/e', ['a/b', 'x/y/a/b', 'c/z', 'c', 'd/e', 'd/1/2/e'], ['c']],
    ['the last rule decides', '*.md\n!keep.md', ['a.md', 'keep.md', 'x/keep.md'], ['keep.md', 'x/keep.md']],
    ['nothing comes back from an ignored folder', 'd/\n!d/a', ['d/a'], []],
    ['comments, blanks, escapes', '# a\n\n\\#b\na  \n\\!c\n', ['#b', 'a', '!c', '# a'], ['# a']],
    ['Windows line ends', 'a\r\nb\r\n', ['a', 'b', 'c'], ['c']],
  ] as const) {
    it(name, () => assert.deepEqual(kept({ '': text }, paths), left));
  }

  it('deeper files come before those above', () => {
    const files = { '': '*.tex', sub: '!*.tex\nown/', 'sub/own2': '/x' };
    const paths = ['a.tex', 'sub/a.tex', 'sub/own/a', 'own/a', 'sub/own2/x', 'sub/own2/y/x'];
    assert.deepEqual(kept(files, paths), ['sub/a.tex', 'own/a', 'sub/own2/y/x']);
  });

  it('takes no longer for patterns made to be slow', () => {
    const files = { '': `${'*a'.repeat(200)}b\n${'**/a/'.repeat(100)}b` };
    const paths = ['a'.repeat(4000), Array(100).fill('a').join('/')];
    assert.deepEqual(kept(files, paths), paths);
  });
});
