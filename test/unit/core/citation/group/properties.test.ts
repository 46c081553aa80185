import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import type { Form, KeyForm, Manner } from '../../../../../src/core/citation/forms';
import { citationEdit } from '../../../../../src/core/citation/group/citation-edit';
import { completionContext } from '../../../../../src/core/citation/group/completion-context';
import { citationAt } from '../../../../../src/core/citation/group/find-group';
import { applyEdits } from '../../../../../src/core/text-edit';
import { findKeys } from '../../../../../src/core/references/keys';

const LANGUAGES: Readonly<Record<Exclude<KeyForm, 'footnote'>, string>> = {
  latex: 'latex',
  natbib: 'latex',
  biblatex: 'latex',
  pandoc: 'markdown',
  myst: 'markdown',
  typst: 'typst',
  org: 'org',
  rest: 'restructuredtext',
  asciidoc: 'asciidoc',
};
const forms = Object.keys(LANGUAGES) as (keyof typeof LANGUAGES)[];

/** Citations of each language, whole and half typed, with keys `old..`. */
const CITATIONS: Readonly<Record<string, readonly string[]>> = {
  latex: [
    '\\cite{oldA}',
    '\\citep[see][3]{oldA, oldB}',
    '\\parencites[a]{oldA}{oldB}',
    '\\textcite{}',
    '\\cite{oldA,',
  ],
  markdown: [
    '[@oldA]',
    '[see @oldA, p. 3; @oldB]',
    '{cite:p}`oldA,oldB`',
    '@oldA',
    '[@oldA;',
    '[@',
    '\\citep{oldA}',
  ],
  typst: ['@oldA', '@oldA @oldB', '#cite(<oldA>)', '#cite(<oldA>, form: "prose")', '@oldA[p. 3]'],
  org: ['[cite:@oldA]', '[cite/t:see @oldA p. 3;@oldB]', 'cite:oldA,oldB', '[[cite:&oldA]]', '[cite:'],
  restructuredtext: [':cite:p:`oldA`', ':cite:t:`oldA, oldB`', ':cite:`oldA,'],
  asciidoc: ['cite:[oldA]', 'cite:[oldA(3), oldB]', 'cite:['],
};
const HALF_TYPED = ['{oldA,', '@oldA;', '[@', '[cite:', '`oldA,', 'cite:['];
/** Citations right behind a word or another citation: it may as well be an address, or one citation with a note. */
const GLUED = /[)\]`\p{L}\p{N}]@old|@old[AB][[\\{]/u;
const prose = fc.constantFrom(
  'word',
  ' ',
  ', so ',
  '. ',
  '(',
  ')',
  '\n\n',
  '\n',
  ' 3',
  ': ',
  '-',
  'é',
  '日本',
);
const hostile = fc.string({
  unit: fc.constantFrom(...'a1 \n\\{}[]()@`:;,%$#*&<>"cite^!~/._-'.split('')),
  maxLength: 40,
});

function textIn(language: string, noise: fc.Arbitrary<string>): fc.Arbitrary<string> {
  const part = fc.oneof(noise, noise, fc.constantFrom(...(CITATIONS[language] ?? [])));
  return fc.array(part, { maxLength: 8 }).map((parts) => parts.join(''));
}

const task = (noise: fc.Arbitrary<string>) =>
  fc.constantFrom(...forms).chain((form) =>
    fc.record({
      form: fc.constant(form),
      text: textIn(LANGUAGES[form], noise),
      at: fc.double({ min: 0, max: 1, noNaN: true }),
      manner: fc.constantFrom<Manner>('parenthetical', 'narrative'),
      keys: fc.constantFrom<readonly string[]>(
        ['newA'],
        ['newA', 'new-B2'],
        ['oldB', 'newA'],
        ['2401.00001'],
      ),
    }),
  );

const RUNS = 1000;
const cursor = (at: number) => ({ start: at, end: at });
const keysOf = (text: string, language: string) => findKeys(text, language).map(({ key }) => key);

