import assert from 'node:assert/strict';
import type { Form } from '../../../../../src/core/citation/forms';
import { type CitationEditOptions, citationEdit } from '../../../../../src/core/citation/group/citation-edit';
import { applyEdits } from '../../../../../src/core/text-edit';

/** Before and after, `|` for the cursor, two of them around a selection; the keys put in, `new` when none are given. */
type Row = readonly [before: string, after: string, keys?: string, options?: CitationEditOptions];

function edited(before: string, form: Form, keys: string, options?: CitationEditOptions): string {
  const start = before.indexOf('|');
  const text = before.replaceAll('|', '');
  const second = before.indexOf('|', start + 1);
  const selection = { start, end: second < 0 ? start : second - 1 };
  const edit = citationEdit(text, selection, form, keys.split(' '), options);
  const after = applyEdits(text, edit.edits);
  return `${after.slice(0, edit.cursor)}|${after.slice(edit.cursor)}`;
}

function table(title: string, form: Form, rows: readonly Row[]): void {
  describe(title, () => {
    for (const [before, after, keys = 'new', options] of rows) {
      const with_ = keys === 'new' ? '' : ` with ${keys}`;
      it(`${JSON.stringify(before)}${with_}${options ? ' ' + Object.keys(options).join(', ') : ''}`, () =>
        assert.equal(edited(before, form, keys, options), after));
    }
  });
}

const narrative = { manner: 'narrative' } as const;
const unknown = { isKnown: () => false };
const known = { isKnown: () => true };

