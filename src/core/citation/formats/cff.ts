import type { CitablePaper } from '../citable';
import { arxivDoi, arxivIdOf, urlOf } from '../entry';
import { plainTitle } from '../plain-title';
import { dateOf, yearOf } from '../year';
import { namedAuthors, type NamedAuthor } from './named-authors';
import { yamlText } from './yaml';

/**
 * The paper as an item below `references:` of a `CITATION.cff` (format 1.2.0), indented by two blanks. The format wants
 * authors and a title: where they are not known, the item says so in their place.
 */
export function cffReference(paper: CitablePaper): string {
  const id = arxivIdOf(paper);
  const url = urlOf(paper);
  const date = dateOf(paper);
  const year = yearOf(paper);
  const title = plainTitle(paper.title);
  const fields = [
    'type: generic',
    `title: ${yamlText(title === '' ? (id === undefined ? 'unknown title' : `arXiv:${id}`) : title)}`,
    'authors:',
    ...(namedAuthors(paper) ?? [{ literal: 'unknown authors' }]).flatMap(cffName),
    ...(year === undefined ? [] : [`year: ${Number(year)}`]),
    ...(date?.length === 10 ? [`date-published: ${date}`] : []),
    ...(id === undefined
      ? []
      : [
          `doi: ${yamlText(arxivDoi(id))}`,
          'identifiers:',
          '  - type: other',
          `    value: ${yamlText(`arXiv:${id}`)}`,
          'publisher:',
          '  name: arXiv',
        ]),
    ...(url === undefined ? [] : [`url: ${yamlText(url)}`]),
  ];
  return fields.map((line, i) => (i === 0 ? `  - ${line}` : `    ${line}`)).join('\n');
}

function cffName(author: NamedAuthor): readonly string[] {
  if ('literal' in author) return [`  - name: ${yamlText(author.literal)}`];
  const { family, given, particle, suffix } = author;
  return [
    `  - family-names: ${yamlText(family)}`,
    ...(given === '' ? [] : [`    given-names: ${yamlText(given)}`]),
    ...(particle === '' ? [] : [`    name-particle: ${yamlText(particle)}`]),
    ...(suffix === '' ? [] : [`    name-suffix: ${yamlText(suffix)}`]),
  ];
}
