import * as assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { latexText, latexTitle } from '../../../../src/core/citation/latex';
import { escapedBalance, rawBalance, texLike } from './tex';

const titles: readonly (readonly [title: string, latex: string])[] = [
  ['Attention Is All You Need', 'Attention Is All You Need'],
  [
    'OpenScholar: Synthesizing Scientific Literature with Retrieval-augmented LMs',
    '{OpenScholar}: Synthesizing Scientific Literature with Retrieval-augmented {LMs}',
  ],
  ['3D and 2.5D Q-Learning on GPT-4o', '{3D} and {2.5D} {Q}-Learning on {GPT-4o}'],
  ['A Survey of mPLUG-DocOwl2', 'A Survey of {mPLUG-DocOwl2}'],
  ['Video-Ma$^2$mba', 'Video-{Ma$^2$mba}'],
  ['LLM$\\times$MapReduce', '{LLM$\\times$MapReduce}'],
  ['One-step $f$-Divergence', 'One-step $f$-Divergence'],
  ['On $P(y|x)$ and $k$NN', 'On {$P(y|x)$} and {$k$NN}'],
  ['Earn $1 Million', 'Earn \\$1 Million'],
  ['$5 or $10, or US$ 3', '\\$5 or \\$10, or {US}\\$ 3'],
  ['Costs $5 and more US$', 'Costs \\$5 and more {US}\\$'],
  ['From $a$5', 'From \\$a\\$5'],
  ['R&D at 100% of C# in a_b', '{R\\&D} at 100\\% of {C}\\# in a\\_b'],
  ['R\\&D \\% \\# \\_ \\$', '{R\\&D} \\% \\# \\_ \\$'],
  [
    '~ ^ \\ | <think>',
    '\\textasciitilde{} \\textasciicircum{} \\textbackslash{} {$|$} \\textless{}think\\textgreater{}',
  ],
  ['Sets {a, b} and {LLM}', 'Sets \\{a, b\\} and {LLM}'],
  ['An open { and a close', 'An open \\textbraceleft{} and a close'],
  ['} first', '\\textbraceright{} first'],
  ['Schr\\"odinger and Erd{\\H o}s', 'Schrödinger and Erd\\{\\textbackslash{}{H} o\\}s'],
  [
    '\\input{secret} $\\input{secret}$',
    '\\textbackslash{}input{secret} \\$\\textbackslash{}input{secret}\\$',
  ],
  ['$x^$ and $}{$', '\\$x\\textasciicircum{}\\$ and \\$\\textbraceright{}\\textbraceleft{}\\$'],
  ['τ-bench, Ünïcode, 中文', 'τ-bench, Ünïcode, 中文'],
  ['  two\n lines\u0000\u202e ', 'two lines'],
  ['S* algebra', '{S}* algebra'],
  ['rStar-Math: LLM-Based Math', '{rStar-Math}: {LLM}-Based Math'],
  ['The Case of Phi-3, Qwen2 and A.I.', 'The Case of {Phi-3}, {Qwen2} and {A.I}.'],
  ['Marco-o1: A Q&A on DeepSeek-Coder', 'Marco-o1: A {Q\\&A} on {DeepSeek-Coder}'],
  ['E\u0301cole \ufb01ne soft\u00adhyphen', 'École fine softhyphen'],
];

describe('a title in LaTeX', () => {
  for (const [title, latex] of titles) {
    it(`writes ${JSON.stringify(title)}`, () => assert.equal(latexTitle(title), latex));
  }

  it('escapes once, whatever the text', () => {
    fc.assert(
      fc.property(texLike, (text) => {
        const once = latexTitle(text);
        assert.equal(latexTitle(once), once);
        const plain = latexText(text);
        assert.equal(latexText(plain), plain);
      }),
      { numRuns: 1000 },
    );
  });

  it('balances braces both as BibTeX and as LaTeX count them', () => {
    fc.assert(
      fc.property(texLike, (text) => {
        for (const out of [latexTitle(text), latexText(text)]) {
          assert.equal(rawBalance(out), true, out);
          assert.equal(escapedBalance(out), true, out);
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('leaves no sign bare that LaTeX would act on outside of mathematics', () => {
    fc.assert(
      fc.property(texLike, (text) => {
        const out = latexText(text).replaceAll('{$|$}', '');
        assert.equal(/(?<!\\)[&%#_$^~<>|]/.exec(out), null, out);
      }),
      { numRuns: 1000 },
    );
  });

  it('leaves mathematics out of names', () => {
    assert.equal(latexText('A$x$ Lab {LLM}'), 'A\\$x\\$ Lab \\{LLM\\}');
  });
});
