import type { Range } from '../text';
import { isInBrackets } from './brackets';
import type { Candidate } from './candidate';
import { followsEscape, isAlphanumeric, runsOn } from './characters';
import { isFileName } from './file-name';
import { prefixStart } from './prefix';
import { isInAddress } from './token';
import type { ArxivReference } from './reference';
import { isTextOfLink } from './link-text';
import { continuesList, isNamedByWord } from './word';

/** What else bears on a candidate without an address. */
export interface BareOptions {
  /** No reference starts before this offset: where the one before ended. */
  readonly floor: number;
  /** Where the last reference ended, if a word or a prefix had said what it was. */
  readonly listEnd: number | undefined;
  /** The reference before, if it was an address. */
  readonly linked: ArxivReference | undefined;
  /** Rows of figures (CSV): brackets say nothing there. */
  readonly isData: boolean;
}

/** A reference without an address. */
export interface BareReference extends Range {
  /** Whether a word or a prefix says what it is, which then holds for the rest of its list too. */
  readonly isNamed: boolean;
}

/**
 * What a candidate without a known address is: a DOI, an identifier with its `arXiv:`, or a bare one that something
 * vouches for (FACTS.md section 3): a word just before it on its line, brackets, a link to it, or that it is a file's name; an
 * old-style identifier vouches for itself. The range takes in `arXiv:`, or the DOI from `10.48550` on; else it is the
 * identifier alone. Undefined when nothing vouches for it.
 */
export function bareReference(
  text: string,
  candidate: Candidate,
  options: BareOptions,
): BareReference | undefined {
  const { start, end } = candidate;
  const prefix = prefixStart(text, candidate, options.floor);
  if (prefix !== undefined) return { start: prefix, end, isNamed: true };
  if (!startsWell(text, start)) return undefined;
  if (isFileName(text, candidate)) return { start, end, isNamed: false };
  if (runsOn(text, end) || /[%°]/.test(text.charAt(end))) return undefined;
  if (isTextOfLink(text, candidate, options.linked)) return { start, end, isNamed: false };
  const isNamed =
    continuesList(text, candidate, options.listEnd) || isNamedByWord(text, candidate, options.floor);
  if (isNamed) return isInAddress(text, start) ? undefined : { start, end, isNamed };
  const standsAlone = candidate.isOldStyle
    ? isWholeToken(text, candidate)
    : !options.isData && isInBrackets(text, candidate, options.floor);
  return standsAlone ? { start, end, isNamed } : undefined;
}

/** Not in a longer word or number, and no price; `arXiv2411.14199` is written too. */
function startsWell(text: string, start: number): boolean {
  if (/[$€£¥]/.test(text.charAt(start - 1))) return false;
  if (!isAlphanumeric(text.charCodeAt(start - 1)) || followsEscape(text, start)) return true;
  return /(?<![a-z0-9])arxiv$/i.test(text.slice(Math.max(0, start - 6), start));
}

/** An old-style identifier is none as part of a path, an address, or a word. */
function isWholeToken(text: string, { id, start, end }: Candidate): boolean {
  const archive = id.slice(0, id.indexOf('/'));
  if (!text.startsWith(archive, start)) return false;
  const before = text.charAt(start - 1);
  if (before === '_' ? isAlphanumeric(text.charCodeAt(start - 2)) : /[./\\@#%&+~?-]/.test(before))
    return false;
  if (/^(?:[/@]|\\{1,3}\/|\.[A-Za-z0-9])/.test(text.slice(end, end + 4))) return false;
  return !isInAddress(text, start);
}
