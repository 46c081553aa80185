import type { Range } from '../text';
import { type KeyReference, keyReference } from './key-reference';

const LABEL = /[\p{L}\p{N}_](?:[\p{L}\p{N}_.:-]*[\p{L}\p{N}_-])?/uy;
/** In `<..>` stands what Typst takes for a label; any other key needs `label("..")`. */
const CITE =
  /cite\s{0,20}\(\s{0,20}(?:<([\p{L}\p{N}_.:-]{1,400})>|label\(\s{0,20}"([^"\n,]{1,400})"\s{0,20}\))/uy;
const WORD = /[\p{L}\p{N}_\\/]/u;

/** Keys in Typst: `@key` and `#cite(<key>)` or `#cite(label("key"))`; comments and raw text hold none. */
export function typstKeys(text: string): readonly KeyReference[] {
  const found: KeyReference[] = [];
  const unclosed = new Set<string>();
  for (let i = 0; i < text.length; i++) {
    const sign = text.charAt(i);
    if (sign === '\\') i++;
    else if (sign === '/') i = commentEnd(text, i);
    else if (sign === '`') i = rawEnd(text, i, unclosed);
    else if (sign === '@' && (i === 0 || !WORD.test(text.charAt(i - 1)))) {
      LABEL.lastIndex = i + 1;
      if (!LABEL.test(text)) continue;
      found.push(keyReference(text, i + 1, LABEL.lastIndex));
      i = LABEL.lastIndex - 1;
    } else if (sign === 'c' && !/[\p{L}\p{N}_.-]/u.test(text.charAt(i - 1))) {
      CITE.lastIndex = i;
      const match = CITE.exec(text);
      const key = match?.[1] ?? match?.[2];
      if (!match || key === undefined) continue;
      const start = i + match[0].lastIndexOf(key);
      found.push(keyReference(text, start, start + key.length));
      i = CITE.lastIndex - 1;
    }
  }
  return found;
}

/** Comments and raw text of a Typst text, in order. */
export function typstCode(text: string): readonly Range[] {
  const found: Range[] = [];
  const unclosed = new Set<string>();
  for (let i = 0; i < text.length; i++) {
    const sign = text.charAt(i);
    const end = sign === '/' ? commentEnd(text, i) : sign === '`' ? rawEnd(text, i, unclosed) : i;
    if (end > i) found.push({ start: i, end: end + 1 });
    i = sign === '\\' ? i + 1 : end;
  }
  return found;
}

/** The last offset of the comment that starts at `at`; `at` itself when none does. The `//` of an address is none. */
function commentEnd(text: string, at: number): number {
  const next = text.charAt(at + 1);
  if (next === '/' && text.charAt(at - 1) !== ':') {
    const end = text.indexOf('\n', at);
    return end < 0 ? text.length : end;
  }
  if (next !== '*') return at;
  let depth = 0;
  for (let i = at; i < text.length; i++) {
    const pair = text.slice(i, i + 2);
    if (pair === '/*') depth++;
    else if (pair === '*/') depth--;
    else continue;
    i++;
    if (depth === 0) return i;
  }
  return text.length;
}

/** The last offset of the raw text that starts at `at`; of its opening when it is never closed. */
function rawEnd(text: string, at: number, unclosed: Set<string>): number {
  let width = 1;
  while (text.charAt(at + width) === '`') width++;
  // Two are raw text of no length.
  if (width === 2) return at + 1;
  const fence = text.slice(at, at + width);
  const close = unclosed.has(fence) ? -1 : text.indexOf(fence, at + width);
  if (close < 0) unclosed.add(fence);
  return (close < 0 ? at : close) + width - 1;
}
