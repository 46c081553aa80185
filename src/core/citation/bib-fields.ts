import type { Range } from '../text';
import { isBlank, isLineBreak, lineEnd, skipBlanks, startsEntry, trimEnd } from './bib-text';

/** A field as it is read; the shape of `BibField`. */
export interface ReadField {
  readonly name: string;
  readonly value: string;
  readonly nameRange: Range;
  readonly valueRange: Range;
}

/** The fields of one entry, and where it ends. */
export interface ReadFields {
  readonly fields: readonly ReadField[];
  /** Just after the closing brace, or after the last character of an entry that is not closed. */
  readonly end: number;
  /** Where reading goes on. */
  readonly next: number;
  readonly isClosed: boolean;
}

/** How many characters may still be looked at in vain, in search of an end that is not there. */
export interface Budget {
  left: number;
  /** The furthest offset that was looked at in search of an end: what lies beyond had no say in what was read. */
  reach: number;
}

/** Part of a value: its text, where it ends, and whether the entry is cut off with it. */
interface Piece {
  readonly text: string;
  readonly end: number;
  /** Where the entry was cut off: an unclosed value met the next entry, or the end of the text. */
  readonly cut?: number;
}

const NAME = /[^\s,={}"#%@()]+/y;
const BARE = /[^\s,{}"#]+/y;
const BARE_IN_PARENTHESES = /[^\s,{}"#)]+/y;
const NEXT_ENTRY = /@[ \t]*[a-z][\w+-]*\s*[{(]/iy;
/** Past this length, names of strings stand for themselves. */
const LONGEST_VALUE = 100_000;

/**
 * Reads the fields of one entry. What makes no sense is stepped over. An entry that is not closed ends where the next
 * one starts: at once between fields, and inside a value when a second entry starts before the value is closed (one
 * may be quoted there). So no character is looked at more than a few times.
 */
export class BibFields {
  /** Whether a quotation mark in this entry was never closed; then all others end with their line. */
  private quotesBroken = false;

  constructor(
    private readonly text: string,
    private offset: number,
    private readonly close: '}' | ')',
    private readonly strings: ReadonlyMap<string, string>,
    private readonly budget: Budget,
  ) {}

  read(): ReadFields {
    const { text } = this;
    const from = this.offset;
    const fields: ReadField[] = [];
    for (;;) {
      const at = skipBlanks(text, this.offset);
      const sign = text.charAt(at);
      if (sign === '') return this.open(fields, from, text.length);
      // For BibTeX a quotation that is never closed goes on behind this sign.
      if (sign === this.close) return { fields, end: at + 1, next: at + 1, isClosed: !this.quotesBroken };
      if (sign === '@' && matches(NEXT_ENTRY, text, at)) return this.open(fields, from, at);
      if (sign === '%') {
        this.offset = lineEnd(text, at);
        continue;
      }
      if (sign === '{') {
        // A value without a name.
        const { end, cut } = this.braced(at);
        if (cut !== undefined) return this.open(fields, from, cut);
        this.offset = end;
        continue;
      }
      const nameEnd = matches(NAME, text, at) ? NAME.lastIndex : at;
      const equals = skipBlanks(text, nameEnd);
      if (nameEnd === at || text.charAt(equals) !== '=') {
        this.offset = Math.max(nameEnd, at + 1);
        continue;
      }
      const { field, cut } = this.field({ start: at, end: nameEnd }, skipBlanks(text, equals + 1));
      fields.push(field);
      if (cut !== undefined) return this.open(fields, from, cut);
      this.offset = field.valueRange.end;
    }
  }

  private open(fields: readonly ReadField[], from: number, cut: number): ReadFields {
    return { fields, end: trimEnd(this.text, from, cut), next: cut, isClosed: false };
  }

  private field(nameRange: Range, from: number): { readonly field: ReadField; readonly cut?: number } {
    const { text } = this;
    // A value that is not there yet stands right after its sign.
    let end =
      from < text.length && text.charAt(from) !== this.close ? from : trimEnd(text, nameRange.end, from);
    const start = end;
    let value = '';
    let cut: number | undefined;
    for (let at = from; ;) {
      const piece = this.piece(at, value.length);
      if (!piece) break;
      value += piece.text;
      end = piece.end;
      cut = piece.cut;
      const sign = skipBlanks(text, end);
      if (cut !== undefined || text.charAt(sign) !== '#') break;
      at = skipBlanks(text, sign + 1);
    }
    const name = text.slice(nameRange.start, nameRange.end).toLowerCase();
    const field = { name, value, nameRange, valueRange: { start, end } };
    return cut === undefined ? { field } : { field, cut };
  }

  private piece(at: number, length: number): Piece | undefined {
    const sign = this.text.charAt(at);
    if (sign === '{') return this.braced(at);
    if (sign === '"') return this.quoted(at);
    const pattern = this.close === ')' ? BARE_IN_PARENTHESES : BARE;
    if (!matches(pattern, this.text, at)) return undefined;
    const end = pattern.lastIndex;
    const bare = this.text.slice(at, end);
    const known = length < LONGEST_VALUE ? this.strings.get(bare.toLowerCase()) : undefined;
    return { text: known ?? bare, end };
  }

  private braced(open: number): Piece {
    const { text } = this;
    let depth = 0;
    let inner: number | undefined;
    let i = open;
    for (; i < text.length; i++) {
      const code = text.charCodeAt(i);
      if (code === 123) depth++;
      else if (code === 125) {
        depth--;
        if (depth === 0) return { text: text.slice(open + 1, i), end: i + 1 };
      } else if (code === 64 && startsEntry(text, i)) {
        if (inner !== undefined) break;
        inner = i;
      }
    }
    this.budget.reach = Math.max(this.budget.reach, i);
    const cut = inner ?? text.length;
    const end = trimEnd(text, open + 1, cut);
    return { text: text.slice(open + 1, end), end, cut };
  }

  private quoted(open: number): Piece {
    const { text } = this;
    const endsWithLine = this.quotesBroken || this.budget.left < 0;
    const before = this.budget.left;
    let depth = 0;
    let i = open + 1;
    for (; i < text.length; i++) {
      const code = text.charCodeAt(i);
      if (code === 34 && depth === 0) {
        this.budget.left = before;
        return { text: text.slice(open + 1, i), end: i + 1 };
      }
      if (code === 123) depth++;
      else if (code === 125) {
        if (depth === 0) break;
        depth--;
      } else if (endsWithLine ? isLineBreak(code) : code === 64 && startsEntry(text, i)) break;
      this.budget.left--;
    }
    this.budget.reach = Math.max(this.budget.reach, i);
    this.quotesBroken = true;
    let end = open + 1;
    while (end < text.length && !isLineBreak(text.charCodeAt(end)) && text.charAt(end) !== this.close) end++;
    while (end > open + 1 && (isBlank(text.charCodeAt(end - 1)) || text.charAt(end - 1) === ',')) end--;
    return { text: text.slice(open + 1, end), end };
  }
}

function matches(pattern: RegExp, text: string, at: number): boolean {
  pattern.lastIndex = at;
  return pattern.test(text);
}
