import assert from 'node:assert/strict';
import { fold } from './fold';
import { printedAt } from './places';

/** What a citation must print of one paper. */
export interface Printed {
  readonly family: string;
  readonly year: string;
}

/**
 * What is wrong with a citation as it is printed: undefined if it names each paper by author and year, in order, and no
 * paper besides.
 *
 * @param sorts whether the tool sorts what a group cites, so that order says nothing
 */
export function wrongAt(
  text: string,
  place: string,
  papers: readonly Printed[],
  sorts = false,
): string | undefined {
  const printed = printedAt(text, place);
  if (printed === undefined) return `${place}: nothing is printed`;
  const folded = fold(printed);
  let at = 0;
  for (const { family, year } of papers) {
    const name = folded.indexOf(fold(family), at);
    const then = name < 0 ? -1 : folded.indexOf(year, name + fold(family).length);
    if (then < 0) return `${place}: not ${family} ${year}, but ${printed}`;
    if (!sorts) at = then + year.length;
  }
  const years = folded.match(/(?<!\d)(?:19|20)\d\d(?!\d)/g) ?? [];
  return years.length === papers.length ? undefined : `${place}: not ${papers.length} papers, but ${printed}`;
}

/** Fails with all that is wrong at once, a line each. */
export function assertNothing(wrong: readonly (string | undefined)[]): void {
  const lines = wrong.filter((line) => line !== undefined);
  assert.ok(lines.length === 0, `${lines.length} wrong\n${lines.join('\n')}`);
}

/** What is wrong with a citation whose author is part of the sentence, as in "Knuth (1984)"; undefined if nothing is. */
export function narratesAt(text: string, place: string, { family, year }: Printed): string | undefined {
  const printed = printedAt(text, place) ?? '';
  const [before = '', after] = fold(printed).split(/[([]/);
  return before.includes(fold(family)) && after?.startsWith(year) === true
    ? undefined
    : `${place}: not ${family} (${year}), but ${printed}`;
}

/** What is wrong with the notes of a citation, which are printed as words, in order; undefined if nothing is. */
export function notesAt(text: string, place: string, notes: readonly string[]): string | undefined {
  const printed = printedAt(text, place) ?? '';
  let words = printed.split(/[^\p{L}\p{N}]+/u);
  for (const note of notes) {
    const at = words.indexOf(note);
    if (at < 0) return `${place}: not ${notes.join(' .. ')}, but ${printed}`;
    words = words.slice(at + 1);
  }
  return undefined;
}