table('a citation in LaTeX', 'latex', [
  ['As shown |.', 'As shown \\cite{new}|.'],
  ['As shown|.', 'As shown\\cite{new}|.'],
  ['As shown|.', 'As shown~\\cite{new}|.', 'new', { prefix: '~' }],
  ['As shown |.', 'As shown \\cite{new}|.', 'new', { prefix: '~' }],
  ['As shown~|.', 'As shown~\\cite{new}|.', 'new', { prefix: '~' }],
  ['(|)', '(\\cite{new}|)', 'new', { prefix: '~' }],
  ['|', '\\cite{x,y}|', 'x y'],
  ['wo|rd', 'wo\\cite{new}|rd'],
  ['\\\\|', '\\\\\\cite{new}|'],
  ['\\|', '\\ \\cite{new}|'],
  ['\\cite{a|}', '\\cite{a,new|}'],
  ['\\cite{|a}', '\\cite{new|,a}'],
  ['|\\cite{a}', '\\cite{new|,a}'],
  ['\\cite{a}|', '\\cite{a,new|}'],
  ['\\ci|te{a}', '\\cite{a,new|}'],
  ['\\cite{a,b|,c}', '\\cite{a,b,new|,c}'],
  ['\\cite{a,|b,c}', '\\cite{a,new|,b,c}'],
  ['\\cite{a,b|b,c}', '\\cite{a,bb,new|,c}'],
  ['\\cite{a, b|}', '\\cite{a, b, new|}'],
  ['\\cite{a, b, c|}', '\\cite{a, b, c, x, y|}', 'x y'],
  ['\\cite{a,\n  b|}', '\\cite{a,\n  b,\n  new|}'],
  ['\\cite{|}', '\\cite{new|}'],
  ['\\cite{ | }', '\\cite{ new| }'],
  ['\\cite{a,|}', '\\cite{a,new|}'],
  ['\\cite{a, |}', '\\cite{a, new|}'],
  ['\\cite{a,|,b}', '\\cite{a,new|,b}'],
  ['\\cite{|,b}', '\\cite{new|,b}'],
  ['\\cite{a,}|', '\\cite{a,new|}'],
  ['\\cite{|', '\\cite{new}|'],
  ['\\cite{| and so on.', '\\cite{new}| and so on.'],
  ['\\cite{a,|', '\\cite{a,new}|'],
  ['\\cite{a,| and so on.\n\nNext {x}', '\\cite{a,new}| and so on.\n\nNext {x}'],
  ['\\cite{a|', '\\cite{a,new}|'],
  ['\\cite{a| \\emph{so}', '\\cite{a,new}| \\emph{so}'],
  ['\\cite|', '\\cite{new}|'],
  ['\\citep[see]|', '\\citep[see]{new}|'],
  ['\\citep[see|', '\\citep[see]{new}|'],
  ['\\citep[see|][3]{a,b}', '\\citep[see][3]{a,b,new|}'],
  ['\\citep[see][3]{a|,b}', '\\citep[see][3]{a,new|,b}'],
  ['\\textcite{|}', '\\textcite{new|}'],
  ['\\citet*{a|}', '\\citet*{a,new|}'],
  ['\\footcite[see \\cite{b|}]{a}', '\\footcite[see \\cite{b,new|}]{a}'],
  ['\\footcite[se|e \\cite{b}]{a}', '\\footcite[see \\cite{b}]{a,new|}'],
  ['\\nocite{a|}', '\\nocite{a,new|}'],
  ['\\cite{a % why\n, b|}', '\\cite{a % why\n, b, new|}'],
  ['\\cite{a|,% why\n b}', '\\cite{a,new|,% why\n b}'],
  ['\\cite{a,% wh|y\n}', '\\cite{a,new|% why\n}'],
  ['% \\cite{a|}', '% \\cite{a,new|}'],
  ['% note|', '% note\\cite{new}|'],
  ['\\verb|', '\\verb\\cite{new}|'],
  ['\\parencites{a}{b|}', '\\parencites{a}{b}{new}|'],
  ['\\parencites[see][3]{a|}[4]{b}', '\\parencites[see][3]{a}{new}|[4]{b}'],
  ['\\parencites(see)(end)[3]{a}{b}|', '\\parencites(see)(end)[3]{a}{b}{new}|'],
  ['\\parencites{a}{|}', '\\parencites{a}{new|}'],
  ['\\parencites{a}{|}', '\\parencites{a}{x}{y|}', 'x y'],
  ['\\parencites{a}| {b}', '\\parencites{a}{new}| {b}'],
  ['\\autocites{|', '\\autocites{new}|'],
  ['\\cite{a,b|}', '\\cite{a,b|}', 'a'],
  ['\\cite{a,b|}', '\\cite{a,b,c|}', 'a c'],
  ['\\cite{a|', '\\cite{a}|', 'a'],
  ['\\cite{vas|}', '\\cite{vaswani2017|}', 'vaswani2017', unknown],
  ['\\cite{vas|}', '\\cite{vas,vaswani2017|}', 'vaswani2017', known],
  ['\\cite{a,Vas|', '\\cite{a,vaswani2017}|', 'vaswani2017', unknown],
  ['\\cite{li|}', '\\cite{li,vaswani2017|}', 'vaswani2017', unknown],
  ['\\citestyle{a|}', '\\citestyle{a\\cite{new}|}'],
  ['\\cite{a} and| b', '\\cite{a} and\\cite{new}| b'],
  ['\\cite{|a|,b}', '\\cite{new|,b}'],
  ['\\cite{a,|b|}', '\\cite{a,new|}'],
  ['\\cite{|a,b|}', '\\cite{new|}'],
  ['\\cite{|a|,b}', '\\cite{a|,b}', 'b'],
  ['|\\textcite{a}|', '\\cite{new}|'],
  ['see |arXiv:1706.03762| there', 'see \\cite{new}| there'],
  ['see |https://arxiv.org/abs/1706.03762| there', 'see \\cite{new}| there'],
  ['see |1706.03762| there', 'see \\cite{new}| there'],
  [
    'see |attention is all you need |there',
    'see \\cite{new}| there',
    'new',
    { titles: ['Attention Is All You Need'] },
  ],
  ['see |this sentence| there', 'see this sentence\\cite{new}| there'],
  ['|', '\\cite{new}|', 'new', narrative],
]);

table('a citation with natbib', 'natbib', [
  ['|', '\\citep{new}|'],
  ['|', '\\citet{x,y}|', 'x y', narrative],
  ['\\citep{a|}', '\\citep{a,new|}', 'new', narrative],
]);

table('a citation with biblatex', 'biblatex', [
  ['|', '\\autocite{new}|'],
  ['|', '\\textcite{new}|', 'new', narrative],
]);

