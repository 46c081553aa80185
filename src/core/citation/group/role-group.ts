import { CITING_ROLE } from '../../references/role-keys';
import { REACH, paragraphAround } from './around';
import { listGroup, unbegun } from './list-group';
import type { Group } from './slots';

const MYST = new RegExp(String.raw`\{${CITING_ROLE}\}`, 'g');
const REST = new RegExp(String.raw`:${CITING_ROLE}:(?![a-z]{1,8}:)`, 'g');
const ASCIIDOC = /(?<![\w\\])(?:no|full)?cite[a-z]{0,6}:/g;

/** MyST's ``{cite:p}`a,b` `` at `offset` of a masked text, its edges included; half typed, too. */
export function mystGroup(text: string, offset: number): Group | undefined {
  return marked(text, offset, MYST, '`', '`');
}

/** ``:cite:p:`a,b` `` of reStructuredText. */
export function restGroup(text: string, offset: number): Group | undefined {
  return marked(text, offset, REST, '`', '`');
}

/** `cite:[a(12), b]` of AsciiDoc. */
export function asciidocGroup(text: string, offset: number): Group | undefined {
  return marked(text, offset, ASCIIDOC, '[', ']');
}

function marked(
  text: string,
  offset: number,
  mark: RegExp,
  opening: string,
  closing: string,
): Group | undefined {
  const kind = opening === '[' ? 'asciidoc' : 'role';
  const separators = kind === 'asciidoc' ? ',;' : ',';
  const from = Math.max(0, offset - REACH);
  const limit = paragraphAround(text, offset).end;
  let found: Group | undefined;
  for (const { 0: name, index } of text.slice(from, offset + 40).matchAll(mark)) {
    const start = from + index;
    if (start > offset) break;
    const at = start + name.length;
    if (text.charAt(at) !== opening) {
      if (offset === at) found = unbegun(kind, start, at, opening, closing);
      continue;
    }
    const close = text.slice(at + 1, limit).indexOf(closing);
    const list = {
      kind,
      start,
      from: at + 1,
      close: close < 0 ? undefined : at + 1 + close,
      closing,
      separators,
    } as const;
    const group = listGroup(text, list, offset);
    if (group && group.range.end >= offset && (!found || start < offset)) found = group;
  }
  return found;
}
