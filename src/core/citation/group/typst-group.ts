import { keyReference } from '../../references/key-reference';
import { REACH, paragraphAround } from './around';
import type { Group, Slot } from './slots';

const LABEL = String.raw`[\p{L}\p{N}_](?:[\p{L}\p{N}_.:-]{0,400}[\p{L}\p{N}_-])?`;
const NOTE = String.raw`(?:\[[^\[\]\n]{0,400}\])?`;
const ITEM = new RegExp(
  String.raw`(?<![\p{L}\p{N}_\\/])@(?<label>${LABEL})?${NOTE}|#cite\(\s{0,20}(?:<(?<key>[\p{L}\p{N}_.:-]{1,400})>|label\(\s{0,20}"(?<text>[^"\n,]{1,400})"\s{0,20}\))(?<rest>[^()]{0,200})\);?${NOTE}`,
  'gu',
);

/** The run of `@a @b` and `#cite(<a>)` at `offset` of a masked text, its edges included; `@|` and `#cite(<|`, too. */
export function typstGroup(text: string, offset: number): Group | undefined {
  const call = /#cite\(<?$/.exec(text.slice(Math.max(0, offset - 10), offset));
  if (call) {
    const behind = /^>?\)?/.exec(text.slice(offset, offset + 2))?.[0].length ?? 0;
    if (!/^[\p{L}\p{N}_<]/u.test(text.slice(offset, offset + 2)))
      return begunCall(offset, call[0].length, behind);
  }
  const { start, end } = paragraphAround(text, offset);
  let run: Slot[] = [];
  let forms: (string | undefined)[] = [];
  for (const match of text.slice(Math.max(start, offset - REACH), end).matchAll(ITEM)) {
    const at = Math.max(start, offset - REACH) + match.index;
    const last = run.at(-1);
    const isNext = last && /^[ \t]*(?:\r?\n[ \t]*)?$/.test(text.slice(last.full.end, at));
    if (last && !isNext) {
      if (last.full.end >= offset) break;
      run = [];
      forms = [];
    }
    if (at > offset && run.length === 0) break;
    const slot = slotAt(text, at, match, offset);
    if (!slot) continue;
    run.push(run.length > 0 ? { ...slot, full: { start: last?.full.end ?? at, end: slot.full.end } } : slot);
    const isCall = match.groups?.['label'] === undefined && !slot.pending;
    forms.push(isCall ? (/form:\s*"(\w+)"/.exec(match.groups?.['rest'] ?? '')?.[1] ?? 'normal') : undefined);
  }
  const first = run[0];
  const last = run.at(-1);
  if (!first || !last || offset < first.full.start || offset > last.full.end) return undefined;
  const range = { start: first.full.start, end: last.full.end };
  const detail = forms.every((form) => form !== undefined) ? forms[0] : undefined;
  return { kind: 'typst', range, inner: range, slots: run, separator: ' ', opening: '', closing: '', detail };
}

function slotAt(text: string, at: number, match: RegExpExecArray, offset: number): Slot | undefined {
  const full = { start: at, end: at + match[0].length };
  const key = match.groups?.['label'] ?? match.groups?.['key'] ?? match.groups?.['text'];
  if (key === undefined) {
    if (offset !== at + 1) return undefined;
    return { full, range: full, keys: [], pending: { at: at + 1, front: 1, behind: 0 } };
  }
  const from = at + match[0].indexOf(key);
  return { full, range: full, keys: [keyReference(text, from, from + key.length)] };
}

/** `#cite(<|`, with what an editor closed by itself behind the cursor. */
function begunCall(offset: number, front: number, behind: number): Group {
  const range = { start: offset - front, end: offset + behind };
  const slot = { full: range, range, keys: [], pending: { at: offset, front, behind } };
  return {
    kind: 'typst',
    range,
    inner: range,
    slots: [slot],
    separator: ' ',
    opening: '',
    closing: '',
    detail: 'normal',
  };
}
