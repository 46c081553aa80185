import { absUrl } from '../arxiv/links';
import { parseIdentifier } from '../arxiv/identifier';
import { type CitedAuthors, citedAuthors } from './authors';
import { bibLetters } from './bib-letters';
import type { CitablePaper } from './citable';
import { latexText, latexTitle } from './latex';
import { type PersonName, parseName } from './names';
import { plainTitle } from './plain-title';
import { dateOf, isDigestYear, yearOf } from './year';

/** One entry of a bibliography. */
export interface BibEntry {
  readonly key: string;
  /** From `@` to the closing brace, lines ended by `\n`, none after the last. */
  readonly text: string;
  /** What a person should know before trusting the entry; one sentence each, plain text. */
  readonly notes: readonly string[];
}

/**
 * Which program the entry is for: `@misc` for BibTeX, natbib and Pandoc, biblatex's own `@online`, or `@misc` as Typst
 * prints it best.
 */
export type EntryStyle = 'bibtex' | 'biblatex' | 'typst';

export interface EntryOptions {
  /**
   * Whether the journal reference and the DOI of the published version join the preprint's entry, as `note` and `doi`.
   * No: then the entry says what was read, the preprint, as arXiv's own export does.
   */
  readonly publishedVersion?: boolean | undefined;
}

/**
 * The entry of a paper (FACTS.md section 4). A field is there only when it is known; whatever title and names hold,
 * braces are balanced and the entry ends where it ends. `eprint` and `url` mean the paper, not one version of it.
 *
 * The entry of an arXiv paper is that of the preprint, always: no service says for certain what journal, volume and
 * pages a published version has (`journal_ref` is free text by the authors), so no `@article` is made up from it.
 */
export function bibEntry(
  paper: CitablePaper,
  key: string,
  style: EntryStyle = 'bibtex',
  options: EntryOptions = {},
): BibEntry {
  const authors = citedAuthors(paper);
  const fields = style === 'typst' ? typstFields(paper) : paperFields(paper, style);
  const extra = options.publishedVersion === true ? publishedFields(paper) : [];
  const all: Fields = [
    ['title', nonEmpty(latexTitle(style === 'typst' ? plainTitle(paper.title) : paper.title))],
    ['author', authors && bibAuthors(authors.names, authors.others, style)],
    ...fields.filter(([name]) => !extra.some(([other]) => other === name)),
    ...extra,
  ];
  const lines = all.flatMap(([name, value]) => (value === undefined ? [] : [`  ${name} = {${value}},`]));
  return {
    key,
    text: [`@${style === 'biblatex' ? 'online' : 'misc'}{${key},`, ...lines, '}'].join('\n'),
    notes: notesOn(paper, authors),
  };
}

type Fields = readonly (readonly [name: string, value: string | undefined])[];

function paperFields(paper: CitablePaper, style: EntryStyle): Fields {
  const id = arxivIdOf(paper);
  const online = style === 'biblatex';
  return [
    online ? ['date', dateOf(paper)] : ['year', yearOf(paper)],
    ['eprint', id],
    [online ? 'eprinttype' : 'archivePrefix', id && (online ? 'arxiv' : 'arXiv')],
    [online ? 'eprintclass' : 'primaryClass', id && arxivClass(paper)],
    ['url', urlOf(paper)],
  ];
}

/**
 * Typst takes an entry with `url` for a web page, of which IEEE prints no year, and prints no `eprint`: there a DOI and
 * a publisher stand for both. Every arXiv paper has the DOI.
 */
function typstFields(paper: CitablePaper): Fields {
  const id = arxivIdOf(paper);
  if (id === undefined) return paperFields(paper, 'typst');
  return [
    ['year', yearOf(paper)],
    ['eprint', id],
    ['archivePrefix', 'arXiv'],
    ['primaryClass', arxivClass(paper)],
    ['publisher', 'arXiv'],
    ['doi', arxivDoi(id)],
  ];
}

function publishedFields(paper: CitablePaper): Fields {
  const note = paper.journalRef === undefined ? '' : latexText(paper.journalRef);
  return [
    ...(note === '' ? [] : [['note', note] as const]),
    ...(publishedDoi(paper) === undefined ? [] : [['doi', publishedDoi(paper)] as const]),
  ];
}

/** DOI of the published version when it is one that needs no escape in a field; anything else is treated as absent. */
export function publishedDoi(paper: CitablePaper): string | undefined {
  const doi = paper.doi?.trim();
  return doi !== undefined && /^10\.\d{4,9}\/[^\s"<>\\^`{|}%#&~$]+$/.test(doi) && !doi.startsWith('10.48550/')
    ? doi
    : undefined;
}

/** The DOI that arXiv gives each of its papers. */
export function arxivDoi(id: string): string {
  return `10.48550/arXiv.${id}`;
}

/** arXiv's class such as `cs.CL` when it is one. */
export function arxivClass(paper: CitablePaper): string | undefined {
  return /^[a-z-]+(?:\.[A-Za-z-]+)?$/.exec(paper.primaryClass ?? '')?.[0];
}

function nonEmpty(text: string): string | undefined {
  return text === '' ? undefined : text;
}

/** Names as BibTeX joins them; each is `Last, First`, and a collective stands in braces of its own. */
export function bibAuthors(names: readonly string[], others: boolean, style: EntryStyle = 'bibtex'): string {
  const letters = style === 'bibtex' ? bibLetters : (text: string): string => text;
  const all = names.map((name) => letters(bibName(parseName(name))));
  return [...all, ...(others ? ['others'] : [])].join(' and ');
}

function bibName(name: PersonName): string {
  const family = latexText(name.family);
  if (name.isCollective) return `{${family}}`;
  const last = name.particle === '' ? family : `${latexText(name.particle)} ${family}`;
  const given = latexText(name.given);
  if (name.suffix !== '') return `${last}, ${latexText(name.suffix)}, ${given}`;
  return given === '' ? `{${last}}` : `${last}, ${given}`;
}

/** The paper's arXiv id when it is one; anything else is treated as absent. */
export function arxivIdOf(paper: CitablePaper): string | undefined {
  return paper.arxivId === undefined ? undefined : parseIdentifier(paper.arxivId)?.id;
}

/**
 * Where the paper is to be found: its abstract page, else its address if that is `http(s)`, with every character
 * encoded that could end a field, a link or an attribute.
 */
export function urlOf(paper: CitablePaper): string | undefined {
  const id = arxivIdOf(paper);
  if (id !== undefined) return absUrl(id);
  if (paper.url === undefined || !/^https?:\/\/[^\s/]/i.test(paper.url)) return undefined;
  return paper.url.replace(/[\s\u0000-\u001f"<>\\^`{|}]/g, (character) => encodeURIComponent(character));
}

function notesOn(paper: CitablePaper, authors: CitedAuthors | undefined): readonly string[] {
  const notes: string[] = [];
  if (authors === undefined) {
    notes.push(
      paper.listedAuthors.length === 0
        ? 'The authors are not known: the entry has no author field.'
        : 'The digest gives account names in place of authors: the entry has no author field.',
    );
  } else if (authors.others) {
    notes.push('The author list may be incomplete: it ends with "and others".');
  }
  if (paper.title === '') notes.push('The title is not known: the entry has no title field.');
  if (isDigestYear(paper)) notes.push('The year is that of the digest: the paper has no arXiv id.');
  return notes;
}
