import { isAlphanumeric } from '../arxiv/characters';
import type { Range } from '../text';
import { isPaperUrl } from './link-kind';
import { isTag, type OwnTitle } from './own-title';
import { mayHoldNumber, unitIds, unitLinks, type FoundId, type UnitLink } from './unit-links';

/** A line, or the text of an item or heading, of which is known what it links to. */
export interface TextLine {
  readonly range: Range;
  readonly line: number;
  readonly endLine: number;
  readonly links: readonly UnitLink[];
  readonly ids: readonly FoundId[];
}

/** Ids of this rank or behind it are only mentioned: they are kept with an entry, and make none. */
export const MENTIONED = 5;

const NO_LINKS: readonly UnitLink[] = [];
const NO_IDS: readonly FoundId[] = [];

/** Looks through one line. */
export function textLine(text: string, range: Range, line: number, endLine: number): TextLine {
  const piece = text.slice(range.start, range.end);
  // Most lines have no link, which is seen without an expression; and then seldom an id.
  const mayLink = piece.includes('](') || piece.includes('://') || piece.includes('<');
  const links = mayLink ? unitLinks(text, range.start, range.end) : NO_LINKS;
  const mayName = links.length > 0 || mayHoldNumber(piece);
  const ids = mayName ? unitIds(text, range.start, range.end, links) : NO_IDS;
  return { range, line, endLine, links, ids };
}

/** Whether a line brings an id that stands for a paper, and does not only mention one. */
export function bringsId(line: TextLine): boolean {
  return line.ids.some(({ rank }) => rank < MENTIONED);
}

/** A line of more links says more than where one paper is. */
const MOST_LINKS = 100;

/** Most letters and digits that a line may have beside its links to say only where a paper is. */
const FEW = 50;

/**
 * Whether a line says only where a paper is: links by kind ("PDF", "arXiv") and ids, with hardly any other words. Links
 * that are called something of their own are other words.
 */
export function isMetadata(text: string, line: TextLine, most = FEW): boolean {
  if (line.links.length === 0 && line.ids.length === 0) return false;
  if (line.links.length > MOST_LINKS) return false;
  const where = line.links.filter(
    (link) => link.isGeneric && (link.id !== undefined || isPaperUrl(link.url)),
  );
  const ids = line.ids.filter(({ rank }) => rank < MENTIONED);
  if (where.length === 0 && ids.length === 0) return false;
  // "Support for [Name](..)": a link that is called something is no place where a paper is.
  const called = where.length === 0 && line.links.find((link) => link.id !== undefined && !link.isGeneric);
  if (called && called.range.start - line.range.start > 6) return false;
  if (where.length === 0 && (ids[0]?.range.start ?? 0) - line.range.start > 16) return false;
  const hidden = [...line.links.filter((link) => link.isGeneric), ...ids.filter((id) => !id.isLink)].map(
    ({ range }) => range,
  );
  let rest = text.slice(line.range.start, line.range.end);
  for (const { start, end } of hidden.sort((a, b) => b.start - a.start)) {
    const [from, to] = [start - line.range.start, end - line.range.start];
    if (to <= rest.length) rest = `${rest.slice(0, from)} ${rest.slice(to)}`;
  }
  if (/\b(?:is|are|was|were|has|have|see|we|our|which|that|than|follows)\b/i.test(rest)) return false;
  return rest.replace(/<[^>]*>|\]\([^)]*\)|[^\p{L}\p{N}]/gu, '').length <= most;
}

/** Whether an item with ids is an entry by what its title looks like; prose that ends in a link is none. */
export function isEntryTitle(text: string, own: OwnTitle, line: TextLine): boolean {
  if (own.kind !== 'text') return true;
  const isNamed = line.links.some(
    (link) => link.id !== undefined && !link.isGeneric && !link.isBadge && !isTag(text, link),
  );
  if (isNamed) return false;
  if (own.title.length > 250 || PROSE_START.test(own.title)) return false;
  // A bare address or id in a line of words: only where the words can be a title and little follows.
  const where = line.links.find((link) => link.id !== undefined) ?? line.ids[0];
  if (where && (!('text' in where) || where.text === '')) {
    const isSentence =
      /\b(?:we|our|you|your|i|they|discuss(?:es|ed)?|please|see|read|reading|presents?)\b/i.test(own.title);
    if (isSentence || own.title.split(/\s+/).length < 3) return false;
  }
  return !/\b(?:in|from|of|by|see|the|our|and|with|to|on|at|as|is|are)$/i.test(own.title);
}

const PROSE_START =
  /^(?:[Ww]e|[Ss]ee|[Pp]lease|[Rr]ead|[Cc]heck|[Oo]ur|[Tt]his (?:paper|work|repo\w*)|[Tt]he papers?|[Aa]lso|[Bb]ased on|it|as|is|are|was|were|has|have|can|which|and|or|from|for|in|on|with|by|using|uses?)\s/;

/** A line of tags, images or marks alone. */
export function isMarkupOnly(piece: string): boolean {
  return !beginsWithWord(piece) && !/[\p{L}\p{N}]/u.test(piece.replace(MARKUP, ''));
}

const MARKUP = /<[^>]*>|!?\[\[?[^\]]*\]\]?(?:\([^)]*\))?/g;

/** Whether an ASCII letter or digit stands before any tag or bracket: most lines say so at once. */
function beginsWithWord(piece: string): boolean {
  for (let at = 0; at < piece.length; at++) {
    const code = piece.charCodeAt(at);
    if (isAlphanumeric(code)) return true;
    if (code === 60 || code === 91) return false;
  }
  return false;
}
