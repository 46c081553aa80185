const HASH = 35;
const SPACE = 32;
const TAB = 9;

/** The level of an ATX heading that `[start, end)` is, or 0: one to six `#` and then a blank or the end of the line. */
export function headingLevel(text: string, start: number, end: number): number {
  let level = 0;
  while (start + level < end && text.charCodeAt(start + level) === HASH) level++;
  if (level === 0 || level > 6) return 0;
  const next = text.charCodeAt(start + level);
  return start + level === end || next === SPACE || next === TAB ? level : 0;
}

/** The number of marks of a code fence that `[start, end)` begins with (three or more of a kind), or 0. */
export function fenceAt(text: string, start: number, end: number): number {
  const mark = text[start];
  if (mark !== '`' && mark !== '~') return 0;
  let count = 0;
  while (start + count < end && text[start + count] === mark) count++;
  if (count < 3) return 0;
  // "``` x ``` and more" on one line is a code span, no fence.
  return mark === '`' && text.slice(start + count, end).includes('`') ? 0 : count;
}

/** Whether `[start, end)` is a thematic break: three or more of `-`, `*` or `_`, and blanks. */
export function isRule(text: string, start: number, end: number): boolean {
  const mark = text[start];
  if (mark !== '-' && mark !== '*' && mark !== '_') return false;
  let count = 0;
  for (let at = start; at < end; at++) {
    const char = text[at];
    if (char === mark) count++;
    else if (char !== ' ' && char !== '\t') return false;
  }
  return count >= 3;
}

/** The length of a list marker (`-`, `*`, `+`, `1.`, `1)`) that `[start, end)` begins with, its blank not counted, or 0. */
export function itemMarker(text: string, start: number, end: number): number {
  let at = start;
  const first = text[at];
  if (first === '-' || first === '*' || first === '+') at++;
  else {
    while (at < end && at - start < 9 && isDigit(text.charCodeAt(at))) at++;
    if (at === start || (text[at] !== '.' && text[at] !== ')')) return 0;
    at++;
  }
  const next = text.charCodeAt(at);
  return at < end && (next === SPACE || next === TAB) ? at - start : 0;
}

/** How far a text at `start` is indented in its line, which begins at `line`; a tab counts as four. */
export function indentAt(text: string, line: number, start: number): number {
  let indent = 0;
  for (let at = line; at < start; at++) indent += text[at] === '\t' ? 4 : 1;
  return indent;
}

/** Where the text of a line starts behind the marks of block quotes (`> > `); `start` itself when there are none. */
export function quoteMarks(text: string, start: number, end: number): number {
  let at = start;
  while (at < end && text[at] === '>') {
    at++;
    while (at < end && (text[at] === ' ' || text[at] === '\t')) at++;
  }
  return at;
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}
