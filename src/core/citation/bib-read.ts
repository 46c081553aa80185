import type { Range } from '../text';
import { BibFields, type Budget, type ReadField } from './bib-fields';
import { closingBrace, isBlank, isLineBreak, lineEnd, skipBlanks } from './bib-text';

interface Head {
  readonly type: string;
  /** Offset of the opening brace or parenthesis. */
  readonly open: number;
}

/** An entry as it is read; the shape of `BibFileEntry`. */
interface ReadEntry {
  readonly type: string;
  readonly key: string;
  readonly keyRange: Range;
  readonly range: Range;
  readonly fields: readonly ReadField[];
  readonly isClosed: boolean;
}

const HEAD = /@[ \t]*([a-z][\w+-]*)\s*[{(]/iy;
/** A `@string` value longer than this is used by its first characters alone: its use may be repeated at will. */
const LONGEST_STRING = 1000;

/** Is told of what stands between entries. */
export interface BibAside {
  /** A name that `@string` defines, in lower case, and the beginning of what it stands for. */
  string(name: string, value: string): void;
  /** Where a `@string`, `@preamble` or `@comment` starts that is not closed. */
  torn(offset: number): void;
}

/** Walks over a `.bib` file from entry to entry. */
export class BibReader {
  private offset: number;
  private readonly strings: Map<string, string>;
  /** Many comments and quotations that are never closed must cost no more than the text does. */
  private readonly budget: Budget;

  /** Reads on from `from`, the start of an entry or of the text, with what `@string`s said before it. */
  constructor(
    private readonly text: string,
    from = 0,
    strings: Iterable<readonly [string, string]> = [],
    private readonly aside?: BibAside,
  ) {
    this.offset = from;
    this.strings = new Map(strings);
    this.budget = { left: 4 * text.length + 1000, reach: 0 };
  }

  /** The furthest offset that had a say in what was read so far, beyond the entries themselves. */
  get reach(): number {
    return this.budget.reach;
  }

  /** The next entry, or undefined at the end of the text. */
  next(): ReadEntry | undefined {
    for (let head = this.nextHead(); head; head = this.nextHead()) {
      const start = this.offset;
      if (head.type === 'comment') {
        if (!this.skipComment(head.open)) this.aside?.torn(start);
        continue;
      }
      const entry = this.read(head, start);
      if (head.type === 'string') {
        for (const { name, value } of entry.fields) {
          this.strings.set(name, value.slice(0, LONGEST_STRING));
          this.aside?.string(name, value.slice(0, LONGEST_STRING));
        }
      } else if (head.type !== 'preamble') return entry;
      if (!entry.isClosed) this.aside?.torn(start);
    }
    return undefined;
  }

  /** Moves to the next `@type{` of a line that is no comment; all other text between entries means nothing. */
  private nextHead(): Head | undefined {
    const { text } = this;
    let atLineStart = this.offset === 0 || isLineBreak(text.charCodeAt(this.offset - 1));
    for (let i = this.offset; i < text.length; i++) {
      const code = text.charCodeAt(i);
      if (isLineBreak(code)) atLineStart = true;
      else if (code === PERCENT && atLineStart) i = lineEnd(text, i) - 1;
      else if (code === AT) {
        HEAD.lastIndex = i;
        const found = HEAD.exec(text);
        if (found) {
          this.offset = i;
          return { type: (found[1] ?? '').toLowerCase(), open: HEAD.lastIndex - 1 };
        }
        atLineStart = false;
      } else if (!isBlank(code)) atLineStart = false;
    }
    this.offset = text.length;
    return undefined;
  }

  /** Steps over a comment, or over its opening brace alone when that is never closed; whether it is closed. */
  private skipComment(open: number): boolean {
    const limit = Math.min(this.text.length, open + this.budget.left);
    const close = closingBrace(this.text, open, limit);
    if (close === undefined) {
      this.budget.left -= limit - open;
      this.budget.reach = Math.max(this.budget.reach, limit);
    }
    this.offset = (close ?? open) + 1;
    return close !== undefined;
  }

  private read(head: Head, start: number): ReadEntry {
    const { text } = this;
    const close = text.charCodeAt(head.open) === PARENTHESIS ? ')' : '}';
    const hasKey = head.type !== 'string' && head.type !== 'preamble';
    const keyRange = hasKey ? keyAfter(text, head.open + 1, close) : { start: start, end: start };
    const from = hasKey ? keyRange.end : head.open + 1;
    const { fields, end, next, isClosed } = new BibFields(
      text,
      from,
      close,
      this.strings,
      this.budget,
    ).read();
    this.offset = next;
    return {
      type: head.type,
      key: text.slice(keyRange.start, keyRange.end),
      keyRange,
      range: { start, end: Math.max(end, keyRange.end) },
      fields,
      isClosed,
    };
  }
}

const AT = 64;
const PERCENT = 37;
const PARENTHESIS = 40;

/** The key after the opening brace; empty where a field or nothing follows at once. */
function keyAfter(text: string, from: number, close: string): Range {
  const start = skipBlanks(text, from);
  const pattern = close === ')' ? KEY_IN_PARENTHESES : KEY;
  pattern.lastIndex = start;
  const end = pattern.test(text) ? pattern.lastIndex : start;
  const isField = end > start && text.charAt(skipBlanks(text, end)) === '=';
  // A key that is not there stands right after the brace: where one would be typed.
  return isField || end === start ? { start: from, end: from } : { start, end };
}

const KEY = /[^\s,{}"=]+/y;
const KEY_IN_PARENTHESES = /[^\s,{}"=)]+/y;
