import * as assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { toString } from 'mdast-util-to-string';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import {
  citeKeys,
  footnoteDefinition,
  formFor,
  htmlLink,
  markdownLink,
  plainReference,
} from '../../../../src/core/citation/forms';
import { collapse } from '../../../../src/core/text';
import { attention, marco, openScholar, paperWith } from './papers';
import { texLike } from './tex';

function parseMarkdown(text: string, gfm = true) {
  const processor = unified().use(remarkParse);
  return gfm ? processor.use(remarkGfm).parse(text) : processor.parse(text);
}

type Root = ReturnType<typeof parseMarkdown>;

/** All links of a tree, as address and text shown. */
function links(tree: Root | Root['children'][number]): readonly (readonly [string, string])[] {
  if (tree.type === 'link') return [[tree.url, toString(tree)]];
  return 'children' in tree ? tree.children.flatMap((child) => links(child)) : [];
}

describe('a citation by key', () => {
  const groups = [
    ['pandoc', '[@a; @b]'],
    ['latex', '\\cite{a,b}'],
    ['natbib', '\\citep{a,b}'],
    ['biblatex', '\\autocite{a,b}'],
    ['typst', '@a @b'],
    ['myst', '{cite:p}`a,b`'],
    ['org', '[cite:@a;@b]'],
    ['rest', ':cite:p:`a,b`'],
    ['asciidoc', 'cite:[a,b]'],
    ['footnote', '[^a][^b]'],
  ] as const;
  for (const [form, text] of groups) {
    it(`is ${text} in ${form}`, () => assert.equal(citeKeys(['a', 'b'], form), text));
  }

  it('is empty for no keys', () => assert.equal(citeKeys([], 'latex'), ''));
});

describe('the form for a language', () => {
  const languages = {
    markdown: 'markdown',
    latex: 'latex',
    tex: 'latex',
    quarto: 'pandoc',
    rmd: 'pandoc',
    typst: 'typst',
    org: 'org',
    restructuredtext: 'rest',
    asciidoc: 'asciidoc',
    html: 'html',
    bibtex: 'bibtex',
    python: 'plain',
    plaintext: 'plain',
    constructor: 'plain',
    '': 'plain',
  };
  for (const [language, form] of Object.entries(languages)) {
    it(`is ${form} for ${language === '' ? 'none' : language}`, () => assert.equal(formFor(language), form));
  }
});

describe('a Markdown link', () => {
  it('shows the title and leads to the abstract', () => {
    assert.equal(markdownLink(attention), '[Attention Is All You Need](https://arxiv.org/abs/1706.03762)');
  });

  it('keeps mathematics and words with underscores as they are', () => {
    const paper = { ...attention, title: 'LLM$\\times$MapReduce, $y_t$ and snake_case' };
    assert.equal(
      markdownLink(paper),
      '[LLM$\\times$MapReduce, $y_t$ and snake_case](https://arxiv.org/abs/1706.03762)',
    );
  });

  it('does not let money begin mathematics that another title ends', () => {
    const titled = (title: string) => markdownLink({ ...attention, title }).split('](')[0];
    assert.equal(titled('Earn $1 Million'), '[Earn \\$1 Million');
    assert.equal(titled('$\\pi_0$ for $5 and US$'), '[$\\pi_0$ for \\$5 and US\\$');
  });

  it('shows the id when the title is not known, and the title when nothing leads to the paper', () => {
    assert.equal(
      markdownLink(paperWith({ arxivId: '1706.03762' })),
      '[arXiv:1706.03762](https://arxiv.org/abs/1706.03762)',
    );
    assert.equal(markdownLink(paperWith({ title: 'A [b]' })), 'A \\[b\\]');
    assert.equal(markdownLink(paperWith({ title: 'A', url: 'javascript:x' })), 'A');
  });

  const parses: readonly (readonly [where: string, wrap: (link: string) => string, gfm: boolean])[] = [
    ['in CommonMark', (link) => link, false],
    ['in GFM', (link) => `so ${link} shows`, true],
    ['in a list', (link) => `- ${link}`, true],
    ['in a table', (link) => `| a | b |\n| - | - |\n| ${link} | x |`, true],
  ];
  for (const [where, wrap, gfm] of parses) {
    it(`is read back as the title and nothing else, ${where}`, () => {
      fc.assert(
        fc.property(texLike, (text) => {
          const title = collapse(text.replace(/[\ud800-\udfff\u0000-\u001f]/g, ''));
          fc.pre(title !== '');
          const tree = parseMarkdown(wrap(markdownLink({ ...attention, title })), gfm);
          assert.deepEqual(links(tree), [['https://arxiv.org/abs/1706.03762', title]]);
        }),
        { numRuns: 300 },
      );
    });
  }

  it('leads to any address, also in a table', () => {
    fc.assert(
      fc.property(texLike, (text) => {
        const url = `https://example.org/${text.replace(/[^!-~]|%/g, '')}`;
        const link = markdownLink(paperWith({ title: 'T', url }));
        const found = links(parseMarkdown(`| a | b |\n| - | - |\n| ${link} | x |`));
        assert.deepEqual(
          found.map(([address, shown]) => [decodeURIComponent(address), shown]),
          [[url, 'T']],
        );
      }),
      { numRuns: 300 },
    );
  });
});

describe('other forms without a bibliography', () => {
  it('escapes HTML', () => {
    assert.equal(
      htmlLink(paperWith({ title: '<b> & "c"', url: 'https://example.org/?a=1&b="' })),
      '<a href="https://example.org/?a=1&amp;b=%22"><cite>&lt;b&gt; &amp; &quot;c&quot;</cite></a>',
    );
    assert.equal(htmlLink(paperWith({ title: 'A' })), '<cite>A</cite>');
  });

  it('writes the id in plain text, or title and address', () => {
    assert.equal(plainReference(attention), 'arXiv:1706.03762');
    assert.equal(
      plainReference(paperWith({ title: 'A', url: 'https://example.org' })),
      'A, https://example.org',
    );
    assert.equal(plainReference(paperWith({ url: 'https://example.org' })), 'https://example.org');
    assert.equal(plainReference(paperWith({ title: 'A' })), 'A');
  });

  it('defines a footnote as far as the paper is known', () => {
    assert.equal(
      footnoteDefinition({ ...attention, primaryClass: 'cs.CL' }, 'k'),
      '[^k]: Vaswani et al. "Attention Is All You Need". arXiv:1706.03762 \\[cs.CL\\], 2017. <https://arxiv.org/abs/1706.03762>',
    );
    assert.equal(
      footnoteDefinition(openScholar, 'k'),
      '[^k]: "OpenScholar: Synthesizing Scientific Literature with Retrieval-augmented LMs". arXiv:2411.14199, 2024. <https://arxiv.org/abs/2411.14199>',
    );
    assert.equal(
      footnoteDefinition({ ...marco, listedAuthors: ['B van Bee', 'A Ay'] }, 'k').slice(0, 24),
      '[^k]: Ay and van Bee. "M',
    );
    assert.equal(footnoteDefinition(paperWith({ title: 'A' }), 'k'), '[^k]: "A".');
  });
});
