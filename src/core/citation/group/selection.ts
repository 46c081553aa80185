import { findReferences } from '../../arxiv/find';
import { parseIdentifier } from '../../arxiv/identifier';

/** Whether a selected text names a paper, so that a citation of it can take its place: an address, an id, its title. */
export function isReplaceable(selected: string, titles: readonly string[]): boolean {
  if (selected.length > 1000) return false;
  if (/^<?https?:\/\/[^\s<>]+>?$/i.test(selected) || parseIdentifier(selected)) return true;
  const [first, ...others] = findReferences(selected);
  if (first && others.length === 0 && !/\s/.test(selected.replace(/\s*\[[\w.-]+\]$/, ''))) return true;
  const folded = fold(selected);
  return folded !== '' && titles.some((title) => fold(title) === folded);
}

/** Letters and digits alone. */
function fold(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}
