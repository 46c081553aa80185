import { asciidocCode } from '../../references/asciidoc-keys';
import { indentedBlocks } from '../../references/indented';
import type { KeySyntax } from '../../references/languages';
import { latexCode } from '../../references/latex-keys';
import { markdownCode } from '../../references/markdown-code';
import { orgCode } from '../../references/org-keys';
import { typstCode } from '../../references/typst-keys';
import type { Range } from '../../text';

/** Stands for each character of code and comments; white space to all that reads a masked text. */
export const MASK = '\u0001';

/**
 * The text with its code, comments and verbatim stretches hidden: of the same length, every other character and all
 * line breaks where they were, so that offsets hold in both.
 */
export function masked(text: string, syntax: KeySyntax): string {
  const hidden = hiddenIn(text, syntax);
  if (hidden.length === 0) return text;
  const parts: string[] = [];
  let at = 0;
  for (const { start, end } of hidden) {
    if (end <= at) continue;
    const from = Math.max(at, start);
    parts.push(text.slice(at, from), text.slice(from, end).replace(/[^\r\n]/g, MASK));
    at = end;
  }
  parts.push(text.slice(at));
  return parts.join('');
}

function hiddenIn(text: string, syntax: KeySyntax): readonly Range[] {
  switch (syntax) {
    case 'latex':
      return latexCode(text);
    case 'typst':
      return typstCode(text);
    case 'org':
      return orgCode(text);
    case 'rest':
      return indentedBlocks(text);
    case 'asciidoc':
      return asciidocCode(text);
    case 'markdown': {
      const { skipped, roles } = markdownCode(text);
      const inRoles = new Set(roles.map(({ start }) => start));
      // A role's text lies in a code span, just behind its backticks.
      return skipped
        .filter(
          ({ start }) => !inRoles.has(start + (/^`+/.exec(text.slice(start, start + 20))?.[0].length ?? 0)),
        )
        .sort((a, b) => a.start - b.start);
    }
  }
}

/** Whether an offset stands in a block of code of a text: its whole line is hidden. LaTeX's comments are no code. */
export function isInCode(text: string, offset: number, syntax: KeySyntax): boolean {
  if (syntax === 'latex' || syntax === 'typst') return false;
  const from = text.lastIndexOf('\n', offset - 1) + 1;
  const next = text.indexOf('\n', offset);
  const line = masked(text, syntax).slice(from, next < 0 ? text.length : next);
  return line.length > 0 && /^[\s\u0001]*$/.test(line) && line.includes(MASK);
}
