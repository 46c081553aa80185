import { ownTitle, type OwnTitle } from './own-title';
import type { TextLine } from './text-line';

/** Whether two lines both begin a callout: a paper in one ends where the next begins, also where both have one id. */
export function isNextCallout(text: string, first: number, next: number): boolean {
  return text.startsWith('[!', first) && text.startsWith('[!', next);
}

/** The title of a callout of Obsidian (`> [!info]- T`), as good as a strong one; undefined where a line begins none. */
export function calloutTitle(text: string, { range: { start, end }, links }: TextLine): OwnTitle | undefined {
  if (!text.startsWith('[!', start)) return undefined;
  const mark = /^\[!\w{1,20}\][+-]?\s+/.exec(text.slice(start, Math.min(end, start + 30)));
  if (!mark) return undefined;
  const own = ownTitle(text, start + mark[0].length, end, links, true);
  return own?.kind === 'text' ? { ...own, kind: 'bold' } : own;
}
