import { dateAtStart, type FoundDate } from './dates';
import { labelAt } from './labels';
import { isVenue } from './link-kind';

/** Signs before a title that say nothing: numbers, brackets, check boxes, pictograms, venue marks. */
const LEAD =
  /^(?:!\[[^\]]*\]\([^)]*\)|(?:(?!!\[)[^\p{L}\p{N}"“「《$[(*_`<\\])+|\[[ xX]\]\s+|\(?\[?#?\d{1,4}\\?[.)\]:、](?=[\s*[(])|<br\s*\/?>|<\/?(?:td|tr|p|div|span|summary|details|li)\b[^>]*>)/iu;

/** Where what may be a title starts, and the date that stands before it. */
export interface Lead {
  readonly at: number;
  readonly date: FoundDate | undefined;
}

/** Skips what stands before a title: marks, numbers, a date, a label such as "Paper:". */
export function skipLead(text: string, start: number, end: number): Lead {
  let at = start;
  let date: FoundDate | undefined;
  for (let before = -1; before !== at;) {
    before = at;
    const piece = text.slice(at, Math.min(end, at + 80));
    const lead = LEAD.exec(piece);
    if (lead && lead[0] !== '') at += lead[0].length;
    at += venueMark(piece.slice(lead?.[0].length ?? 0));
    const label = labelAt(text, at, end);
    if (label && (label.role === 'title' || label.role === 'link') && label.valueStart < end)
      at = label.valueStart;
    if (date === undefined) {
      const opened = /^[\s*_([【`]*/.exec(text.slice(at, at + 12))?.[0].length ?? 0;
      const found = dateAtStart(text.slice(at + opened, Math.min(end, at + opened + 30)));
      if (found) {
        date = found;
        at += opened + found.end;
        // The marks that were opened before the date close behind it; those of the title do not.
        const closing = /[*_`]/.test(text.slice(at - found.end - opened, at - found.end))
          ? /^[\s*_)\]】`]*[,，:：|.–—-]*/
          : /^[\s)\]】]*[,，:：|.–—-]*/;
        at += closing.exec(text.slice(at, Math.min(end, at + 12)))?.[0].length ?? 0;
      }
    }
  }
  return { at: Math.min(at, end), date };
}

/** The length of a venue with a year in brackets, code or strong marks (`[ICLR 2020]`, `**[CVPR'24]**`) before a title. */
function venueMark(piece: string): number {
  const first = piece.charCodeAt(0);
  if (first >= 65 && first <= 122 && first !== 91 && first !== 96) {
    const before = VENUE_BEFORE.exec(piece);
    return before && isVenue(before[1] ?? '') ? before[0].length : 0;
  }
  if (first !== 91 && first !== 40 && first !== 42 && first !== 96) return 0;
  const match = VENUE_MARK.exec(piece);
  const name = match?.[1] ?? match?.[2] ?? match?.[3] ?? '';
  return match && (match[3] !== undefined || /\d/.test(name)) && isVenue(name) ? match[0].length : 0;
}

/** `CoRL 2023 (oral), T`: the venue first, then a comma. */
const VENUE_BEFORE =
  /^([A-Za-z][A-Za-z&/ -]{1,20} ?['’]?(?:(?:19|20)\d{2}(?:\.\d{1,2})?|\d{2}))(?: [\w() ]{2,45})?,\s+(?=\S)/;

const VENUE_MARK =
  /^(?:\*{0,2}[[(]([^[\]()\n]{4,40})[\])](?![(\]])\*{0,2}|\*\*([^*\n[\]]{4,40})\*\*|`([^`\n]{3,40})`)[\s:.,|–-]*(?=[^\s:.,|–-])/;
