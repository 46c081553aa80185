import { ENTITIES } from '../entities';
import { Brackets, linkAt } from './links';

/**
 * The text a reader sees for a piece of inline Markdown: white space collapsed, links and images by their text, strong
 * and emphasis without their marks, code spans without theirs, backslash escapes and the common character references
 * resolved. What only looks like markup stays: a lone `*` (`S*`), `<think>`, `a_b_c`; and so does all between two `$`,
 * which is mathematics. Linear in the length of the text.
 */
export function plainText(markdown: string): string {
  return readInline(markdown, 0);
}

function readInline(markdown: string, depth: number): string {
  if (isPlain(markdown)) return markdown;
  const text =
    SPECIAL.test(markdown) && depth < DEPTH_LIMIT ? new InlineReader(markdown, depth).read() : markdown;
  return text.replace(CONTROLS, '').replace(/\s+/g, ' ').trim();
}

/** Control characters, and the marks that turn the direction of text around: none belongs to a title or a name. */
const CONTROLS = /[\u0000-\u0008\u000e-\u001f\u007f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/** Whether a text is ASCII without marks, control characters and blanks that collapse: it reads as it stands there. */
function isPlain(markdown: string): boolean {
  let wasBlank = true;
  for (let at = 0; at < markdown.length; at++) {
    const isBlank = markdown.charCodeAt(at) === 32;
    if (isBlank ? wasBlank : PLAIN[markdown.charCodeAt(at)] !== 1) return false;
    wasBlank = isBlank;
  }
  return !wasBlank || markdown === '';
}

const SPECIAL = /[\\*_`[\]&$]/;
/** 1 for each visible ASCII character that {@link SPECIAL} does not name. */
const PLAIN = Uint8Array.from({ length: 127 }, (_, code) =>
  code > 32 && !SPECIAL.test(String.fromCharCode(code)) ? 1 : 0,
);
/** 1 for each character that {@link InlineReader} may find something at. */
const STARTS = Uint8Array.from({ length: 127 }, (_, code) =>
  '\\`$*_![&'.includes(String.fromCharCode(code)) ? 1 : 0,
);
const ESCAPABLE = /[!-/:-@[-`{-~]/;

/** A piece of output; a run of `*` or `_` may turn out to be a mark (and vanish) or text (and stay). */
interface Piece {
  text: string;
  readonly mark?: { readonly canOpen: boolean; readonly canClose: boolean };
}

class InlineReader {
  private readonly pieces: Piece[] = [];
  private at = 0;
  private plainFrom = 0;
  /** Lengths of backtick runs known not to close any more; keeps the search for closing runs linear. */
  private readonly openTicks = new Set<number>();
  private brackets: Brackets | undefined;

  constructor(
    private readonly source: string,
    private readonly depth: number,
  ) {}

  read(): string {
    const { source } = this;
    while (this.at < source.length) {
      const before = this.at;
      if (STARTS[source.charCodeAt(before)] !== 1 || !this.special(source.charAt(before)))
        this.at = before + 1;
    }
    this.flush();
    this.pairMarks();
    return this.pieces.map((piece) => piece.text).join('');
  }

  private special(char: string): boolean {
    switch (char) {
      case '\\':
        return this.escape();
      case '`':
        return this.codeSpan();
      case '$':
        return this.math();
      case '*':
      case '_':
        return this.marks(char);
      case '!':
        return this.source[this.at + 1] === '[' && this.link(this.at + 1);
      case '[':
        return this.link(this.at);
      case '&':
        return this.reference();
      default:
        return false;
    }
  }

  /** Ends the plain run before the cursor, puts `text` out and goes on at `next`. */
  private emit(text: string, next: number): true {
    this.flush();
    if (text !== '') this.pieces.push({ text });
    this.at = next;
    this.plainFrom = next;
    return true;
  }

  private flush(): void {
    if (this.plainFrom < this.at) this.pieces.push({ text: this.source.slice(this.plainFrom, this.at) });
    this.plainFrom = this.at;
  }

  private escape(): boolean {
    const next = this.source[this.at + 1];
    return next !== undefined && ESCAPABLE.test(next) && this.emit(next, this.at + 2);
  }

  private codeSpan(): boolean {
    const length = runLength(this.source, this.at);
    const from = this.at + length;
    const end = this.openTicks.has(length) ? -1 : findRun(this.source, '`', length, from);
    if (end < 0) {
      this.openTicks.add(length);
      return this.emit(this.source.slice(this.at, from), from);
    }
    const code = this.source.slice(from, end);
    const stripped = /^\s.*[^\s].*\s$/s.test(code) ? code.slice(1, -1) : code;
    return this.emit(stripped, end + length);
  }

  /** `$..$` on one line, without a blank inside its ends and no digit behind (Pandoc's rule), stays as it is. */
  private math(): boolean {
    const length = runLength(this.source, this.at);
    const from = this.at + length;
    if (length > 2 || /\s/.test(this.source[from] ?? ' '))
      return this.emit(this.source.slice(this.at, from), from);
    for (let end = this.source.indexOf('$', from); end >= 0; end = this.source.indexOf('$', end + 1)) {
      const escaped = this.source[end - 1] === '\\';
      if (
        escaped ||
        /\s/.test(this.source[end - 1] ?? '') ||
        (length === 1 && /\d/.test(this.source[end + 1] ?? ''))
      ) {
        if (end - from > MATH_LIMIT) break;
        continue;
      }
      if (end - from > MATH_LIMIT) break;
      const math = this.source.slice(this.at, end + length);
      return this.emit(
        math
          .replace(/&(lt|gt|amp);/g, (_, name: string) => ENTITIES.get(name) ?? '')
          .replace(/\\\\(?=[a-z])/gi, '\\'),
        end + length,
      );
    }
    return this.emit(this.source.slice(this.at, from), from);
  }

  private marks(char: string): boolean {
    const length = runLength(this.source, this.at);
    const before = this.source[this.at - 1] ?? ' ';
    const after = this.source[this.at + length] ?? ' ';
    const opens = !isSpace(after) && (!isPunctuation(after) || isSpace(before) || isPunctuation(before));
    const closes = !isSpace(before) && (!isPunctuation(before) || isSpace(after) || isPunctuation(after));
    // An underscore inside a word is a letter like any other.
    const canOpen = opens && (char === '*' || !closes || isPunctuation(before));
    const canClose = closes && (char === '*' || !opens || isPunctuation(after));
    this.flush();
    this.pieces.push({
      text: this.source.slice(this.at, this.at + length),
      ...(canOpen || canClose ? { mark: { canOpen, canClose } } : {}),
    });
    this.at += length;
    this.plainFrom = this.at;
    return true;
  }

  /** An inline link gives its text; anything else in brackets stays. */
  private link(bracket: number): boolean {
    this.brackets ??= new Brackets(this.source, 0, this.source.length);
    const found = linkAt(this.source, bracket, this.brackets, this.source.length);
    if (!found) return false;
    const label = readInline(this.source.slice(found.label.start, found.label.end), this.depth + 1);
    return this.emit(label, found.range.end);
  }

  private reference(): boolean {
    const end = this.source.indexOf(';', this.at);
    if (end < 0 || end - this.at > 12) return false;
    const name = this.source.slice(this.at + 1, end);
    const known = ENTITIES.get(name) ?? numericReference(name);
    return known !== undefined && this.emit(known, end + 1);
  }

  /** Marks that find a partner vanish, innermost first (CommonMark's delimiter stack, without its rule of three). */
  private pairMarks(): void {
    const open = new Map<string, Piece[]>([
      ['*', []],
      ['_', []],
    ]);
    for (const piece of this.pieces) {
      if (!piece.mark) continue;
      const char = piece.text[0] ?? '';
      const stack = open.get(char) ?? [];
      if (piece.mark.canClose) {
        for (let opener = stack.at(-1); opener && piece.text !== ''; opener = stack.at(-1)) {
          const shared = Math.min(opener.text.length, piece.text.length);
          opener.text = opener.text.slice(shared);
          piece.text = piece.text.slice(shared);
          if (opener.text === '') stack.pop();
        }
      }
      if (piece.mark.canOpen && piece.text !== '') stack.push(piece);
    }
  }
}

/** How far apart two `$` may stand, how far a code span may reach, and how deep links in links are read. */
const MATH_LIMIT = 400;
const CODE_LIMIT = 10_000;
const DEPTH_LIMIT = 4;

function runLength(text: string, at: number): number {
  let end = at;
  while (end < text.length && text[end] === text[at]) end++;
  return end - at;
}

/** Where a run of exactly `length` of `char` starts, from `from` on; -1 when there is none. */
function findRun(text: string, char: string, length: number, from: number): number {
  for (let at = text.indexOf(char, from); at >= 0 && at - from < CODE_LIMIT; at = text.indexOf(char, at)) {
    const found = runLength(text, at);
    if (found === length) return at;
    at += found;
  }
  return -1;
}

function isSpace(char: string): boolean {
  return /\s/.test(char);
}

function isPunctuation(char: string): boolean {
  return /[\p{P}\p{S}]/u.test(char);
}

function numericReference(name: string): string | undefined {
  const match = /^#(?:(\d{1,7})|[xX]([0-9a-fA-F]{1,6}))$/.exec(name);
  if (!match) return undefined;
  const code = match[1] === undefined ? parseInt(match[2] ?? '', 16) : parseInt(match[1], 10);
  return code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff)
    ? String.fromCodePoint(code)
    : '\ufffd';
}
