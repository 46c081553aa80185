import assert from 'node:assert/strict';
import {
  type ContextOptions,
  type CitingPlace,
  citationContext,
} from '../../../../../src/core/citation/context/context';
import type { ContextFiles } from '../../../../../src/core/citation/context/files';
import { languageOfDocument } from '../../../../../src/core/references/languages';

type Tree = Readonly<Record<string, string>>;
const ROOT = 'file:///w';

function filesOf(tree: Tree): ContextFiles & { readonly reads: string[] } {
  const reads: string[] = [];
  return {
    reads,
    read: (uri) => {
      reads.push(uri);
      return Promise.resolve(tree[decodeURIComponent(uri.slice(ROOT.length + 1))]);
    },
    list: (folder) => {
      const prefix = folder === ROOT ? '' : `${decodeURIComponent(folder.slice(ROOT.length + 1))}/`;
      const names = Object.keys(tree).filter(
        (path) => path.startsWith(prefix) && !path.slice(prefix.length).includes('/'),
      );
      return Promise.resolve(names.map((path) => path.slice(prefix.length)));
    },
  };
}

function placeIn(tree: Tree, path: string, over: Partial<CitingPlace> = {}): CitingPlace {
  const text = tree[path] ?? '';
  const languageId = languageOfDocument(path);
  return { uri: `${ROOT}/${path}`, languageId, text, offset: text.length, folder: ROOT, ...over };
}

/** `form: a.bib, missing.bib?`, paths from the root of the tree. */
async function seen(
  tree: Tree,
  path: string,
  over?: Partial<CitingPlace>,
  options?: ContextOptions,
): Promise<string> {
  const context = await citationContext(placeIn(tree, path, over), filesOf(tree), options);
  const files = context.bibliographies.map(
    ({ uri, exists }) => uri.slice(ROOT.length + 1) + (exists ? '' : '?'),
  );
  return `${context.template ?? context.form}: ${files.join(' ')}`.trim();
}

