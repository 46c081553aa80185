import { isAlphanumeric } from '../arxiv/characters';
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

/** What every form of {@link ET_AL} holds: to look for it is faster than to look for them. */
const ET_AL_SIGN = /al\b|others|\.{3}|[…等]/i;

/** The names of an author list in Markdown, split at commas and the like; "et al." in any spelling sets the flag. */
export function readAuthors(markdown: string): AuthorList {
  const tagless = markdown.includes('<') ? markdown.replace(TAGS, ' ') : markdown;
  const text = plainText(tagless.includes('[[') ? unlinked(tagless) : tagless);
  const cut = ET_AL_SIGN.test(text) ? text.replace(ET_AL, ', ') : text;
  const names: string[] = [];
  for (const part of cut.split(cut.includes('和') ? SEPARATOR_OR_AND : SEPARATOR)) {
    const name = bareName(part);
    if (isName(name)) names.push(name);
  }
  return { names, etAl: cut !== text };
}

const TAGS = /<br\s*\/?>|<\/?(?:b|i|em|strong|sub|sup)>/gi;
const SEPARATOR = /[,，、;；]|\s+(?:and|&)\s+/;
const SEPARATOR_OR_AND = /[,，、;；]|\s+(?:and|&)\s+|(?<=[\p{sc=Han}])\s*和\s*/u;

/** A name without the blanks and marks around it and an "and" before it. */
function bareName(part: string): string {
  const name = part.trim();
  const isBare = isAlphanumeric(name.charCodeAt(0)) && isAlphanumeric(name.charCodeAt(name.length - 1));
  return isBare && !part.startsWith('and') ? name : part.replace(/^[\s*_]+|[\s*_]+$|^and\s+/g, '');
}

function isName(name: string): boolean {
  return isAlphanumeric(name.charCodeAt(0)) || (/[\p{L}\p{N}]/u.test(name) && !/^\(.*\)$/.test(name));
}

/** Whether a text reads like a list of people and not like prose: short capitalised names between commas. */
export function looksLikeAuthors(markdown: string): boolean {
  const text = plainText(markdown)
    .replace(/\s*\(\d+ authors\)[\s*_]*$/i, '')
    .replace(/^[\s*_(–—-]+|[\s*_)]+$/g, '');
  if (text === '' || text.length > 3000) return false;
  const { names, etAl } = readAuthors(text);
  if (names.length === 0) return false;
  const people = names.filter(isPerson).length;
  if (etAl && names.length <= 3)
    return people === names.length || /^[\p{L}][\p{L}.'’-]+$/u.test(names[0] ?? '');
  return people === names.length || (names.length >= 4 && people / names.length >= 0.8);
}

function isPerson(name: string): boolean {
  const first = name.charCodeAt(0);
  return (first >= 128 || (first >= 65 && first <= 90)) && PERSON.test(name);
}

const PERSON =
  /^(?:[\p{Lu}][\p{L}\p{M}.'’-]*(?:\s+(?:[\p{Lu}][\p{L}\p{M}.'’-]*|de|van|von|der|den|del|della|di|da|la|le|el|al|bin|ibn|dos|du|ten|ter|\([^()]*\))){1,4}|[\p{sc=Han}·]{2,6})$/u;
