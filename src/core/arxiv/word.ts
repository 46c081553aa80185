import type { Candidate } from './candidate';
import { followsEscape, isAlphanumeric } from './characters';

// Enough for `eprint        = {` and `<td>arXiv</td> <td>`.
const LONGEST_CONTEXT = 64;
const BLANK = String.raw`[ \t\u00a0\u3000]`;
const TAGS = '(?:</?[a-z][a-z0-9]{0,9}>){0,3}';
const QUOTES = String.raw`[\\"'’”*_\`]{0,4}`;
const CLOSERS = String.raw`[\\"'’”*_\`\]}>]{0,4}`;
const OPENERS = String.raw`[\\"'‘“*_\`(\[{（【<「]{0,4}`;
const WORD = '(?:arxiv(?:\\.org)?|papers?|(?:pre-?|e-?)prints?|论文|論文|预印本|預印本)';
const NOUN =
  '(?:[ _-]?(?:arxiv|papers?|(?:pre-?|e-?)prints?|ids?|no\\.?|nr\\.?|num(?:ber)?|identifier|code|ref|编号|編號|号|號)){0,3}';
// A typographic quote, as JSON writes it.
const ESCAPED = String.raw`(?:\\{1,2}u[0-9a-f]{4}){0,2}`;
const SPACED = `${CLOSERS}${TAGS}${BLANK}{0,20}(?:[:：=#]|=>|:=)?${QUOTES}${TAGS}(?:~|&nbsp;|${BLANK}{0,20})#?${TAGS}${ESCAPED}${OPENERS}`;
const NAMED = new RegExp(
  `${WORD}${NOUN}(?:[./|-]|["']${BLANK}{1,3}content=["']|\\\\{1,2}/?|${SPACED})$`,
  'i',
);
// Only arXiv's own name holds over a comma, a dash or the border of a table's cell.
const SEPARATED = new RegExp(
  `arxiv(?:\\.org)?${CLOSERS}${BLANK}{0,20}[,，|–-]${BLANK}{0,20}${OPENERS}$`,
  'i',
);
// DBLP: `CoRR, abs/I` and `volume = {abs/I}`.
const ABS = /(?<![\w./\\%-])abs\\{0,3}\/$/i;
// The word belongs to another archive, or to the DOI of another registrant.
const NOT_ARXIV =
  /(?:(?:bio|med|chem|psy|soc|eng|earth|tech|edu|paleo|law)r?xiv|ssrn|10\.\d{4,9}(?:\.\d+)*\\{0,3}\/)[ \t:]{0,2}$/i;
const NEXT_OF_LIST = new RegExp(
  `^["'*_\`\\]})]{0,4}(?:${BLANK}{0,2}(?:[,;&、，；/+]|and|和|及)){1,2}${BLANK}{0,2}["'*_\`\\[{(]{0,4}$`,
);

/**
 * Whether a word just before a candidate, on its line, says that it is one (FACTS.md section 3): arxiv, paper, preprint
 * or eprint, alone or as part of a name such as `arxiv_id` or `paperId`, then at most a colon or equals sign, blanks,
 * quotes, brackets, emphasis or simple tags. Looks back no further than `floor`.
 */
export function isNamedByWord(text: string, candidate: Candidate, floor: number): boolean {
  const { start } = candidate;
  const from = Math.max(floor, start - LONGEST_CONTEXT);
  const head = text.slice(from, start);
  if (ABS.test(head)) return true;
  const named = NAMED.exec(head) ?? SEPARATED.exec(head);
  if (!named) return false;
  // The archive is itself a folder of a path then: `papers/math/0309136`.
  if (candidate.isOldStyle && /[\\/]$/.test(head)) return false;
  return isWordStart(text, from + named.index) && !NOT_ARXIV.test(head.slice(0, named.index));
}

/** Whether a candidate is the next of a list ("papers I, I and I") whose last one ended at `end`. */
export function continuesList(text: string, candidate: Candidate, end: number | undefined): boolean {
  if (end === undefined || candidate.start - end > 16) return false;
  return NEXT_OF_LIST.test(text.slice(end, candidate.start));
}

/** Not within a longer word (newspaper), but for a capital within one (`myArxivId`). */
function isWordStart(text: string, offset: number): boolean {
  const first = text.charAt(offset);
  if (!isAlphanumeric(text.charCodeAt(offset - 1)) || first > '\u007f') return true;
  return (/[A-Z]/.test(first) && /[a-z]/.test(text.charAt(offset - 1))) || followsEscape(text, offset);
}
