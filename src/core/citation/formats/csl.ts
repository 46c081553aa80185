import type { CitablePaper } from '../citable';
import { arxivDoi, arxivIdOf, urlOf } from '../entry';
import { plainTitle } from '../plain-title';
import { dateOf } from '../year';
import { namedAuthors, type NamedAuthor } from './named-authors';

/** A name in CSL-JSON. */
export interface CslName {
  readonly family?: string;
  readonly given?: string;
  readonly 'non-dropping-particle'?: string;
  readonly suffix?: string;
  readonly literal?: string;
}

/** An item of CSL-JSON (schema 1.0), with the fields that we write. */
export interface CslItem {
  readonly id: string;
  readonly type: 'article' | 'webpage';
  readonly title?: string;
  readonly author?: readonly CslName[];
  readonly issued?: { readonly 'date-parts': readonly (readonly number[])[] };
  readonly publisher?: string;
  readonly number?: string;
  readonly DOI?: string;
  readonly URL?: string;
}

/**
 * The paper for citation processors: CSL's `article` is a preprint, with `arXiv` as publisher and `arXiv:I` as number.
 * No `archive`: APA would print the word twice. A paper without an arXiv id is a web page. The title is plain Unicode.
 */
export function cslItem(paper: CitablePaper, key: string): CslItem {
  const id = arxivIdOf(paper);
  const title = plainTitle(paper.title);
  const authors = namedAuthors(paper);
  const date = dateOf(paper);
  const url = urlOf(paper);
  return {
    id: key,
    type: id === undefined ? 'webpage' : 'article',
    ...(title === '' ? {} : { title }),
    ...(authors === undefined ? {} : { author: authors.map(cslName) }),
    ...(date === undefined ? {} : { issued: { 'date-parts': [date.split('-').map(Number)] } }),
    ...(id === undefined ? {} : { publisher: 'arXiv', number: `arXiv:${id}`, DOI: arxivDoi(id) }),
    ...(url === undefined ? {} : { URL: url }),
  };
}

function cslName(author: NamedAuthor): CslName {
  if ('literal' in author) return author;
  const { family, given, particle, suffix } = author;
  return {
    family,
    ...(given === '' ? {} : { given }),
    ...(particle === '' ? {} : { 'non-dropping-particle': particle }),
    ...(suffix === '' ? {} : { suffix }),
  };
}
