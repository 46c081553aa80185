import assert from 'node:assert/strict';
import { parse } from '@retorquere/bibtex-parser';
import fc from 'fast-check';
import { plainText } from '../../../../src/core/bib/plain';
import { scanBib } from '../../../../src/core/citation/bib-file';
import { syntheticBib } from '../../../support/synthetic-bib';
import { ODDITIES } from './oddities';

interface Read {
  readonly type: string;
  readonly key: string;
  readonly names: readonly string[];
}

/** What the library reads; it takes over the title of a cross-referenced book, and numbers fields that are doubled. */
function theirs(text: string): readonly Read[] {
  const { entries } = parse(text, { raw: true });
  return entries.map(({ type, key, fields }) => {
    const isInherited = (name: string): boolean => name === 'booktitle' && 'crossref' in fields;
    const names = Object.keys(fields).filter((name) => !name.includes('+duplicate') && !isInherited(name));
    return { type, key, names: names.sort() };
  });
}

function ours(text: string): readonly Read[] {
  return scanBib(text).entries.map(({ type, key, fields }) => ({
    type,
    key,
    names: [...new Set(fields.map(({ name }) => name))].sort(),
  }));
}

/** Where the two differ on purpose: we read on what the library gives up. */
const DIFFERENT: Readonly<Record<string, string>> = {
  'no comma between fields': 'the library drops the field after a missing comma',
  'a last entry whose value is open': 'the library drops the value that is open',
  'a key alone': 'the library drops a key without a comma',
  'an open entry in the middle': 'the library drops the value that is open',
  'two entries in a line, the second one open': 'the library drops the value that is open',
};

describe('our scanner and @retorquere/bibtex-parser', () => {
  for (const { name, text } of ODDITIES) {
    const difference = DIFFERENT[name];
    const title = difference ?? 'read the same types, keys and fields';
    it(`${title}: ${name}`, () => {
      const plain = text.replace('|', '');
      if (difference === undefined) assert.deepEqual(ours(plain), theirs(plain));
      else assert.notDeepEqual(ours(plain), theirs(plain));
    });
  }

  it('read the same in a long made-up file', () => {
    const text = syntheticBib(30_000);
    assert.deepEqual(ours(text), theirs(text));
  });

  it('read the same types, keys, fields and values in files put together at random', () => {
    const blank = fc.constantFrom('', ' ', '\n  ', '\r\n\t');
    const value = fc
      .array(fc.constantFrom('a', 'B', ' ', '{X}', '{y {Z}}', '1', ':', '(', ')', '=', '#', ',', '.', 'é'), {
        minLength: 1,
        maxLength: 8,
      })
      .map((parts) => `v${parts.join('')}w`);
    const field = fc
      .record({
        name: fc.constantFrom('title', 'note', 'series', 'Publisher', 'annote'),
        value,
        quotes: fc.boolean(),
        blank,
      })
      .map(({ name, value: inner, quotes, blank: gap }) => ({
        text: `${gap}${name}${gap}=${gap}${quotes ? `"${inner}"` : `{${inner}}`}`,
        name: name.toLowerCase(),
        value: inner,
      }));
    const entry = fc
      .record({
        type: fc.constantFrom('misc', 'article', 'BOOK', 'InProceedings'),
        key: fc.constantFrom('a', 'b:c', 'D-1', 'e_f+g', 'h/i'),
        fields: fc.uniqueArray(field, { maxLength: 4, selector: ({ name }) => name }),
        comma: fc.boolean(),
        blank,
      })
      .map(({ type, key, fields, comma, blank: gap }) => ({
        text: `@${type}{${key},${fields.map((one) => one.text).join(',')}${comma && fields.length > 0 ? ',' : ''}${gap}}\n`,
        read: { type: type.toLowerCase(), key, values: fields.map((one) => [one.name, one.value]) },
      }));
    fc.assert(
      fc.property(fc.array(entry, { maxLength: 4 }), (entries) => {
        const text = entries.map((one) => one.text).join('');
        const expected = entries.map(({ read }) => read);
        const read = scanBib(text).entries.map(({ type, key, fields }) => ({
          type,
          key,
          values: fields.map(({ name, value: inner }) => [name, inner]),
        }));
        assert.deepEqual(read, expected);
        assert.deepEqual(ours(text), theirs(text));
      }),
    );
  });

  it('make the same of accents, signs and braces', () => {
    const parts = [
      'M{\\"u}ller',
      "J\\'er\\^ome",
      '\\v{C}apek',
      '\\c{c}a',
      '{\\o}re',
      '\\AA{}rhus',
      '{\\ss}',
      '\\l{}od',
      "\\'{\\i}",
      '\\H{o}',
      '\\k{a}',
      '\\u{g}',
      '\\~n',
      '\\"{\\i}',
      '{\\ae}',
      '{\\OE}uvre',
      '50\\%',
      'a\\_b',
      '\\&',
      '\\#',
      '{Braced {Words}}',
      'plain',
      '\\`a',
      '\\d{h}',
      '\\=o',
      '\\.z',
      '\\r{u}',
      '{\\DJ}',
      '{\\th}',
    ];
    for (const part of parts) {
      // In a title the library changes the case of words; an accent it puts on a dotless i.
      const { entries } = parse(`@misc{k, note = {x ${part} y}}`);
      const note = String(entries[0]?.fields['note'])
        .replace(/<[^>]*>/g, '')
        .replace(/ı(?=\p{M})/gu, 'i')
        .normalize('NFC');
      assert.equal(plainText(`x ${part} y`), note, part);
    }
  });
});
