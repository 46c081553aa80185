import { type KeyReference, keyReference } from './key-reference';

/** The names of roles that cite: `cite`, `cite:p`, `citep`, `footcite:t`, ... */
export const CITING_ROLE = String.raw`(?:foot|no)?cite(?:[a-z]{0,6}|:[a-z]{1,8}|author|year\w{0,3})`;

/**
 * The keys of a role's text, `a, b` between `from` and `to`, apart from notes in braces (`{see}a{p. 3}`). Commas and
 * semicolons separate them.
 */
export function keysOfRole(text: string, from: number, to: number): readonly KeyReference[] {
  const found: KeyReference[] = [];
  let depth = 0;
  for (let i = from; i < to; i++) {
    const sign = text.charAt(i);
    if (sign === '{') depth++;
    else if (sign === '}') depth--;
    if (depth > 0 || /[\s,;{}]/.test(sign)) continue;
    let end = i;
    while (end < to && !/[\s,;{}`]/.test(text.charAt(end))) end++;
    if (end === i) continue;
    found.push(keyReference(text, i, end));
    i = end - 1;
  }
  return found;
}