const doc = '\\documentclass{article}\n';
const trees: readonly (readonly [
  what: string,
  tree: Tree,
  path: string,
  expected: string,
  over?: Partial<CitingPlace>,
  options?: ContextOptions,
])[] = [
  ['LaTeX without anything', { 'a.tex': 'x' }, 'a.tex', 'latex:'],
  [
    'BibTeX, two files',
    { 'a.tex': `${doc}\\bibliography{a, sub/b}`, 'a.bib': '' },
    'a.tex',
    'latex: a.bib sub/b.bib?',
  ],
  [
    'natbib',
    { 'a.tex': `${doc}\\usepackage[round]{natbib}\\bibliography{a}`, 'a.bib': '' },
    'a.tex',
    'natbib: a.bib',
  ],
  ['natbib among packages', { 'a.tex': `${doc}\\RequirePackage{url, natbib ,x}` }, 'a.tex', 'natbib:'],
  [
    'biblatex',
    {
      'a.tex': `${doc}\\usepackage[style=apa,\n backend=biber]{biblatex}\n\\addbibresource[location=local]{a.bib}`,
      'a.bib': '',
    },
    'a.tex',
    'biblatex: a.bib',
  ],
  [
    'biblatex by its resource',
    { 'a.tex': `${doc}\\addbibresource{a.bib}\\addbibresource{b.bib}` },
    'a.tex',
    'biblatex: a.bib? b.bib?',
  ],
  [
    'natbib in a comment',
    { 'a.tex': `${doc}% \\usepackage{natbib}\n%\\bibliography{old}\n\\bibliography{a}` },
    'a.tex',
    'latex: a.bib?',
  ],
  ['an escaped per cent sign', { 'a.tex': `${doc}5\\% \\bibliography{a}` }, 'a.tex', 'latex: a.bib?'],
  [
    'biblatex in verbatim text',
    { 'a.tex': `${doc}\\begin{verbatim}\n\\usepackage{biblatex}\n\\end{verbatim}` },
    'a.tex',
    'latex:',
  ],
  ['natbib by its use', { 'a.tex': 'As \\citet{a} and \\citep{b}' }, 'a.tex', 'natbib:'],
  ['biblatex by its use', { 'a.tex': 'As \\autocite{a}' }, 'a.tex', 'biblatex:'],
  [
    'a bibliography that a macro names',
    { 'a.tex': `${doc}\\newcommand{\\bib}[1]{\\bibliography{#1}}` },
    'a.tex',
    'latex:',
  ],
  [
    'a chapter of main.tex',
    {
      'main.tex': `${doc}\\usepackage{natbib}\\include{ch/one}\\bibliography{refs}`,
      'ch/one.tex': 'x',
      'refs.bib': '',
    },
    'ch/one.tex',
    'natbib: refs.bib',
  ],
  [
    'a chapter of a chapter',
    {
      'thesis.tex': `${doc}\\usepackage{biblatex}\\addbibresource{refs.bib}\\input{ch/one}`,
      'ch/one.tex': '\\input{ch/two.tex}',
      'ch/two.tex': 'x',
    },
    'ch/two.tex',
    'biblatex: refs.bib?',
  ],
  [
    'a root by its magic comment',
    {
      'r/book.tex': `${doc}\\usepackage{natbib}\\bibliography{b}`,
      'ch/one.tex': '% !TEX root = ../r/book.tex\nx',
    },
    'ch/one.tex',
    'natbib: r/b.bib?',
  ],
  [
    'a subfile',
    {
      'main.tex': `${doc}\\usepackage{natbib}\\subfile{s/a}\\bibliography{b}`,
      's/a.tex': '\\documentclass[../main]{subfiles}\nx',
    },
    's/a.tex',
    'natbib: b.bib?',
  ],
  [
    'packages in a file of their own',
    { 'main.tex': `${doc}\\input{preamble}\\bibliography{b}`, 'preamble.tex': '\\usepackage{natbib}' },
    'main.tex',
    'natbib: b.bib?',
  ],
  [
    'the root that inputs it, not another',
    {
      'aa.tex': `${doc}\\usepackage{natbib}`,
      'zz.tex': `${doc}\\usepackage{biblatex}\\input{one}`,
      'one.tex': 'x',
    },
    'one.tex',
    'biblatex:',
  ],
  [
    'files that input each other',
    { 'a.tex': '\\input{b}', 'b.tex': '\\input{a}\\input{b}' },
    'a.tex',
    'latex:',
  ],
  ['a missing root', { 'a.tex': '% !TEX root = ../../none.tex\n\\input{none}' }, 'a.tex', 'latex:'],
  ['plain Markdown', { 'a.md': '# x' }, 'a.md', 'markdown:'],
  ['plain Markdown with footnotes', { 'a.md': '# x' }, 'a.md', 'footnote:', {}, { markdown: 'footnote' }],
  [
    'front matter, a string',
    { 'd/a.md': '---\nbibliography: ../refs.bib # mine\n---\nx', 'refs.bib': '' },
    'd/a.md',
    'pandoc: refs.bib',
  ],
  [
    'front matter, a list',
    { 'a.md': '---\ntitle: A: B\nbibliography:\n- a.bib\n- "b c.bib"\n---\nx' },
    'a.md',
    'pandoc: a.bib? b%20c.bib?',
  ],
  [
    'front matter, brackets',
    { 'a.md': "---\nbibliography: [a.bib, 'b.bib',\n  c.bib]\ncsl: x\n---\nx" },
    'a.md',
    'pandoc: a.bib? b.bib? c.bib?',
  ],
  ['a Quarto document', { 'a.qmd': 'x' }, 'a.qmd', 'pandoc:'],
  [
    'R Markdown',
    { 'a.Rmd': '---\noutput: html_document\nbibliography: r.bib\n---\n' },
    'a.Rmd',
    'pandoc: r.bib?',
  ],
  [
    'a Quarto project',
    { '_quarto.yml': 'project:\n  type: book\nbibliography: refs.bib\n', 'refs.bib': '', 'ch/a.qmd': 'x' },
    'ch/a.qmd',
    'pandoc: refs.bib',
  ],
  [
    'Markdown of a Quarto project',
    { '_quarto.yml': 'project:\n  type: website\n', 'a.md': 'x' },
    'a.md',
    'pandoc:',
  ],
  [
    'Quarto by format',
    { '_quarto.yml': 'format:\n  pdf:\n    bibliography: [p.bib]\n', 'a.qmd': 'x' },
    'a.qmd',
    'pandoc: p.bib?',
  ],
  [
    'front matter over project',
    { '_quarto.yml': 'bibliography: p.bib', 'a.qmd': '---\nbibliography: own.bib\n---\n' },
    'a.qmd',
    'pandoc: own.bib?',
  ],
  [
    'the nearest project',
    {
      'myst.yml': 'project:\n  bibliography:\n    - top.bib\n',
      'd/_quarto.yml': 'bibliography: d.bib',
      'd/a.md': 'x',
    },
    'd/a.md',
    'pandoc: d/d.bib?',
  ],
  [
    'MyST',
    {
      'myst.yml': 'version: 1\nproject:\n  title: T\n  bibliography:\n    - refs.bib\n    - "more.bib"\n',
      'refs.bib': '',
      'd/a.md': 'x',
    },
    'd/a.md',
    'myst: refs.bib more.bib?',
  ],
  ['MyST without a bibliography', { 'myst.yml': 'version: 1\n', 'a.md': 'x' }, 'a.md', 'myst:'],
  [
    "MyST that is cited Pandoc's way",
    { 'myst.yml': 'version: 1\n', 'a.md': 'As [@a] and [@b; @c].' },
    'a.md',
    'pandoc:',
  ],
  [
    'a Jupyter Book',
    { '_config.yml': 'title: T\nsphinx:\n  config:\n    bibtex_bibfiles:\n      - refs.bib\n', 'a.md': 'x' },
    'a.md',
    'myst: refs.bib?',
  ],
  [
    'a Jupyter Book, older',
    { '_config.yml': 'bibtex_bibfiles:\n  - refs.bib\n', 'a.md': 'x' },
    'a.md',
    'myst: refs.bib?',
  ],
  [
    'a Jekyll site is no book',
    { '_config.yml': 'title: T\ntheme: minima\n', 'a.md': 'x' },
    'a.md',
    'markdown:',
  ],
  [
    'Sphinx with MyST',
    {
      'docs/conf.py':
        'extensions = ["myst_parser"]\nbibtex_bibfiles = [\n  "a.bib",  # one\n  \'b.bib\',\n]\n',
      'docs/a.md': 'x',
    },
    'docs/a.md',
    'myst: docs/a.bib? docs/b.bib?',
  ],
  ['Markdown that is cited with no bibliography', { 'a.md': 'As {cite:p}`a`.' }, 'a.md', 'myst:'],
  [
    'code in Markdown',
    { 'a.md': '---\nbibliography: a.bib\n---\n```python\nx = 1\n```\n' },
    'a.md',
    'plain: a.bib?',
    { offset: 44 },
  ],
  [
    'a Markdown cell of a Quarto notebook',
    { '_quarto.yml': 'bibliography: a.bib', 'n.ipynb': '{}' },
    'n.ipynb',
    'pandoc: a.bib?',
    { languageId: 'markdown', text: 'x', notebook: 'markup' },
  ],
  [
    'a Markdown cell alone',
    { 'n.ipynb': '{}' },
    'n.ipynb',
    'markdown:',
    { languageId: 'markdown', text: 'x', notebook: 'markup' },
  ],
  [
    'a code cell',
    { 'myst.yml': '', 'n.ipynb': '{}' },
    'n.ipynb',
    'plain:',
    { languageId: 'python', text: 'x', notebook: 'code' },
  ],
  [
    'Typst',
    { 'a.typ': '#bibliography("refs.bib", style: "apa")', 'refs.bib': '' },
    'a.typ',
    'typst: refs.bib',
  ],
  [
    'Typst, several',
    { 'a.typ': '// #bibliography("no.bib")\n#bibliography(("a.bib", "b.yml"))' },
    'a.typ',
    'typst: a.bib? b.yml?',
  ],
  [
    'a chapter of Typst',
    { 'main.typ': '#include "ch/one.typ"\n#bibliography("refs.bib")', 'ch/one.typ': 'x' },
    'ch/one.typ',
    'typst: refs.bib?',
  ],
  [
    'a template of Typst',
    { 'main.typ': '#import "lib/t.typ": *\nx', 'lib/t.typ': '#let t = bibliography("/refs.bib")' },
    'main.typ',
    'typst: refs.bib?',
  ],
  [
    'Org',
    { 'a.org': '#+BIBLIOGRAPHY: a.bib\n#+bibliography: "b c.bib"\nx' },
    'a.org',
    'org: a.bib? b%20c.bib?',
  ],
  ['org-ref', { 'a.org': 'bibliography:a.bib,sub/b.bib' }, 'a.org', 'org: a.bib? sub/b.bib?'],
  ['reST', { 'a.rst': '.. bibliography:: a.bib b.bib\n   :style: x' }, 'a.rst', 'rest: a.bib? b.bib?'],
  [
    'reST of Sphinx',
    { 'conf.py': 'bibtex_bibfiles: list[str] = ["refs.bib"]', 'd/a.rst': '.. bibliography::\n' },
    'd/a.rst',
    'rest: refs.bib?',
  ],
  [
    'AsciiDoc',
    { 'a.adoc': ':bibtex-file: refs/a.bib\n\nbibliography::[]' },
    'a.adoc',
    'asciidoc: refs/a.bib?',
  ],
  [
    'AsciiDoc, the only one',
    { 'd/a.adoc': 'bibliography::[]', 'd/z.bib': '', 'd/b.bib': '' },
    'd/a.adoc',
    'asciidoc: d/b.bib',
  ],
  ['HTML', { 'a.html': 'x' }, 'a.html', 'html:', { languageId: 'html' }],
  ['a program', { 'a.py': '# see ' }, 'a.py', 'plain:', { languageId: 'python' }],
  ['a bibliography', { 'a.bib': '' }, 'a.bib', 'bibtex:', { languageId: 'bibtex' }],
  ['a form of the setting', { 'a.md': 'x' }, 'a.md', 'pandoc:', {}, { forms: { markdown: 'pandoc' } }],
  [
    'a template of the setting',
    { 'a.md': 'x' },
    'a.md',
    '[[{key}]]:',
    {},
    { forms: { markdown: '[[{key}]]' } },
  ],
  [
    'the bibliography of the setting',
    { 'd/a.md': 'x', 'lib/all.bib': '' },
    'd/a.md',
    'markdown: lib/all.bib',
    {},
    { bibliography: 'lib/all.bib' },
  ],
  [
    "a declared one before the setting's",
    { 'a.typ': '#bibliography("a.bib")' },
    'a.typ',
    'typst: a.bib?',
    {},
    { bibliography: 'all.bib' },
  ],
];

