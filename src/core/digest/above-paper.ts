import type { Block } from './block';
import { looksLikeAuthors } from './author-list';
import type { Draft } from './draft';
import { hasId } from './draft-start';
import { labelAt } from './labels';
import { ownTitle, type OwnTitle } from './own-title';
import { bringsId, isMetadata, textLine } from './text-line';

/** A line that is longer is a text and no title. */
const TITLE_LIMIT = 250;
/** How many blocks on the next pair has to stand, so that a heading above is a section and no paper. */
const AHEAD = 8;

/**
 * The title in a line of text that is one of a paper whose address stands in the next line (`T` / `abs: https://..`,
 * `**T** - text` / `https://..`); undefined elsewhere. `marked` is the title that the line marks as one. Under a heading
 * that may itself be a paper only where such pairs follow each other.
 */
export function titleAbovePaper(
  text: string,
  blocks: readonly Block[],
  at: number,
  owner: Draft | undefined,
  marked: OwnTitle | undefined,
): OwnTitle | undefined {
  if ((marked && marked.kind !== 'bold') || !isPair(text, blocks, at)) return undefined;
  if (!isFree(text, blocks, at, owner)) return undefined;
  if (marked) return marked;
  const { start, end } = blocks[at]?.range ?? NOWHERE;
  return isTitle(text.slice(start, end)) ? ownTitle(text, start, end, [], true) : undefined;
}

const NOWHERE = { start: 0, end: 0 };

function isFree(text: string, blocks: readonly Block[], at: number, owner: Draft | undefined): boolean {
  if (!owner || (owner.shape === 'bold' && hasId(owner))) return true;
  if (owner.shape !== 'heading' || hasId(owner) || owner.fields > 0) return false;
  for (let next = at + 2; next < Math.min(blocks.length, at + AHEAD); next++) {
    if (blocks[next]?.kind === 'heading') return false;
    if (isPair(text, blocks, next)) return true;
  }
  return false;
}

/** Whether a line that is no label stands alone above one that says where a paper is. */
function isPair(text: string, blocks: readonly Block[], at: number): boolean {
  const [block, next] = [blocks[at], blocks[at + 1]];
  if (block?.kind !== 'text' || next?.kind !== 'text' || next.line !== block.line + 1) return false;
  if ((blocks[at - 1]?.endLine ?? -2) >= block.line - 1 && blocks[at - 1]?.kind !== 'heading') return false;
  if (labelAt(text, block.range.start, block.range.end)) return false;
  if (!text.slice(next.range.start, next.range.end).includes('://')) return false;
  const where = textLine(text, next.range, next.line, next.endLine);
  return (
    bringsId(where) &&
    (isMetadata(text, where) || labelAt(text, next.range.start, next.range.end)?.role === 'link')
  );
}

function isTitle(piece: string): boolean {
  return (
    piece.length <= TITLE_LIMIT &&
    piece.split(/\s+/).length >= 2 &&
    !/[.。:：;,…]$|\]\(|https?:/.test(piece) &&
    !looksLikeAuthors(piece)
  );
}
