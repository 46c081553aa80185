/** Questions about single characters and short runs that the parts of the recogniser share. */

/** Whether the code unit is an ASCII digit. */
export function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

/** Whether the code unit is an ASCII letter or digit. */
export function isAlphanumeric(code: number): boolean {
  return isDigit(code) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122);
}

/** A set of ASCII characters: letters, digits and those of `others`. */
export function asciiSet(others: string): (code: number) => boolean {
  const members = new Uint8Array(128);
  for (let code = 0; code < 128; code++) {
    if (isAlphanumeric(code) || others.includes(String.fromCharCode(code))) members[code] = 1;
  }
  return (code) => members[code] === 1;
}

/** Where the run of characters of a set that ends at `offset` starts, no further back than `floor`. */
export function runStart(
  text: string,
  offset: number,
  floor: number,
  isMember: (code: number) => boolean,
): number {
  let start = offset;
  while (start > floor && isMember(text.charCodeAt(start - 1))) start--;
  return start;
}

/** No escape is longer: a colour of a terminal with its background, `ESC[1;38;5;208m`. */
export const LONGEST_ESCAPE = 16;
const LONG_ESCAPE = /(?:\\u[0-9a-f]{4}|\u001b\[[\d;]{0,12}m)$/i;

/**
 * Whether an escape ends just before `offset`: `\n`, `\r`, `\t` or `\u201c`, as notebooks and other JSON hold them, or the
 * colour of a terminal's line. Then a word may start at `offset` although a letter or digit stands before it.
 */
export function followsEscape(text: string, offset: number): boolean {
  const last = text.charAt(offset - 1);
  if (/[nrt]/.test(last) && text.charAt(offset - 2) === '\\') return true;
  return (
    /[0-9a-fm]/i.test(last) && LONG_ESCAPE.test(text.slice(Math.max(0, offset - LONGEST_ESCAPE), offset))
  );
}

/**
 * Whether what stands at `end` makes the identifier before it a part of something longer: a letter, a digit, a point
 * and a digit, or a hyphen or underscore and a letter or digit. An address glued to it does not.
 */
export function runsOn(text: string, end: number): boolean {
  const next = text.charCodeAt(end);
  if (isAlphanumeric(next)) return !/^https?:/i.test(text.slice(end, end + 6));
  const after = text.charCodeAt(end + 1);
  if (next === 46) return isDigit(after);
  return (next === 45 || next === 95) && isAlphanumeric(after);
}
