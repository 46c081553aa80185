import { citedAuthors } from './authors';
import type { CitablePaper } from './citable';
import { arxivIdOf, urlOf } from './entry';
import { pandocItem, typstItem } from './key-text';
import { htmlText, markdownDestination, markdownText } from './markdown';
import { parseName } from './names';
import { yearOf } from './year';

/**
 * What a citation looks like in a document (FACTS.md section 4). `bibtex` and `biblatex-entry` are the entry itself,
 * `biblatex` is `\autocite`; `markdown`, `html` and `plain` need no bibliography.
 */
export type Form = (typeof forms)[number];

/** All of them. */
export const forms = [
  'bibtex',
  'biblatex-entry',
  'markdown',
  'pandoc',
  'latex',
  'natbib',
  'biblatex',
  'typst',
  'myst',
  'org',
  'rest',
  'asciidoc',
  'html',
  'footnote',
  'plain',
] as const;

/** Whether the paper is cited beside the sentence, `(Li, 2024)`, or as a part of it, `Li (2024)`. */
export type Manner = 'parenthetical' | 'narrative';

/** Forms that name the paper by a key; `entry` forms are made in entry.ts. */
const groups = {
  pandoc: (keys) => `[${keys.map(pandocItem).join('; ')}]`,
  latex: (keys) => `\\cite{${keys.join(',')}}`,
  natbib: (keys) => `\\citep{${keys.join(',')}}`,
  biblatex: (keys) => `\\autocite{${keys.join(',')}}`,
  typst: (keys) => keys.map((key) => typstItem(key)).join(' '),
  myst: (keys) => `{cite:p}\`${keys.join(',')}\``,
  org: (keys) => `[cite:${keys.map((key) => `@${key}`).join(';')}]`,
  rest: (keys) => `:cite:p:\`${keys.join(',')}\``,
  asciidoc: (keys) => `cite:[${keys.join(',')}]`,
  footnote: (keys) => keys.map((key) => `[^${key}]`).join(''),
} satisfies Partial<Record<Form, (keys: readonly string[]) => string>>;

/** The same as a part of the sentence; where a form is missing, the language has no such citation. */
const narratives: Partial<Record<KeyForm, (keys: readonly string[]) => string>> = {
  pandoc: (keys) => keys.map(pandocItem).join(', '),
  natbib: (keys) => `\\citet{${keys.join(',')}}`,
  biblatex: (keys) => `\\textcite{${keys.join(',')}}`,
  typst: (keys) => keys.map((key) => typstItem(key, 'prose')).join(' '),
  myst: (keys) => `{cite:t}\`${keys.join(',')}\``,
  org: (keys) => `[cite/t:${keys.map((key) => `@${key}`).join(';')}]`,
  rest: (keys) => `:cite:t:\`${keys.join(',')}\``,
  asciidoc: (keys) => `citenp:[${keys.join(',')}]`,
};

/** Forms that point into a bibliography or to a footnote. */
export type KeyForm = keyof typeof groups;

/** Whether the form names papers by key. */
export function isKeyForm(form: Form): form is KeyForm {
  return form in groups;
}

/**
 * One citation of all the keys; empty for no keys. Plain LaTeX and footnotes have no narrative form and give the other
 * one. Whether a form can hold a key at all says `canHold` of key-text.ts.
 */
export function citeKeys(keys: readonly string[], form: KeyForm, manner: Manner = 'parenthetical'): string {
  if (keys.length === 0) return '';
  return ((manner === 'narrative' ? narratives[form] : undefined) ?? groups[form])(keys);
}

/** The form for a document of a language, by VS Code's language id, when nothing in the document says better. */
export function formFor(languageId: string): Form {
  return byLanguage[languageId] ?? 'plain';
}

const byLanguage: Readonly<Record<string, Form | undefined>> = Object.assign(
  Object.create(null) as Record<string, Form | undefined>,
  {
    markdown: 'markdown',
    mdx: 'markdown',
    'github-issues': 'markdown',
    quarto: 'pandoc',
    rmd: 'pandoc',
    pandoc: 'pandoc',
    latex: 'latex',
    tex: 'latex',
    'latex-expl3': 'latex',
    doctex: 'latex',
    typst: 'typst',
    myst: 'myst',
    org: 'org',
    restructuredtext: 'rest',
    rst: 'rest',
    asciidoc: 'asciidoc',
    html: 'html',
    bibtex: 'bibtex',
    biblatex: 'biblatex-entry',
  } satisfies Record<string, Form>,
);

/** `[title](address)`; the title alone when there is no address. */
export function markdownLink(paper: CitablePaper): string {
  const url = urlOf(paper);
  const text = markdownText(nameOf(paper));
  return url === undefined ? text : `[${text}](${markdownDestination(url)})`;
}

/** `<a href="address"><cite>title</cite></a>`; the title alone when there is no address. */
export function htmlLink(paper: CitablePaper): string {
  const url = urlOf(paper);
  const cite = `<cite>${htmlText(nameOf(paper))}</cite>`;
  return url === undefined ? cite : `<a href="${htmlText(url)}">${cite}</a>`;
}

/** `arXiv:id`, for comments and plain text; title and address when there is no id. */
export function plainReference(paper: CitablePaper): string {
  const id = arxivIdOf(paper);
  if (id !== undefined) return `arXiv:${id}`;
  const url = urlOf(paper);
  return url === undefined ? nameOf(paper) : paper.title === '' ? url : `${nameOf(paper)}, ${url}`;
}

/** The line that defines a footnote: `[^key]: A et al. "T". arXiv:I [cs.CL], 2024. <url>`, as far as it is known. */
export function footnoteDefinition(paper: CitablePaper, key: string): string {
  const id = arxivIdOf(paper);
  const url = urlOf(paper);
  const authors = shortAuthors(paper);
  const kind = paper.primaryClass === undefined ? '' : ` \\[${markdownText(paper.primaryClass)}\\]`;
  const where = [id === undefined ? undefined : `arXiv:${id}${kind}`, yearOf(paper)]
    .filter((part) => part !== undefined)
    .join(', ');
  return [
    `[^${key}]:`,
    authors && (authors.endsWith('.') ? markdownText(authors) : `${markdownText(authors)}.`),
    paper.title === '' ? undefined : `"${markdownText(paper.title)}".`,
    where === '' ? undefined : `${where}.`,
    url && `<${markdownDestination(url)}>`,
  ]
    .filter((part) => part !== undefined && part !== '')
    .join(' ');
}

/** "Vaswani et al.", "Li and Chen", "Li"; undefined when the authors are not known. */
function shortAuthors(paper: CitablePaper): string | undefined {
  const authors = citedAuthors(paper);
  if (authors === undefined) return undefined;
  const names = authors.names.map((name) => {
    const { particle, family } = parseName(name);
    return particle === '' ? family : `${particle} ${family}`;
  });
  const [first, second] = names;
  if (authors.others || names.length > 2) return `${first ?? ''} et al.`;
  return second === undefined ? first : `${first ?? ''} and ${second}`;
}

/** What the paper is called: its title, else its id, else its address. */
function nameOf(paper: CitablePaper): string {
  const title = paper.title.replace(/[\s\u0000-\u001f]+/g, ' ').trim();
  if (title !== '') return title;
  const id = arxivIdOf(paper);
  return id === undefined ? (urlOf(paper) ?? '') : `arXiv:${id}`;
}
