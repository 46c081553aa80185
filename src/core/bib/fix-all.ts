import { type BibIndex } from './bib-index';
import type { BibFix, BibProblem, KnownPaper, KnowsPaper } from './bib-problem';
import { fixesFor } from './fixes';
import type { TextEdit } from '../text-edit';

/**
 * The edits of all fixes that need no decision, problem by problem so that a large file can be done in slices: what names
 * a preprint is put where it belongs, and authors are those that services list. No entry and no key goes. All edits
 * together do not overlap; a fix that would is left for the next time.
 */
export function* fixAllSteps(
  index: BibIndex,
  problems: Iterable<BibProblem>,
  knows: KnowsPaper = () => undefined,
): Generator<readonly TextEdit[], void> {
  const done: TextEdit[] = [];
  for (const problem of problems) {
    const fix = fixesFor(index, problem, knows).find((one) => isSafe(one, problem, knows));
    // Problems come by entry: only those just before can reach as far.
    const near = done.slice(-20);
    if (!fix || fix.edits.some((edit) => near.some((other) => meet(edit, other)))) continue;
    done.push(...fix.edits);
    yield fix.edits;
  }
}

/** Whether a fix loses nothing and needs no decision. */
export function isSafe({ kind }: BibFix, { data }: BibProblem, knows: KnowsPaper): boolean {
  if (kind === 'add-eprint' || kind === 'remove-journal') return true;
  const known: KnownPaper | undefined = data.arxivId === undefined ? undefined : knows(data.arxivId);
  return kind === 'set-authors' && (known?.paper.authors?.length ?? 0) > 0;
}

function meet(a: TextEdit, b: TextEdit): boolean {
  const isSamePlace = a.range.start === b.range.start && a.range.end === b.range.end;
  return isSamePlace || (a.range.start < b.range.end && b.range.start < a.range.end);
}
