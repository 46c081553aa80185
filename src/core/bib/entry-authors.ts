import type { BibField, BibFileEntry } from '../citation/bib-file';
import { cardAuthors, citedAuthors } from '../citation/authors';
import type { CitablePaper } from '../citation/citable';
import { bibAuthors } from '../citation/entry';
import { isCollective, parseName } from '../citation/names';
import { foldToAscii } from '../citation/fold';
import { splitNames } from './likeness';
import { plainText } from './plain';

/** Longer lists are read up to here. */
const LONGEST = 20_000;

/** The author field of an entry, as its names are typed (LaTeX) and in order; `others` is no name. */
export interface EntryAuthors {
  readonly field: BibField;
  readonly names: readonly string[];
}

/** Undefined when the entry has no author field, or an empty one. */
export function authorsOfEntry(entry: BibFileEntry): EntryAuthors | undefined {
  const field = entry.fields.find(({ name }) => name === 'author');
  if (!field || field.value.length > LONGEST) return undefined;
  const names = splitNames(field.value).filter((name) => name.toLowerCase() !== 'others');
  return names.length === 0 ? undefined : { field, names };
}

/**
 * The first name that is an account: one word with a digit, an underscore or no capital in it, or one that the digest
 * lists as it stands among its account names. What is in braces is a collective, and a capitalised word a mononym.
 */
export function handleIn(names: readonly string[], known: CitablePaper | undefined): string | undefined {
  const listed = new Set(
    (known?.listedAuthors ?? []).map((name) => name.trim()).filter((name) => !/\s/.test(name)),
  );
  const collective = (name: string): boolean => isCollective(name) && !/[\d_]/.test(name);
  return names.find(
    (name) =>
      /^[A-Za-z0-9_.-]{2,}$/.test(name) &&
      !collective(name) &&
      (listed.has(name) || /[0-9_]/.test(name) || !/[A-Z]/.test(name)),
  );
}

/** Whether names stand in the digest's reversed order: the paper's first authors backwards, or the digest's own list. */
export function areReversed(names: readonly string[], known: CitablePaper): boolean {
  if (names.length < 2) return false;
  const here = names.map((name) => nameSign(plainText(name)));
  const backwards = [...here].reverse();
  if (same(here, backwards)) return false;
  const truth = known.authors?.map(nameSign).slice(0, here.length);
  if (truth && truth.length > 0) return same(backwards, truth);
  if (known.authorOrder !== 'reversed') return false;
  const order = cardAuthors(known)?.names.map(({ name }) => nameSign(name));
  return order !== undefined && same(backwards, order.slice(0, here.length));
}

/** The author field that the paper should have, as LaTeX; undefined when the authors are not known well enough. */
export function rightAuthors(known: CitablePaper): string | undefined {
  const authors = citedAuthors(known);
  return authors && bibAuthors(authors.names, authors.others);
}

/** A name as two spellings of it share it: family name and first initial. */
function nameSign(name: string): string {
  const { family, given } = parseName(name);
  const initial = foldToAscii(given).trim().charAt(0);
  return `${foldToAscii(family).trim() === '' ? family : foldToAscii(family)}, ${initial}`.toLowerCase();
}

function same(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((name, i) => name === b[i]);
}
