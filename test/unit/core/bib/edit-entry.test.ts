import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  changeFields,
  changeKey,
  changeType,
  type FieldChange,
  removeEntry,
} from '../../../../src/core/bib/edit-entry';
import { completeEntry, fieldsOfPaper, updatePublished } from '../../../../src/core/bib/paper-fields';
import { applyEdits } from '../../../../src/core/text-edit';
import { type BibFileEntry, scanBib } from '../../../../src/core/citation/bib-file';
import { anyBib } from './texts';

function first(text: string): BibFileEntry {
  const [entry] = scanBib(text).entries;
  assert.ok(entry);
  return entry;
}

function changed(text: string, ...changes: FieldChange[]): string {
  return applyEdits(text, changeFields(text, first(text), changes));
}

const set = (name: string, value: string): FieldChange => ({ name, value });
const drop = (name: string): FieldChange => ({ name, value: undefined });

describe('changing fields of an entry', () => {
  const CASES: readonly (readonly [name: string, before: string, changes: FieldChange[], after: string])[] = [
    [
      'replaces a value between its braces',
      '@misc{a,\n  Title = {T}, % x\n  y={1}\n}',
      [set('title', 'N')],
      '@misc{a,\n  Title = {N}, % x\n  y={1}\n}',
    ],
    [
      'keeps quotes and bare numbers',
      '@misc{a, t = "T", year = 2020}',
      [set('t', 'N'), set('year', '2021')],
      '@misc{a, t = "N", year = 2021}',
    ],
    [
      'leaves quotes that the value would end',
      '@misc{a, t = "T"}',
      [set('t', 'a "b"')],
      '@misc{a, t = {a "b"}}',
    ],
    ['replaces strings joined by #', '@misc{a, t = x # "T" # y,}', [set('t', 'N')], '@misc{a, t = {N},}'],
    [
      'adds as the entry types its own',
      '@misc{a,\n\ttitle={T},\n}',
      [set('doi', 'd')],
      '@misc{a,\n\ttitle={T},\n\tdoi={d},\n}',
    ],
    [
      'adds without a comma where none is',
      '@misc{a,\r\n  t = {T}\r\n}',
      [set('d', 'd')],
      '@misc{a,\r\n  t = {T},\r\n  d = {d}\r\n}',
    ],
    [
      'adds aligned',
      '@misc{a,\n  title  = {T},\n  author = {A},\n}',
      [set('doi', 'd')],
      '@misc{a,\n  title  = {T},\n  author = {A},\n  doi    = {d},\n}',
    ],
    [
      'adds aligned also where a name is too long for the column',
      '@misc{a,\n  title  = {T},\n  author = {A},\n  archivePrefix = {arXiv},\n}',
      [set('doi', 'd')],
      '@misc{a,\n  title  = {T},\n  author = {A},\n  archivePrefix = {arXiv},\n  doi    = {d},\n}',
    ],
    [
      'adds as it is typed where nothing is aligned',
      '@misc{a,\n  title = {T},\n  author = {A},\n  archivePrefix = {arXiv},\n}',
      [set('doi', 'd')],
      '@misc{a,\n  title = {T},\n  author = {A},\n  archivePrefix = {arXiv},\n  doi = {d},\n}',
    ],
    ['adds in one line', '@misc{a, t={T}}', [set('d', '1'), set('e', '2')], '@misc{a, t={T}, d={1}, e={2}}'],
    ['adds behind a key alone', '@misc{a}', [set('d', '1')], '@misc{a,\n  d = {1},\n}'],
    [
      'adds before a comment',
      '@misc{a,\n  t = {T} % note\n}',
      [set('d', '1')],
      '@misc{a,\n  t = {T},\n  d = {1} % note\n}',
    ],
    ['removes a line', '@misc{a,\n  t = {T},\n  u = {U},\n}', [drop('t')], '@misc{a,\n  u = {U},\n}'],
    ['removes within a line', '@misc{a, t = {T}, u = {U}}', [drop('t')], '@misc{a, u = {U}}'],
    [
      'removes all of a doubled field',
      '@misc{a,\n  t = {T},\n  t = {U},\n  u = {1},\n}',
      [drop('t')],
      '@misc{a,\n  u = {1},\n}',
    ],
    [
      'removes the last and adds',
      '@misc{a,\n  t = {T},\n  u = {U}\n}',
      [drop('u'), set('d', '1')],
      '@misc{a,\n  t = {T},\n  d = {1},\n}',
    ],
    [
      'removes the only one and adds',
      '@misc{a,\n  t = {T}\n}',
      [drop('t'), set('d', '1')],
      '@misc{a,\n  d = {1}\n}',
    ],
    [
      'does not write braces that are not balanced',
      '@misc{a, t = {T}}',
      [set('t', 'a}, x = {b')],
      '@misc{a, t = {a, x = b}}',
    ],
    ['leaves an entry that is not closed', '@misc{a, t = {T', [set('t', 'N')], '@misc{a, t = {T'],
  ];
  for (const [name, before, changes, after] of CASES) {
    it(name, () => {
      assert.equal(changed(before, ...changes), after);
    });
  }

  it('of any text changes these fields and no other character', () => {
    const names = ['title', 'eprint', 'doi', 'year', 'note'];
    const change = fc.record({
      name: fc.constantFrom(...names),
      value: fc.constantFrom('V', 'a "b"', '{X} y', undefined),
    });
    fc.assert(
      fc.property(
        anyBib,
        fc.array(change, { minLength: 1, maxLength: 4 }),
        fc.nat(),
        (text, changes, which) => {
          const { entries } = scanBib(text);
          const entry = entries[which % Math.max(1, entries.length)];
          if (!entry) return;
          const edits = changeFields(text, entry, changes);
          // Only names, values, commas and blanks of the fields in question are touched, and all within the entry.
          for (const { range } of edits)
            assert.ok(range.start >= entry.range.start && range.end <= entry.range.end);
          const wanted = new Map(changes.map(({ name, value }) => [name, value]));
          const kept = entry.fields.filter(({ name }) => !wanted.has(name));
          const after = applyEdits(text, edits);
          const now = scanBib(after).entries.find(({ range }) => range.start === entry.range.start);
          assert.ok(now);
          const source = (whole: string, { nameRange, valueRange }: BibFileEntry['fields'][number]): string =>
            whole.slice(nameRange.start, valueRange.end);
          assert.deepEqual(
            now.fields.filter(({ name }) => !wanted.has(name)).map((field) => source(after, field)),
            kept.map((field) => source(text, field)),
          );
          if (!entry.isClosed) return;
          assert.equal(now.isClosed, true);
          for (const [name, value] of wanted) {
            assert.equal(now.fields.find((field) => field.name === name)?.value, value, after);
          }
          assert.equal(after.slice(now.range.end), text.slice(entry.range.end));
          assert.equal(after.slice(0, entry.range.start), text.slice(0, entry.range.start));
        },
      ),
      { numRuns: 500 },
    );
  });
});

