import type { KeyReference } from '../../references/key-reference';
import type { Range } from '../../text';

/** How a group writes its items; `multicite` is `\cites{a}{b}`, `bare` Pandoc's `@a`, `orgref` the older `cite:a,b`. */
export type GroupKind =
  | 'latex'
  | 'multicite'
  | 'pandoc'
  | 'bare'
  | 'role'
  | 'org'
  | 'orgref'
  | 'asciidoc'
  | 'typst'
  | 'footnote'
  | 'run';

/** One place of a group, between two separators. */
export interface Slot {
  /** All between the separators, half-open. */
  readonly full: Range;
  /** The item with its notes, without white space around it; empty where nothing is written yet. */
  readonly range: Range;
  readonly keys: readonly KeyReference[];
  /** Where a key is awaited, after a lone `@` or in `{}`: what of an item stands there already, in front and behind. */
  readonly pending?: { readonly at: number; readonly front: number; readonly behind: number };
}

/** A citation group in a text, also one that is only half typed. */
export interface Group {
  readonly kind: GroupKind;
  /** The whole group, half-open; of one that is not closed, up to the cursor. */
  readonly range: Range;
  /** Where its slots stand. */
  readonly inner: Range;
  /** At least one, in text order. */
  readonly slots: readonly Slot[];
  /** What this group writes between two items. */
  readonly separator: string;
  /** What must be written before the first item of a group whose list has not begun, else empty. */
  readonly opening: string;
  /** What must be written behind the last item of a group that is not closed, else empty. */
  readonly closing: string;
  /** What stands before each key, such as `&` of org-ref or the form of a `#cite`. */
  readonly detail?: string | undefined;
}

/** What is white space in a masked text. */
export const SPACE = /[\s\u0001]/;

/** The stretch without white space and hidden text at its ends; empty at `start` when there is nothing else. */
export function trimmed(text: string, start: number, end: number): Range {
  let from = start;
  let to = end;
  while (from < to && SPACE.test(text.charAt(from))) from++;
  if (from === to) return { start, end: start };
  while (SPACE.test(text.charAt(to - 1))) to--;
  return { start: from, end: to };
}

const CLOSING: Readonly<Record<string, string>> = { '{': '}', '[': ']', '(': ')' };

/** Cuts `[start, end)` at the separators that stand outside of the given kinds of brackets, such as `[{`. */
export function cutAt(
  text: string,
  start: number,
  end: number,
  separators: string,
  brackets = '',
): readonly Range[] {
  const closing = brackets.replace(/./g, (sign) => CLOSING[sign] ?? '');
  const cut: Range[] = [];
  let depth = 0;
  let from = start;
  for (let i = start; i < end; i++) {
    const sign = text.charAt(i);
    if (brackets !== '' && sign === '\\') i++;
    else if (brackets.includes(sign)) depth++;
    else if (closing.includes(sign)) depth = Math.max(0, depth - 1);
    else if (depth === 0 && separators.includes(sign)) {
      cut.push({ start: from, end: i });
      from = i + 1;
    }
  }
  cut.push({ start: from, end });
  return cut;
}

/** What a group writes between two items: as its second item is set off now, else the usual `fallback`. */
export function separatorOf(text: string, slots: readonly Range[], fallback: string): string {
  const second = slots[1];
  if (!second || slots.length < 2) return fallback;
  const blank = /^[ \t]*(?:\r?\n[ \t]*)?/.exec(text.slice(second.start, second.end))?.[0] ?? '';
  const isEmpty =
    trimmed(text, second.start, second.end).start === second.start &&
    blank.length === second.end - second.start;
  return isEmpty && slots.length === 2 ? fallback : text.charAt(second.start - 1) + blank;
}

/** The same group in a text that has `by` more characters in front. */
export function shifted(group: Group, by: number): Group {
  const move = ({ start, end }: Range): Range => ({ start: start + by, end: end + by });
  return {
    ...group,
    range: move(group.range),
    inner: move(group.inner),
    slots: group.slots.map((slot) => ({
      full: move(slot.full),
      range: move(slot.range),
      keys: slot.keys.map(({ key, range }) => ({ key, range: move(range) })),
      ...(slot.pending ? { pending: { ...slot.pending, at: slot.pending.at + by } } : {}),
    })),
  };
}
