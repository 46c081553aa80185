import { REACH, paragraphAround, wordEnd } from './around';
import { keyReference } from '../../references/key-reference';
import { slotOf } from './list-group';
import { type Group, type Slot, cutAt, separatorOf } from './slots';

const CITATION = /\[cite(?:\/[\w/-]{0,40})?:|(?<![\w[:/-])(?:no)?cite[a-zA-Z]{0,20}:/g;
const AT_KEY = /@([\p{L}\p{N}_.:?!'/*@+|(){}<>&^$#%~-]*[\p{L}\p{N}_/*+<>&^$#%~-])/gu;
const OLD_KEY = /&?([\p{L}\p{N}_.:/+-]*[\p{L}\p{N}_+/-])/u;

/** Org's `[cite:see @a p. 3;@b]`, and org-ref's `cite:a,b` and `[[cite:&a;&b]]`, at `offset` of a masked text. */
export function orgGroup(text: string, offset: number): Group | undefined {
  const from = Math.max(0, offset - REACH);
  let found: Group | undefined;
  for (const { 0: name, index } of text.slice(from, offset + 50).matchAll(CITATION)) {
    const start = from + index;
    if (start > offset) break;
    const isLink = name.startsWith('[') && text.charAt(start - 1) === '[';
    const group =
      name.startsWith('[') && !isLink
        ? bracketed(text, start, start + name.length, offset)
        : linked(text, isLink ? start - 1 : start, start + name.length, isLink, offset);
    if (group && group.range.end >= offset && (!found || start < offset)) found = group;
  }
  return found;
}

function bracketed(text: string, start: number, from: number, offset: number): Group | undefined {
  const limit = paragraphAround(text, Math.max(offset, from)).end;
  let close: number | undefined;
  for (let i = from, depth = 0; i < limit && close === undefined; i++) {
    const sign = text.charAt(i);
    if (sign === '[') {
      if (text.startsWith('[cite', i)) break;
      depth++;
    } else if (sign === ']' && depth-- === 0) close = i;
  }
  if (close === undefined && (offset < from || offset - from > 500 || text.slice(from, offset).includes('[')))
    return undefined;
  const end = close ?? wordEnd(text, offset);
  const places = cutAt(text, from, end, ';', '[');
  const slots = places.map((place): Slot => {
    const keys = [...text.slice(place.start, place.end).matchAll(AT_KEY)].map((match) => {
      const key = place.start + match.index + 1;
      return keyReference(text, key, key + (match[1] ?? '').length);
    });
    const slot = slotOf(text, place, keys);
    const isLone = /(?:^|[\s([-])@$/.test(text.slice(slot.range.start, slot.range.end));
    return isLone ? { ...slot, pending: { at: slot.range.end, front: 1, behind: 0 } } : slot;
  });
  return {
    kind: 'org',
    range: { start, end: close === undefined ? end : close + 1 },
    inner: { start: from, end },
    slots,
    separator: separatorOf(text, places, ';'),
    opening: '',
    closing: close === undefined ? ']' : '',
  };
}

function linked(
  text: string,
  start: number,
  from: number,
  isLink: boolean,
  offset: number,
): Group | undefined {
  const rest = text.slice(from, from + REACH);
  const close = isLink ? rest.search(/\]\]?|\n/) : -1;
  const length = isLink
    ? close
    : (/^[\p{L}\p{N}_.:/+&,-]*/u.exec(rest)?.[0].replace(/[.:]+$/, '').length ?? 0);
  const isOpen = isLink && (close < 0 || rest.charAt(close) === '\n');
  if (isOpen && offset < from) return undefined;
  const end = isOpen ? wordEnd(text, offset) : from + length;
  const places = cutAt(text, from, end, ',;');
  const slots = places.map((place): Slot => {
    const slot = slotOf(text, place, []);
    const match = OLD_KEY.exec(text.slice(slot.range.start, slot.range.end));
    if (!match) return slot;
    const key = slot.range.start + match.index + match[0].length;
    return { ...slot, keys: [keyReference(text, key - (match[1] ?? '').length, key)] };
  });
  const list = text.slice(from, end);
  // A sentence may begin with `cite:`; only at its colon is that a citation.
  if (!isLink && list === '' && offset !== from) return undefined;
  return {
    kind: 'orgref',
    range: { start, end: isLink && !isOpen ? end + (rest.startsWith(']]', close) ? 2 : 1) : end },
    inner: { start: from, end },
    slots,
    separator: separatorOf(text, places, list.includes('&') ? ';' : ','),
    opening: '',
    closing: isOpen ? ']]' : '',
    detail: list.includes('&') ? '&' : '',
  };
}
