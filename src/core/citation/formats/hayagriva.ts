import type { CitablePaper } from '../citable';
import { arxivDoi, arxivIdOf, urlOf } from '../entry';
import { plainTitle } from '../plain-title';
import { dateOf } from '../year';
import { namedAuthors, type NamedAuthor } from './named-authors';
import { yamlKey, yamlText } from './yaml';

/**
 * The paper as an entry of Hayagriva, Typst's own format: lines ended by `\n`, none after the last. An `article`
 * without a parent is a preprint there, and its publisher is printed.
 */
export function hayagrivaEntry(paper: CitablePaper, key: string): string {
  const id = arxivIdOf(paper);
  const title = hayagrivaTitle(paper.title);
  const authors = namedAuthors(paper);
  const date = dateOf(paper);
  const url = urlOf(paper);
  return [
    `${yamlKey(key)}:`,
    `  type: ${id === undefined ? 'web' : 'article'}`,
    ...(title === '' ? [] : [`  title: ${yamlText(title)}`]),
    ...(authors === undefined
      ? []
      : ['  author:', ...authors.map((author) => `    - ${hayagrivaName(author)}`)]),
    ...(date === undefined ? [] : [`  date: ${date}`]),
    ...(id === undefined
      ? []
      : [
          '  publisher: arXiv',
          '  serial-number:',
          `    arxiv: ${yamlText(id)}`,
          `    doi: ${yamlText(arxivDoi(id))}`,
        ]),
    ...(url === undefined ? [] : [`  url: ${yamlText(url)}`]),
  ].join('\n');
}

/** Braces keep a word from a style's changes of case, `$` begins mathematics: both are escaped where they are text. */
function hayagrivaTitle(title: string): string {
  return plainTitle(title)
    .split(' ')
    .map((word) => {
      const text = word.replace(/[\\{}$]/g, '\\$&');
      return /[^]\p{Lu}/u.test(word) || /^\p{Ll}(?:[^\p{L}])/u.test(word) ? `{${text}}` : text;
    })
    .join(' ');
}

function hayagrivaName(author: NamedAuthor): string {
  const { family, given, particle, suffix } =
    'literal' in author ? { family: author.literal, given: '', particle: '', suffix: '' } : author;
  const parts = [
    `name: ${yamlText(family)}`,
    ...(given === '' ? [] : [`given-name: ${yamlText(given)}`]),
    ...(particle === '' ? [] : [`prefix: ${yamlText(particle)}`]),
    ...(suffix === '' ? [] : [`suffix: ${yamlText(suffix)}`]),
  ];
  return `{ ${parts.join(', ')} }`;
}
