import assert from 'node:assert/strict';
import fc from 'fast-check';
import { findKeys, keyAt } from '../../../../src/core/references/keys';

/** A text with marks around every key that is found in it. */
function markKeys(text: string, language: string): string {
  let marked = '';
  let from = 0;
  for (const { range } of findKeys(text, language)) {
    marked += `${text.slice(from, range.start)}⟦${text.slice(range.start, range.end)}⟧`;
    from = range.end;
  }
  return marked + text.slice(from);
}

/** By language: texts with marks around the keys. */
const FORMS: Readonly<Record<string, readonly string[]>> = {
  latex: [
    '\\cite{⟦a⟧}',
    '\\cite{⟦a⟧, ⟦b⟧,⟦c⟧}',
    '\\citep[see][3]{⟦a⟧, ⟦b⟧} and \\citet*{⟦c:d/1⟧}',
    '\\autocite{⟦a⟧}\\textcite[12]{⟦b⟧}\\Citeauthor{⟦c⟧}\\citeyear{⟦d⟧}',
    '\\parencites(see)(etc.)[12][3]{⟦a⟧}[{p. [4]}]{⟦b⟧}{⟦c⟧}',
    '\\nocite{*} \\nocite{⟦a⟧}',
    '\\cite\n  [see]\n  {⟦a⟧,% first\n   ⟦b⟧\n  }',
    '\\cite {⟦a⟧}',
    '\\footfullcite{⟦a⟧}\\fullcite{⟦b⟧}\\bibentry{⟦c⟧}\\mycite{⟦d⟧}\\newcite{⟦e⟧}',
    '\\citetext{see \\citealp{⟦a⟧}} \\citestyle{acm} \\setcitestyle{square}',
    '\\cite[\\cite{⟦b⟧}]{⟦a⟧}',
    '% \\cite{no}\n\\% \\cite{⟦a⟧}',
    '\\verb|\\cite{no}| \\cite{⟦a⟧}',
    '\\begin{verbatim}\n\\cite{no}\n\\end{verbatim}\\cite{⟦a⟧}',
    '\\iffalse \\cite{no} \\fi \\cite{⟦a⟧}',
    '\\cite{}\\cite{,}\\cite{ ⟦a⟧ }',
    '\\cite{half',
    '\\section{x} \\ref{a} \\label{b} me@example.org',
  ],
  markdown: [
    '[@⟦a⟧; see @⟦b⟧, p. 3; -@⟦c⟧]',
    '@⟦a⟧ says, and @⟦b⟧.',
    'Said @⟦a⟧: "x"',
    '@{⟦https://example.org/bib?x=1⟧} and [@⟦a:b-c/d.e⟧]',
    'me@example.org, x\\@y, https://example.org/@name',
    '[@name](https://example.org/name)',
    '`@no` ``a `@no` b`` @⟦a⟧',
    '```python\n@property\ndef f(): ...\n```\n@⟦a⟧',
    '~~~\n@no\n~~~\n@⟦a⟧',
    '> ```\n> @no\n> ```\n> @⟦a⟧',
    '- ```\n  @no\n  ```\n- @⟦a⟧',
    '<!-- @no --> @⟦a⟧',
    '@⟦a⟧\n<!--\n\n@no\n\n--> @⟦b⟧',
    '{cite}`⟦a⟧,⟦b⟧` and {cite:p}`⟦c⟧` and {footcite:t}`⟦d⟧`',
    '{cite:p}`{see}⟦a⟧{p. 3}`',
    '``{cite}`no` `` and `code`',
    '```{note}\n@⟦a⟧\n```\n@⟦b⟧',
    '````{note}\n```python\n@no\n```\n@⟦a⟧\n````\n@⟦b⟧',
    '```{code-block} python\n@no\n```',
    ':::{.callout}\n@⟦a⟧\n:::',
    '\\cite{⟦a⟧} 50% \\citep{⟦b⟧}',
    '---\nnocite: |\n  @⟦a⟧\n---\n',
    '*@⟦a⟧* **@⟦b⟧** (@⟦c⟧)',
  ],
  quarto: ['See @⟦fig-x⟧ and @⟦a_b2⟧.', '```{r}\n#| label: x\nobj@slot\n@no\n```\n'],
  typst: [
    '@⟦a⟧ and @⟦b:c-d⟧[p. 3]. @⟦e⟧.',
    '#cite(<⟦a⟧>) #cite(<⟦b⟧>, form: "prose") #cite(label("⟦c d⟧"))',
    '// @no\nhttps://example.org @⟦a⟧ /* @no /* @no */ @no */ @⟦b⟧',
    '`@no` ```py\n@no\n``` @⟦a⟧ \\@no me@example.org',
    '= Heading <a>',
  ],
  restructuredtext: [
    ':cite:p:`⟦a⟧,⟦b⟧` and :cite:`⟦c⟧`, :footcite:t:`⟦d⟧`',
    '.. code-block:: rst\n\n   :cite:`no`\n\n:cite:`⟦a⟧`',
    'So::\n\n   :cite:`no`\n\nAnd :cite:`⟦a⟧`',
    '.. a comment :cite:`no`\n   :cite:`no`\n\n:cite:`⟦a⟧`',
    '.. note::\n\n   :cite:`⟦a⟧`',
    ':ref:`x` `text`',
  ],
  org: [
    '[cite:@⟦a⟧]',
    '[cite/t:see @⟦a⟧ p. 3; @⟦b⟧]',
    '[cite:@⟦a⟧;@⟦b2020⟧.]',
    'cite:⟦a⟧,⟦b⟧ and [[cite:&⟦c⟧;&⟦d⟧]] citep:⟦e⟧.',
    '#+begin_src python\n[cite:@no]\n#+end_src\n[cite:@⟦a⟧]',
    '# [cite:@no]\nme@example.org @no',
  ],
  asciidoc: [
    'cite:[⟦a⟧] cite:[⟦b⟧(12), ⟦c⟧]',
    '<<⟦a⟧>> <<⟦b⟧,see b>>',
    '----\ncite:[no]\n----\ncite:[⟦a⟧]',
    '// cite:[no]\ncitenp:[⟦a⟧]',
    'x << 3 and me@example.org',
  ],
};

