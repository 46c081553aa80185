import assert from 'node:assert/strict';
import fc from 'fast-check';
import { scanBib, type BibFileEntry } from '../../../../src/core/citation/bib-file';

/** An entry in one line: `type key {name=value ...}`, with `…` after one that is not closed. */
function brief(entry: BibFileEntry): string {
  const fields = entry.fields.map(({ name, value }) => `${name}=${value.replace(/\s+/g, ' ')}`).join(' | ');
  return `${entry.type} ${entry.key} {${fields}}${entry.isClosed ? '' : '…'}`;
}

/** What a `.bib` file may hold, and what is read of it. */
const ODDITIES: readonly (readonly [name: string, text: string, ...entries: string[]])[] = [
  ['a plain entry', '@misc{a, title = {T}, year = 2024}', 'misc a {title=T | year=2024}'],
  ['capitals and blanks', '@ARTICLE { a ,\n  Title="T" ,\n}', 'article a {title=T}'],
  ['Windows line ends', '@misc{a,\r\n  title = {T},\r\n}\r\n', 'misc a {title=T}'],
  ['no line break at the end', '@misc{a}\n@misc{b}', 'misc a {}', 'misc b {}'],
  ['parentheses', '@misc(a, title = {T (x)}, year = 2024)', 'misc a {title=T (x) | year=2024}'],
  ['nested braces', '@misc{a, title = {{T} of {{X}}}}', 'misc a {title={T} of {{X}}}'],
  ['an escaped quote inside quotes', '@misc{a, title = "K{\\"u}hn"}', 'misc a {title=K{\\"u}hn}'],
  [
    'strings',
    '@string{pre = "arXiv "}\n@misc{a, journal = pre # {preprint}}',
    'misc a {journal=arXiv preprint}',
  ],
  ['a month and an unknown string', '@misc{a, month = nov # "~1"}', 'misc a {month=nov~1}'],
  ['a comment between fields', '@misc{a,\n % year = {1},\n title = {T}, % x}\n}', 'misc a {title=T}'],
  ['a commented entry', '% @misc{no, title={T}}\n@misc{a}', 'misc a {}'],
  ['an @comment with an entry in it', '@comment{\n@misc{no,}\n@misc{no2,}\n}\n@misc{a}', 'misc a {}'],
  ['an @comment that is not closed', '@comment{ x\n@misc{a}', 'misc a {}'],
  ['@preamble', '@preamble{"\\newcommand{\\x}{y}"}\n@misc{a}', 'misc a {}'],
  ['text and addresses between entries', 'mail me@example.org {x}\n@misc{a}', 'misc a {}'],
  ['no comma after a field', '@misc{a, title = {T}\n year = {2024}}', 'misc a {title=T | year=2024}'],
  ['commas too many', '@misc{a,, title = {T},,}', 'misc a {title=T}'],
  ['no key', '@misc{title = {T}}', 'misc  {title=T}'],
  ['a key alone, half typed', '@misc{a\n\n@misc{b,}', 'misc a {}…', 'misc b {}'],
  [
    'a value that is not closed',
    '@misc{a, title = {T\n@misc{b,}\n@misc{c,}',
    'misc a {title=T}…',
    'misc b {}',
    'misc c {}',
  ],
  [
    'an unclosed value before the last entry',
    '@misc{a, title = {T\n@misc{b,}',
    'misc a {title=T}…',
    'misc b {}',
  ],
  [
    'a missing brace in the middle',
    '@misc{a, x = {T,\n year = {1}\n}\n@misc{b,}',
    'misc a {x=T, year = {1} }…',
    'misc b {}',
  ],
  [
    'a quotation that is not closed',
    '@misc{a, x = "T,\n year = 1}\n@misc{b,}',
    'misc a {x=T | year=1}…',
    'misc b {}',
  ],
  ['a value not typed yet', '@misc{a, title = , year = 1}', 'misc a {title= | year=1}'],
  ['a sign not typed yet', '@misc{a, title {T}, year = 1}', 'misc a {year=1}'],
  [
    'an entry quoted in a note',
    '@misc{a, note = {\n@misc{x,}\n}, year = 1}',
    'misc a {note= @misc{x,}  | year=1}',
  ],
  [
    'keys with signs',
    '@misc{DBLP:journals/corr/abs-1706.03762, year = 1}',
    'misc DBLP:journals/corr/abs-1706.03762 {year=1}',
  ],
  ['a byte order mark', '\uFEFF@misc{a}', 'misc a {}'],
  ['a doubled field', '@misc{a, x = {1}, X = {2}}', 'misc a {x=1 | x=2}'],
  ['two entries in a line', '@misc{a, x = {1}@misc{b, x = {2}}', 'misc a {x=1}…', 'misc b {x=2}'],
  ['nothing', ''],
];

