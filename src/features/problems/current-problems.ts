import type * as vscode from 'vscode';
import { entryFinder, fixAllEdits, fixesFor, type Fix, type FixEdit } from '../../core/digest/fixes';
import type { Entry } from '../../core/digest/entry';
import type { Problem } from '../../core/problem';
import type { ProblemsDeps } from './deps';

/** A problem that a document has now, the paper it is about, and the ways to mend it. */
export interface MendableProblem {
  readonly problem: Problem;
  readonly entry: Entry | undefined;
  readonly fixes: readonly Fix[];
}

/**
 * The problems of a document that touch `[start, end]` (offsets), with their fixes. None while the library does not
 * hold what the document says now: offsets of another text would do harm.
 */
export function problemsAt(
  document: vscode.TextDocument,
  start: number,
  end: number,
  deps: ProblemsDeps,
): readonly MendableProblem[] {
  const digest = digestOf(document, deps);
  if (!digest) return [];
  const near = digest.problems.filter(({ range }) => range.start <= end && range.end >= start);
  if (near.length === 0) return [];
  const text = document.getText();
  const entryOf = entryFinder(digest.entries);
  return near.map((problem) => {
    const entry = entryOf(problem);
    return { problem, entry, fixes: fixesFor(text, problem, entry) };
  });
}

/** The edits of all safe fixes of a document as it is now; undefined while the library holds another text of it. */
export function allEdits(document: vscode.TextDocument, deps: ProblemsDeps): readonly FixEdit[] | undefined {
  const digest = digestOf(document, deps);
  return digest && fixAllEdits(document.getText(), digest);
}

function digestOf(document: vscode.TextDocument, { library, files }: ProblemsDeps) {
  if (files.versionOf(document.uri) !== document.version) return undefined;
  return library.snapshot.digest(document.uri.toString());
}