const scrap = fc.oneof(
  fc.constantFrom(
    '@',
    'a1',
    '{',
    '}',
    '[',
    ']',
    '`',
    '``',
    '```',
    '\n',
    '\r\n',
    '\n\n',
    '%',
    '\\',
    ',',
    ';',
    ' ',
    '<',
    '>',
    '/',
    '*',
  ),
  fc.constantFrom(
    '\\cite{',
    '\\parencites',
    '[@',
    '-@',
    '{cite}`',
    ':cite:p:`',
    '[cite:',
    'cite:[',
    '<<',
    '#cite(<',
    '<!--',
    '-->',
  ),
  fc.constantFrom(
    '\\begin{verbatim}',
    '\\end{verbatim}',
    '#+begin_src',
    '#+end_src',
    '----',
    '.. ',
    '::',
    '//',
    '/*',
    '😀',
    'é',
  ),
  fc.string({ maxLength: 4 }),
);
const LANGUAGES = ['latex', 'markdown', 'typst', 'restructuredtext', 'org', 'asciidoc', 'jupyter', 'python'];

describe('keys of citations', () => {
  for (const [language, texts] of Object.entries(FORMS)) {
    for (const marked of texts) {
      it(`${language}: ${JSON.stringify(marked)}`, () => {
        assert.equal(markKeys(marked.replace(/[⟦⟧]/g, ''), language), marked);
      });
    }
  }

  it('are found in the JSON of a notebook', () => {
    const text = '"source": ["@a1 says\\n", "@b1 and \\\\cite{c1}"]';
    assert.deepEqual(
      findKeys(text, 'jupyter').map(({ key }) => key),
      ['a1', 'b1', 'c1'],
    );
  });

  it('are none in programs and plain text', () => {
    for (const language of ['python', 'typescript', 'java', 'plaintext', 'json', 'bibtex'])
      assert.deepEqual(findKeys('@property \\cite{a} [@a] {cite}`a`', language), []);
  });

  it('never throw; ranges are in order, apart, and hold exactly the key', () => {
    fc.assert(
      fc.property(
        fc.array(scrap, { maxLength: 40 }).map((parts) => parts.join('')),
        fc.constantFrom(...LANGUAGES),
        (text, language) => {
          let last = 0;
          for (const { key, range } of findKeys(text, language)) {
            assert.ok(last <= range.start && range.start < range.end && range.end <= text.length);
            assert.equal(text.slice(range.start, range.end), key);
            assert.doesNotMatch(key, /[\n\r,]/);
            last = range.end;
          }
        },
      ),
      { numRuns: 4000 },
    );
  });

  it('of Typst are labels: no other sign stands between angle brackets', () => {
    assert.deepEqual(
      findKeys(
        '#cite(<a,b>) #cite(<,>) #cite(<a.b:c-d>) #cite(label("DBLP:x/y")) #cite(label("a,b"))',
        'typst',
      ).map(({ key }) => key),
      ['a.b:c-d', 'DBLP:x/y'],
    );
  });

  it('any key in any group is found exactly', () => {
    const key = fc.stringMatching(/^[a-z][a-z0-9]{0,6}([:_-][a-z0-9]{1,4})?$/);
    const groups = [
      ['latex', (keys: readonly string[]) => `x \\citep[e.g.][p.~3]{${keys.join(', ')}} y`],
      [
        'markdown',
        (keys: readonly string[]) => `x [see ${keys.map((each) => `@${each}`).join('; ')}, p. 3] y`,
      ],
      ['markdown', (keys: readonly string[]) => `x {cite:t}\`${keys.join(',')}\` y`],
      ['typst', (keys: readonly string[]) => `x ${keys.map((each) => `@${each}`).join(' ')} y`],
      ['restructuredtext', (keys: readonly string[]) => `x :cite:t:\`${keys.join(', ')}\` y`],
      ['org', (keys: readonly string[]) => `x [cite:${keys.map((each) => `@${each}`).join(';')}] y`],
      ['asciidoc', (keys: readonly string[]) => `x cite:[${keys.join(', ')}] y`],
    ] as const;
    fc.assert(
      fc.property(
        fc.constantFrom(...groups),
        fc.array(key, { minLength: 1, maxLength: 5 }),
        ([language, make], keys) => {
          assert.deepEqual(
            findKeys(make(keys), language).map((found) => found.key),
            keys,
          );
        },
      ),
    );
  });
});

describe('the key at a place', () => {
  it('is the one that the place touches, and no other of its group', () => {
    const text = 'x \\cite{ab, cd}';
    const at = (offset: number) => keyAt(text, offset, 'latex')?.key;
    assert.deepEqual([7, 8, 10, 11, 12, 14, 15].map(at), [
      undefined,
      'ab',
      'ab',
      undefined,
      'cd',
      'cd',
      undefined,
    ]);
  });

  it('is found in the middle of a long text, with its place in all of it', () => {
    const text = `${'words and words\n\n'.repeat(20_000)}see [@ab] ${'x\n'.repeat(100_000)}`;
    const start = text.indexOf('ab');
    assert.deepEqual(keyAt(text, start + 1, 'markdown'), { key: 'ab', range: { start, end: start + 2 } });
  });
});
