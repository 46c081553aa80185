import { absUrl } from '../arxiv/links';
import { parseIdentifier } from '../arxiv/identifier';
import { type CitedAuthors, citedAuthors } from './authors';
import type { CitablePaper } from './citable';
import { latexText, latexTitle } from './latex';
import { type PersonName, parseName } from './names';
import { dateOf, isDigestYear, yearOf } from './year';

/** One entry of a bibliography. */
export interface BibEntry {
  readonly key: string;
  /** From `@` to the closing brace, lines ended by `\n`, none after the last. */
  readonly text: string;
  /** What a person should know before trusting the entry; one sentence each, plain text. */
  readonly notes: readonly string[];
}

/** Which program the entry is for: `@misc` that all of them read, or biblatex's own `@online`. */
export type EntryStyle = 'bibtex' | 'biblatex';

/**
 * The entry of a paper (FACTS.md section 4). A field is there only when it is known; whatever title and names hold,
 * braces are balanced and the entry ends where it ends. `eprint` and `url` mean the paper, not one version of it.
 */
export function bibEntry(paper: CitablePaper, key: string, style: EntryStyle = 'bibtex'): BibEntry {
  const id = arxivIdOf(paper);
  const authors = citedAuthors(paper);
  const title = latexTitle(paper.title);
  const primaryClass = /^[a-z-]+(?:\.[A-Za-z-]+)?$/.exec(paper.primaryClass ?? '')?.[0];
  const online = style === 'biblatex';
  const fields: readonly (readonly [string, string | undefined])[] = [
    ['title', title === '' ? undefined : title],
    ['author', authors && bibAuthors(authors.names, authors.others)],
    online ? ['date', dateOf(paper)] : ['year', yearOf(paper)],
    ['eprint', id],
    [online ? 'eprinttype' : 'archivePrefix', id && (online ? 'arxiv' : 'arXiv')],
    [online ? 'eprintclass' : 'primaryClass', id && primaryClass],
    ['url', urlOf(paper)],
  ];
  const lines = fields.flatMap(([name, value]) => (value === undefined ? [] : [`  ${name} = {${value}},`]));
  return {
    key,
    text: [`@${online ? 'online' : 'misc'}{${key},`, ...lines, '}'].join('\n'),
    notes: notesOn(paper, authors),
  };
}

/** Names as BibTeX joins them; each is `Last, First`, and a collective stands in braces of its own. */
export function bibAuthors(names: readonly string[], others: boolean): string {
  const all = names.map((name) => bibName(parseName(name)));
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