table('a citation in Pandoc', 'pandoc', [
  ['As shown |.', 'As shown [@new]|.'],
  ['As shown|.', 'As shown[@new]|.'],
  ['|', '[@x; @y]|', 'x y'],
  ['|', '@new|', 'new', narrative],
  ['|', '@x, @y|', 'x y', narrative],
  ['|s', '@{new}|s', 'new', narrative],
  ['|:x', '@{new}|:x', 'new', narrative],
  ['|: x', '@new|: x', 'new', narrative],
  ['|.', '@new|.', 'new', narrative],
  ['word|', 'word @new|', 'new', narrative],
  ['wo|rd', 'wo[@new]|rd'],
  ['|(so)', '[@new]| (so)'],
  ['[text]|', '[text] [@new]|'],
  ['\\|', '\\ [@new]|'],
  ['|', '[@{a/(b)}]|', 'a/(b)'],
  ['[@a|]', '[@a; @new|]'],
  ['[@a]|', '[@a; @new|]'],
  ['|[@a]', '[@new|; @a]'],
  ['[|@a]', '[@new|; @a]'],
  ['[see @a, p. 3|; @b]', '[see @a, p. 3; @new|; @b]'],
  ['[see| @a, p. 3; @b]', '[see @a, p. 3; @new|; @b]'],
  ['[see @a, p. 3; @b|]', '[see @a, p. 3; @b; @new|]'],
  ['[see @a, p. 3;| @b]', '[see @a, p. 3; @new|; @b]'],
  ['[-@a|]', '[-@a; @new|]'],
  ['[@a;@b|]', '[@a;@b;@new|]'],
  ['[@a [p. 3|]; @b]', '[@a [p. 3]; @new|; @b]'],
  ['[@|]', '[@new|]'],
  ['[@|', '[@new]|'],
  ['[@|]', '[@x; @y|]', 'x y'],
  ['[@a; |', '[@a; @new]|'],
  ['[@a;|', '[@a; @new]|'],
  ['[@a; |]', '[@a; @new|]'],
  ['[@a;|]', '[@a; @new|]'],
  ['[@a; @|', '[@a; @new]|'],
  ['[see @|', '[see @new]|'],
  ['[@a| and more', '[@a; @new]| and more'],
  ['[@a; | and [other](x)', '[@a; @new]| and [other](x)'],
  ['[see @|]', '[see @new|]'],
  ['@|', '@new|'],
  ['@|', '@{a/(b)}|', 'a/(b)'],
  ['see @| there', 'see @new| there'],
  ['@a|', '@a [@new]|'],
  ['@a| says', '@a [@new]| says'],
  ['@a|', '@a, @new|', 'new', narrative],
  ['@a|', '[@a; @new]|', 'new', { intoGroup: true }],
  ['@a|', '@a|', 'a'],
  ['@a, @b|', '@a, @b|', 'a b', narrative],
  ['@va|', '@vaswani|', 'vaswani', unknown],
  ['[@va|]', '[@vaswani|]', 'vaswani', unknown],
  ['me@|', 'me@[@new]|'],
  ['[@a](http://x.org)|', '[@a](http://x.org)[@new]|'],
  ['[link|](http://x.org)', '[link[@new]|](http://x.org)'],
  ['- [ ] todo |', '- [ ] todo [@new]|'],
  ['[@|a|; @b]', '[@new|; @b]'],
  ['[|@a|; @b]', '[@new|; @b]'],
  ['[|@a|]', '[@new|]'],
  ['|[@a]|', '[@new]|'],
  ['`[@a|]`', '`[@a; @new|]`'],
  ['{cite:p}`a|`', '{cite:p}`a,new|`'],
  ['\\citep{a|}', '\\citep{a,new|}'],
  ['para [@a]\n\n|', 'para [@a]\n\n[@new]|'],
  ['open [bracket\n\n[@a; |', 'open [bracket\n\n[@a; @new]|'],
]);

