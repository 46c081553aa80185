import { mathEnd } from './math';

/** A brace of the text, bare or escaped in the input. */
export interface BraceToken {
  readonly kind: 'open' | 'close';
  readonly escaped: boolean;
}

/** Letters and digits, or mathematics with its `$`: these stand in the output as they are. */
export interface RunToken {
  readonly kind: 'word' | 'math';
  readonly text: string;
}

/** LaTeX already: a `mark` is a sign that may stand inside a protected word, `other` is all else. */
export interface SignToken {
  readonly kind: 'mark' | 'other';
  readonly text: string;
}

/** A piece of a text on its way to LaTeX. */
export type LatexToken = BraceToken | RunToken | SignToken;

/**
 * Takes a text apart, escaping what LaTeX would misread. The input may be plain or escaped already: `&` and `\&` come
 * out alike. White space and control characters become one blank, invisible direction marks vanish. One pass, linear.
 */
export function scanLatex(input: string, keepMath: boolean): readonly LatexToken[] {
  const text = cleaned(input);
  const tokens: LatexToken[] = [];
  let at = 0;
  while (at < text.length) {
    const character = text.charAt(at);
    wordPattern.lastIndex = at;
    const word = wordPattern.exec(text)?.[0];
    const math = keepMath && character === '$' ? mathEnd(text, at) : undefined;
    if (word !== undefined) {
      tokens.push({ kind: 'word', text: word });
      at += word.length;
    } else if (math !== undefined) {
      tokens.push({ kind: 'math', text: text.slice(at, math) });
      at = math;
    } else if (character === '\\') {
      at += scanBackslash(text, at, tokens);
    } else if (text.startsWith(bar, at)) {
      tokens.push({ kind: 'other', text: bar });
      at += bar.length;
    } else {
      tokens.push(scanSign(character));
      at++;
    }
  }
  return tokens;
}

const wordPattern = /[\p{L}\p{M}\p{N}]+/uy;
const knownCommand =
  /\\(textbackslash|textasciitilde|textasciicircum|textless|textgreater|textbar|textbraceleft|textbraceright)(?:\{\}|(?![A-Za-z]) ?)/y;
const accent = /\\([`'^"~=.])(?:([A-Za-z])|\{([A-Za-z])\})/y;
const combining: Readonly<Record<string, string>> = {
  '`': '\u0300',
  "'": '\u0301',
  '^': '\u0302',
  '~': '\u0303',
  '=': '\u0304',
  '.': '\u0307',
  '"': '\u0308',
};

/** Reads what a backslash begins, adds its token and returns its length. */
function scanBackslash(text: string, at: number, tokens: LatexToken[]): number {
  const next = text.charAt(at + 1);
  if (next !== '' && '&%#_$'.includes(next)) {
    tokens.push({ kind: next === '&' ? 'mark' : 'other', text: `\\${next}` });
    return 2;
  }
  if (next === '{' || next === '}') {
    tokens.push({ kind: next === '{' ? 'open' : 'close', escaped: true });
    return 2;
  }
  knownCommand.lastIndex = at;
  const command = knownCommand.exec(text);
  if (command !== null) {
    tokens.push({ kind: 'other', text: `\\${command[1] ?? ''}{}` });
    return command[0].length;
  }
  accent.lastIndex = at;
  const letter = accent.exec(text);
  if (letter !== null) {
    const composed = `${letter[2] ?? letter[3] ?? ''}${combining[letter[1] ?? ''] ?? ''}`.normalize('NFC');
    tokens.push({ kind: 'word', text: composed });
    return letter[0].length;
  }
  tokens.push({ kind: 'other', text: '\\textbackslash{}' });
  return 1;
}

/** Pandoc 2.17 drops \textbar, and LaTeX's oldest fonts have a dash in the place of the bar. */
const bar = '{$|$}';

const escapes: Readonly<Record<string, string>> = {
  '&': '\\&',
  '%': '\\%',
  '#': '\\#',
  _: '\\_',
  $: '\\$',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  '<': '\\textless{}',
  '>': '\\textgreater{}',
  '|': bar,
};

function scanSign(character: string): LatexToken {
  if (character === '{') return { kind: 'open', escaped: false };
  if (character === '}') return { kind: 'close', escaped: false };
  const escaped = escapes[character];
  if (escaped !== undefined) return { kind: character === '&' ? 'mark' : 'other', text: escaped };
  return { kind: "-.'’+*/:".includes(character) ? 'mark' : 'other', text: character };
}

/** Letters in their composed form, as pdfLaTeX knows them; ligatures taken apart. */
function cleaned(input: string): string {
  return input
    .normalize('NFC')
    .replace(/[\ufb00-\ufb06]/g, (ligature) => ligature.normalize('NFKC'))
    .replace(/[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g, '')
    .replace(/[\s\u0000-\u001f\u007f-\u009f]+/g, ' ')
    .trim();
}
