import assert from 'node:assert/strict';
import { completedKey, completionContext } from '../../../../../src/core/citation/group/completion-context';
import { citationAt } from '../../../../../src/core/citation/group/find-group';

function at(marked: string, languageId: string, hasBibliography?: boolean): string | undefined {
  const offset = marked.indexOf('|');
  const text = marked.replace('|', '');
  const found = completionContext(text, offset, languageId, { hasBibliography });
  if (!found) return undefined;
  const { start, end } = found.replace;
  return `${text.slice(start, end)} [${found.keys.join(' ')}]`;
}

describe('a key is completed', () => {
  const rows: readonly (readonly [text: string, language: string, expected: string])[] = [
    ['\\cite{|', 'latex', ' []'],
    ['\\cite{|}', 'latex', ' []'],
    ['\\cite{a,|}', 'latex', ' [a]'],
    ['\\cite{a, va|s}', 'latex', 'vas [a]'],
    ['\\parencites{a}{|}', 'latex', ' [a]'],
    ['\\textcite[see][3]{va|}', 'latex', 'va []'],
    ['[@|', 'quarto', ' []'],
    ['[@|]', 'quarto', ' []'],
    ['[@a; @va|]', 'quarto', 'va [a]'],
    ['[@a; see @va|, p. 3; @c]', 'quarto', 'va [a c]'],
    ['As @va|', 'quarto', 'va []'],
    ['As @|', 'rmd', ' []'],
    ['{cite:p}`|`', 'markdown', ' []'],
    ['{cite:p}`a,va|`', 'markdown', 'va [a]'],
    ['@va|', 'typst', 'va []'],
    ['#cite(<|>)', 'typst', ' []'],
    ['[cite:@|]', 'org', ' []'],
    ['[cite:@a;@va|]', 'org', 'va [a]'],
    ['cite:va|', 'org', 'va []'],
    [':cite:t:`a, |`', 'restructuredtext', ' [a]'],
    ['cite:[a(12), |]', 'asciidoc', ' [a]'],
  ];
  for (const [text, language, expected] of rows)
    it(`at ${JSON.stringify(text)} in ${language}`, () => assert.equal(at(text, language), expected));

  it('at an @ of Markdown once there is a bibliography', () => {
    assert.equal(at('As @va|', 'markdown', true), 'va []');
    assert.equal(at('[@va|]', 'markdown', true), 'va []');
    assert.equal(at('As @va|', 'markdown'), undefined);
    assert.equal(at('[@va|]', 'markdown', false), undefined);
  });
});

describe('nothing is completed', () => {
  const rows: readonly (readonly [text: string, language: string])[] = [
    ['me@|', 'quarto'],
    ['me@exa|mple.org', 'quarto'],
    ['https://x.org/@va|', 'quarto'],
    ['`@va|`', 'quarto'],
    ['```\n@va|\n```', 'quarto'],
    ['<!-- @va| -->', 'quarto'],
    ['[@a](ht|tp://x.org)', 'quarto'],
    ['[see| @a]', 'quarto'],
    ['@decorator|', 'typescript'],
    ['@decorator|', 'python'],
    ['@article{a|', 'bibtex'],
    ['% \\cite{a|}', 'latex'],
    ['\\begin{verbatim}\n\\cite{a|}\n\\end{verbatim}', 'latex'],
    ['\\cite[se|e]{a}', 'latex'],
    ['\\ci|te{a}', 'latex'],
    ['\\cite{a} an|d', 'latex'],
    ['\\citestyle{a|}', 'latex'],
    ['\\section{a|}', 'latex'],
    ['// @va|', 'typst'],
    ['`@va|`', 'typst'],
    ['me@x|', 'typst'],
    ['# @va|', 'org'],
    ['a word| more', 'org'],
    ['....\ncite:[a|]\n....', 'asciidoc'],
    ['::\n\n  :cite:`a|`', 'restructuredtext'],
  ];
  for (const [text, language] of rows)
    it(`at ${JSON.stringify(text)} in ${language}`, () => assert.equal(at(text, language), undefined));
});

describe('a completed key', () => {
  it('is written as its place wants it', () => {
    assert.equal(completedKey('a/b', 'pandoc'), 'a/b');
    assert.equal(completedKey('a(b)', 'pandoc'), '{a(b)}');
    assert.equal(completedKey('a(b)', 'typst'), undefined);
    assert.equal(completedKey('a b', 'latex'), undefined);
  });
});

describe('the citation at a place', () => {
  it('has its range and keys', () => {
    assert.deepEqual(citationAt('x [see @a, p. 3; @b] y', 5, 'markdown'), {
      kind: 'pandoc',
      range: { start: 2, end: 20 },
      keys: [
        { key: 'a', range: { start: 8, end: 9 } },
        { key: 'b', range: { start: 18, end: 19 } },
      ],
      isUnfinished: false,
    });
    assert.equal(citationAt('x [see @a] y', 0, 'markdown'), undefined);
    assert.equal(citationAt('\\cite{a', 7, 'latex')?.isUnfinished, true);
  });

  it('is found in the middle of a very long text, where it stands in it', () => {
    const filler = 'Some words without any citation.\n\n'.repeat(20_000);
    const text = `${filler}\\cite{a,b} ${filler}`;
    assert.deepEqual(citationAt(text, filler.length + 6, 'latex')?.range, {
      start: filler.length,
      end: filler.length + 10,
    });
  });
});
