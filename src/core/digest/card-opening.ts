import type { Draft } from './draft';
import { hasId } from './draft-start';
import { plainText } from './inline';
import { isPaperUrl } from './link-kind';
import { isTag, type OwnTitle } from './own-title';
import { bringsId, type TextLine } from './text-line';

/**
 * Whether a line of text begins a paper: `linked` for `**[T](abs)** — A` and `[T](abs)`, which say where it is; `bare`
 * for `**1. T**` and `<summary><b>T</b>`, whose link comes below, if it does; `none` for any other line.
 */
export function cardOpening(
  text: string,
  owner: Draft | undefined,
  own: OwnTitle,
  line: TextLine,
): 'linked' | 'bare' | 'none' {
  if (own.kind === 'quoted' || own.kind === 'text' || (owner?.shape === 'item' && hasId(owner)))
    return 'none';
  // "[[Unofficial Code](..)]" under an open title is a link of that paper.
  if (owner && own.link && isTag(text, own.link)) return 'none';
  const isUnknownLabel =
    own.kind === 'bold' &&
    (/[:：]\s*$/.test(text.slice(own.range.start, own.range.end)) ||
      /^[\s*_]*[:：]/.test(text.slice(own.restStart, own.restStart + 6)));
  if (isUnknownLabel && owner) return 'none';
  const inHeading = owner?.shape === 'heading' && hasId(owner);
  const isLinked =
    own.link !== undefined ? own.link.id !== undefined || isPaperUrl(own.link.url) : bringsId(line);
  if (isLinked) {
    const isField =
      owner?.shape === 'heading' && own.kind === 'bold' && (owner.fields > 0 || sorts(owner, own));
    return inHeading || isField ? 'none' : 'linked';
  }
  if (own.kind !== 'bold' || inHeading) return 'none';
  // Without a link the line must be nothing but a title of some words.
  const rest = plainText(text.slice(own.restStart, line.range.end).replace(/<[^>]*>/g, ''));
  return rest.replace(/[^\p{L}]/gu, '').length > 3 || (words(own.title) < 2 && !isNumbered(text, own))
    ? 'none'
    : 'bare';
}

/** `**7. T**`: one of a row of titles, also where it is a single word. */
function isNumbered(text: string, { range }: OwnTitle): boolean {
  return /^\d{1,3}\\?[.)、]\s/.test(text.slice(range.start, range.start + 6));
}

/** `**Topic E** | arXiv: I` under a heading of many words: the heading is the title, and the bold word sorts it. */
function sorts(heading: Draft, own: OwnTitle): boolean {
  return own.link === undefined && words(own.title) <= 2 && words(heading.title) >= 5;
}

function words(title: string): number {
  return title.split(/\s+/).length;
}
