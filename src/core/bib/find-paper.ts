import type { CitablePaper } from '../citation/citable';
import { citedAuthors } from '../citation/authors';
import { yearOf } from '../citation/year';
import { parseIdentifier } from '../arxiv/identifier';
import { type BibIndex, type IndexedEntry, readEntry } from './bib-index';
import { normalDoi } from './doi';
import { areAlike, likenessOfEntry, normalName, normalTitle, yearIn } from './likeness';
import { entriesByArxivId, entriesByDoi, entriesByTitle } from './lookup';

/** A paper that is looked for in a `.bib`; what is not known is absent. Plain text, no LaTeX. */
export interface SoughtPaper {
  /** Base identifier, without version. */
  readonly arxivId?: string | undefined;
  /** DOI of the published version, in any spelling. */
  readonly doi?: string | undefined;
  readonly title?: string | undefined;
  /** The whole name of the first author, as people write it. */
  readonly firstAuthor?: string | undefined;
  readonly year?: number | undefined;
}

/** Whether a `.bib` has a paper: for certain, by title alone (then a person must be asked), or not. */
export type FoundPaper =
  | { readonly kind: 'same'; readonly entry: IndexedEntry }
  | { readonly kind: 'alike'; readonly entries: readonly IndexedEntry[] }
  | { readonly kind: 'none' };

/**
 * Looks for a paper by the rules of FACTS.md section 4 ("Same paper?"): arXiv id, then published DOI, then title with
 * first author and year within one. Of several entries that are the same paper the first is given, closed ones before
 * half-typed ones. An entry with another arXiv id is never alike.
 */
export function findPaper(index: BibIndex, paper: SoughtPaper): FoundPaper {
  const id = paper.arxivId === undefined ? undefined : parseIdentifier(paper.arxivId)?.id;
  const doi = paper.doi === undefined ? undefined : normalDoi(paper.doi);
  const byId = id === undefined ? [] : entriesByArxivId(index, id);
  const same = [...byId, ...(doi === undefined ? [] : entriesByDoi(index, doi))].filter(
    ({ key }) => key !== '',
  );
  const entry = same.find(({ isClosed }) => isClosed) ?? same[0];
  if (entry) return { kind: 'same', entry };
  const title = paper.title === undefined ? undefined : normalTitle(paper.title);
  if (title === undefined) return { kind: 'none' };
  const author = paper.firstAuthor === undefined ? undefined : normalName(paper.firstAuthor);
  const wanted = { title, author, year: paper.year };
  const entries = entriesByTitle(index, title).filter((one) => {
    if (one.key === '' || (id !== undefined && one.arxivId !== undefined)) return false;
    const read = readEntry(index, one);
    return read !== undefined && areAlike(likenessOfEntry(read), wanted);
  });
  return entries.length === 0 ? { kind: 'none' } : { kind: 'alike', entries };
}

/** What is known of a paper of the library, to look for it; `doi` is that of its published version. */
export function soughtPaper(paper: CitablePaper, doi?: string): SoughtPaper {
  return {
    arxivId: paper.arxivId,
    doi,
    title: paper.title === '' ? undefined : paper.title,
    firstAuthor: citedAuthors(paper)?.names[0],
    year: yearIn(yearOf(paper) ?? ''),
  };
}
