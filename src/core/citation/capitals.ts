import type { LatexToken, RunToken, SignToken } from './latex-scan';

/** Words, mathematics and the signs that join them, without a blank: `GPT-4o`, `R\&D`, `LLM$\times$MapReduce`. */
export type Compound = readonly (RunToken | SignToken)[];

/** Where a compound stands in its title. */
export interface Position {
  /** Nothing but signs stands before it: every style keeps its first letter. */
  readonly first: boolean;
  /** A colon follows, so that the compound is a name: `rStar-Math: ...`. */
  readonly head: boolean;
}

/** Whether a sign joins what stands on both of its sides to one name. */
export function joins(token: LatexToken): token is SignToken {
  return token.kind === 'mark' && /^(?:[-.'’+/]|\\&)$/.test(token.text);
}

/**
 * A compound with braces round the capitals that a style would lose: round all of it where it is one name
 * (`{GPT-4o}`, `{rStar-Math}`, `{R\&D}`), else round those of its parts that need them (`{LLM}-Based`).
 */
export function protectedText(compound: Compound, position: Position): string {
  const parts = partsOf(compound);
  const needs = parts.map((part) => needsBraces(part, parts.length > 1));
  const text = (of: Compound): string => of.map((token) => token.text).join('');
  const whole = text(compound);
  const capital = (of: string): boolean => /\p{Lu}/u.test(of);
  const isName = parts.some((part) => isCamel(text(part)));
  if (!needs.includes(true)) {
    // `Phi-3` and `Qwen2` are names; the first letter of a title is safe in any case.
    const named = /\d/.test(whole) && capital(position.first ? whole.slice(1) : whole);
    return named && parts.every((part) => part.every((token) => token.kind === 'word'))
      ? `{${whole}}`
      : whole;
  }
  const one = parts.every((part, i) => needs[i] === true || !capital(text(part)));
  if (one || isName || position.head) return `{${whole}}`;
  let at = 0;
  return parts
    .map((part, i) => {
      const joint = i === 0 ? '' : text(compound.slice(at, at + 1));
      at += (i === 0 ? 0 : 1) + part.length;
      return joint + (needs[i] === true ? `{${text(part)}}` : text(part));
    })
    .join('');
}

function partsOf(compound: Compound): readonly Compound[] {
  const parts: (RunToken | SignToken)[][] = [[]];
  for (const token of compound) {
    if (token.kind === 'word' || token.kind === 'math') parts[parts.length - 1]?.push(token);
    else parts.push([]);
  }
  return parts;
}

/** A small letter before a capital: `DeepSeek`, `rStar`. */
function isCamel(text: string): boolean {
  return /\p{Ll}\p{Lu}/u.test(text);
}

/** Whether a run of words and mathematics has capitals that a style would lose. */
function needsBraces(run: Compound, isJoined: boolean): boolean {
  let plain = '';
  let hasMath = false;
  for (const token of run) {
    if (token.kind === 'word') {
      plain += token.text;
      continue;
    }
    hasMath = true;
    // BibTeX's styles change the case of letters in mathematics too.
    if (/\p{Lu}/u.test(token.text)) return true;
    plain += ' ';
  }
  if (hasMath && plain.trim() !== '') return /\p{Lu}/u.test(plain);
  // A lone "A" is the article.
  return /[^]\p{Lu}/u.test(plain) || (/^\p{Lu}$/u.test(plain) && (isJoined || plain !== 'A'));
}
