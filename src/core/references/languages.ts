/** How keys are written in a document. */
export type KeySyntax = 'markdown' | 'latex' | 'typst' | 'rest' | 'org' | 'asciidoc';

const SYNTAXES: ReadonlyMap<string, KeySyntax> = new Map([
  ['markdown', 'markdown'],
  ['quarto', 'markdown'],
  ['rmd', 'markdown'],
  ['pandoc', 'markdown'],
  ['myst', 'markdown'],
  ['mdx', 'markdown'],
  ['jupyter', 'markdown'],
  ['latex', 'latex'],
  ['tex', 'latex'],
  ['latex-expl3', 'latex'],
  ['doctex', 'latex'],
  ['rsweave', 'latex'],
  ['jlweave', 'latex'],
  ['pweave', 'latex'],
  ['typst', 'typst'],
  ['restructuredtext', 'rest'],
  ['rst', 'rest'],
  ['org', 'org'],
  ['asciidoc', 'asciidoc'],
]);

/**
 * How keys are written in a language, by VS Code's language id; undefined where there are none, as in programs: the `@`
 * of a decorator is no key.
 */
export function keySyntaxOf(languageId: string): KeySyntax | undefined {
  return SYNTAXES.get(languageId);
}

const BY_EXTENSION: ReadonlyMap<string, string> = new Map([
  ['md', 'markdown'],
  ['markdown', 'markdown'],
  ['mdx', 'mdx'],
  ['qmd', 'quarto'],
  ['rmd', 'rmd'],
  ['ipynb', 'jupyter'],
  ['tex', 'latex'],
  ['ltx', 'latex'],
  ['latex', 'latex'],
  ['sty', 'latex'],
  ['cls', 'latex'],
  ['bbx', 'latex'],
  ['dtx', 'latex'],
  ['rnw', 'rsweave'],
  ['typ', 'typst'],
  ['rst', 'restructuredtext'],
  ['org', 'org'],
  ['adoc', 'asciidoc'],
  ['asciidoc', 'asciidoc'],
  ['asc', 'asciidoc'],
  ['bib', 'bibtex'],
  ['csv', 'csv'],
  ['tsv', 'tsv'],
]);

/**
 * The language id that VS Code (with the usual extensions) gives a file, by its name or path: as far as it matters for
 * references. `plaintext` for all others.
 */
export function languageOfDocument(path: string): string {
  const extension = /\.([^./\\]{1,12})$/.exec(path)?.[1]?.toLowerCase() ?? '';
  return BY_EXTENSION.get(extension) ?? 'plaintext';
}

/** Whether documents of a language are bibliographies, whose entries keys can name. */
export function isBibliography(languageId: string): boolean {
  return languageId === 'bibtex' || languageId === 'biblatex';
}