describe('changing an entry as a whole', () => {
  it('gives it another type, in the case of the old one, or another key', () => {
    const text = '@ARTICLE{ a , t = {T}}';
    assert.equal(applyEdits(text, changeType(text, first(text), 'misc')), '@MISC{ a , t = {T}}');
    assert.equal(applyEdits(text, changeKey(first(text), 'b')), '@ARTICLE{ b , t = {T}}');
  });

  it('takes it away with its line end', () => {
    const text = '@misc{a}\r\n\r\n@misc{b}\r\n';
    assert.equal(applyEdits(text, removeEntry(text, first(text))), '@misc{b}\r\n');
    const inline = 'x @misc{a} y';
    assert.equal(applyEdits(inline, removeEntry(inline, first(inline))), 'x  y');
  });
});

describe('completing an entry', () => {
  const paper = {
    arxivId: '2411.14199',
    title: 'A {NEW} Way',
    listedAuthors: [],
    etAl: false,
    authorOrder: 'listed' as const,
    authors: ['Ada Lind', 'Bo van Berg'],
    primaryClass: 'cs.CL',
  };

  it('adds what it lacks, fills what is empty, keeps what it says', () => {
    const text = '@misc{k,\n  title = {Mine},\n  author = {},\n  date = {2024-11},\n}\n';
    assert.equal(
      applyEdits(text, completeEntry(text, first(text), fieldsOfPaper(paper))),
      '@misc{k,\n  title = {Mine},\n  author = {Lind, Ada and van Berg, Bo},\n  date = {2024-11},\n' +
        '  eprint = {2411.14199},\n  archivePrefix = {arXiv},\n  primaryClass = {cs.CL},\n' +
        '  url = {https://arxiv.org/abs/2411.14199},\n}\n',
    );
  });

  it('replaces what it is told to', () => {
    const text = '@misc{k, author = {Lind, Ada and others}, title = {x}}';
    const fields = fieldsOfPaper(paper).filter(({ name }) => name === 'author' || name === 'title');
    assert.equal(
      applyEdits(text, completeEntry(text, first(text), fields, ['author'])),
      '@misc{k, author = {Lind, Ada and van Berg, Bo}, title = {x}}',
    );
  });

  it('makes it the published version and keeps key and eprint', () => {
    const text =
      '@article{k,\n  title = {T},\n  journal = {arXiv preprint arXiv:2411.14199},\n  year = {2024}\n}\n';
    assert.equal(
      applyEdits(
        text,
        updatePublished(text, first(text), {
          type: 'inproceedings',
          booktitle: 'Proc. X',
          doi: '10.1000/x',
          year: '2025',
        }),
      ),
      '@inproceedings{k,\n  title = {T},\n  year = {2025},\n  booktitle = {Proc. X},\n  doi = {10.1000/x},\n' +
        '  eprint = {2411.14199},\n  archivePrefix = {arXiv}\n}\n',
    );
  });

  it('puts the journal in the place of arXiv', () => {
    const text = '@misc{k, title = {T}, eprint = {2411.14199}, journal = {CoRR}, year = 2024}';
    assert.equal(
      applyEdits(
        text,
        updatePublished(text, first(text), { type: 'article', journal: 'J. of X', doi: '10.1000/x' }),
      ),
      '@article{k, title = {T}, eprint = {2411.14199}, journal = {J. of X}, year = 2024, doi = {10.1000/x}}',
    );
  });
});
