import type { Range } from '../text';
import { type KeyReference, keyReference } from './key-reference';
import { blocksBetween } from './blocks';
import { Spans } from './spans';

const CITATION = /\[cite(?:\/[\w/-]{0,40})?:|(?<![\w[:/-])(?:no)?cite[a-zA-Z]{0,20}:(?=[\w&])/g;
// What Org takes as part of a key, of which points and the like at its end are none.
const AT_KEY = /@([\p{L}\p{N}_.:?!'/*@+|(){}<>&^$#%~-]*[\p{L}\p{N}_/*+<>&^$#%~-])/uy;
const OLD_KEY = /&?([\p{L}\p{N}_.:/+-]*[\p{L}\p{N}_+/-])/uy;
const LONGEST = 5000;

/**
 * Keys in Org: `[cite/t:see @a p. 3;@b]`, and the older `cite:a,b` and `[[cite:&a]]` of org-ref. Source blocks, examples
 * and comments hold none.
 */
export function orgKeys(text: string): readonly KeyReference[] {
  if (!text.includes('cite')) return [];
  const code = new Spans(orgCode(text));
  const found: KeyReference[] = [];
  let done = 0;
  for (const { 0: opening, index } of text.matchAll(CITATION)) {
    if (index < done || code.endAround(index) !== undefined) continue;
    const from = index + opening.length;
    // `[[cite:&a]]` is a link of org-ref.
    const isLink = !opening.startsWith('[') || text.charAt(index - 1) === '[';
    done = isLink ? oldKeys(text, from, found) : atKeys(text, from, found);
  }
  return found;
}

/** Source blocks, examples, exports and comments of an Org text, in order. */
export function orgCode(text: string): readonly Range[] {
  return blocksBetween(text, /^[ \t]*#\+begin_(src|example|export|comment)\b/i, orgEnd, /^[ \t]*#(?: |$)/);
}

function orgEnd(opening: RegExpExecArray): RegExp {
  return new RegExp(String.raw`^[ \t]*#\+end_${opening[1] ?? ''}\b`, 'i');
}

/** Reads to the closing bracket, another citation, or a blank line; gives where it stopped. */
function atKeys(text: string, from: number, found: KeyReference[]): number {
  const limit = Math.min(text.length, from + LONGEST);
  let depth = 0;
  for (let i = from; i < limit; i++) {
    const sign = text.charAt(i);
    if (sign === '[') {
      if (text.startsWith('[cite', i)) return i;
      depth++;
    } else if (sign === ']' && depth-- === 0) return i;
    else if (sign === '\n' && /^[ \t\r]*\n/.test(text.slice(i + 1, i + 100))) return i;
    else if (sign === '@' && !/[\p{L}\p{N}]/u.test(text.charAt(i - 1))) {
      AT_KEY.lastIndex = i;
      if (!AT_KEY.test(text)) continue;
      found.push(keyReference(text, i + 1, AT_KEY.lastIndex));
      i = AT_KEY.lastIndex - 1;
    }
  }
  return limit;
}

/** Reads keys as long as commas join them; gives where it stopped. */
function oldKeys(text: string, from: number, found: KeyReference[]): number {
  for (let at = from; ;) {
    OLD_KEY.lastIndex = at;
    const match = OLD_KEY.exec(text);
    if (!match) return at;
    const end = OLD_KEY.lastIndex;
    found.push(keyReference(text, end - (match[1] ?? '').length, end));
    if (!/[,;]/.test(text.charAt(end))) return end;
    at = end + 1;
  }
}
