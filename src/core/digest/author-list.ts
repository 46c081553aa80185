import { plainText } from './inline';

/** A list of authors as a digest gives it. */
export interface AuthorList {
  readonly names: readonly string[];
  /** Whether the list itself says that it is cut. */
  readonly etAl: boolean;
}

/** Wiki links by their names. */
function unlinked(text: string): string {
  return text.replace(/\[\[(?:[^[\]|]*\|)?([^[\]|]*)\]\]/g, '$1');
}

const ET_AL =
  /[,，、;\s]*(?:\bet\.?\s*al\b\.?|(?:\band|&)\s+others\b|\.{3,}|…+|等(?:\s*\d+\s*[位人名]\S*|人)?\s*$)[.\s]*/gi;

/** The names of an author list in Markdown, split at commas and the like; "et al." in any spelling sets the flag. */
export function readAuthors(markdown: string): AuthorList {
  const text = plainText(unlinked(markdown.replace(/<br\s*\/?>|<\/?(?:b|i|em|strong|sub|sup)>/gi, ' ')));
  const cut = text.replace(ET_AL, ', ');
  const names = cut
    .split(/[,，、;；]|\s+(?:and|&)\s+|(?<=[\p{sc=Han}])\s*和\s*/u)
    .map((name) => name.replace(/^[\s*_]+|[\s*_]+$|^and\s+/g, ''))
    .filter((name) => /[\p{L}\p{N}]/u.test(name) && !/^\(.*\)$/.test(name));
  return { names, etAl: cut !== text };
}

/** Whether a text reads like a list of people and not like prose: short capitalised names between commas. */
export function looksLikeAuthors(markdown: string): boolean {
  const text = plainText(markdown).replace(/^[\s*_(–—-]+|[\s*_)]+$/g, '');
  if (text === '' || text.length > 3000) return false;
  const { names, etAl } = readAuthors(text);
  if (names.length === 0) return false;
  const people = names.filter((name) => PERSON.test(name)).length;
  if (etAl && names.length <= 3)
    return people === names.length || /^[\p{L}][\p{L}.'’-]+$/u.test(names[0] ?? '');
  return people === names.length || (names.length >= 4 && people / names.length >= 0.8);
}

const PERSON =
  /^(?:[\p{Lu}][\p{L}\p{M}.'’-]*(?:\s+(?:[\p{Lu}][\p{L}\p{M}.'’-]*|de|van|von|der|den|del|della|di|da|la|le|el|al|bin|ibn|dos|du|ten|ter|\([^()]*\))){1,4}|[\p{sc=Han}·]{2,6})$/u;
