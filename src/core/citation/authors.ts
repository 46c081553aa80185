import { collapse } from '../text';
import type { CardAuthors } from '../card/card';
import type { Entry } from '../digest/entry';

/** What is known of the authors of one paper. */
export interface AuthorSource {
  /** As the digest has them, in the digest's own order. */
  readonly listedAuthors: readonly string[];
  /** Whether the digest itself says that its list is cut ("et al."). */
  readonly etAl: boolean;
  readonly authorOrder: Entry['authorOrder'];
  /** The true list from metadata: complete and in order. Undefined as long as nobody has asked for it. */
  readonly authors?: readonly string[] | undefined;
}

/** The daily layout never lists more names than this (FACTS.md section 1). */
const dailyAuthorCap = 5;

/**
 * The authors for everything that shows them (card, tree, panel, search): first author first as far as is known,
 * account names marked. Undefined when no author is known at all. Metadata, where present, wins over the digest.
 */
export function cardAuthors(source: AuthorSource): CardAuthors | undefined {
  const known = cleanNames(source.authors ?? [], oneName).map((name) => ({ name, isHandle: false }));
  if (known.length > 0) return { names: known, orderIsCertain: true, mayBeMore: false };
  const listed = cleanNames(source.listedAuthors, splitPair);
  if (listed.length === 0) return undefined;
  const reversed = source.authorOrder === 'reversed';
  if (reversed) listed.reverse();
  const names = listed.map((name) => ({ name, isHandle: isHandle(name) }));
  return {
    names,
    // Accounts were moved to the front before the reversal, so one handle makes the whole order a guess.
    orderIsCertain: !(reversed && names.length > 1 && names.some((author) => author.isHandle)),
    // Outside the daily layout many lists give the first author alone, without saying so.
    mayBeMore: source.etAl || (reversed ? names.length >= dailyAuthorCap : names.length === 1),
  };
}

/**
 * The authors as everything counts them that groups, counts or finds papers by author: as {@link cardAuthors} has them, an
 * account name with its `@`. Empty when none is known.
 */
export function authorNames(source: AuthorSource): readonly string[] {
  return (cardAuthors(source)?.names ?? []).map(({ name, isHandle }) => (isHandle ? `@${name}` : name));
}

/** The authors that a citation may name. */
export interface CitedAuthors {
  /** Real names in true order; never empty. */
  readonly names: readonly string[];
  /** Whether `and others` follows. */
  readonly others: boolean;
}

/**
 * The authors that a citation may name, or undefined when they are not known well enough: none listed, or a handle
 * among them (FACTS.md section 4: a handle is never a BibTeX author, and leaving one out would claim another list).
 */
export function citedAuthors(source: AuthorSource): CitedAuthors | undefined {
  const authors = cardAuthors(source);
  if (!authors?.orderIsCertain) return undefined;
  if (authors.names.some((author) => author.isHandle)) return undefined;
  return { names: authors.names.map((author) => author.name), others: authors.mayBeMore };
}

/**
 * Whether an author string is an account name: it has no blank (FACTS.md section 1). A mononym or a collective of
 * one word counts as one too, as nothing tells them apart. Chinese, Japanese and Korean names are written without a
 * blank, and no account name can hold such letters.
 */
export function isHandle(name: string): boolean {
  const text = name.trim();
  return !/\s/.test(text) && !/^[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}·・]{2,}$/u.test(text);
}

/**
 * Author strings without what lists hang on them (footnote marks, a trailing affiliation in brackets, a leading
 * "and"), blanks collapsed, empty ones dropped; `split` parts what stands for several names.
 */
function cleanNames(authors: readonly string[], split: (text: string) => readonly string[]): string[] {
  return authors.flatMap((author) => {
    const text = collapse(author).replace(/^(?:and|&) /i, '');
    return split(text)
      .map(withoutMarks)
      .filter((name) => /[\p{L}\p{N}]/u.test(name));
  });
}

/** A service lists each author on its own: "X Team and Y Team" is one collective there. */
function oneName(text: string): readonly string[] {
  return [text];
}

/** Two names joined by "and"; anything else, such as "Institute of Language and Speech", stays whole. */
function splitPair(text: string): readonly string[] {
  const parts = text.split(/ (?:and|&) /i);
  return parts.length > 1 && parts.every((part) => /^\p{Lu}\S* .*\p{Lu}/u.test(part) && !/ of /i.test(part))
    ? parts
    : [text];
}

const marks = '*†‡§¶⁰¹²³⁴⁵⁶⁷⁸⁹,; ';

function withoutMarks(name: string): string {
  const text = name.replace(/ ?\([^()]*\)$/, '');
  let end = text.length;
  while (end > 0 && marks.includes(text.charAt(end - 1))) end--;
  return text.slice(0, end).trim();
}
