import { keyAfterAt } from './at-key';
import type { KeyReference } from './key-reference';
import { latexKeys } from './latex-keys';
import { markdownCode } from './markdown-code';
import { keysOfRole } from './role-keys';
import { Spans } from './spans';

/**
 * Keys in Markdown of every kind: Pandoc's, Quarto's and R Markdown's `[@key; -@key2, p. 3]`, `@key` and `@{key}`, MyST's
 * ``{cite}`a,b` ``, and `\cite{key}`, which Pandoc passes on. In no order.
 */
export function markdownKeys(text: string): readonly KeyReference[] {
  if (!text.includes('@') && !text.includes('cite')) return [];
  const { skipped, roles } = markdownCode(text);
  const found = roles.flatMap(({ start, end }) => keysOfRole(text, start, end));
  const code = new Spans(skipped);
  for (let at = text.indexOf('@'); at >= 0;) {
    const codeEnd = code.endAround(at);
    const key = codeEnd === undefined ? keyAfterAt(text, at) : undefined;
    // `[@name](address)` links to somebody's page.
    if (key && !(text.startsWith('](', key.range.end) && text.charAt(at - 1) === '[')) found.push(key);
    at = text.indexOf('@', codeEnd ?? key?.range.end ?? at + 1);
  }
  return text.includes('cite') ? [...found, ...latexKeys(text, { skipped })] : found;
}
