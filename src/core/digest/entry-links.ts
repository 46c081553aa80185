import type { EntryLink } from './entry';
import { plainText } from './inline';
import { Brackets, linkAt } from './links';

/** The inline links with a web address in `[start, end)` of a text, in order; images are none. Linear. */
export function findLinks(text: string, start: number, end: number): readonly EntryLink[] {
  const links: EntryLink[] = [];
  let at = text.indexOf('[', start);
  if (at < 0 || at >= end) return links;
  const brackets = new Brackets(text, start, end);
  while (at >= 0 && at < end) {
    const link = text[at - 1] === '!' ? undefined : linkAt(text, at, brackets, end);
    const url = link ? text.slice(link.url.start, link.url.end) : '';
    if (link && /^https?:\/\//i.test(url)) {
      links.push({ label: plainText(text.slice(link.label.start, link.label.end)), url, range: link.range });
      at = text.indexOf('[', link.range.end);
    } else at = text.indexOf('[', at + 1);
  }
  return links;
}
