import fc from 'fast-check';

/** Pieces of `.bib` files, whole and torn. */
const piece = fc.oneof(
  {
    weight: 6,
    arbitrary: fc
      .integer({ min: 0, max: 30 })
      .map((n) => `@misc{k${n},\n  title = {Title ${n}},\n  eprint = {2401.000${10 + n}},\n}\n`),
  },
  {
    weight: 2,
    arbitrary: fc
      .integer({ min: 0, max: 30 })
      .map((n) => `@article{d${n}, title="On {X}${n}", doi={10.1000/x.${n}}, year=2020}\r\n\r\n`),
  },
  fc.constantFrom(
    '@misc{torn, title = {T\n',
    '@misc{torn2,\n  title = "T,\n',
    '@misc{half',
    '@misc(p, title = {x})\n',
    '@string{pre = "arXiv "}\n',
    '@misc{s, journal = pre # {preprint arXiv:2402.00001}}\n',
    '@comment{ x\n',
    '@comment{jabref-meta: a;}\n',
    '@preamble{"x"}',
    '% @misc{no,}\n',
    '%',
    '{',
    '}',
    '"',
    '@',
    ',',
    '=',
    '\n',
    '\r\n',
    '\r',
    ' ',
    '\uFEFF',
    'note = {',
    'é$\\"{o}',
  ),
);

/** Any text that may be found in a `.bib`: pieces of one, or noise. */
export const anyBib: fc.Arbitrary<string> = fc.oneof(
  { weight: 5, arbitrary: fc.array(piece, { maxLength: 14 }).map((pieces) => pieces.join('')) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 80 }) },
  {
    weight: 1,
    arbitrary: fc
      .array(fc.constantFrom('@', '{', '}', '"', '%', '=', ',', 'a', '\n', ' ', '#', '(', ')'), {
        maxLength: 40,
      })
      .map((signs) => signs.join('')),
  },
);
