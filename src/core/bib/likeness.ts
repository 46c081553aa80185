import type { BibFileEntry } from '../citation/bib-file';
import { foldToAscii } from '../citation/fold';
import { parseName } from '../citation/names';
import { plainText } from './plain';

/** What makes two entries without a common identifier look like one paper (FACTS.md section 4, "Same paper?"). */
export interface Likeness {
  /** As {@link normalTitle} has it; undefined when there is none. */
  readonly title: string | undefined;
  /** The first author's family name in small ASCII letters where it has such; undefined when it is not known. */
  readonly author: string | undefined;
  readonly year: number | undefined;
}

/** No title that tells papers apart is longer. */
const LONGEST = 2000;

/**
 * A title as two of them are compared: LaTeX decoded, without braces, case, accents, signs and blanks; Greek letters by
 * name, however they were typed. Undefined when nothing is left.
 */
export function normalTitle(title: string): string | undefined {
  const plain = plainText(title.slice(0, LONGEST));
  const letters = isAscii(plain) ? withoutCommands(plain) : folded(withoutCommands(plain));
  const normal = letters.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
  return normal === '' ? undefined : normal;
}

/** A name as two of them are compared. */
export function normalName(name: string): string | undefined {
  const { family } = parseName(name);
  const ascii = foldToAscii(family)
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '');
  const normal = ascii === '' ? family.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '') : ascii;
  return normal === '' ? undefined : normal;
}

/** What an entry says of title, first author and year. */
export function likenessOfEntry(entry: BibFileEntry): Likeness {
  const title = valueOf(entry, 'title');
  const author = valueOf(entry, 'author') ?? valueOf(entry, 'editor');
  const date = valueOf(entry, 'year') ?? valueOf(entry, 'date');
  const first = author === undefined ? undefined : splitNames(author.slice(0, LONGEST))[0];
  return {
    title: title === undefined ? undefined : normalTitle(title),
    author: first === undefined ? undefined : normalName(plainText(first)),
    year: date === undefined ? undefined : yearIn(date),
  };
}

/** Whether two of them may be one paper: the title alike, and nothing known of author or year against it. */
export function areAlike(a: Likeness, b: Likeness): boolean {
  if (a.title === undefined || a.title !== b.title) return false;
  if (a.author !== undefined && b.author !== undefined && a.author !== b.author) return false;
  return a.year === undefined || b.year === undefined || Math.abs(a.year - b.year) <= 1;
}

/** The names of an author field, split at each `and` outside of braces, as they are typed; linear. */
export function splitNames(value: string): readonly string[] {
  const names: string[] = [];
  let depth = 0;
  let start = 0;
  for (let i = 0; i < value.length; i++) {
    const code = value.charCodeAt(i);
    if (code === 123) depth++;
    else if (code === 125) depth--;
    else if (depth === 0 && (code === 97 || code === 65) && AND.test(value.slice(i - 1, i + 4)) && i > 0) {
      names.push(value.slice(start, i).trim());
      start = i + 3;
    }
  }
  names.push(value.slice(start).trim());
  return names.filter((name) => name !== '');
}

const AND = /^\s[Aa][Nn][Dd]\s$/;

/** The first year that a text names. */
export function yearIn(text: string): number | undefined {
  const found = /(?:^|\D)((?:1[5-9]|20)\d\d)(?!\d)/.exec(text.slice(0, 100));
  return found ? Number(found[1]) : undefined;
}

/** The value of the first field of a name. */
export function valueOf(entry: BibFileEntry, name: string): string | undefined {
  return entry.fields.find((field) => field.name === name)?.value;
}

function isAscii(text: string): boolean {
  return /^[\x00-\x7f]*$/.test(text);
}

function withoutCommands(text: string): string {
  if (!text.includes('\\')) return text;
  return text.replace(/\\(?:var)?([A-Za-z]+)/g, (_, name: string) =>
    GREEK.has(name.toLowerCase()) ? name : ' ',
  );
}

function folded(text: string): string {
  return text
    .replace(/\p{sc=Greek}/gu, (letter) => foldToAscii(letter))
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replace(/[øłđßæœıØŁĐÆŒ]/g, (letter) => foldToAscii(letter));
}

const GREEK: ReadonlySet<string> = new Set(
  `alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi omicron pi rho sigma tau upsilon phi chi psi
  omega`.split(/\s+/),
);
