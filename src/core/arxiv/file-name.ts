import type { Candidate } from './candidate';
import { followsEscape, isAlphanumeric } from './characters';
import { isAddress, tokenBefore } from './token';

const EXTENSION =
  'pdf|ps|ps\\.gz|dvi|djvu|epub|tex|tar\\.gz|tgz|gz|zip|bib|md|mdx|markdown|qmd|rst|org|typ|ipynb|html?|txt|docx?|json|ya?ml|xml|png|jpe?g|webp';
// After the identifier: a slug, the `(1)` of a second download, and an extension.
const NAME_END = new RegExp(
  `(?:[-_][A-Za-z0-9_.%+,~-]{0,200}?)?(?: ?\\(\\d{1,2}\\))?\\.(?:${EXTENSION})(?![A-Za-z0-9])`,
  'iy',
);
// A note's page is linked without an extension: `/20241122/Iv1-slug`.
const SLUG = /[-_][A-Za-z]/y;

/**
 * Whether a candidate is the name of a file, or starts or ends its stem: `I.pdf`, `papers/Iv1-slug.md`, `Asai_I.pdf`.
 * In an address of another site only a PDF counts, and none at a site that passes itself off as arXiv.
 */
export function isFileName(text: string, candidate: Candidate): boolean {
  const { start, end } = candidate;
  const before = text.charAt(start - 1);
  if (/[.$]/.test(before) || (candidate.isOldStyle && /[\\/\w-]/.test(before))) return false;
  if (isAlphanumeric(text.charCodeAt(start - 1)) && !followsEscape(text, start)) return false;
  NAME_END.lastIndex = end;
  const name = NAME_END.exec(text)?.[0];
  if (name === undefined) {
    SLUG.lastIndex = end;
    if (candidate.version === undefined || !/[\\/]/.test(before) || !SLUG.test(text)) return false;
  }
  const token = tokenBefore(text, start);
  if (token === undefined) return false;
  if (!isAddress(token) || /^(?:vscode:\/\/)?file:?\//i.test(token)) return true;
  return (
    name?.toLowerCase().endsWith('.pdf') === true && !token.includes('@') && !/rxiv/i.test(hostOf(token))
  );
}

function hostOf(token: string): string {
  const scheme = token.lastIndexOf('//');
  return token.slice(scheme < 0 ? 0 : scheme + 2).split('/')[0] ?? '';
}
