import { trimRange, type Range } from '../text';
import { looksLikeAuthors } from './author-list';
import { isVenue } from './link-kind';
import { canBeTitle, titleText } from './title-text';
import type { UnitLink } from './unit-links';

/** No title is longer than this (UTF-16 units); what lies further behind is not looked at. */
export const TITLE_LIMIT = 600;

/** Text that is marked as nothing and yet a title by where it stands. */
export interface PlainTitle {
  readonly title: string;
  readonly range: Range;
  /** Where the text behind it starts. */
  readonly restStart: number;
  readonly kind: 'text';
}

/** What stands before the first link, or behind the last when nothing stands before. */
export function plainTitle(
  text: string,
  start: number,
  end: number,
  links: readonly UnitLink[],
): PlainTitle | undefined {
  const first = links[0];
  const before = trimRange(
    text,
    start,
    first && first.range.start > start ? Math.min(end, first.range.start) : first ? start : end,
  );
  const piece = oneLine(text.slice(before.start, Math.min(before.end, before.start + TITLE_LIMIT)));
  const titleStart = before.start + (PEOPLE_BEFORE.exec(piece)?.[0].length ?? 0);
  const head = cutTitle(
    piece.slice(titleStart - before.start).replace(/(?:[\s([【|:：,，;–—-]|\\\[|&nbsp;)+$/g, ''),
  );
  const title = titleText(stripTags(head));
  if (canBeTitle(title)) {
    const range = { start: titleStart, end: titleStart + head.length };
    return { title, range, restStart: range.end, kind: 'text' };
  }
  if (!first || first.range.start > start + 8) return undefined;
  let from = first.range.end;
  for (const link of links)
    if (link.range.start - from < 20 && /^[\s\][()|,/·•&;]*$/.test(text.slice(from, link.range.start)))
      from = Math.max(from, link.range.end);
  const next = links.find((link) => link.range.start > from);
  const after = trimRange(text, from, next ? next.range.start : end);
  const lead = /^[\s\])】|:：,.–—-]*/.exec(text.slice(after.start, after.end))?.[0].length ?? 0;
  const tail = cutTitle(
    text
      .slice(after.start + lead, Math.min(after.end, after.start + lead + TITLE_LIMIT))
      .replace(/[\s([|]+$/g, ''),
  );
  const behind = titleText(stripTags(tail));
  if (!canBeTitle(behind) || behind.length > 250) return undefined;
  const range = { start: after.start + lead, end: after.start + lead + tail.length };
  return { title: behind, range, restStart: range.end, kind: 'text' };
}

/**
 * A title ends at a line break, at `<br>`, at two blanks before a bullet, at a dash between blanks, and before a venue or
 * a citation in brackets.
 */
export function cutTitle(text: string): string {
  const cut = withoutCitation(upTo(text, TITLE_END));
  if (!/[)\]][\s.]*$/.test(cut)) return cut;
  return cut.replace(
    /[,，]?\s*[([]\s*(?:[*_]{0,2})[^()[\]]*(?:\b(?:19|20)\d{2}\b|\bet\.? al\b|\barxiv\b)[^()[\]]*[)\]][\s.]*$/i,
    '',
  );
}

/** What stands before the first match of an expression; all of the text when there is none. */
export function upTo(text: string, end: RegExp): string {
  const at = text.search(end);
  return at < 0 ? text : text.slice(0, at);
}

const TITLE_END =
  /\s*<br\s*\/?>|\s{2,}(?=[●•▪◦-])|\s+[–—]\s+|\s+-\s+(?=by\s|arXiv|[\p{Lu}][\p{L}.]+ [\p{Lu}])|[\r\n]|[,，]?\s\((?=[^()]*(?:\bet\.? al\b|\b(?:19|20)\d{2}\)))/iu;

/** Without images and the tags of HTML. */
export function stripTags(text: string): string {
  if (!text.includes('<') && !text.includes('![')) return text;
  return text
    .replace(/!\[[^\]]*\]\([^)]*\)/g, ' ')
    .replace(
      /<\/?(?:a|b|i|u|br|em|strong|sup|sub|img|p|div|span|td|font|summary|code|small|h\d)\b[^>]*>/gi,
      ' ',
    );
}

/** Without what a bibliography has behind a title: `T. CVPR 2020`, `T. A. One, B. Two. ICLR 2021`, `T *A. One et al.*`. */
function withoutCitation(text: string): string {
  if (!/\d|[*_]|\bet\b|\. /.test(text)) return text;
  let title = text;
  const venue = VENUE_BEHIND.exec(title);
  if (venue && isVenue(venue[1] ?? '')) title = title.slice(0, venue.index);
  const more = AND_OTHERS.exec(title);
  if (more && more.index > 8) title = title.slice(0, more.index);
  const slanted = SLANTED.exec(title);
  if (
    slanted &&
    (/et\.?\s?al\b/.test(slanted[1] ?? '') || looksLikeAuthors(slanted[1] ?? '') || isVenue(slanted[1] ?? ''))
  )
    title = title.slice(0, slanted.index);
  // People behind the title: what is left is cut at the end of a sentence.
  const stop = title.indexOf('. ');
  if (
    stop > 8 &&
    looksLikeAuthors(title.slice(stop + 2).replace(/[.\s]+$/, '')) &&
    /[,，]|\band\b|&/.test(title.slice(stop + 2))
  )
    title = title.slice(0, stop);
  return title;
}

const VENUE_BEHIND =
  /[.,，]\s+[*_(]*(?:in\s+)?[*_]*([\p{L}&+/ -]{2,24}?)[\s'’,]*(?:(?:19|20)\d{2}|['’]\d{2})[^.]{0,24}[.\s]*$/iu;
const AND_OTHERS =
  /[,.，]\s+[*_]*(?:\p{Lu}\.\s?)*\p{Lu}[\p{L}'’-]+(?:\s\p{Lu}[\p{L}'’-]+)?,?\s+et\.?\s?al\b/u;
/** `T *A. One et al. CoRL*`: what stands slanted behind a title. */
const SLANTED = /[\s.,]+[*_]([^*_]{4,400})[*_]?[\s.,]*$/;
/** `Smith, J., Doe, J.: T`: the people of a citation. */
const PEOPLE_BEFORE =
  /^(?:\p{Lu}[\p{L}'’-]+, (?:\p{Lu}\.[ -]?)+(?:, and |, & |and |& |, )?)+(?:et al\.?,?\s*)?(?:\((?:19|20)\d{2}\)\.?)?\s*[:.]?\s+(?=\S)/u;

/** A cell, or an item whose title was broken over lines, on one line of the same length. */
export function oneLine(text: string): string {
  return /[\r\n]/.test(text) ? text.replace(/[\r\n]/g, ' ') : text;
}
