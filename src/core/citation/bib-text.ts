/** Questions about the characters of a `.bib` file, and its balanced braces. */

/** Whether the code unit ends a line. */
export function isLineBreak(code: number): boolean {
  return code === 10 || code === 13;
}

/** Whether the code unit is white space, line breaks included. */
export function isBlank(code: number): boolean {
  return code === 32 || (code >= 9 && code <= 13) || code === 0xa0 || code === 0xfeff;
}

/** The offset of the first character from `from` on that is no white space; the length of the text if there is none. */
export function skipBlanks(text: string, from: number): number {
  let offset = from;
  while (offset < text.length && isBlank(text.charCodeAt(offset))) offset++;
  return offset;
}

/** The offset of the line break that ends the line of `from`, or the length of the text. */
export function lineEnd(text: string, from: number): number {
  let offset = from;
  while (offset < text.length && !isLineBreak(text.charCodeAt(offset))) offset++;
  return offset;
}

/** `to` without the white space before it, but not below `from`. */
export function trimEnd(text: string, from: number, to: number): number {
  let end = to;
  while (end > from && isBlank(text.charCodeAt(end - 1))) end--;
  return end;
}

/**
 * The offset of the brace (or parenthesis) that closes the one at `open`, before `limit`; undefined when none does. As
 * for BibTeX, a backslash before a brace changes nothing.
 */
export function closingBrace(text: string, open: number, limit: number): number | undefined {
  const isParenthesis = text.charAt(open) === '(';
  let depth = isParenthesis ? 0 : 1;
  for (let i = open + 1; i < limit; i++) {
    const code = text.charCodeAt(i);
    if (code === 123) depth++;
    else if (code === 125) {
      depth--;
      if (depth === 0 && !isParenthesis) return i;
    } else if (code === 41 && isParenthesis && depth <= 0) return i;
  }
  return undefined;
}

const ENTRY_START = /@[a-z]{2,30}[ \t]*[({][ \t]*(?:[^\s,{}"=]{1,200}[ \t]*[,=\r\n]|[\r\n])/iy;

/** Whether an entry, in all likelihood, starts at `offset`: at the start of a line, with its key and a comma. */
export function startsEntry(text: string, offset: number): boolean {
  if (offset > 0 && !isLineBreak(text.charCodeAt(offset - 1))) return false;
  ENTRY_START.lastIndex = offset;
  return ENTRY_START.test(text);
}
