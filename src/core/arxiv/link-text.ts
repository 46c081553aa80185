import type { Candidate } from './candidate';
import type { ArxivReference } from './reference';

/** What lies between an address and the text of its link in LaTeX, HTML, Typst and AsciiDoc, in this order. */
const BETWEEN =
  /^(?:\}\{(?:\{?\\[a-z]{2,8} |\\[a-z]{2,8}\{|\{)?|\\?["'](?: [a-z-]{2,12}=\\?["'][^"'<>]{0,40}\\?["']){0,3}>|"\)\[|\[)$/i;
const LONGEST_BETWEEN = 160;
// reStructuredText has the address after the text: `` `I <https://arxiv.org/abs/I>`_ ``.
const ADDRESS_AFTER = /^ <(https?:\/\/[^\s<>]{1,100})>/i;

/**
 * Whether a candidate is the text of a link to the same paper: `\href{https://arxiv.org/abs/I}{I}`. Then the link says
 * what the number is. `linked` is the reference before the candidate when that is an address, else undefined.
 */
export function isTextOfLink(
  text: string,
  { id, start, end }: Candidate,
  linked: ArxivReference | undefined,
): boolean {
  if (linked?.id === id && start - linked.range.end <= LONGEST_BETWEEN)
    if (BETWEEN.test(text.slice(linked.range.end, start))) return true;
  if (text.charAt(end) !== ' ' || text.charAt(end + 1) !== '<') return false;
  const address = ADDRESS_AFTER.exec(text.slice(end, end + 120))?.[1];
  return (
    address !== undefined && /xiv\.org|huggingface\.co|doi\.org/i.test(address) && address.includes(`/${id}`)
  );
}
