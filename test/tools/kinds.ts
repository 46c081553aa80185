import type { Form } from '../../src/core/citation/forms';

/** How a document is built (builders.ts). */
export type BuilderName = 'bibtex' | 'biber' | 'pandoc' | 'org' | 'myst' | 'typst' | 'sphinx' | 'asciidoc';

/** A kind of document that people write, as a small project of its own. */
export interface Kind {
  /** Also the name of its folder. */
  readonly name: string;
  readonly builder: BuilderName;
  /** The form that an expert would use in it. */
  readonly form: Form;
  /** The file that is cited in, and the one that is built; often the same. */
  readonly document: string;
  readonly main?: string;
  /** The bibliography that the project declares. */
  readonly bib: string;
  /** All files but the bibliography, around a body. */
  readonly files: (body: string) => Readonly<Record<string, string>>;
}

/** Text that can be found again in the PDF: letters as they are, no word broken at the end of a line. */
const preamble = [
  '\\documentclass{article}',
  '\\usepackage[utf8]{inputenc}',
  '\\usepackage[T1]{fontenc}',
  '\\usepackage{lmodern}',
  '\\usepackage{url}',
  '\\input{glyphtounicode}\\pdfgentounicode=1',
  '\\pagestyle{empty}\\raggedright\\hyphenpenalty=10000\\exhyphenpenalty=10000',
].join('\n');

function latex(packages: string, body: string, end: string): string {
  return `${preamble}\n${packages}\\begin{document}\n\n${body}${end}\\end{document}\n`;
}

const plainEnd = '\\bibliographystyle{plain}\n\\bibliography{refs}\n';
const natbibEnd = '\\bibliographystyle{plainnat}\n\\bibliography{refs}\n';

export const kinds: readonly Kind[] = [
  {
    name: 'latex-plain',
    builder: 'bibtex',
    form: 'latex',
    document: 'main.tex',
    bib: 'refs.bib',
    files: (body) => ({ 'main.tex': latex('', body, plainEnd) }),
  },
  {
    name: 'latex-natbib',
    builder: 'bibtex',
    form: 'natbib',
    document: 'main.tex',
    bib: 'refs.bib',
    files: (body) => ({ 'main.tex': latex('\\usepackage{natbib}\n', body, natbibEnd) }),
  },
  {
    name: 'latex-chapters',
    builder: 'bibtex',
    form: 'natbib',
    document: 'chapters/one.tex',
    main: 'main.tex',
    bib: 'refs.bib',
    files: (body) => ({
      'main.tex': latex('\\usepackage{natbib}\n', '\\input{chapters/one}\n', natbibEnd),
      'chapters/one.tex': `% !TEX root = ../main.tex\n\\section{One}\n\n${body}`,
    }),
  },
  {
    name: 'latex-biblatex',
    builder: 'biber',
    form: 'biblatex',
    document: 'main.tex',
    bib: 'bib/refs.bib',
    files: (body) => ({
      'main.tex': latex(
        '\\usepackage[style=authoryear,backend=biber,sorting=nyt]{biblatex}\n\\addbibresource{bib/refs.bib}\n',
        body,
        '\\printbibliography\n',
      ),
    }),
  },
  {
    name: 'pandoc-string',
    builder: 'pandoc',
    form: 'pandoc',
    document: 'paper.md',
    bib: 'refs.bib',
    files: (body) => ({ 'paper.md': `---\ntitle: A paper\nbibliography: refs.bib\n---\n\n${body}` }),
  },
  {
    name: 'pandoc-list',
    builder: 'pandoc',
    form: 'pandoc',
    document: 'paper.md',
    bib: 'lib/refs.bib',
    files: (body) => ({
      'paper.md': `---\ntitle: A paper\nbibliography:\n  - "lib/refs.bib"\n---\n\n${body}`,
    }),
  },
  {
    name: 'quarto',
    builder: 'pandoc',
    form: 'pandoc',
    document: 'notes/paper.qmd',
    bib: 'refs.bib',
    files: (body) => ({
      '_quarto.yml': 'project:\n  type: default\n\nbibliography: refs.bib\n',
      'notes/paper.qmd': `---\ntitle: A paper\n---\n\n${body}`,
    }),
  },
  {
    name: 'rmarkdown',
    builder: 'pandoc',
    form: 'pandoc',
    document: 'paper.Rmd',
    bib: 'refs.bib',
    files: (body) => ({
      'paper.Rmd': `---\ntitle: A paper\noutput: html_document\nbibliography: [refs.bib]\n---\n\n${body}`,
    }),
  },
  {
    name: 'myst',
    builder: 'myst',
    form: 'myst',
    document: 'paper.md',
    bib: 'refs.bib',
    files: (body) => ({
      'myst.yml': 'version: 1\nproject:\n  title: Project\n  bibliography:\n    - refs.bib\n',
      'paper.md': `---\ntitle: A paper\n---\n\n${body}`,
    }),
  },
  {
    name: 'typst',
    builder: 'typst',
    form: 'typst',
    document: 'main.typ',
    bib: 'refs.bib',
    files: (body) => ({
      'main.typ': `${body}#bibliography("refs.bib", style: "chicago-author-date")\n`,
    }),
  },
  {
    name: 'org',
    builder: 'org',
    form: 'org',
    document: 'paper.org',
    bib: 'refs.bib',
    files: (body) => ({
      'paper.org': `#+title: A paper\n#+bibliography: refs.bib\n\n${body}#+print_bibliography:\n`,
    }),
  },
  {
    name: 'rest',
    builder: 'sphinx',
    form: 'rest',
    document: 'index.rst',
    bib: 'refs.bib',
    files: (body) => ({
      'conf.py': [
        "project = 'Paper'",
        "extensions = ['sphinxcontrib.bibtex']",
        "bibtex_bibfiles = ['refs.bib']",
        "bibtex_reference_style = 'author_year'",
        '',
      ].join('\n'),
      'index.rst': `A paper\n=======\n\n${body}.. bibliography::\n`,
    }),
  },
  {
    name: 'asciidoc',
    builder: 'asciidoc',
    form: 'asciidoc',
    document: 'paper.adoc',
    bib: 'refs.bib',
    files: (body) => ({
      'paper.adoc': `= A paper\n:bibtex-file: refs.bib\n:bibtex-style: apa\n\n${body}bibliography::[]\n`,
    }),
  },
];
