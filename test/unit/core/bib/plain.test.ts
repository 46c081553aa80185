import assert from 'node:assert/strict';
import fc from 'fast-check';
import { normalTitle } from '../../../../src/core/bib/likeness';
import { plainText } from '../../../../src/core/bib/plain';
import { latexText, latexTitle } from '../../../../src/core/citation/latex';

const VALUES: readonly (readonly [value: string, plain: string])[] = [
  ['A Plain Title', 'A Plain Title'],
  ['{A} {{Nested}} Ti{T}le', 'A Nested TiTle'],
  ['M{\\"u}ller, J\\\'er\\^ome', 'Müller, Jérôme'],
  ['\\"{o} {\\"{o}} {\\" o} \\"o', 'ö ö ö ö'],
  ["\\'\\i \\'{\\i} {\\'\\i}", 'í í í'],
  ['\\v{c} \\v c \\c{c} \\c c \\k{a} \\H{o} \\u{g} \\r{a} \\=a \\.z \\d{h}', 'č č ç ç ą ő ğ å ā ż ḥ'],
  ['{\\o}re \\O{}sten \\AA ngstr{\\"o}m \\ss{} \\l{}od\\\'z \\ae', 'øre Østen Ångström ß łodź æ'],
  ['50\\% of a\\_b \\& c \\# \\$5 \\{x\\}', '50% of a_b & c # $5 {x}'],
  ["pages 1--9 --- ``quoted'' it's", "pages 1–9 — “quoted” it's"],
  ['non~breaking\\ blank\\,thin \\\\ new', 'non breaking blank thin new'],
  ['\\textbf{Bold} {\\em Italic} \\emph{x} \\texttt{y}', 'Bold Italic x y'],
  ['\\url{http://example.org/a_b}', 'http://example.org/a_b'],
  ['\\href{http://example.org}{Text}', 'Text'],
  ['LLM$\\times$MapReduce in $O(n^2)$', 'LLM$\\times$MapReduce in $O(n^2)$'],
  ['a {$|$} b {$<$} c', 'a | b < c'],
  ['Earn $1 Million', 'Earn $1 Million'],
  ['\\textasciitilde{} \\textless a \\textbackslash{}x', '~ <a \\x'],
  ['\\unknown{arg} \\', '\\unknownarg \\'],
  ['  many\n\t blanks ', 'many blanks'],
  ['', ''],
  ['{unclosed', 'unclosed'],
];

describe('a field as people read it', () => {
  for (const [value, plain] of VALUES) {
    it(`${JSON.stringify(value)} -> ${plain}`, () => {
      assert.equal(plainText(value), plain);
    });
  }

  it('takes back what was escaped for LaTeX', () => {
    const words = fc
      .array(
        fc.constantFrom(
          'a',
          'é',
          'ß',
          'Ω',
          '中',
          '&',
          '%',
          '$',
          '#',
          '_',
          '{',
          '}',
          '~',
          '^',
          '<',
          '>',
          '|',
          ' ',
          '.',
          'LLM',
        ),
        { maxLength: 20 },
      )
      .map((all) => all.join(''));
    fc.assert(
      fc.property(words, (text) => {
        // Two signs of mathematics in turn are one formula to LaTeX: nothing that we write.
        assert.equal(plainText(latexText(text)), text.replace(/\s+/g, ' ').trim());
      }),
    );
  });

  it('never throws and never gets longer by much', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        assert.ok(plainText(text).length <= 4 * text.length);
      }),
    );
  });
});

describe('titles that are the same', () => {
  const SAME: readonly (readonly [string, string])[] = [
    [
      '{OpenScholar}: Synthesizing {Scientific} Literature',
      'OpenScholar - synthesizing scientific literature',
    ],
    ['Gr{\\"o}bner Bases', 'gröbner bases'],
    ['Gröbner', 'Grobner'],
    ['LLM$\\times$MapReduce', 'LLM×MapReduce'],
    ['$\\alpha$-Divergence', 'α-divergence'],
    ['50\\% \\& More', '50% & more'],
    ['大语言模型', '{大语言模型}'],
  ];
  for (const [a, b] of SAME) {
    it(`${a} = ${b}`, () => {
      assert.notEqual(normalTitle(a), undefined);
      assert.equal(normalTitle(a), normalTitle(b));
    });
  }

  it('are not those that differ in a letter or a digit', () => {
    assert.notEqual(normalTitle('LLaMA 2'), normalTitle('LLaMA 3'));
    assert.equal(normalTitle('?!'), undefined);
  });

  it('are a title and its form in LaTeX', () => {
    for (const title of ['A $O(n)$ Proof of 3D {X}', 'Earn $1 Million', 'Ünï & Ço_de', 'S* | T']) {
      assert.equal(normalTitle(latexTitle(title)), normalTitle(title));
    }
  });
});
