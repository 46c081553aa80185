import { collapse } from '../text';
import { accents, blanks, signs, silent } from './plain-macros';

/** Mathematics longer than this is a `$` without a partner. */
const LONGEST_MATH = 300;
const SPECIAL = /[\\{}$~`'-]/;

/**
 * A field's value as people read it: accents and signs of LaTeX in Unicode, braces and commands of looks gone, white
 * space in single blanks. Mathematics stays as it is typed, with its `$`, but for a lone sign (`$<$`); a command that is
 * not known stays, too. Linear in the length of the value; never throws.
 */
export function plainText(value: string): string {
  if (!SPECIAL.test(value)) return collapse(value);
  const reader = new PlainReader(value);
  return collapse(reader.read().normalize('NFC'));
}

class PlainReader {
  private at = 0;

  constructor(private readonly text: string) {}

  read(): string {
    const { text } = this;
    let out = '';
    while (this.at < text.length) {
      const character = text.charAt(this.at);
      if (character === '\\') out += this.command();
      else if (character === '$') out += this.math();
      else if (character === '{' || character === '}') this.at++;
      else if (character === '~') {
        out += ' ';
        this.at++;
      } else if (character === '-' || character === '`' || character === "'") out += this.ligature(character);
      else {
        out += character;
        this.at++;
      }
    }
    return out;
  }

  /** Dashes and quotation marks that are typed with several signs. */
  private ligature(sign: string): string {
    let length = 1;
    while (length < 3 && this.text.charAt(this.at + length) === sign) length++;
    if (sign !== '-') length = Math.min(length, 2);
    this.at += length;
    if (length === 1) return sign;
    if (sign === '-') return length === 2 ? '–' : '—';
    return sign === '`' ? '“' : '”';
  }

  private math(): string {
    const { text, at } = this;
    const limit = Math.min(text.length, at + LONGEST_MATH);
    let end = at + 1;
    while (end < limit && text.charAt(end) !== '$') end += text.charAt(end) === '\\' ? 2 : 1;
    if (end >= limit || end === at + 1) {
      this.at++;
      return '$';
    }
    this.at = end + 1;
    const inner = text.slice(at + 1, end);
    return /^[|<>]$/.test(inner) ? inner : `$${inner}$`;
  }

  private command(): string {
    const { text } = this;
    NAME.lastIndex = this.at + 1;
    const word = NAME.exec(text)?.[0];
    const name = word ?? text.charAt(this.at + 1);
    const start = this.at;
    this.at += 1 + name.length;
    if (name === '') return '\\';
    const accent = accents.get(name);
    if (accent !== undefined) return this.accented(name, accent, start);
    const sign = signs.get(name);
    if (sign !== undefined) {
      this.skipArgumentBreak();
      return sign;
    }
    if (blanks.has(name)) return ' ';
    if (silent.has(name)) {
      if (word !== undefined) this.skipBlanks();
      return '';
    }
    if (name === 'href') return this.skipGroup();
    // What is escaped stands for itself; so does a command that nobody here knows.
    return word === undefined ? name : text.slice(start, this.at);
  }

  /** A letter below its accent: `\'e`, `\'{e}`, `\'\i`, `\v{c}`, `\v c`; an accent over nothing is a sign. */
  private accented(name: string, mark: string, start: number): string {
    const { text } = this;
    const isWord = /[A-Za-z]/.test(name);
    const from = this.at;
    this.skipBlanks();
    if (isWord && this.at === from && !'{\\'.includes(text.charAt(from) || ' '))
      return text.slice(start, from);
    ACCENTED.lastIndex = this.at;
    const found = ACCENTED.exec(text);
    if (!found) {
      // `\~{}` and `\^{}` are the signs themselves.
      if (text.startsWith('{}', this.at)) this.at += 2;
      else this.at = from;
      return isWord ? '' : name;
    }
    this.at += found[0].length;
    const letter = found[1] ?? found[2] ?? '';
    const base = letter === '\\i' ? 'i' : letter === '\\j' ? 'j' : (signs.get(letter.slice(1)) ?? letter);
    return base + mark;
  }

  /** What ends a command's name: an empty group, or blanks. */
  private skipArgumentBreak(): void {
    if (this.text.startsWith('{}', this.at)) this.at += 2;
    else this.skipBlanks();
  }

  private skipBlanks(): void {
    while (/\s/.test(this.text.charAt(this.at))) this.at++;
  }

  private skipGroup(): string {
    const close = this.text.indexOf('}', this.at);
    if (this.text.charAt(this.at) === '{' && close !== -1) this.at = close + 1;
    return '';
  }
}

const NAME = /[A-Za-z]+/y;
const ACCENTED = /(?:\{\s*(\\[A-Za-z]{1,2}(?![A-Za-z])|\p{L})\s*\}|(\\[A-Za-z]{1,2}(?![A-Za-z])|\p{L}))/uy;