table('a citation in MyST', 'myst', [
  ['As shown |.', 'As shown {cite:p}`new`|.'],
  ['|', '{cite:t}`x,y`|', 'x y', narrative],
  ['{cite:p}`a|`', '{cite:p}`a,new|`'],
  ['{cite:p}`a`|', '{cite:p}`a,new|`'],
  ['|{cite:p}`a`', '{cite:p}`new|,a`'],
  ['{cite:t}`a, b|`', '{cite:t}`a, b, new|`'],
  ['{cite}`|`', '{cite}`new|`'],
  ['{cite}`|', '{cite}`new`|'],
  ['{cite}`a,| and so on', '{cite}`a,new`| and so on'],
  ['{cite}`a,| and `code`', '{cite}`a,new`| and `code`'],
  ['{cite:p}|', '{cite:p}`new`|'],
  ['{cite:p}`{see}a{p. 3}|,b`', '{cite:p}`{see}a{p. 3},new|,b`'],
  ['`code`|', '`code` {cite:p}`new`|'],
  ['|`code`', '{cite:p}`new`| `code`'],
  ['[@a|]', '[@a; @new|]'],
  ['{cite:p}`a,b|`', '{cite:p}`a,b|`', 'b'],
  ['{doc}`a|`', '{doc}`a{cite:p}`new`| `'],
]);

table('a citation in Typst', 'typst', [
  ['As shown |.', 'As shown @new|.'],
  ['|', '@x @y|', 'x y'],
  ['|', '#cite(<new>, form: "prose")|', 'new', narrative],
  ['|', '#cite(label("a/b"))|', 'a/b'],
  ['|word', '#cite(<new>)|word'],
  ['wo|rd', 'wo#cite(<new>)|rd'],
  ['word|', 'word#cite(<new>)|'],
  ['|.x', '#cite(<new>);|.x'],
  ['|[so]', '#cite(<new>);|[so]'],
  ['|: so', '@new|: so'],
  ['@a|', '@a @new|'],
  ['|@a', '@new| @a'],
  ['@a |', '@a @new|'],
  ['@a| @b', '@a @new| @b'],
  ['@a |@b', '@a @new| @b'],
  ['@a[p. 3]| @b', '@a[p. 3] @new| @b'],
  ['@|', '@new|'],
  ['@a @|', '@a @new|'],
  ['#cite(<a>)|', '#cite(<a>) #cite(<new>)|'],
  ['#cite(<a|>, form: "prose")', '#cite(<a>, form: "prose") #cite(<new>, form: "prose")|'],
  ['#cite(|<a>)', '#cite(<a>) #cite(<new>)|'],
  ['#cite(<|', '#cite(<new>)|'],
  ['#cite(<|>)', '#cite(<new>)|'],
  ['#cite(|)', '#cite(<new>)|'],
  ['@a @b|', '@a @b|', 'a'],
  ['@a|.', '@a @new|.'],
  ['\\@a|', '\\@a#cite(<new>)|'],
  ['me@x.org|', 'me@x.org#cite(<new>)|'],
  ['@a\n@b|', '@a\n@b @new|'],
  ['@va|', '@vaswani|', 'vaswani', unknown],
  ['@|a| @b', '@new| @b'],
  ['|@a|', '@new|'],
]);

table('a citation in Org', 'org', [
  ['As shown |.', 'As shown [cite:@new]|.'],
  ['|', '[cite/t:@x;@y]|', 'x y', narrative],
  ['[cite:@a|]', '[cite:@a;@new|]'],
  ['[cite:@a]|', '[cite:@a;@new|]'],
  ['[cite/t:see @a p. 3|;@b]', '[cite/t:see @a p. 3;@new|;@b]'],
  ['[cite:@a; @b|]', '[cite:@a; @b; @new|]'],
  ['[cite:|]', '[cite:@new|]'],
  ['[cite:|', '[cite:@new]|'],
  ['[cite:@|', '[cite:@new]|'],
  ['[cite:@|]', '[cite:@new|]'],
  ['[cite:@a;|', '[cite:@a;@new]|'],
  ['[cite:@a;@| and so', '[cite:@a;@new]| and so'],
  ['cite:a|', 'cite:a,new|'],
  ['cite:a,b| so', 'cite:a,b,new| so'],
  ['citep:|', 'citep:new|'],
  ['[[cite:&a|]]', '[[cite:&a;&new|]]'],
  ['[[cite:&a;&b]]|', '[[cite:&a;&b;&new|]]'],
  ['cite:a.|', 'cite:a.[cite:@new]|'],
  ['[cite:@a|;@b]', '[cite:@a|;@b]', 'b'],
]);

