import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { fillTemplate } from '../../../../../src/core/citation/context/options';
import {
  fileIn,
  folderOf,
  foldersUp,
  nameOf,
  resolveUri,
} from '../../../../../src/core/citation/context/uris';
import { yamlValues } from '../../../../../src/core/citation/context/yaml';

describe('a path beside a document', () => {
  const rows: readonly (readonly [base: string, written: string, expected: string | undefined])[] = [
    ['file:///w/d/a.tex', 'r.bib', 'file:///w/d/r.bib'],
    ['file:///w/d/a.tex', '../r.bib', 'file:///w/r.bib'],
    ['file:///w/a.tex', '../../../r.bib', 'file:///r.bib'],
    ['file:///w/a.tex', './b//c/./r.bib', 'file:///w/b/c/r.bib'],
    ['file:///w/a.tex', '/home/r.bib', 'file:///home/r.bib'],
    ['file:///w/a.tex', 'my refs.bib', 'file:///w/my%20refs.bib'],
    ['file:///w/a.tex', '100%.bib', 'file:///w/100%25.bib'],
    ['file:///c%3A/w/a.tex', '..\\r.bib', 'file:///c%3A/r.bib'],
    ['file:///c%3A/w/a.tex', 'D:\\lib\\r.bib', 'file:///d%3A/lib/r.bib'],
    ['vscode-vfs://github/o/r/a.md', 'r.bib', 'vscode-vfs://github/o/r/r.bib'],
    ['vscode-remote://ssh%2Bhost/w/a.md', '../r.bib', 'vscode-remote://ssh%2Bhost/r.bib'],
    ['vscode-notebook-cell:/w/n.ipynb#W0', 'r.bib', 'vscode-notebook-cell:/w/r.bib'],
    ['mem:/w/a.md?v=1#x', 'r.bib', 'mem:/w/r.bib?v=1'],
    ['untitled:Untitled-1', 'r.bib', 'untitled:r.bib'],
    ['file:///w/a.md', 'https://x.org/r.bib', undefined],
    ['file:///w/a.md', 'file:///x/r.bib', 'file:///x/r.bib'],
    ['file:///w/a.md', ' ', undefined],
  ];
  for (const [base, written, expected] of rows)
    it(`${written} at ${base}`, () => assert.equal(resolveUri(base, written), expected));

  it('is a file of its folder again, whatever its name', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }), (text) => {
        const name = text.replace(/[\\/:]/g, '').trim();
        fc.pre(name !== '' && !/^\.+$/.test(name));
        const uri = fileIn('file:///w/d', name) ?? '';
        assert.equal(nameOf(uri), name.replace(/[\ud800-\udbff](?![\udc00-\udfff])/g, '\ufffd'));
        assert.equal(folderOf(uri), 'file:///w/d');
      }),
    );
  });

  it('has folders up to the one that is open, not beyond', () => {
    assert.deepEqual(foldersUp('file:///w/a/b/c.md', 'file:///w'), [
      'file:///w/a/b',
      'file:///w/a',
      'file:///w',
    ]);
    assert.deepEqual(foldersUp('file:///w/c.md', 'file:///w/'), ['file:///w']);
    assert.deepEqual(foldersUp('file:///x/c.md', 'file:///w'), ['file:///x']);
    assert.deepEqual(foldersUp('file:///w/a/c.md', undefined), ['file:///w/a']);
  });
});

describe('values of a YAML text', () => {
  it('have their keys, and stand where they stand', () => {
    const text = 'a: 1\nb:\n  c: "x # y" # no\n  d:\n  - e\n  - f: g\nh: [i, "j"]\nk: |\n  l: m\nn: o: p\n';
    const values = yamlValues(text).map(({ path, text: value, range }) => [
      path.join('.'),
      value,
      text.slice(range.start, range.end),
    ]);
    assert.deepEqual(values, [
      ['a', '1', '1'],
      ['b.c', 'x # y', '"x # y"'],
      ['b.d', 'e', 'e'],
      ['b.d.f', 'g', 'g'],
      ['h', 'i', 'i'],
      ['h', 'j', '"j"'],
      ['n', 'o: p', 'o: p'],
    ]);
  });

  it('are read from anything', () => {
    fc.assert(
      fc.property(
        fc.string({
          unit: fc.constantFrom('a', ':', ' ', '\n', '-', '[', ']', '"', "'", '#', '|', ',', '&'),
        }),
        (text) => {
          for (const { range } of yamlValues(text))
            assert.ok(range.start <= range.end && range.end <= text.length);
        },
      ),
    );
  });
});

describe('a template', () => {
  it('is filled, and keeps what it does not know', () => {
    const values = { key: 'k', id: undefined, title: '$& T', authors: 'A', year: '2024', url: 'u' };
    assert.equal(
      fillTemplate('[[{key}]] {title} {id}{constructor} {x}', values),
      '[[k]] $& T {constructor} {x}',
    );
  });
});