describe('a citation put into any text', () => {
  it('leaves every other character where it was', () => {
    fc.assert(
      fc.property(task(fc.oneof(prose, hostile)), ({ form, text, at, manner, keys }) => {
        const offset = Math.round(at * text.length);
        const { edits } = citationEdit(text, cursor(offset), form, keys, { manner });
        for (const { range } of edits) assert.equal(range.start, range.end);
        const after = applyEdits(text, edits);
        assert.equal(after.length, text.length + edits.reduce((sum, { newText }) => sum + newText.length, 0));
      }),
      { numRuns: RUNS },
    );
  });

  it('is read back: each key once more than before, or as it was; the others are still there', () => {
    fc.assert(
      fc.property(task(prose), ({ form, text, at, manner, keys }) => {
        const offset = Math.round(at * text.length);
        const language = LANGUAGES[form];
        const { edits } = citationEdit(text, cursor(offset), form, keys, { manner });
        const before = keysOf(text, language);
        const after = keysOf(applyEdits(text, edits), language);
        for (const key of keys)
          assert.ok(after.includes(key), `${key} in ${JSON.stringify(applyEdits(text, edits))}`);
        // The rest of a word behind a list that is not closed was read as a key until the list was closed.
        const isHalfTyped = HALF_TYPED.some((half) => text.includes(half));
        for (const key of isHalfTyped || GLUED.test(text) ? [] : new Set(before)) {
          const count = (all: readonly string[]) => all.filter((one) => one === key).length;
          assert.ok(count(after) >= count(before), `${key} in ${JSON.stringify(applyEdits(text, edits))}`);
        }
        // What follows a list that is not closed may have been typed as a key.
        if (isHalfTyped || GLUED.test(text)) return;
        for (const key of after) assert.ok(before.includes(key) || keys.includes(key), `${key} appeared`);
      }),
      { numRuns: RUNS },
    );
  });

  it('changes nothing when it is put in again', () => {
    fc.assert(
      fc.property(task(prose), ({ form, text, at, manner, keys }) => {
        const options = { manner };
        const first = citationEdit(text, cursor(Math.round(at * text.length)), form, keys, options);
        let once = applyEdits(text, first.edits);
        let again = citationEdit(once, cursor(first.cursor), form, keys, options);
        if (GLUED.test(text)) return;
        if (HALF_TYPED.some((half) => text.includes(half))) {
          // What was put in may stand in a list that is now known to lack its end.
          once = applyEdits(once, again.edits);
          again = citationEdit(once, cursor(again.cursor), form, keys, options);
        }
        assert.deepEqual(applyEdits(once, again.edits), once);
      }),
      { numRuns: RUNS },
    );
  });

  it('never fails, whatever is selected', () => {
    const everyForm = fc.constantFrom<Form>(...forms, 'footnote', 'markdown', 'html', 'plain', 'bibtex');
    fc.assert(
      fc.property(everyForm, hostile, fc.nat(40), fc.nat(40), (form, text, a, b) => {
        const start = Math.min(a, b, text.length);
        const end = Math.min(Math.max(a, b), text.length);
        const { edits, cursor: at } = citationEdit(text, { start, end }, form, ['k', 'a b', '']);
        const after = applyEdits(text, edits);
        assert.ok(at >= 0 && at <= after.length);
        for (const { range } of edits) assert.ok(range.start >= 0 && range.end <= text.length);
      }),
      { numRuns: RUNS },
    );
  });

  it('has a place for completion only within a citation, with ranges in the text', () => {
    fc.assert(
      fc.property(task(fc.oneof(prose, hostile)), ({ form, text, at }) => {
        const offset = Math.round(at * text.length);
        const found = completionContext(text, offset, LANGUAGES[form], { hasBibliography: true });
        if (!found) return;
        const citation = citationAt(text, offset, LANGUAGES[form]);
        assert.ok(citation && citation.range.start <= found.replace.start);
        assert.ok(found.replace.end <= citation.range.end && found.prefix.end === offset);
      }),
      { numRuns: RUNS },
    );
  });
});
