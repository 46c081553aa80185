import type { CardAuthor } from '../core/card/card';
import { NAMES_ON_A_LINE } from '../core/panel/hit-window';
import type { AuthorsView, TextSpan } from '../core/panel/view';
import { fill } from '../core/panel/strings';
import type { PageContext } from './context';
import { el, spoken } from './dom';
import { marked } from './marked';

/**
 * The names on one line, the first few of them; undefined when the digest names nobody.
 * @param marks what of each name was searched for
 */
export function shortAuthors(
  context: PageContext,
  authors: AuthorsView,
  marks: readonly (readonly TextSpan[])[] = [],
): HTMLElement | undefined {
  const { names, mayBeMore } = authors;
  if (names.length === 0) return undefined;
  const shown = names.slice(0, NAMES_ON_A_LINE);
  const left = names.length - shown.length;
  const line = el('span', { class: 'names' }, spoken(`${context.strings.authors}: `));
  appendNames(context, line, shown, marks);
  if (left > 0) line.append(' ', el('span', { class: 'more', text: fill(context.strings.andMore, left) }));
  else if (mayBeMore) line.append(' …');
  return line;
}

/** All names the digest gives, and in a quiet line what they are worth. */
export function fullAuthors(context: PageContext, authors: AuthorsView): HTMLElement {
  const { strings } = context;
  const { names, orderIsCertain, mayBeMore } = authors;
  if (names.length === 0) return el('p', { class: 'quiet', text: strings.noAuthors });
  const line = el('p', { class: 'names' }, spoken(`${strings.authors}: `));
  appendNames(context, line, names);
  if (mayBeMore) line.append(', ', el('span', { class: 'more', text: strings.moreAuthors }));
  const notes = [
    ...(orderIsCertain ? [] : [strings.authorsGuess]),
    ...(names.some((name) => name.isHandle) ? [strings.handleNote] : []),
  ];
  return el(
    'div',
    { class: 'authors' },
    line,
    notes.length === 0 ? undefined : el('p', { class: 'quiet', text: notes.join(' ') }),
  );
}

function appendNames(
  context: PageContext,
  line: HTMLElement,
  names: readonly CardAuthor[],
  marks: readonly (readonly TextSpan[])[] = [],
): void {
  names.forEach((author, index) => {
    if (index > 0) line.append(', ');
    line.append(authorName(context, author, marks[index] ?? []));
  });
}

function authorName(context: PageContext, author: CardAuthor, marks: readonly TextSpan[]): HTMLElement {
  const name = marked(author.name, marks);
  if (!author.isHandle) return el('bdi', {}, ...name);
  const handle = el('bdi', { class: 'handle', title: context.strings.handle });
  handle.append(spoken(`${context.strings.handle} `), '@');
  handle.append(...name);
  return handle;
}
