import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { refs } from '../../../src/cli/refs';
import { UsageError } from '../../../src/cli/usage';

const ID = '2411.14199';
const FILES: Readonly<Record<string, string>> = {
  'a.tex': `\\cite{a, none,b}\narXiv:${ID}v2 \\nocite{*}`,
  'a.md': `See [@a; -@doi, p. 3] and @fig-x, me@a.org, @arXiv:${ID}.`,
  'beside.bib': `@misc{none, eprint = {2310.06825}}`,
  'bibs/one.bib': `@misc{a,\n  Eprint = {${ID}}, archivePrefix = {arXiv}}\n@article{doi, doi = {10.48550/arXiv.2310.06825}}`,
  'bibs/deep/two.bib': `@misc{b, url = {https://arxiv.org/abs/hep-th/9901001v2}}\n@misc{a, eprint = {1412.6980}}\n@misc{arXiv:${ID}, eprint = {1412.6980}}\n@book{none}`,
  'bibs/deep/no.txt': `@misc{none, eprint = {${ID}}}`,
};

describe('paper-digest refs --bib', () => {
  let root = '';
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'refs-'));
    for (const [name, content] of Object.entries(FILES)) {
      mkdirSync(dirname(join(root, name)), { recursive: true });
      writeFileSync(join(root, name), content);
    }
  });
  afterEach(() => rmSync(root, { recursive: true }));

  /** Each reference as `text -> id`, with its key; and what was warned of. */
  function run(file: string, ...bibs: readonly string[]): readonly unknown[] {
    const out: string[] = [];
    const path = join(root, file);
    const args = bibs.flatMap((bib) => ['--bib', join(root, bib)]);
    refs.run([path, ...args, '--json'], {
      print: (text) => out.push(text),
      warn: (text) => out.push(`! ${text.replace(root, '')}`),
    });
    const { refs: found } = JSON.parse(out.pop() ?? '') as {
      refs: {
        file: string;
        arxivId: string;
        version: number | null;
        start: number;
        end: number;
        key?: string;
      }[];
    };
    assert.ok(found.every((one) => one.file === path));
    return [
      ...out,
      ...found.map(({ start, end, arxivId, version, key }) => {
        const shown = `${(FILES[file] ?? '').slice(start, end)} -> ${arxivId}${version ? `v${version}` : ''}`;
        return key === undefined ? shown : `${shown} by ${key}`;
      }),
    ];
  }

  it('reads no bibliography unasked', () => {
    assert.deepEqual(run('a.tex'), [`arXiv:${ID}v2 -> ${ID}v2`]);
  });

  it('gives exactly each key that the file resolves, among the other references', () => {
    assert.deepEqual(run('a.tex', 'bibs/one.bib'), [`a -> ${ID} by a`, `arXiv:${ID}v2 -> ${ID}v2`]);
    assert.deepEqual(run('a.md', 'bibs/one.bib'), [
      `a -> ${ID} by a`,
      'doi -> 2310.06825 by doi',
      `arXiv:${ID} -> ${ID}`,
    ]);
  });

  it('takes several, of which the first that has a key counts, and folders of them', () => {
    const both = [`a -> ${ID} by a`, 'b -> hep-th/9901001 by b', `arXiv:${ID}v2 -> ${ID}v2`];
    assert.deepEqual(run('a.tex', 'bibs/one.bib', 'bibs/deep/two.bib'), both);
    assert.equal(run('a.tex', 'bibs')[1], 'b -> hep-th/9901001 by b');
  });

  it('believes the bibliography where a key looks like an identifier', () => {
    assert.deepEqual(run('a.md', 'bibs/deep/two.bib'), [
      'a -> 1412.6980 by a',
      `arXiv:${ID} -> 1412.6980 by arXiv:${ID}`,
    ]);
  });

  it('says when a folder has no bibliography, and refuses a path that is none', () => {
    mkdirSync(join(root, 'empty'));
    assert.deepEqual(run('a.tex', 'empty'), ['! no .bib file in /empty', `arXiv:${ID}v2 -> ${ID}v2`]);
    assert.throws(() => run('a.tex', 'missing.bib'), UsageError);
  });
});
