import { spellArchive } from './archives';
import type { ArxivIdentifier } from './reference';

/** An identifier that stands at some offset of a text, and where it ends. */
export interface IdentifierAt extends ArxivIdentifier {
  /** UTF-16 offset just after the identifier, its version included. */
  readonly end: number;
}

const NEW_STYLE = /(\d{2})(\d{2})\.(\d{4,5})(?!\d)/y;
// No archive with its class is longer than 20 characters: the bound keeps a long run of letters cheap.
const OLD_STYLE = /([a-z][a-z-]{1,9}(?:\.[a-z][a-z-]{1,9})?)\/(\d{2})(\d{2})(\d{3})(?!\d)/iy;
const VERSION = /v([1-9]\d{0,2})(?!\d)/iy;

/**
 * The identifier of a whole string, `2411.14199v2` or `math.GT/0309136`, without blanks, prefix or address.
 * Rules (FACTS.md section 3): months 01-12; four digits after the point up to 1412 and five from 1501 on; old style
 * only in arXiv's own archives, 1991-07 to 2007-03; number not zero; versions from v1 without leading zeros.
 * Undefined when the string is anything else.
 */
export function parseIdentifier(text: string): ArxivIdentifier | undefined {
  const found = identifierAt(text, 0);
  if (found?.end !== text.length) return undefined;
  return { id: found.id, version: found.version };
}

/**
 * The identifier that starts exactly at `offset` (UTF-16), with its version if one follows; looks at no more than 40
 * characters. What stands before and after is the caller's to judge, but the number is never cut out of a longer run
 * of digits. Undefined when none starts there.
 */
export function identifierAt(text: string, offset: number): IdentifierAt | undefined {
  NEW_STYLE.lastIndex = offset;
  const modern = NEW_STYLE.exec(text);
  if (modern) {
    const [whole, year = '', month = '', number = ''] = modern;
    return isNewStyle(year, month, number) ? withVersionAfter(text, offset, whole, whole) : undefined;
  }
  OLD_STYLE.lastIndex = offset;
  const old = OLD_STYLE.exec(text);
  if (!old) return undefined;
  const [whole, archive = '', year = '', month = '', number = ''] = old;
  const spelling = spellArchive(archive);
  if (spelling === undefined || !isOldStyle(year, month, number)) return undefined;
  return withVersionAfter(text, offset, whole, spelling + whole.slice(archive.length));
}

/** The version, `v2`, that starts exactly at `offset`, and where it ends; undefined when none does. */
export function versionAt(
  text: string,
  offset: number,
): { readonly version: number; readonly end: number } | undefined {
  VERSION.lastIndex = offset;
  const found = VERSION.exec(text);
  return found ? { version: Number(found[1]), end: offset + found[0].length } : undefined;
}

/**
 * Year and month in which the paper was submitted, ISO 8601 such as `2024-11` or `1999-01`: the identifier says it.
 * Takes an identifier with or without version; undefined when it is none.
 */
export function monthOf(id: string): string | undefined {
  const parsed = parseIdentifier(id);
  if (!parsed) return undefined;
  const digits = parsed.id.slice(parsed.id.indexOf('/') + 1);
  const year = digits.slice(0, 2);
  const isLastCentury = parsed.id.includes('/') && year >= '91';
  return `${isLastCentury ? '19' : '20'}${year}-${digits.slice(2, 4)}`;
}

/** The identifier with its version when there is one: `2411.14199v2`. */
export function withVersion(identifier: ArxivIdentifier): string {
  return identifier.version === undefined ? identifier.id : `${identifier.id}v${identifier.version}`;
}

/**
 * The same for every spelling of one paper: arXiv numbers an archive, not its subject classes, so `math.GT/0309136`
 * and `math/0309136` are one paper. Use it to compare; anything that is no old-style identifier comes back as it is.
 */
export function withoutClass(id: string): string {
  return id.replace(/^([a-z-]{2,10})\.[A-Za-z-]{2,10}\//, '$1/');
}

function withVersionAfter(text: string, offset: number, whole: string, id: string): IdentifierAt {
  const baseEnd = offset + whole.length;
  const version = versionAt(text, baseEnd);
  return { id, version: version?.version, end: version?.end ?? baseEnd };
}

function isNewStyle(year: string, month: string, number: string): boolean {
  const yearMonth = year + month;
  if (!isMonth(month) || yearMonth < '0704') return false;
  return number.length === (yearMonth <= '1412' ? 4 : 5) && !/^0+$/.test(number);
}

function isOldStyle(year: string, month: string, number: string): boolean {
  if (!isMonth(month) || number === '000') return false;
  const yearMonth = year + month;
  return yearMonth >= '9107' || yearMonth <= '0703';
}

function isMonth(month: string): boolean {
  return month >= '01' && month <= '12';
}
