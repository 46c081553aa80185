import { LABEL_NAMES } from './label-names';

/** What a labelled line (`**Authors**: A, B`, `- 链接: https://..`) or a two-column row gives. */
export type LabelRole =
  'title' | 'authors' | 'date' | 'summary' | 'tldr' | 'abstract' | 'link' | 'code' | 'other';

const ROLES: ReadonlyMap<string, LabelRole> = new Map(
  (Object.entries(LABEL_NAMES) as [LabelRole, string][]).flatMap(([role, names]) =>
    names.split('|').map((name) => [name.trim(), role] as const),
  ),
);

/** A label at the start of a stretch of text, and where its value starts. */
export interface Label {
  readonly role: LabelRole;
  /** The label as it stands there, in lower case. */
  readonly name: string;
  /** Offset at which the value starts, blanks and closing marks skipped; the end of the stretch when there is none. */
  readonly valueStart: number;
}

const LONGEST = 40;
/** What no label begins with. */
const NO_LABEL = '[$`|:"';
const STAR = 42;
const LINE = 95;
const LESS = 60;
const COLON = 58;
const WIDE_COLON = 0xff1a;
const NEW_LINE = 10;
const BRACKET = 91;

/**
 * The label that `[start, end)` of a text begins with: marks and pictograms, a known name, then a colon (also `：`) or,
 * where the name is strong, its closing marks. Undefined when it begins otherwise.
 */
export function labelAt(text: string, start: number, end: number): Label | undefined {
  let at = start;
  let strong = false;
  const limit = Math.min(end, start + LONGEST);
  for (let code = text.charCodeAt(at); at < limit && !isLetter(code); code = text.charCodeAt(++at)) {
    if (code === STAR || code === LINE) strong = true;
    else if (code === LESS) {
      const close = text.slice(at, limit).indexOf('>');
      if (close < 0 || !/^<(?:b|strong|i|em|u|font|span)\b/i.test(text.slice(at, at + 9))) return undefined;
      strong = true;
      at += close;
    } else if (NO_LABEL.includes(text.charAt(at))) return undefined;
  }
  const nameStart = at;
  for (; at < limit; at++) {
    const code = text.charCodeAt(at);
    if (code === COLON || code === WIDE_COLON || code === NEW_LINE || code === BRACKET) break;
    if (strong && (code === STAR || code === LINE || code === LESS)) break;
  }
  if (at >= end || (at >= limit && at < end)) {
    // A known name that fills the whole stretch is a label whose value is on the next line.
    if (at < end || !strong) return undefined;
  }
  const name = text
    .slice(nameStart, at)
    .replace(/[*_`\s]+$/g, '')
    .replace(/\s+/g, ' ')
    .toLowerCase();
  const role = ROLES.get(name);
  if (role === undefined) return undefined;
  const rest =
    /^(?:[*_]|<\/?(?:b|strong|i|em|u|font|span)\b[^>]*>|[:：]|[ \t])*/i.exec(
      text.slice(at, Math.min(end, at + LONGEST)),
    )?.[0] ?? '';
  if (!strong && !/[:：]/.test(rest)) return undefined;
  // "**SCORE: A Second-Order Initialization**" is strong as a whole: a title with a colon, not a label.
  if (strong && !/[*_>]/.test(rest) && role !== 'authors' && role !== 'date') {
    const isId =
      role === 'link' && /^\d{4}\.\d{4,5}/.test(text.slice(at + rest.length, at + rest.length + 10));
    if (!isId) return undefined;
  }
  return { role, name, valueStart: Math.min(end, at + rest.length) };
}

/** The role of a whole text that is a label and nothing else (a cell, a heading); undefined when it is none. */
export function labelRole(label: string): LabelRole | undefined {
  const name = label
    .replace(/[*_`:：]/g, '')
    .replace(/^[^\p{L}]+/u, '')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();
  return ROLES.get(name);
}

function isLetter(code: number): boolean {
  return (
    (code >= 97 && code <= 122) ||
    (code >= 65 && code <= 90) ||
    (code >= 0x3040 && code < 0xd800) ||
    (code >= 0xc0 && code < 0x2000)
  );
}
