import { type KeyReference, keyReference } from '../../references/key-reference';
import type { Range } from '../../text';
import { hasProse, wordEnd } from './around';
import { type Group, type GroupKind, type Slot, cutAt, separatorOf, trimmed } from './slots';

/** A list of keys with its command: where it starts, and where its keys do. */
export interface ListSyntax {
  readonly kind: GroupKind;
  /** Where the whole group starts. */
  readonly start: number;
  /** Where the list starts, behind its opening sign. */
  readonly from: number;
  /** The offset of the closing sign; undefined when it is missing. */
  readonly close: number | undefined;
  /** The closing sign, such as `}`. */
  readonly closing: string;
  /** Signs that separate keys; the first is written. */
  readonly separators: string;
}

/** What no key holds, and what begins another citation. */
const OTHER = /\n[ \t\r]*\n|[\\`[]|\{cite|:cite|\((?![^()]*\))/;

/** A group of keys with commas between, `\cite{a,b}`; undefined when it is not closed and the cursor has left it. */
export function listGroup(text: string, list: ListSyntax, offset: number): Group | undefined {
  const { kind, start, from, separators, closing } = list;
  const brackets = kind === 'asciidoc' ? '(' : kind === 'role' ? '{' : '';
  const cut = (end: number): readonly Range[] => cutAt(text, from, end, separators, brackets);
  let { close } = list;
  if (close !== undefined && kind === 'role') {
    // A backtick further on is no end of this role when prose stands between, or when it opens a span of its own.
    const isOpening =
      /\s`\S/.test(text.slice(close - 1, close + 2)) || /\{cite|:cite/.test(text.slice(from, close));
    if (isOpening || hasProse(text, cut(close))) close = undefined;
  }
  // Behind prose or another command, the cursor has left a list that was never closed.
  if (
    close === undefined &&
    (offset < from || OTHER.test(text.slice(from, offset)) || hasProse(text, cut(offset)))
  )
    return undefined;
  const end = close ?? wordEnd(text, offset);
  const places = cut(end);
  return {
    kind,
    range: { start, end: close === undefined ? end : close + closing.length },
    inner: { start: from, end },
    slots: places.map((place) => slotOf(text, place, keysIn(text, place))),
    separator: separatorOf(text, places, separators.charAt(0)),
    opening: '',
    closing: close === undefined ? closing : '',
  };
}

/** A group whose list has not begun: `\cite|`. */
export function unbegun(kind: GroupKind, start: number, at: number, opening: string, closing: string): Group {
  const here = { start: at, end: at };
  return {
    kind,
    range: { start, end: at },
    inner: here,
    slots: [{ full: here, range: here, keys: [] }],
    separator: ',',
    opening,
    closing,
  };
}

/** A slot over a place; one without a key and nothing but white space is empty. */
export function slotOf(text: string, full: Range, keys: readonly KeyReference[]): Slot {
  return { full, range: trimmed(text, full.start, full.end), keys };
}

/** The key of a place, apart from notes in braces or round brackets: `{see}a{p. 3}`, `a(12)`. */
function keysIn(text: string, { start, end }: Range): readonly KeyReference[] {
  let depth = 0;
  for (let i = start; i < end; i++) {
    const sign = text.charAt(i);
    if (sign === '{' || sign === '(') depth++;
    else if (sign === '}' || sign === ')') depth--;
    else if (depth === 0 && !/[\s\u0001]/.test(sign)) {
      let to = i;
      while (to < end && !/[{}()\u0001\n]/.test(text.charAt(to))) to++;
      const key = trimmed(text, i, to);
      return [keyReference(text, key.start, key.end)];
    }
  }
  return [];
}
