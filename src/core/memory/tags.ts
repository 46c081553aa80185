import type { MemorySnapshot } from './memory';
import { CONTROLS } from '../text';

/** Longest tag, in UTF-16 units. */
const TAG_LIMIT = 60;
/** So many tags are taken from what was typed at once. */
const TYPED_LIMIT = 20;

/** A tag and how many papers have it. */
export interface TagCount {
  readonly tag: string;
  readonly papers: number;
}

/** All tags that any paper has, in the order of the alphabet. */
export function knownTags(snapshot: MemorySnapshot): readonly TagCount[] {
  const counts = new Map<string, number>();
  for (const [key] of snapshot.entries())
    for (const tag of snapshot.mark(key).tags) counts.set(tag, (counts.get(tag) ?? 0) + 1);
  return [...counts].map(([tag, papers]) => ({ tag, papers })).sort((a, b) => order(a.tag, b.tag));
}

/**
 * The tags that a person means by what they typed: `#vision, to read` are two. A tag that is known is spelled as it is
 * known; each comes once; nothing is left of commas, `#` in front, control characters and superfluous blanks.
 */
export function tagsIn(typed: string, known: Iterable<string>): readonly string[] {
  const spelled = new Map<string, string>();
  for (const tag of known) if (!spelled.has(fold(tag))) spelled.set(fold(tag), tag);
  const tags = new Map<string, string>();
  for (const part of typed.slice(0, TAG_LIMIT * TYPED_LIMIT).split(/[,;\n]/)) {
    const tag = tidy(part);
    if (tag !== '' && !tags.has(fold(tag))) tags.set(fold(tag), spelled.get(fold(tag)) ?? tag);
  }
  return [...tags.values()].slice(0, TYPED_LIMIT);
}

function tidy(text: string): string {
  const line = text
    .replace(CONTROLS, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^#+\s*/, '');
  // A pair of surrogates is not to be cut in two.
  return line
    .slice(0, TAG_LIMIT)
    .replace(/[\ud800-\udbff]$/, '')
    .trim();
}

function fold(tag: string): string {
  return tag.normalize('NFKC').toLowerCase();
}

function order(a: string, b: string): number {
  const [x, y] = [fold(a), fold(b)];
  return x < y ? -1 : x > y ? 1 : a < b ? -1 : a > b ? 1 : 0;
}
