import { findReferences } from '../arxiv/find';
import { isDigit } from '../arxiv/characters';
import type { Range } from '../text';
import { plainText } from './inline';
import { isGenericLabel } from './link-kind';
import { codeEnd, scanLinks, type ScannedLink } from './link-scan';
import { idOfUrl } from './url-id';

/** A link of an entry with what is known of it. */
export interface UnitLink extends ScannedLink {
  /** Its text as a reader sees it; empty for a bare address or a badge. */
  readonly text: string;
  /** Whether that text says what kind of thing is behind it, and not what it is called. */
  readonly isGeneric: boolean;
  readonly id: string | undefined;
  readonly version: number | undefined;
}

/** An id and how well it stands for the entry: lower is better. */
export interface FoundId {
  readonly id: string;
  readonly version: number | undefined;
  readonly range: Range;
  /** 0 the title's own link, 1 a link labelled Paper, PDF, arXiv, or the id itself, 2 any other link, 3 a badge. */
  readonly rank: number;
  /** Whether it is the id of a link, and not only written there. */
  readonly isLink: boolean;
}

/** The links in `[start, end)` of a text. */
export function unitLinks(text: string, start: number, end: number): UnitLink[] {
  return scanLinks(text, start, end).map((link) => {
    const label = link.isBadge ? '' : labelText(text.slice(link.label.start, link.label.end));
    const found = mayHoldId(link.url) && !PICTURE.test(link.url) ? idOfUrl(link.url) : undefined;
    return {
      label: link.label,
      url: link.url,
      range: link.range,
      isBadge: link.isBadge,
      text: label,
      isGeneric: isGenericLabel(label),
      id: found?.id,
      version: found?.version,
    };
  });
}

function labelText(label: string): string {
  return plainText(label.includes('<') ? label.replace(/<[^>]*>/g, ' ') : label);
}

/** A picture of a paper (`arxiv.org/html/I/x2.png`) is shown, and leads to no paper. */
const PICTURE = /\.(?:png|jpe?g|gif|webp|svg)(?:[?#]|$)/i;
const PICTURE_BEHIND = /^\/[^\s"'()<>]*\.(?:png|jpe?g|gif|webp|svg)\b/i;

function mayHoldId(url: string): boolean {
  return /\d{4}\.\d{4}|\/\d{7}|\d{8,9}v\d/.test(url);
}

/**
 * The ids in `[start, end)` of a text: those of its links, and those that stand there without one (`arXiv:I`, `[[I]]`).
 */
export function unitIds(
  text: string,
  start: number,
  end: number,
  links: readonly UnitLink[],
): readonly FoundId[] {
  const found: FoundId[] = [];
  for (const { id, version, range, isBadge, isGeneric, url, text: label } of links) {
    if (id === undefined) continue;
    const isOnHub = /huggingface|hf\.co|alphaxiv|semanticscholar/i.test(url);
    found.push({
      id,
      version,
      range,
      rank: isProse(label) ? 6 : isBadge ? 3 : isGeneric ? (isOnHub ? 1.5 : 1) : 2,
      isLink: true,
    });
  }
  const piece = text.slice(start, end);
  if (hasIdOutside(piece, start, links)) {
    const inCode = overlapping(codeSpans(piece));
    const inLink = overlapping(links.map((link) => link.range));
    for (const reference of findReferences(piece)) {
      const range = { start: reference.range.start + start, end: reference.range.end + start };
      if (inCode(reference.range) || inLink(range)) continue;
      if (PICTURE_BEHIND.test(piece.slice(reference.range.end, reference.range.end + 200))) continue;
      // A bare number in brackets is a mention; "arXiv:" or an address says that it stands for the paper.
      const isNamed =
        /[a-z]/i.test(piece.slice(reference.range.start, reference.range.end)) ||
        /arxiv(?:[ _-]?id|[ _-]?link)?\W{0,6}$/i.test(piece.slice(0, reference.range.start).slice(-20));
      found.push({
        id: reference.id,
        version: reference.version,
        range,
        rank: isNamed ? 1 : 6,
        isLink: false,
      });
    }
  }
  return found;
}

/** "[this](..)", "[here](..)": a word of a sentence, no name of a paper. */
function isProse(label: string): boolean {
  return /^(?:this|that|it|here|this one|this paper|an? (?:\w+ )?(?:paper|work|one)|(?:our|their|its|his|her|the|see|first|earlier|previous|original) .*)$/i.test(
    label,
  );
}

/** Whether something like an id stands outside the links: most rows and lines have none, and need no second look. */
function hasIdOutside(piece: string, start: number, links: readonly UnitLink[]): boolean {
  if (!mayHoldNumber(piece)) return false;
  NUMBER.lastIndex = 0;
  let next = 0;
  for (let match = NUMBER.exec(piece); match; match = NUMBER.exec(piece)) {
    const at = match.index + start;
    while ((links[next]?.range.end ?? Infinity) <= at) next++;
    if ((links[next]?.range.start ?? Infinity) > at) return true;
  }
  return false;
}

/** Whether a range overlaps one of several, which are in order and apart; to be asked of ranges in order. */
function overlapping(ranges: readonly Range[]): (range: Range) => boolean {
  let next = 0;
  return ({ start, end }) => {
    while ((ranges[next]?.end ?? Infinity) <= start) next++;
    return (ranges[next]?.start ?? Infinity) < end;
  };
}

/** Whether a point or slash has a digit behind it, as one in every id has: few texts have one, and few points are there. */
export function mayHoldNumber(piece: string): boolean {
  return hasBeforeDigit(piece, '.') || hasBeforeDigit(piece, '/');
}

function hasBeforeDigit(piece: string, sign: string): boolean {
  for (let at = piece.indexOf(sign); at >= 0; at = piece.indexOf(sign, at + 1))
    if (isDigit(piece.charCodeAt(at + 1))) return true;
  return false;
}

const NUMBER = /\d{4}\.\d{4}|\/\d{7}/g;

/** The code spans of a text; what stands in them is shown and not meant. */
function codeSpans(text: string): readonly Range[] {
  const spans: Range[] = [];
  const ticks = /`+/g;
  for (let match = ticks.exec(text); match; match = ticks.exec(text)) {
    const end = codeEnd(text, match.index, match[0].length);
    if (end > match.index + match[0].length) spans.push({ start: match.index, end });
    ticks.lastIndex = end;
  }
  return spans;
}
