import type { Range } from '../text';
import { citedAuthors } from './authors';
import type { CitablePaper } from './citable';
import { idKey, nameWords } from './key-parts';
import { keyWords } from './words';
import { yearOf } from './year';

/** What a template can name of a paper. `authors` are three at most. */
const fields = ['author', 'Author', 'authors', 'year', 'yy', 'word', 'words', 'title', 'id'] as const;
type Field = (typeof fields)[number];
const filters = ['lower', 'upper', 'camel'] as const;
type Filter = (typeof filters)[number];

type TemplatePart =
  | { readonly text: string }
  | { readonly field: Field; readonly count: number; readonly filter: Filter | undefined };

/** A template of keys that was read without an error: `{author}{year}{words:3:camel}`. */
export interface KeyTemplate {
  readonly parts: readonly TemplatePart[];
}

/** What is wrong with a template, for the person who wrote it. */
export interface TemplateProblem {
  readonly message: string;
  /** Where in the template, in UTF-16 offsets, half-open. */
  readonly range: Range;
}

const longestTemplate = 200;
const longestKey = 100;
const wordsOfTitle = 20;

/**
 * Reads a template: text, and fields in braces with a count (`{words:3}`, 1 to 20) and a filter (`{author:upper}`,
 * `lower`, `upper`, `camel`). Text may hold what LaTeX, Pandoc and Typst all take inside a key. No template comes back
 * when anything is wrong; then there is at least one problem.
 */
export function readKeyTemplate(source: string): {
  readonly template: KeyTemplate | undefined;
  readonly problems: readonly TemplateProblem[];
} {
  const problems: TemplateProblem[] = [];
  const say = (message: string, start: number, end: number): void =>
    void problems.push({ message, range: { start, end } });
  if (source.length > longestTemplate)
    say(`A template has at most ${longestTemplate} characters.`, 0, source.length);
  const parts: TemplatePart[] = [];
  for (const match of source.slice(0, longestTemplate).matchAll(/\{([^{}]*)\}|[{}]|[^{}]+/g)) {
    const [whole, inside] = match;
    const end = match.index + whole.length;
    if (inside !== undefined) {
      const part = readField(inside);
      if (typeof part === 'string') say(part, match.index, end);
      else parts.push(part);
    } else if (whole === '{' || whole === '}') {
      say(`"${whole}" has no partner.`, match.index, end);
    } else {
      const wrong = /[^A-Za-z0-9._:-]/u.exec(whole);
      if (wrong === null) parts.push({ text: whole });
      else {
        const at = match.index + wrong.index;
        say(`A key cannot hold "${wrong[0]}": use letters, digits and . _ : -`, at, at + wrong[0].length);
      }
    }
  }
  if (problems.length === 0 && !parts.some((part) => 'field' in part)) {
    say('The template names no field: every paper would have the same key.', 0, source.length);
  }
  return { template: problems.length === 0 ? { parts } : undefined, problems };
}

function readField(inside: string): TemplatePart | string {
  const [name = '', ...rest] = inside.split(':');
  const field = fields.find((known) => known === name);
  if (field === undefined) return `There is no field "${name}"; there are ${fields.join(', ')}.`;
  let count = field === 'authors' ? 3 : field === 'title' ? wordsOfTitle : field === 'words' ? 3 : 1;
  let filter: Filter | undefined;
  for (const argument of rest) {
    const known = filters.find((one) => one === argument);
    if (known !== undefined) filter = known;
    else if (!/^\d+$/.test(argument))
      return `There is no filter "${argument}"; there are ${filters.join(', ')}.`;
    else if (field !== 'words' && field !== 'authors') return `{${field}} takes no number.`;
    else if (Number(argument) < 1 || Number(argument) > wordsOfTitle)
      return `A number is from 1 to ${wordsOfTitle}.`;
    else count = Number(argument);
  }
  return { field, count, filter };
}

/**
 * The key of a paper by a template: ASCII letters, digits and single `.`, `_`, `:`, `-` inside, at most 100 characters;
 * empty when nothing that the template names is known.
 */
export function fillTemplate(template: KeyTemplate, paper: CitablePaper): string {
  const isEmpty = template.parts.every((part) => 'text' in part || valueOf(part, paper).length === 0);
  if (isEmpty) return '';
  return template.parts
    .map((part) => ('text' in part ? part.text : cased(part.field, valueOf(part, paper), part.filter)))
    .join('')
    .replace(/[^A-Za-z0-9._:-]/g, '')
    .replace(/([._:-])[._:-]+/g, '$1')
    .slice(0, longestKey)
    .replace(/^[._:-]+|[._:-]+$/g, '');
}

/** The key of one paper by a template as a person types it, with what is wrong with the template; for a live preview. */
export function keyFromTemplate(
  source: string,
  paper: CitablePaper,
): { readonly key: string | undefined; readonly problems: readonly TemplateProblem[] } {
  const { template, problems } = readKeyTemplate(source);
  const key = template === undefined ? '' : fillTemplate(template, paper);
  return { key: key === '' ? undefined : key, problems };
}

/** The words of a field, case kept; none when it is not known. */
function valueOf(
  part: { readonly field: Field; readonly count: number },
  paper: CitablePaper,
): readonly string[] {
  const year = yearOf(paper);
  switch (part.field) {
    case 'author':
    case 'Author':
      return (citedAuthors(paper)?.names ?? []).slice(0, 1).flatMap(nameWords);
    case 'authors':
      return (citedAuthors(paper)?.names ?? []).slice(0, part.count).flatMap(nameWords);
    case 'year':
      return year === undefined ? [] : [year];
    case 'yy':
      return year === undefined ? [] : [year.slice(-2)];
    case 'id':
      return [idKey(paper.arxivId) ?? ''].filter((id) => id !== '');
    case 'word':
    case 'words':
    case 'title':
      return keyWords(paper.title, 'small').slice(0, part.count);
  }
}

function cased(field: Field, words: readonly string[], filter: Filter | undefined): string {
  const upperFirst = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);
  if (filter === 'upper') return words.join('').toUpperCase();
  if (filter === 'camel' || (filter === undefined && field === 'Author'))
    return words.map(upperFirst).join('');
  return field === 'id' && filter === undefined ? words.join('') : words.join('').toLowerCase();
}