table('a citation in reStructuredText', 'rest', [
  ['As shown |.', 'As shown :cite:p:`new`|.'],
  ['|', ':cite:t:`new`|', 'new', narrative],
  [':cite:p:`a|`', ':cite:p:`a,new|`'],
  [':cite:p:`a, b`|', ':cite:p:`a, b, new|`'],
  [':cite:`|', ':cite:`new`|'],
  [':cite:p:|', ':cite:p:`new`|'],
  [':cite:p:`a,| and ``code``', ':cite:p:`a,new`| and ``code``'],
  ['wo|rd', 'wo\\ :cite:p:`new`|\\ rd'],
  ['word|.', 'word\\ :cite:p:`new`|.'],
  ['(|)', '(:cite:p:`new`|)'],
]);

table('a citation in AsciiDoc', 'asciidoc', [
  ['As shown |.', 'As shown cite:[new]|.'],
  ['|', 'citenp:[x,y]|', 'x y', narrative],
  ['cite:[a|]', 'cite:[a,new|]'],
  ['cite:[a(12), b|]', 'cite:[a(12), b, new|]'],
  ['cite:[a(1|2), b]', 'cite:[a(12), new|, b]'],
  ['cite:[a]|', 'cite:[a,new|]'],
  ['cite:[|', 'cite:[new]|'],
  ['cite:[a,| so', 'cite:[a,new]| so'],
  ['cite:|', 'cite:[new]|'],
  ['citenp:[a|]', 'citenp:[a,new|]'],
  ['word|', 'word{empty}cite:[new]|'],
]);

table('a footnote', 'footnote', [
  ['As shown|.', 'As shown[^new]|.'],
  ['As shown[^a]|.', 'As shown[^a][^new]|.'],
  ['As shown[^a|][^b].', 'As shown[^a][^new]|[^b].'],
  ['As shown|[^b].', 'As shown[^new]|[^b].'],
  ['As shown[^|', 'As shown[^new]|'],
  ['As shown[^|] so', 'As shown[^new]| so'],
  ['As shown[^a]|.', 'As shown[^a]|.', 'a'],
  ['|: so', '[^new]| : so'],
  ['[^a]: note|', '[^a]: note[^new]|'],
]);

const link = '[T](https://arxiv.org/abs/1)';
table('a Markdown link', 'markdown', [
  ['see |.', `see ${link}|.`, link],
  ['see [A](https://x.org)|.', `see [A](https://x.org); ${link}|.`, link],
  ['see |[A](https://x.org).', `see ${link}|; [A](https://x.org).`, link],
  ['see [A|](https://x.org); [B](y).', `see [A](https://x.org); ${link}|; [B](y).`, link],
  [`see ${link}|.`, `see ${link}|.`, link],
]);

table('an id in plain text', 'plain', [
  ['# see |', '# see arXiv:1|', 'arXiv:1'],
  ['# see arXiv:1706.03762|', '# see arXiv:1706.03762, arXiv:1706.03763|', 'arXiv:1706.03763'],
  ['# see arXiv:1706.03762|', '# see arXiv:1706.03762|', 'arXiv:1706.03762'],
]);

describe('a citation that cannot be written', () => {
  it('is left out and told', () => {
    assert.deepEqual(citationEdit('', { start: 0, end: 0 }, 'latex', ['a b', 'c']), {
      edits: [{ range: { start: 0, end: 0 }, newText: '\\cite{c}' }],
      cursor: 8,
      unheld: ['a b'],
    });
    assert.deepEqual(citationEdit('x', { start: 1, end: 1 }, 'myst', ['a,b']), {
      edits: [],
      cursor: 1,
      unheld: ['a,b'],
    });
  });
});
