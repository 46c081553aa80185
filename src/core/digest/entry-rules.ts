import { looksLikeAuthors } from './author-list';
import type { Block, HeadingBlock, ItemBlock } from './block';
import type { Draft, SummaryKind } from './draft';
import { hasId } from './draft-start';
import { plainText } from './inline';
import { labelRole, type Label } from './labels';
import { isPaperUrl } from './link-kind';
import type { OwnTitle } from './own-title';
import { bringsId, isMetadata, MENTIONED, textLine, type TextLine } from './text-line';
import { canBeTitle } from './title-text';

/** Where a heading stands. */
export interface HeadingPlace {
  readonly text: string;
  readonly blocks: readonly Block[];
  /** Index of the heading among the blocks. */
  readonly at: number;
  /** Whether it stands in a `<details>` that the open entry holds. */
  readonly isFolded: boolean;
}

/** How many blocks below a heading are looked through for what it brings. */
const AHEAD = 40;

/** Whether a heading is a part of the open entry and not the next one, nor a section. */
export function isPartOf(card: Draft, block: HeadingBlock, line: TextLine, place: HeadingPlace): boolean {
  const { text, blocks, at } = place;
  if (place.isFolded && hasId(card)) return true;
  if (card.shape !== 'heading' || block.level <= card.level || strangers(card, line).length > 0) return false;
  const name = plainText(text.slice(block.content.start, block.content.end)).replace(/^[\d.、\s]+/, '');
  if (labelRole(name) !== undefined) return true;
  if (!hasId(card)) return false;
  if (card.fields >= 2) return true;
  // Without a name that we know: it is inside unless it brings a paper of its own.
  for (const next of blocks.slice(at + 1, at + AHEAD)) {
    if (next.kind === 'heading' || next.kind === 'rule') return true;
    const below = textLine(text, next.range, next.line, next.endLine);
    if (bringsId(below)) return strangers(card, below).length === 0 || !isMetadata(text, below);
  }
  return true;
}

/** "- Paper: [T](..)" in a group is a paper; below a title of its own it is that paper's link. */
export function namesOwnPaper(
  owner: Draft,
  label: Label,
  own: OwnTitle | undefined,
  line: TextLine,
): boolean {
  const { link } = own ?? {};
  // "- TL;DR: A Title [[Paper]](..)" under the name of a section only looks labelled.
  if (
    label.role === 'tldr' &&
    owner.shape === 'heading' &&
    owner.fields === 0 &&
    !hasId(owner) &&
    own?.link === undefined &&
    bringsId(line)
  )
    return true;
  if (label.role !== 'link' || !link || (link.id === undefined && !isPaperUrl(link.url))) return false;
  return owner.shape === 'item' ? !canBeTitle(owner.title) : owner.fields === 0 && !hasId(owner);
}

/** Whether an item under an open entry is an entry of its own, and not a line of that one. */
export function startsAnew(
  text: string,
  owner: Draft,
  block: ItemBlock,
  line: TextLine,
  own: OwnTitle | undefined,
): boolean {
  if (owner.shape === 'item' || !own || block.indent > 0 || strangers(owner, line).length === 0) return false;
  const isTitled =
    own.kind === 'bold' && own.title.split(/\s+/).length >= 3 && !/^\s*[:：]/.test(text.slice(own.restStart));
  return isTitled || (owner.shape === 'bold' && own.link?.id !== undefined);
}

/** Whether a line under a strong line that waits belongs to that one, and not to the entry that is open above it. */
export function isOfPending(text: string, owner: Draft, label: Label | undefined, line: TextLine): boolean {
  if (label?.role === 'authors' || !hasId(owner)) return true;
  const isWhere = label?.role === 'link' || isMetadata(text, line);
  return isWhere && (strangers(owner, line).length > 0 || !bringsId(line));
}

/** The ids of a line that stand for papers the entry does not know. */
function strangers(card: Draft, line: TextLine): TextLine['ids'] {
  return line.ids.filter(({ id, rank }) => rank < MENTIONED && !card.ids.some((known) => known.id === id));
}

/** What the text below a heading of this name is, in an entry; undefined for anything but a text about the paper. */
export function summaryKind(name: string): SummaryKind | undefined {
  const role = labelRole(name);
  return role === 'summary' || role === 'abstract' || role === 'tldr' ? role : undefined;
}

/**
 * Whether a line right below the title of an item is its second line: links by kind behind people or a venue
 * (`*A, B*. [[pdf](..)], [[code](..)], 2025.03.`), however many people there are, and no sentence.
 */
export function isSecondLine(text: string, owner: Draft | undefined, line: TextLine): boolean {
  if (owner?.shape !== 'item' || line.line !== owner.endLine + 1 || !canBeTitle(owner.title)) return false;
  const where = line.links.filter((link) => link.id !== undefined);
  if (where.length === 0 || where.some((link) => !link.isGeneric || link.isBadge)) return false;
  const before = text.slice(line.range.start, where[0]?.range.start).replace(/[\s[(.,*_]+$/, '');
  if (/\b(?:is|are|was|were|has|have|see|we|our|which|that|than|the|with|for)\b/.test(before)) return false;
  return /[*_]/.test(text[owner.titleRange.start - 1] ?? '') || looksLikeAuthors(before);
}