/** Files whose language only an extension brings; a plain VS Code takes them for the language given here. */
const unknown: readonly (readonly [path: string, languageId: string, text: string, expected: string])[] = [
  ['a.typ', 'plaintext', '#bibliography("a.bib")', 'typst: a.bib?'],
  ['a.org', 'plaintext', '#+bibliography: a.bib', 'org: a.bib?'],
  ['a.adoc', 'plaintext', ':bibtex-file: a.bib', 'asciidoc: a.bib?'],
  ['a.rst', 'plaintext', '.. bibliography:: a.bib', 'rest: a.bib?'],
  ['a.qmd', 'plaintext', '---\nbibliography: a.bib\n---\n', 'pandoc: a.bib?'],
  ['a.qmd', 'markdown', 'x', 'pandoc:'],
  ['a.Rmd', 'plaintext', 'x', 'pandoc:'],
  ['a.Rmd', 'markdown', 'x', 'pandoc:'],
  ['a.bib', 'plaintext', '', 'bibtex:'],
  ['a.txt', 'plaintext', 'x', 'plain:'],
  ['a.typ', 'python', 'x', 'plain:'],
  ['a.typ', 'markdown', 'x', 'markdown:'],
];

describe('what an expert would type', () => {
  for (const [path, languageId, text, expected] of unknown)
    it(`in ${path}, which the editor takes for ${languageId}`, async () =>
      assert.equal(await seen({ [path]: text }, path, { languageId }), expected));

  it("in a file that the editor takes for plain text: the setting's form for its language, else for plain text", async () => {
    const forms = { plaintext: '{id}', typst: '@{key}' };
    const of = (path: string) => seen({ [path]: 'x' }, path, { languageId: 'plaintext' }, { forms });
    assert.deepEqual(await Promise.all(['a.typ', 'a.org'].map(of)), ['@{key}:', '{id}:']);
  });

  for (const [what, tree, path, expected, over, options] of trees)
    it(`in ${what}`, async () => assert.equal(await seen(tree, path, over, options), expected));

  it('and where the bibliography is declared', async () => {
    const tree = { 'a.md': '---\nbibliography: "a.bib"\n---\n' };
    const context = await citationContext(placeIn(tree, 'a.md'), filesOf(tree));
    assert.deepEqual(context.bibliographies, [
      {
        uri: `${ROOT}/a.bib`,
        exists: false,
        format: 'bibtex',
        declared: { uri: `${ROOT}/a.md`, range: { start: 18, end: 25 } },
      },
    ]);
  });

  it('entries follow biblatex where that is loaded', async () => {
    const tree = { 'a.tex': `${doc}\\usepackage{biblatex}` };
    assert.equal((await citationContext(placeIn(tree, 'a.tex'), filesOf(tree))).entryStyle, 'biblatex');
  });

  it('and which names of a template mean nothing', async () => {
    const options = { forms: { plaintext: '{key} {kex} {year}' } };
    const place = placeIn({}, 'a.txt');
    assert.deepEqual((await citationContext(place, filesOf({}), options)).unknownPlaceholders, ['kex']);
  });
});

