import { withoutClass } from '../arxiv/identifier';
import type { Entry } from '../digest/entry';

/**
 * The key under which all entries of one paper come together: the arXiv id without version; else the first web
 * address; else the title, folded (case, accents and punctuation do not count).
 */
export function paperKey(entry: Entry): string {
  if (entry.arxivId !== undefined) return arxivKey(entry.arxivId);
  const url = entry.links[0]?.url;
  if (url !== undefined) return `url:${foldUrl(url)}`;
  return `title:${foldTitle(entry.title)}`;
}

/** The key of the paper with this arXiv id (without version); a subject class (`math.GT/..`) makes no other paper. */
export function arxivKey(id: string): string {
  return `arxiv:${id.includes('.') && id.includes('/') ? withoutClass(id) : id}`;
}

function foldUrl(url: string): string {
  return url
    .replace(/^https?:\/\/(?:www\.)?/i, '')
    .replace(/#.*$/, '')
    .replace(/\/$/, '');
}

function foldTitle(title: string): string {
  return title
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
