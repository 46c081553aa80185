import { findReferences, type FindOptions } from './find';
import type { ArxivReference } from './reference';

/**
 * The references of a text that no editor makes a link of: not web addresses, which editors link themselves, and not
 * the names of files and notes (`2411.14199.pdf`, `[[2411.14199]]`, the target of a Markdown link), which lead to these.
 * In text order; linear.
 */
export function unlinkedReferences(text: string, options: FindOptions = {}): readonly ArxivReference[] {
  return findReferences(text, options).filter(({ range: { start, end } }) => {
    const head = text.slice(start, start + 6).toLowerCase();
    if (head === 'https:' || head === 'http:/') return false;
    if (text.startsWith('[[', start - 2) || text.startsWith('](', start - 2)) return false;
    if (text.startsWith('](<', start - 3)) return false;
    // `arXiv:` and an address are never part of a path; a bare id can be.
    if (/^(?:arxiv|[a-z.]*\.[a-z]+\/)/.test(text.slice(start, start + 40).toLowerCase())) return true;
    // dblp writes `CoRR, abs/2411.14199`.
    if (/(?:^|[\s,{"])abs\/$/.test(text.slice(Math.max(0, start - 5), start))) return true;
    return !/[\\/]/.test(text[start - 1] ?? '') && !/^\.[a-z]/i.test(text.slice(end, end + 2));
  });
}
