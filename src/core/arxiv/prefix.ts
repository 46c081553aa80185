import type { Candidate } from './candidate';
import { followsEscape, isAlphanumeric, runsOn } from './characters';
import { isInAddress } from './token';

const BLANK = String.raw`[ \t\u00a0\u3000]`;
const PREFIX = new RegExp(String.raw`arxiv${BLANK}?(?::|：|%3A)(?:${BLANK}{0,2}|~)(?:abs\\{0,3}/)?$`, 'i');
const DOI = /10\.48550(?:\\{0,3}\/|%2F)arxiv[.:]$/i;
const OTHER_REGISTRANT = /10\.\d{4,9}(?:\.\d+)*\\{0,3}\/$/;
const LONGEST_PREFIX = 32;

/**
 * Where the prefix of a candidate starts: its `arXiv:` (blanks and a full-width colon allowed), or the whole DOI from
 * `10.48550` on, without `doi:`. In the DOI of another registrant `arXiv` means nothing. Undefined when the candidate
 * has no prefix, or runs on into something longer; looks back no further than `floor`.
 */
export function prefixStart(text: string, candidate: Candidate, floor: number): number | undefined {
  const { start, end } = candidate;
  if (!/[:：.A\s~/\u3000]/i.test(text.charAt(start - 1)) || !endsWell(text, end)) return undefined;
  const from = Math.max(floor, start - LONGEST_PREFIX);
  const head = text.slice(from, start);
  const doi = DOI.exec(head);
  if (doi) {
    const at = from + doi.index;
    return isWordStart(text, at) && text.charAt(at - 1) !== '.' ? at : undefined;
  }
  const prefix = PREFIX.exec(head);
  if (!prefix || !isWordStart(text, from + prefix.index)) return undefined;
  return OTHER_REGISTRANT.test(head.slice(0, prefix.index)) ? undefined : from + prefix.index;
}

function isWordStart(text: string, offset: number): boolean {
  return !isAlphanumeric(text.charCodeAt(offset - 1)) || followsEscape(text, offset);
}

/** After a prefix a hyphen or underscore ends the identifier, but for the address of a badge: `badge/arXiv:I-red`. */
function endsWell(text: string, end: number): boolean {
  if (!runsOn(text, end)) return true;
  return /[-_]/.test(text.charAt(end)) && !isInAddress(text, end);
}
