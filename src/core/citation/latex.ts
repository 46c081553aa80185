import { joins, protectedText } from './capitals';
import { type LatexToken, type RunToken, type SignToken, scanLatex } from './latex-scan';

/**
 * A plain text, such as a name, for LaTeX or a BibTeX field: everything is escaped, `$` too. Braces come out balanced
 * as BibTeX counts them, so no text can end a field early. Escaping twice changes nothing.
 */
export function latexText(text: string): string {
  return render(scanLatex(text, false), false);
}

/**
 * A title for a BibTeX field: as {@link latexText}, but mathematics stays, and words are braced whose capitals a style
 * must not change (`{LLM}`, `{GPT-4}`, `{3D}`, `{Ma$^2$mba}`). Titling twice changes nothing.
 */
export function latexTitle(title: string): string {
  return render(scanLatex(title, true), true);
}

/** What a brace is: a group that stays, half of a printed pair, or alone. */
type BraceRole = 'group' | 'pair' | 'alone';

function render(tokens: readonly LatexToken[], protect: boolean): string {
  const roles = braceRoles(tokens, protect);
  let out = '';
  let depth = 0;
  let compound: (RunToken | SignToken)[] = [];
  const flush = (next: LatexToken | undefined): void => {
    if (compound.length === 0) return;
    const position = { first: out === '', head: out === '' && next?.kind === 'mark' && next.text === ':' };
    out +=
      protect && depth === 0
        ? protectedText(compound, position)
        : compound.map((token) => token.text).join('');
    compound = [];
  };
  tokens.forEach((token, i) => {
    const next = tokens[i + 1];
    if (token.kind === 'word' || token.kind === 'math') {
      compound.push(token);
      return;
    }
    if (compound.length > 0 && joins(token) && (next?.kind === 'word' || next?.kind === 'math')) {
      compound.push(token);
      return;
    }
    flush(token);
    if (token.kind === 'mark' || token.kind === 'other') {
      out += token.text;
      return;
    }
    const opens = token.kind === 'open';
    const role = roles[i] ?? 'alone';
    if (role === 'group') depth += opens ? 1 : -1;
    if (role === 'group') out += opens ? '{' : '}';
    else if (role === 'pair') out += opens ? '\\{' : '\\}';
    else out += opens ? '\\textbraceleft{}' : '\\textbraceright{}';
  });
  flush(undefined);
  return out;
}

/**
 * Pairs the braces of a text. Two bare ones around a single word are a group, as titles on arXiv have them; all others
 * are meant to be read.
 */
export function braceRoles(
  tokens: readonly LatexToken[],
  groups: boolean,
): readonly (BraceRole | undefined)[] {
  const roles: (BraceRole | undefined)[] = new Array<BraceRole | undefined>(tokens.length);
  const stack: { index: number; isWord: boolean; length: number }[] = [];
  const top = (): { isWord: boolean; length: number } | undefined => stack[stack.length - 1];
  tokens.forEach((token, i) => {
    if (token.kind === 'open') {
      stack.push({ index: i, isWord: groups && !token.escaped, length: 0 });
    } else if (token.kind === 'close') {
      const frame = stack.pop();
      const isGroup = frame !== undefined && frame.isWord && frame.length > 0 && !token.escaped;
      roles[i] = frame === undefined ? 'alone' : isGroup ? 'group' : 'pair';
      if (frame !== undefined) roles[frame.index] = roles[i];
      const outer = top();
      if (outer !== undefined) {
        outer.length++;
        if (!isGroup) outer.isWord = false;
      }
    } else {
      const frame = top();
      if (frame === undefined) return;
      frame.length++;
      if (token.kind === 'other') frame.isWord = false;
    }
  });
  return roles;
}
