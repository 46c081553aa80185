import { citedAuthors } from '../authors';
import type { CitablePaper } from '../citable';
import { parseName, type PersonName } from '../names';

/** An author as formats with fields for a name's parts want it; `literal` is one that must never be taken apart. */
export type NamedAuthor =
  { readonly literal: string } | Pick<PersonName, 'given' | 'particle' | 'family' | 'suffix'>;

/**
 * The authors that may be named, in order; undefined when they are not known well enough. A list that may be incomplete
 * ends with "others", as the formats have no sign of their own for it.
 */
export function namedAuthors(paper: CitablePaper): readonly NamedAuthor[] | undefined {
  const authors = citedAuthors(paper);
  if (authors === undefined) return undefined;
  const named = authors.names.map((name): NamedAuthor => {
    const person = parseName(name);
    const isWhole = person.isCollective || (person.given === '' && person.particle === '');
    return isWhole ? { literal: person.family } : person;
  });
  return authors.others ? [...named, { literal: 'others' }] : named;
}
