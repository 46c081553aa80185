import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { where } from '../../../src/cli/where';
import { UsageError } from '../../../src/cli/usage';

const ID = '2411.14199';
const FILES: Readonly<Record<string, string | Uint8Array>> = {
  'digest.md': `## Papers for 2024-11-22\n\n| Title | Authors | Summary |\n|---|---|---|\n| T (Read more on [arXiv](https://arxiv.org/abs/${ID}))| A B | S |\n`,
  'a.tex': `é \\cite{none,k}\narXiv:${ID}`,
  'refs.bib': `@misc{k,\n  url = {https://arxiv.org/abs/${ID}v3}}`,
  'src/b.py': `# https://arxiv.org/pdf/${ID}\n@k`,
  'node_modules/p/README.md': `arXiv:${ID}`,
  'ignored/c.txt': `arXiv:${ID}`,
  '.gitignore': 'ignored/\n',
  'd.bin2': new Uint8Array([0, ...new TextEncoder().encode(`arXiv:${ID}`)]),
};

function run(...args: readonly string[]): { readonly code: number; readonly out: string } {
  const out: string[] = [];
  const code = where.run(args, { print: (text) => out.push(text), warn: (text) => out.push(`! ${text}`) });
  return { code, out: out.join('\n') };
}

describe('paper-digest where', () => {
  let root = '';
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'where-'));
    for (const [name, content] of Object.entries(FILES)) {
      mkdirSync(dirname(join(root, name)), { recursive: true });
      writeFileSync(join(root, name), content);
    }
  });
  afterEach(() => rmSync(root, { recursive: true }));

  const places = [
    { file: 'a.tex', line: 1, start: 13, end: 14, kind: 'key' },
    { file: 'a.tex', line: 2, start: 16, end: 32, kind: 'id' },
    { file: 'digest.md', line: 5, start: 96, end: 128, kind: 'digest' },
    { file: 'refs.bib', line: 1, start: 6, end: 7, kind: 'entry' },
    { file: 'src/b.py', line: 1, start: 2, end: 34, kind: 'link' },
  ];

  it('lists every place, but not those in packages, binary files and what git ignores', () => {
    const { code, out } = run(ID, '--in', root, '--json');
    assert.deepEqual([code, JSON.parse(out)], [0, { places }]);
  });

  it('takes any spelling of the paper, and lists ignored files when told to', () => {
    const { out } = run(`https://arxiv.org/abs/${ID}v2`, '--in', root, '--json', '--no-ignore');
    const { places: found } = JSON.parse(out) as { places: { file: string }[] };
    assert.deepEqual(
      found.map(({ file }) => file),
      ['a.tex', 'a.tex', 'digest.md', 'ignored/c.txt', 'refs.bib', 'src/b.py'],
    );
  });

  it('prints a line a place for people', () => {
    const lines =
      'a.tex:1: key|a.tex:2: id|digest.md:5: digest|refs.bib:1: entry|src/b.py:1: link|5 places in 4 files.';
    assert.deepEqual(run(ID, '--in', root), { code: 0, out: lines.replaceAll('|', '\n') });
    assert.deepEqual(run('1706.03762', '--in', root), { code: 0, out: '0 places in 0 files.' });
  });

  it('refuses what makes no sense', () => {
    for (const args of [
      [],
      [ID],
      ['x', '--in', root],
      [ID, ID, '--in', root],
      [ID, '--in', join(root, 'none')],
    ])
      assert.throws(() => run(...args), UsageError);
  });
});
