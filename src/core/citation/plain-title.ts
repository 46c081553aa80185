import { braceRoles } from './latex';
import { scanLatex } from './latex-scan';
import { plainMath } from './plain-math';

/**
 * A title as plain Unicode text, for formats that know no LaTeX: escapes, groups and accents undone, mathematics spelt
 * out where every sign of it has a letter (`$\pi_0$` -> `π₀`), else left as it is, `$` and all. Single blanks.
 */
export function plainTitle(title: string): string {
  const tokens = scanLatex(title, true);
  const roles = braceRoles(tokens, true);
  return tokens
    .map((token, i) => {
      if (token.kind === 'word') return token.text;
      if (token.kind === 'math') return plainMath(token.text.slice(1, -1)) ?? token.text;
      if ('escaped' in token) return roles[i] === 'group' ? '' : token.kind === 'open' ? '{' : '}';
      return signs[token.text] ?? token.text.replace(/^\\(?=[&%#_$]$)/, '');
    })
    .join('');
}

const signs: Readonly<Record<string, string>> = {
  '{$|$}': '|',
  '\\textbackslash{}': '\\',
  '\\textasciitilde{}': '~',
  '\\textasciicircum{}': '^',
  '\\textless{}': '<',
  '\\textgreater{}': '>',
  '\\textbar{}': '|',
  '\\textbraceleft{}': '{',
  '\\textbraceright{}': '}',
};
