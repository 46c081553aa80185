import assert from 'node:assert/strict';
import fc from 'fast-check';
import { findReferences } from '../../../../src/core/arxiv/find';
import { withVersion } from '../../../../src/core/arxiv/identifier';
import type { ArxivReference } from '../../../../src/core/arxiv/reference';
import { anyIdentifier, newIdentifier } from './arbitraries';

/** A form with `I` for the identifier, and what of it is the reference. */
const WHOLE = [
  'https://arxiv.org/abs/I',
  'http://arxiv.org/pdf/I.pdf',
  'https://www.arxiv.org/abs/I?context=cs',
  'arxiv.org/abs/I',
  'https://ar5iv.labs.arxiv.org/html/I#S1',
  'https://www.alphaxiv.org/overview/I',
  'https://huggingface.co/papers/I',
  'https://hf.co/papers/I',
  'https://scirate.com/arxiv/I',
  'https://api.semanticscholar.org/arXiv:I',
  'https://doi.org/10.48550/arXiv.I',
  '10.48550/arXiv.I',
  'arXiv:I',
  'arXiv: I',
] as const;
const ALONE = [
  ['eprint = {', '}'],
  ['"arxiv_id": "', '"'],
  ['[[', ']]'],
  ['papers/', '.pdf'],
  ['paper ', ''],
] as const;

const before = fc.constantFrom(
  '',
  ' ',
  '(',
  '[',
  '{',
  '<',
  '"',
  "'",
  '“',
  '（',
  '*',
  '**',
  '_',
  '`',
  '|',
  '> ',
  '- ',
  '\\n',
  '\\u201c',
  '\\u3010',
  '\u001b[1;32m',
  '见',
  '\n',
  '\t',
  ', ',
);
const after = fc.constantFrom(
  '',
  ' ',
  ')',
  ']',
  '}',
  '>',
  '"',
  "'",
  '”',
  '）',
  '*',
  '**',
  '_',
  '`',
  '|',
  '.',
  ',',
  ';',
  ':',
  '!',
  '\\n',
  '\\\\',
  '。',
  '，',
  '\n',
  '\r\n',
  ').',
  ']]',
  '"},',
  ' [cs.CL]',
  '?',
);
const filler = fc.oneof(fc.string({ maxLength: 12 }), fc.string({ unit: 'binary', maxLength: 12 }));

/** Scraps of which references are made, to try what no one thought of. */
const scrap = fc.oneof(
  fc.constantFrom(
    'https://',
    'http:',
    '//',
    '\\/',
    '/',
    'arxiv.org',
    'arXiv',
    ':',
    'abs/',
    'pdf/',
    '.pdf',
    'huggingface.co/papers/',
    '10.48550',
    'doi.org/',
    '[',
    ']',
    '(',
    ')',
    '[[',
    ']]',
    '{',
    '}',
    '"',
    '\\n',
    '\n',
    '\r',
    ' ',
    '\u00a0',
    'paper ',
    'eprint',
    '=',
    '-',
    '_',
    '.',
    ',',
    '?',
    '#',
    '&amp;',
    '&gt;',
    '%2F',
    '%3A',
    'v2',
    '2411.14199',
    '1412.6980',
    'hep-th/9901001',
    'math',
    '.GT',
    '/0309136',
    '2413.12345',
    '14199',
    'www.',
    '@',
    '$',
    '，',
    '（',
    '😀',
    '\\',
  ),
  filler,
);
const scraps = fc.array(scrap, { maxLength: 24 }).map((parts) => parts.join(''));

const shifted = (references: readonly ArxivReference[], by: number): readonly ArxivReference[] =>
  references.map((reference) => ({
    ...reference,
    range: { start: reference.range.start + by, end: reference.range.end + by },
  }));

describe('references: laws', function () {
  this.timeout(60_000);

  it('any identifier in any address or with its prefix is found exactly, whatever surrounds it', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...WHOLE),
        anyIdentifier,
        before,
        after,
        (form, identifier, left, right) => {
          const reference = form.replace('I', withVersion(identifier));
          const text = left + reference + right;
          const range = { start: left.length, end: left.length + reference.length };
          assert.deepEqual(findReferences(text), [{ ...identifier, range }], JSON.stringify(text));
        },
      ),
      { numRuns: 2000 },
    );
  });

  it('any identifier that its surroundings vouch for is found alone', () => {
    fc.assert(
      fc.property(fc.constantFrom(...ALONE), newIdentifier, ([left, right], identifier) => {
        const id = withVersion(identifier);
        const range = { start: left.length, end: left.length + id.length };
        assert.deepEqual(findReferences(left + id + right), [{ ...identifier, range }]);
      }),
    );
  });

  it('a text gives what its lines give', () => {
    fc.assert(
      fc.property(
        fc.array(scraps, { maxLength: 5 }),
        fc.constantFrom('\n', '\r\n', '\r'),
        (lines, lineBreak) => {
          const expected: ArxivReference[] = [];
          let offset = 0;
          // Scraps hold line breaks of their own.
          for (const [piece = ''] of lines.join(lineBreak).matchAll(/[^\r\n]*(?:\r\n|\r|\n|$)/g)) {
            expected.push(...shifted(findReferences(piece.replace(/[\r\n]+$/, '')), offset));
            offset += piece.length;
          }
          assert.deepEqual(findReferences(lines.join(lineBreak)), expected);
        },
      ),
      { numRuns: 3000 },
    );
  });

  it('references are in order, apart, within the text, and hold their own number', () => {
    fc.assert(
      fc.property(scraps, (text) => {
        let last = 0;
        for (const { id, range } of findReferences(text)) {
          assert.ok(last <= range.start && range.start < range.end && range.end <= text.length);
          assert.ok(text.slice(range.start, range.end).includes(id.slice(id.indexOf('/') + 1)));
          assert.doesNotMatch(text.slice(range.start, range.end), /[\n\r"<>[\]{}|]/);
          last = range.end;
        }
      }),
      { numRuns: 3000 },
    );
  });

  it('what stands a blank before or after changes nothing', () => {
    fc.assert(
      fc.property(fc.constantFrom(...WHOLE), anyIdentifier, scraps, (form, identifier, noise) => {
        const reference = form.replace('I', withVersion(identifier));
        const line = noise.replace(/[\r\n]/g, '');
        const text = `${line} ; ${reference} ; ${line}`;
        const start = line.length + 3;
        const found = findReferences(text).filter(({ range }) => range.start === start);
        assert.deepEqual(found, [{ ...identifier, range: { start, end: start + reference.length } }]);
      }),
      { numRuns: 2000 },
    );
  });
});