describe('a hostile project', () => {
  it('of a thousand files that input each other costs 50 reads', async () => {
    const names = Array.from({ length: 1000 }, (_, at) => `f${at}`);
    const tree = Object.fromEntries(
      names.map((name) => [`${name}.tex`, names.map((one) => `\\input{${one}}`).join('')]),
    );
    const files = filesOf(tree);
    await citationContext(placeIn(tree, 'f0.tex'), files);
    assert.ok(files.reads.length <= 50, `${files.reads.length}`);
  });

  it('with a megabyte of front matter, or aliases that grow, is read in part', async () => {
    const long = `---\n${'a: b\n'.repeat(200_000)}bibliography: a.bib\n---\n`;
    assert.equal(await seen({ 'a.md': long }, 'a.md'), 'markdown:');
    const bomb = Array.from({ length: 30 }, (_, at) => `k${at}: &k${at} [*k${at - 1}, *k${at - 1}]`).join(
      '\n',
    );
    const tree = { '_quarto.yml': `${bomb}\nbibliography: *k29\n`, 'a.qmd': 'x' };
    assert.equal(await seen(tree, 'a.qmd'), 'pandoc:');
    assert.equal(await seen({ 'a.md': `---\n${'['.repeat(50_000)}\n---\n` }, 'a.md'), 'markdown:');
    assert.equal(await seen({ 'a.md': `---\n${'a:\n '.repeat(50_000)}\n---\n` }, 'a.md'), 'markdown:');
  });

  it('whose files cannot be read is as one without files', async () => {
    const broken = () => Promise.reject(new Error('no'));
    const place = placeIn({ 'a.tex': '% !TEX root = b.tex\n\\input{c}\\bibliography{r}' }, 'a.tex');
    const context = await citationContext(place, { read: broken, list: broken, exists: broken });
    assert.deepEqual(
      context.bibliographies.map(({ uri, exists }) => [uri, exists]),
      [[`${ROOT}/r.bib`, false]],
    );
  });
});
