import { isCitingCommand } from '../../references/latex-keys';
import type { Range } from '../../text';
import { REACH, pastSpace } from './around';
import { listGroup, slotOf, unbegun } from './list-group';
import type { Group, Slot } from './slots';

/** The citation of LaTeX at `offset` of a masked text, its edges included; half typed, too: `\cite|`, `\cite{a,|`. */
export function latexGroup(text: string, offset: number): Group | undefined {
  const from = Math.max(0, offset - REACH);
  let found: Group | undefined;
  for (const match of text.slice(from, offset + 40).matchAll(/\\([a-zA-Z]+)\*?|\\[^a-zA-Z]/g)) {
    const start = from + match.index;
    if (start > offset) break;
    const name = match[1];
    if (name === undefined || !isCitingCommand(name)) continue;
    const group = read(text, start, start + match[0].length, /cites$/i.test(name), offset);
    if (group && group.range.end >= offset && (!found || start < offset)) found = group;
  }
  return found;
}

function read(
  text: string,
  start: number,
  end: number,
  isMultiple: boolean,
  offset: number,
): Group | undefined {
  const slots: Slot[] = [];
  for (let at = end; ;) {
    const first = at;
    let list = pastSpace(text, at);
    for (let notes = 0; notes < 4; notes++) {
      const sign = text.charAt(list);
      const close = sign === '[' ? ']' : sign === '<' ? '>' : sign === '(' && isMultiple ? ')' : undefined;
      if (close === undefined) break;
      const noteEnd = endOfNote(text, list, close);
      if (noteEnd === undefined) {
        // `\citep[see|`: what is missing is the end of the note and the list.
        return sign === '[' && offset > list && isOneLine(text, list, offset) && slots.length === 0
          ? unbegun('latex', start, offset, ']{', '}')
          : whole(start, slots);
      }
      at = noteEnd;
      list = pastSpace(text, at);
    }
    if (text.charAt(list) !== '{') {
      if (slots.length > 0) return whole(start, slots);
      return offset === at ? unbegun('latex', start, at, '{', '}') : undefined;
    }
    const close = endOfList(text, list + 1);
    if (close === undefined || !isMultiple) {
      if (slots.length > 0) return whole(start, slots);
      return listGroup(
        text,
        { kind: 'latex', start, from: list + 1, close, closing: '}', separators: ',' },
        offset,
      );
    }
    const keys = listGroup(
      text,
      { kind: 'latex', start: list, from: list + 1, close, closing: '}', separators: ',' },
      offset,
    );
    const full: Range = { start: first, end: close + 1 };
    const slot = slotOf(text, full, keys?.slots.flatMap((one) => one.keys) ?? []);
    slots.push(slot.keys.length === 0 ? { ...slot, pending: { at: list + 1, front: 1, behind: 1 } } : slot);
    at = close + 1;
  }
}

/** What `\parencites` and its kin hold; undefined when they hold nothing. */
function whole(start: number, slots: readonly Slot[]): Group | undefined {
  const first = slots[0];
  const last = slots.at(-1);
  if (!first || !last) return undefined;
  return {
    kind: 'multicite',
    range: { start, end: last.full.end },
    inner: { start: first.full.start, end: last.full.end },
    slots,
    separator: '',
    opening: '',
    closing: '',
  };
}

/** Just after the note that opens at `open`; braces hide brackets, a blank line ends all. */
function endOfNote(text: string, open: number, close: string): number | undefined {
  let depth = 0;
  for (let i = open + 1; i < Math.min(text.length, open + 1000); i++) {
    const sign = text.charAt(i);
    if (sign === '\\') i++;
    else if (sign === '{') depth++;
    else if (sign === '}' && depth-- === 0) return undefined;
    else if (sign === close && depth <= 0) return i + 1;
    else if (sign === '\n' && /^[ \t\r]*\n/.test(text.slice(i + 1, i + 100))) return undefined;
  }
  return undefined;
}

/** The offset of the brace that closes a list of keys; undefined when anything but keys comes first. */
function endOfList(text: string, from: number): number | undefined {
  for (let i = from; i < Math.min(text.length, from + REACH); i++) {
    const sign = text.charAt(i);
    if (sign === '}') return i;
    if (sign === '{' || sign === '\\') return undefined;
    if (sign === '\n' && /^[ \t\r]*\n/.test(text.slice(i + 1, i + 100))) return undefined;
  }
  return undefined;
}

function isOneLine(text: string, from: number, to: number): boolean {
  return to - from < 200 && !text.slice(from, to).includes('\n');
}