const scrap = fc.oneof(
  fc.constantFrom(
    '@',
    '@misc',
    '{',
    '}',
    '(',
    ')',
    '"',
    ',',
    '=',
    '#',
    '%',
    '\n',
    '\r\n',
    ' ',
    'title',
    'a',
    '2024',
    '\\',
  ),
  fc.constantFrom(
    '@misc{a,',
    '\n@misc{b,\n',
    '\n@string{s = "x"}\n',
    '\n@comment{',
    'title = {T},',
    'x = "y",',
    '\n}\n',
  ),
  fc.string({ maxLength: 6 }),
);
const soup = fc.array(scrap, { maxLength: 40 }).map((parts) => parts.join(''));

describe('reading a .bib file', () => {
  for (const [name, text, ...entries] of ODDITIES) {
    it(`reads ${name}`, () => assert.deepEqual(scanBib(text).entries.map(brief), entries));
  }

  it('gives exact ranges', () => {
    const text = 'x\r\n@Misc{ key1 ,\r\n  Title = {A {B}} # "c" ,\r\n}\r\n';
    const [entry] = scanBib(text).entries;
    const shown = (range?: { readonly start: number; readonly end: number }) =>
      text.slice(range?.start, range?.end);
    assert.deepEqual(
      [
        shown(entry?.range),
        shown(entry?.keyRange),
        shown(entry?.fields[0]?.nameRange),
        shown(entry?.fields[0]?.valueRange),
      ],
      ['@Misc{ key1 ,\r\n  Title = {A {B}} # "c" ,\r\n}', 'key1', 'Title', '{A {B}} # "c"'],
    );
  });

  it('never throws; ranges lie in each other, in order, and hold what they name', () => {
    fc.assert(
      fc.property(soup, (text) => {
        let last = 0;
        for (const { type, key, keyRange, range, fields } of scanBib(text).entries) {
          assert.ok(last <= range.start && range.start < range.end && range.end <= text.length);
          assert.ok(
            text.startsWith('@', range.start) && text.slice(range.start).toLowerCase().includes(type),
          );
          assert.equal(text.slice(keyRange.start, keyRange.end), key);
          let inside = keyRange.end;
          assert.ok(range.start < keyRange.start && keyRange.end <= range.end);
          for (const { name, nameRange, valueRange } of fields) {
            assert.ok(inside <= nameRange.start && nameRange.end < valueRange.start + 1);
            assert.ok(valueRange.start <= valueRange.end && valueRange.end <= range.end);
            assert.equal(text.slice(nameRange.start, nameRange.end).toLowerCase(), name);
            inside = valueRange.end;
          }
          last = range.end;
        }
      }),
      { numRuns: 3000 },
    );
  });

  it('reads whole files put together as it reads each', () => {
    const entry = fc
      .record({
        key: fc.stringMatching(/^[a-z][a-z0-9:_-]{0,8}$/),
        title: fc.stringMatching(/^[A-Za-z ,.%#@=]{0,12}$/),
        quoted: fc.boolean(),
        end: fc.constantFrom('\n', '\r\n', '\n\n% x\n'),
      })
      .map(
        ({ key, title, quoted, end }) =>
          `@misc{${key},${end}  title = ${quoted ? `"${title}"` : `{${title}}`}${end}}${end}`,
      );
    fc.assert(
      fc.property(fc.array(entry, { maxLength: 6 }), (files) => {
        const expected = files.flatMap((file) => scanBib(file).entries.map(brief));
        assert.equal(expected.length, files.length);
        assert.deepEqual(scanBib(files.join('')).entries.map(brief), expected);
      }),
    );
  });
});
