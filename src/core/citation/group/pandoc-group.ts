import { keyAfterAt } from '../../references/at-key';
import type { KeyReference } from '../../references/key-reference';
import type { Range } from '../../text';
import { paragraphAround, wordEnd } from './around';
import { slotOf } from './list-group';
import { type Group, type Slot, cutAt, separatorOf } from './slots';

/** The group `[see @a, p. 3; @b]` at `offset` of a masked text, its edges included; half typed, too: `[@a; |`. */
export function pandocGroup(text: string, offset: number): Group | undefined {
  const paragraph = paragraphAround(text, offset);
  const open: number[] = [];
  let found: Group | undefined;
  let isInside = false;
  for (let i = paragraph.start; i < paragraph.end; i++) {
    const sign = text.charAt(i);
    if (sign === '\\') i++;
    else if (sign === '[') open.push(i);
    else if (sign === ']') {
      const start = open.pop();
      if (start === undefined || start > offset || i + 1 < offset || isInside) continue;
      const group = closedGroup(text, start, i);
      const strictly = start < offset && offset <= i;
      if (group && (strictly || !found)) found = group;
      if (group && strictly) isInside = true;
    }
  }
  if (found) return found;
  const start = open.filter((at) => at < offset).at(-1);
  return start === undefined ? undefined : openGroup(text, start, offset);
}

function closedGroup(text: string, start: number, close: number): Group | undefined {
  // `[text](address)`, `[text]{.class}`, `[^note]`, `![image]`.
  if (/[({]/.test(text.charAt(close + 1)) || text.charAt(start + 1) === '^' || text.charAt(start - 1) === '!')
    return undefined;
  const places = cutAt(text, start + 1, close, ';', '[{');
  const slots = places.map((place) => atSlot(text, place, undefined));
  if (!slots.some((slot) => slot.keys.length > 0 || slot.pending)) return undefined;
  return groupOf(text, { start, end: close + 1 }, { start: start + 1, end: close }, slots, '');
}

function openGroup(text: string, start: number, offset: number): Group | undefined {
  // `[|@a`: the sign before the key is what the cursor is at.
  const end =
    text.charAt(offset) !== '@'
      ? wordEnd(text, offset)
      : Math.max(offset + 1, wordEnd(text, Math.min(offset + 2, text.length)));
  if (offset - start > 500 || text.charAt(start + 1) === '^' || text.charAt(start - 1) === '!')
    return undefined;
  const slots = cutAt(text, start + 1, end, ';', '[{').map((place) => atSlot(text, place, offset));
  if (!slots.some((slot) => slot.keys.length > 0 || slot.pending)) return undefined;
  return groupOf(text, { start, end }, { start: start + 1, end }, slots, ']');
}

function groupOf(text: string, range: Range, inner: Range, slots: readonly Slot[], closing: string): Group {
  const places = slots.map(({ full }) => full);
  return {
    kind: 'pandoc',
    range,
    inner,
    slots,
    separator: separatorOf(text, places, '; '),
    opening: '',
    closing,
  };
}

/** A place with its `@key`s; one that is `@` alone, or ends with it at the cursor, awaits a key. */
export function atSlot(text: string, place: Range, cursor: number | undefined): Slot {
  const keys: KeyReference[] = [];
  for (let at = text.indexOf('@', place.start); at >= 0 && at < place.end; at = text.indexOf('@', at + 1)) {
    const key = keyAfterAt(text, at);
    if (!key || key.range.end > place.end) continue;
    keys.push(key);
    at = key.range.end - 1;
  }
  const slot = slotOf(text, place, keys);
  const { start, end } = slot.range;
  const isLone =
    /^-?@$/.test(text.slice(start, end)) ||
    (end === cursor && /(?:^|[^\p{L}\p{N}])@$/u.test(text.slice(start, end)));
  return isLone ? { ...slot, pending: { at: end, front: 1, behind: 0 } } : slot;
}

const COMMA = /, ?/y;

/** Bare `@a` at `offset`, with those that commas join to it, `@a, @b`; a lone `@|`, too. Its front edge is outside. */
export function bareGroup(text: string, offset: number): Group | undefined {
  const at = text.lastIndexOf('@', offset - 1);
  if (at < 0 || offset - at > 400 || offset === 0) return undefined;
  const place = bareAt(text, at, offset);
  if (!place || place.full.end < offset) return undefined;
  const slots = [place];
  for (let first = place.full.start; slots.length < 50;) {
    const before = /@[^\s@,]{1,380}(?=, ?$)/.exec(text.slice(Math.max(0, first - 400), first))?.[0];
    const gap = text.charAt(first - 1) === ' ' ? 2 : 1;
    const slot = before === undefined ? undefined : bareAt(text, first - gap - before.length, undefined);
    if (slot?.full.end !== first - gap) break;
    slots.unshift({ ...slot, full: { start: slot.full.start, end: first - gap } });
    first = slot.full.start;
  }
  for (let last = place.full.end; slots.length < 50;) {
    COMMA.lastIndex = last;
    const slot = COMMA.test(text) ? bareAt(text, COMMA.lastIndex, undefined) : undefined;
    if (!slot) break;
    slots.push(slot);
    last = slot.full.end;
  }
  const range = { start: slots[0]?.full.start ?? at, end: slots.at(-1)?.full.end ?? offset };
  return { kind: 'bare', range, inner: range, slots, separator: ', ', opening: '', closing: '' };
}

function bareAt(text: string, at: number, cursor: number | undefined): Slot | undefined {
  if (text.charAt(at) !== '@') return undefined;
  const key = keyAfterAt(text, at);
  if (key) {
    const end = key.range.end + (text.charAt(at + 1) === '{' ? 1 : 0);
    if (text.startsWith('](', end) && text.charAt(at - 1) === '[') return undefined;
    const full = { start: at, end };
    return { full, range: full, keys: [key] };
  }
  const full = { start: at, end: at + 1 };
  const isLone = cursor === at + 1 && !/[\p{L}\p{N}/@\\]/u.test(text.charAt(at - 1));
  return isLone ? { full, range: full, keys: [], pending: { at: at + 1, front: 1, behind: 0 } } : undefined;
}
