import type { KeyReference } from './key-reference';
import { indentedBlocks } from './indented';
import { CITING_ROLE, keysOfRole } from './role-keys';
import { Spans } from './spans';

const ROLE = new RegExp(String.raw`:${CITING_ROLE}:` + '`', 'g');
/** A role's text is no longer. */
const LONGEST = 20_000;

/** Keys in reStructuredText: ``:cite:p:`a,b` `` and its kin; literal blocks and comments hold none. */
export function restKeys(text: string): readonly KeyReference[] {
  if (!text.includes('cite')) return [];
  const code = new Spans(indentedBlocks(text));
  const found: KeyReference[] = [];
  for (const { 0: role, index } of text.matchAll(ROLE)) {
    if (code.endAround(index) !== undefined) continue;
    const start = index + role.length;
    const rest = text.slice(start, start + LONGEST);
    const length = rest.search(/`|\n[ \t]*\r?\n/);
    if (length >= 0 && rest.charAt(length) === '`') found.push(...keysOfRole(text, start, start + length));
  }
  return found;
}
