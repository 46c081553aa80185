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

/** Walks over a `.bib` file from entry to entry. */
export class BibReader {
  private offset = 0;
  private readonly strings = new Map<string, string>();
  /** Many comments and quotations that are never closed must cost no more than the text does. */
  private readonly budget: Budget;

  constructor(private readonly text: string) {
    this.budget = { left: 4 * text.length + 1000 };
  }

  /** The next entry, or undefined at the end of the text. */
  next(): ReadEntry | undefined {
    for (let head = this.nextHead(); head; head = this.nextHead()) {
      const start = this.offset;
      if (head.type === 'comment') {
        this.skipComment(head.open);
        continue;
      }
      const entry = this.read(head, start);
      if (head.type === 'string') {
        for (const { name, value } of entry.fields) this.strings.set(name, value.slice(0, LONGEST_STRING));
      } else if (head.type !== 'preamble') return entry;
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

  private skipComment(open: number): void {
    const limit = Math.min(this.text.length, open + this.budget.left);
    const close = closingBrace(this.text, open, limit);
    if (close === undefined) this.budget.left -= limit - open;
    this.offset = (close ?? open) + 1;
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
