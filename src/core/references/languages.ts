/** How keys are written in a document. */
export type KeySyntax = (typeof keySyntaxes)[number];

/** All of them. */
export const keySyntaxes = ['markdown', 'latex', 'typst', 'rest', 'org', 'asciidoc'] as const;

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

/** Languages, by VS Code's ids, in which keys are written in one of these ways; of notebooks, that of their cells. */
export function languagesOf(...syntaxes: readonly KeySyntax[]): readonly string[] {
  return [...SYNTAXES].flatMap(([id, syntax]) => (id !== 'jupyter' && syntaxes.includes(syntax) ? [id] : []));
}

/** Endings of file names, without the dot, whose language only an extension brings and in which keys are written so. */
export function endingsOf(...syntaxes: readonly KeySyntax[]): readonly string[] {
  return [...BY_EXTENSION].flatMap(([ending, id]) => {
    const syntax = languageOfOpen('plaintext', `x.${ending}`) === id ? SYNTAXES.get(id) : undefined;
    return syntax !== undefined && syntaxes.includes(syntax) ? [ending] : [];
  });
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

/**
 * The language of an open document, as far as citations go: by VS Code's language id, and by the name or path where that
 * says more. A plain VS Code takes Typst, Org, AsciiDoc and Quarto for plain text, and many open Quarto's and R's as Markdown.
 */
export function languageOfOpen(languageId: string, path: string): string {
  if (languageId !== 'plaintext' && languageId !== 'markdown') return languageId;
  const byName = languageOfDocument(path);
  const saysMore = languageId === 'markdown' ? byName === 'quarto' || byName === 'rmd' : byName !== 'jupyter';
  // The cells of a notebook have its name.
  return saysMore ? byName : languageId;
}

/** Whether documents of a language are bibliographies, whose entries keys can name. */
export function isBibliography(languageId: string): boolean {
  return languageId === 'bibtex' || languageId === 'biblatex';
}
