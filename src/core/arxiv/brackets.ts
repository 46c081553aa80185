import type { Candidate } from './candidate';
import { isAlphanumeric } from './characters';

const WIDE_PAIRS: Readonly<Record<string, string>> = {
  '（': '）',
  '【': '】',
  '［': '］',
  '〔': '〕',
  '「': '」',
  '『': '』',
  '《': '》',
};

/**
 * Whether a candidate stands in brackets as a person writes a paper: `[I]`, `[[I]]`, `[[I|text]]`, `[[I title]]`, `[^I]`, a Markdown
 * destination `](I)`, `(I)` after a word, or wide brackets. Brackets of code and data are none: an index `a[I]`, a call
 * `f(I)`, a list `[I, I]`, a value `= [I]` or `": [I]`, a row of figures. `floor` is where the reference before ended.
 */
export function isInBrackets(text: string, candidate: Candidate, floor: number): boolean {
  const { start, end } = candidate;
  const close = text.charAt(end);
  switch (text.charAt(start - 1)) {
    case '[':
      return text.charAt(start - 2) === '['
        ? isWikiLink(text, start - 2, end)
        : isEscapedBracket(text, start, end) ||
            (close === ']' && isProseBracket(text, start - 1, end, floor));
    case '^':
      return text.charAt(start - 2) === '[' && close === ']';
    case '(':
      return (close === ')' || text.startsWith('/)', end)) && isProseParenthesis(text, start - 1);
    default:
      return close !== '' && WIDE_PAIRS[text.charAt(start - 1)] === close;
  }
}

function isWikiLink(text: string, open: number, end: number): boolean {
  // A note's name may go on after the identifier: `[[I A title]]`; numbers in there are a matrix.
  const isTarget = text.startsWith(']]', end) || /[|#]/.test(text.charAt(end));
  if (!isTarget && !/^ (?:[-–—] )?[A-Za-z\u0080-\uffff]/.test(text.slice(end, end + 4))) return false;
  const before = text.charAt(open - 1);
  return !isPartOfCode(text, before === '(' ? open - 1 : open);
}

function isProseBracket(text: string, open: number, end: number, floor: number): boolean {
  if (/[([]/.test(text.charAt(end + 1)) && !isAlphanumeric(text.charCodeAt(open - 1))) return true;
  if (isPartOfCode(text, open) || /(?:=|["'] ?:)[ \t]?$/.test(text.slice(Math.max(0, open - 4), open)))
    return false;
  // `[[1501.00001], [1502.00002]]`: rows of figures, unless the one before was a paper.
  const row = /\.\d{1,12}(\][,;][ \t]{0,2})$/.exec(text.slice(Math.max(0, open - 20), open));
  return row?.[1] === undefined || open - row[1].length === floor;
}

function isProseParenthesis(text: string, open: number): boolean {
  if (text.charAt(open - 1) === ']') return true;
  if (isPartOfCode(text, open)) return false;
  // After a figure it is another: its deviation, or the row above.
  if (/(?:\.\d{1,12}[ %]{0,2}|[±≈] ?)$/.test(text.slice(Math.max(0, open - 16), open))) return false;
  // After an operator it is a term: `x = (I)`.
  return !/[=+\-/%<>,:!&|^(][ \t]{0,2}$/.test(text.slice(Math.max(0, open - 3), open));
}

/** `[\[I\] Title](..)`: the title of arXiv's own page, as it is copied into Markdown. */
function isEscapedBracket(text: string, start: number, end: number): boolean {
  return text.charAt(start - 2) === '\\' && text.startsWith('\\]', end);
}

/** Whether a bracket follows a name or a closing parenthesis, as in an index or a call. */
function isPartOfCode(text: string, open: number): boolean {
  return isAlphanumeric(text.charCodeAt(open - 1)) || /[_)$]/.test(text.charAt(open - 1));
}
