import type { Form } from '../forms';
import { pandocItem, typstCall, typstItem } from '../key-text';
import { runKey } from './run-group';
import { type Group, type Slot } from './slots';
import type { TextEdit } from '../../text-edit';

/** What a merge did: edits, and where the cursor is then. */
export interface Merge {
  readonly edits: readonly TextEdit[];
  /** In the text after the edits. */
  readonly cursor: number;
}

export interface MergeOptions {
  /** Whether a bibliography has a key; what is no key and begins one that is put in gives way to it. */
  readonly isKnown?: ((key: string) => boolean) | undefined;
}

/** Puts the keys (of a run: whole items) that a group does not hold yet into it, at the cursor. */
export function merge(
  text: string,
  group: Group,
  offset: number,
  keys: readonly string[],
  form: Form,
  options: MergeOptions = {},
): Merge {
  const nameOf = (item: string): string => (group.kind === 'run' ? runKey(item, form) : item);
  const slot = slotAt(group, offset);
  const typed = slot && typedAt(slot, offset, keys, options);
  const held = new Set(group.slots.flatMap((one) => one.keys.map(({ key }) => key)));
  if (typed && !keys.includes(typed.key)) held.delete(typed.key);
  const wanted = keys.filter((key) => !held.has(nameOf(key)));
  const items = wanted.map((key) => itemOf(key, group));
  if (!slot || (items.length === 0 && group.closing === '')) return { edits: [], cursor: offset };
  if (items.length === 0) return insertion(group.range.end, '', group.closing);
  const written = items.join(group.separator);
  if (typed) {
    const front = frontOf(text, typed.range.start, group);
    const edit = { range: typed.range, newText: written.slice(front) };
    const close = closeAt(group, typed.range.end);
    return {
      edits: close ? [edit, close] : [edit],
      cursor: typed.range.start + edit.newText.length + (close?.newText.length ?? 0),
    };
  }
  if (slot.pending) {
    const { at, front, behind } = slot.pending;
    const { edits, cursor } = insertion(at, written.slice(front, written.length - behind), group.closing);
    return { edits, cursor: group.kind === 'multicite' ? cursor : cursor + behind };
  }
  if (slot.range.start === slot.range.end && slot.keys.length === 0) {
    const isHere = slot.full.start <= offset && offset <= slot.full.end && !isHidden(text, slot, offset);
    const at = isHere ? offset : slot.full.start;
    const isFirst = slot === group.slots[0];
    const blank = isFirst || slot.full.end > slot.full.start ? '' : group.separator.slice(1);
    return insertion(at, group.opening + blank + written, group.closing);
  }
  const isBefore = offset <= slot.range.start && (offset >= slot.full.start || offset === group.range.start);
  if (isBefore) {
    const { edits, cursor } = insertion(slot.range.start, written + group.separator, '');
    const close = closeAt(group, group.range.end);
    return { edits: close ? [...edits, close] : edits, cursor: cursor - group.separator.length };
  }
  return insertion(slot.range.end, group.separator + written, group.closing);
}

function insertion(at: number, newText: string, closing: string): Merge {
  const whole = newText + closing;
  return { edits: [{ range: { start: at, end: at }, newText: whole }], cursor: at + whole.length };
}

function closeAt(group: Group, at: number): TextEdit | undefined {
  return group.closing === '' ? undefined : { range: { start: at, end: at }, newText: group.closing };
}

/** The slot that the cursor is at; the last one when it is not in the list. */
function slotAt(group: Group, offset: number): Slot | undefined {
  if (offset <= group.range.start) return group.slots[0];
  if (offset < group.inner.start || offset > group.inner.end) return group.slots.at(-1);
  return group.slots.find(({ full }) => offset <= full.end) ?? group.slots.at(-1);
}

/** What was typed of one of the keys: no key of a bibliography, with the cursor at its end. */
function typedAt(slot: Slot, offset: number, keys: readonly string[], { isKnown }: MergeOptions) {
  const typed = isKnown && slot.keys.find(({ range }) => range.end === offset);
  if (!typed || isKnown(typed.key)) return undefined;
  const begun = typed.key.toLowerCase();
  return keys.some((key) => key !== typed.key && key.toLowerCase().startsWith(begun)) ? typed : undefined;
}

/** How many signs of an item stand before a key that is replaced. */
function frontOf(text: string, keyStart: number, { kind }: Group): number {
  if (kind === 'multicite' || kind === 'orgref') return 1;
  return text.charAt(keyStart - 1) === '@' ? 1 : 0;
}

/** Whether the cursor stands in a comment inside of an empty slot. */
function isHidden(text: string, slot: Slot, offset: number): boolean {
  const line = text.slice(slot.full.start, offset).split('\n').at(-1) ?? '';
  return line.trim() !== '';
}

/** One item as the group writes it. */
export function itemOf(key: string, { kind, detail }: Group): string {
  switch (kind) {
    case 'pandoc':
    case 'bare':
      return pandocItem(key);
    case 'multicite':
      return `{${key}}`;
    case 'org':
      return `@${key}`;
    case 'orgref':
      return `${detail ?? ''}${key}`;
    case 'typst':
      return detail === 'normal' ? typstCall(key) : typstItem(key, detail);
    case 'footnote':
      return `[^${key}]`;
    default:
      return key;
  }
}
