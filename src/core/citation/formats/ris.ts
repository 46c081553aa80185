import type { CitablePaper } from '../citable';
import { arxivClass, arxivDoi, arxivIdOf, urlOf } from '../entry';
import { plainTitle } from '../plain-title';
import { dateOf, yearOf } from '../year';
import { namedAuthors, type NamedAuthor } from './named-authors';

/**
 * The paper as a record of RIS, lines ended by `\n`, none after the last. An unpublished work is what RIS has for a
 * preprint; a paper without an arXiv id is a web page. A name without a comma is read as that of a group.
 */
export function risRecord(paper: CitablePaper, key: string): string {
  const id = arxivIdOf(paper);
  const kind = arxivClass(paper);
  const date = dateOf(paper);
  const lines: readonly (readonly [tag: string, value: string | undefined])[] = [
    ['TY', id === undefined ? 'ELEC' : 'UNPB'],
    ['ID', key],
    ['TI', plainTitle(paper.title)],
    ...(namedAuthors(paper) ?? []).map((author) => ['AU', risName(author)] as const),
    ['PY', yearOf(paper)],
    // year/month/day/other: slashes stand even where a part is missing.
    [
      'DA',
      date?.includes('-') === true
        ? `${date.replaceAll('-', '/')}${date.length > 7 ? '/' : '//'}`
        : undefined,
    ],
    ['PB', id && 'arXiv'],
    ['DO', id && arxivDoi(id)],
    ['UR', urlOf(paper)],
    ['N1', id && `arXiv:${id}${kind === undefined ? '' : ` [${kind}]`}`],
  ];
  const written = lines.flatMap(([tag, value]) =>
    value === undefined || value === '' ? [] : [`${tag}  - ${value}`],
  );
  return [...written, 'ER  - '].join('\n');
}

function risName(author: NamedAuthor): string {
  // A comma would part the name of a group.
  if ('literal' in author) return author.literal.replaceAll(',', '');
  const { family, given, particle, suffix } = author;
  return [particle === '' ? family : `${particle} ${family}`, given, suffix]
    .filter((part) => part !== '')
    .join(', ');
}
