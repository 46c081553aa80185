import assert from 'node:assert/strict';
import { ReferenceIndex, type ReferenceChange } from '../../../../src/core/references/reference-index';
import { scanFile } from '../../../../src/core/references/scan-file';

const A = '2411.14199';
const B = '1706.03762';

/** An index of files of one folder; each is named by its path. */
function indexOf(
  files: Readonly<Record<string, string>>,
  isDigest?: (uri: string) => boolean,
): ReferenceIndex {
  const index = new ReferenceIndex(isDigest);
  index.replace(Object.entries(files).map(([path, text]) => [path, says(path, text)]));
  return index;
}

function says(path: string, text: string, folder = 'w') {
  return { folder, mentions: scanFile(text, { path }) };
}

/** Places as `file:line:column kind`, line from 1. */
function shown(index: ReferenceIndex, id: string): readonly string[] {
  return index
    .placesOf(id)
    .map(({ uri, line, character, kind }) => `${uri}:${line + 1}:${character} ${kind}`);
}

function entry(key: string, id: string): string {
  return `@misc{${key},\n  eprint = {${id}}\n}\n`;
}

describe('the index of citations', () => {
  it('gives every place of a paper: by id, by address, by key and as an entry', () => {
    const index = indexOf({
      'b.tex': `see \\cite{x, other}\nand arXiv:${A}`,
      'a.md': `[@x] and https://arxiv.org/abs/${A}v2 and arXiv:${B}`,
      'refs.bib': entry('x', A) + entry('other', B),
      'c.py': `# arXiv:${A}\n@x`,
    });
    assert.deepEqual(shown(index, A), [
      'a.md:1:2 key',
      'a.md:1:9 link',
      'b.tex:1:10 key',
      'b.tex:2:4 id',
      'c.py:1:2 id',
      'refs.bib:1:6 entry',
    ]);
    assert.deepEqual(shown(index, B), ['a.md:1:48 id', 'b.tex:1:13 key', 'refs.bib:4:6 entry']);
    assert.equal(index.citingFileCount(A), 3);
  });

  it('counts a key that is a reference, too, once', () => {
    const index = indexOf({ 'a.tex': `\\cite{arXiv:${A}}`, 'refs.bib': entry(`arXiv:${A}`, A) });
    assert.deepEqual(shown(index, A), ['a.tex:1:6 key', 'refs.bib:1:6 entry']);
  });

  it('takes all spellings of an old identifier as one paper', () => {
    const index = indexOf({ 'a.txt': 'arXiv:math.GT/0309136 and https://arxiv.org/abs/math/0309136' });
    assert.deepEqual(shown(index, 'math/0309136'), ['a.txt:1:0 id', 'a.txt:1:26 link']);
    assert.deepEqual(shown(index, 'math.GT/0309136'), shown(index, 'math/0309136'));
  });

  it('leaves digests out, also when a file becomes one later', () => {
    const digests = new Set<string>();
    const index = indexOf({ 'a.md': `arXiv:${A}` }, (uri) => digests.has(uri));
    assert.deepEqual(shown(index, A), ['a.md:1:0 id']);
    digests.add('a.md');
    assert.deepEqual(shown(index, A), []);
  });

  it('resolves a key by the nearest bibliography of the same folder', () => {
    const index = indexOf({
      'p/one/refs.bib': entry('x', A),
      'p/two/refs.bib': entry('x', B),
      'p/two/y.bib': '@misc{y}',
    });
    index.replace([['q/refs.bib', says('q/refs.bib', entry('x', B) + entry('z', B), 'other')]]);
    assert.deepEqual(
      [
        index.resolveKey('p/one/a.tex', 'x', 'w'),
        index.resolveKey('p/two/deep/a.tex', 'x', 'w'),
        index.resolveKey('p/two/a.tex', 'y', 'w'),
        index.resolveKey('p/one/a.tex', 'z', 'w'),
        index.resolveKey('untitled:1', 'z', undefined),
      ],
      [A, B, undefined, undefined, B],
    );
  });

  it('takes the first of two entries of one key', () => {
    assert.equal(indexOf({ 'r.bib': entry('x', A) + entry('x', B) }).resolveKey('a.tex', 'x', 'w'), A);
  });

  it('does not mistake a key whose nearest entry is no arXiv paper', () => {
    const index = indexOf({
      'r.bib': entry('x', A),
      'p/r.bib': '@book{x, title = {T}}',
      'p/a.tex': '\\cite{x}',
    });
    assert.deepEqual(shown(index, A), ['r.bib:1:6 entry']);
  });

  it('follows a bibliography: keys mean what it says now', () => {
    const index = indexOf({ 'a.tex': '\\cite{x}', 'r.bib': entry('x', A) });
    index.replace([['r.bib', says('r.bib', entry('x', B))]]);
    assert.deepEqual([shown(index, A), shown(index, B)], [[], ['a.tex:1:6 key', 'r.bib:1:6 entry']]);
    index.replace([['r.bib', undefined]]);
    assert.deepEqual([shown(index, A), shown(index, B)], [[], []]);
  });

  it('tells which papers a change is about, also through keys, in one event', () => {
    const index = indexOf({ 'a.tex': `\\cite{x} arXiv:${B}`, 'r.bib': entry('x', A) });
    const changes: ReferenceChange[] = [];
    index.onChange((change) => changes.push(change));
    index.replace([['a.tex', undefined]]);
    index.replace([['none.tex', undefined]]);
    index.replace([
      ['r.bib', says('r.bib', entry('x', B))],
      ['b.md', says('b.md', 'no paper')],
    ]);
    assert.deepEqual(changes, [
      { uris: ['a.tex'], arxivIds: new Set([A, B]) },
      { uris: ['r.bib'], arxivIds: new Set([A, B]) },
    ]);
  });

  it('holds after any changes what it holds when made of the last state', () => {
    const texts = [
      '',
      `arXiv:${A}`,
      '\\cite{x,y} \\cite{x}',
      entry('x', A),
      entry('x', B) + entry('y', A),
      entry('y', ''),
    ];
    const names = ['a.tex', 'p/b.tex', 'r.bib', 'p/s.bib'];
    const index = new ReferenceIndex();
    const state = new Map<string, string>();
    let seed = 7;
    for (let step = 0; step < 400; step++) {
      seed = (seed * 1103515245 + 12345) % 2147483648;
      const name = names[(seed >> 8) % names.length] ?? '';
      const text = texts[(seed >> 16) % texts.length] ?? '';
      state.set(name, text);
      index.replace([[name, says(name, text)]]);
      const fresh = indexOf(Object.fromEntries(state));
      for (const id of [A, B]) {
        const places = index.placesOf(id);
        assert.deepEqual(places, fresh.placesOf(id));
        const citing = new Set(places.filter(({ kind }) => kind !== 'entry').map(({ uri }) => uri));
        assert.equal(index.citingFileCount(id), citing.size);
        assert.equal(index.isCited(id), citing.size > 0);
      }
      assert.equal(index.fileCount, fresh.fileCount);
    }
  });

  it('knows the papers that are cited: by id or key, not by a bibliography or a digest alone', () => {
    const index = indexOf(
      { 'a.tex': '\\cite{x}', 'refs.bib': entry('x', A) + entry('y', B), 'digest.md': `arXiv:${B}` },
      (uri) => uri === 'digest.md',
    );
    assert.deepEqual([...index.citedIds()], [A]);
    index.replace([['refs.bib', says('refs.bib', entry('x', B))]]);
    assert.deepEqual([...index.citedIds()], [B]);
    index.replace([['a.tex', undefined]]);
    assert.deepEqual([...index.citedIds()], []);
  });

  it('counts what a document cites when it is a digest no longer, and tells so', () => {
    const digests = new Set(['a.md']);
    const index = indexOf({ 'a.md': `arXiv:${A} [@x]`, 'refs.bib': entry('x', B) }, (uri) =>
      digests.has(uri),
    );
    const changes: ReferenceChange[] = [];
    index.onChange((change) => changes.push(change));
    index.recheckDigests(['a.md', 'refs.bib']);
    assert.deepEqual(changes, []);
    digests.clear();
    index.recheckDigests(['a.md', 'refs.bib']);
    assert.deepEqual(changes, [{ uris: ['a.md'], arxivIds: new Set([A, B]) }]);
    assert.deepEqual([...index.citedIds()].sort(), [B, A]);
  });

  it('says when it is complete, once', () => {
    const index = new ReferenceIndex();
    let told = 0;
    const listening = index.onChange(() => told++);
    index.setComplete(true);
    index.setComplete(true);
    listening.dispose();
    index.setComplete(false);
    assert.deepEqual([told, index.isComplete], [1, false]);
  });
});
