import { readDigest } from '../core/digest/read';
import type { Entry } from '../core/digest/entry';
import { Library } from '../core/library/library';
import type { Severity } from '../core/problem';
import { LineIndex } from '../core/text';
import { findFiles, isMarkdown, readText, shownPath } from './files';
import { OperationError, UsageError } from './usage';

/** A problem as the command line prints it; `line` from 1. */
export interface ListedProblem {
  readonly file: string;
  readonly line: number;
  readonly severity: Severity;
  readonly message: string;
}

/** What the digests below some paths say. */
export interface ReadDigests {
  readonly entries: readonly {
    readonly file: string;
    readonly entry: Entry;
    readonly layout: string | undefined;
  }[];
  readonly problems: readonly ListedProblem[];
  /** How many files are digests. */
  readonly digestCount: number;
  /** The same as a library, its documents named as the files are. */
  readonly library: Library;
}

/** Reads every digest below the paths, in the order of their names. A file that cannot be read is a problem, no stop. */
export function readDigests(paths: readonly string[]): ReadDigests {
  if (paths.length === 0) throw new UsageError('a path is missing');
  const entries: { file: string; entry: Entry; layout: string | undefined }[] = [];
  const problems: ListedProblem[] = [];
  const library = new Library();
  for (const path of paths) {
    for (const file of findFiles(path, isMarkdown)) {
      try {
        const text = readText(file.path);
        const digest = readDigest(text, shownPath(file.path));
        for (const entry of digest.entries) entries.push({ file: file.name, entry, layout: digest.layout });
        const lines = new LineIndex(text);
        for (const { severity, message, range } of digest.problems) {
          problems.push({ file: file.name, line: lines.lineAt(range.start) + 1, severity, message });
        }
        library.replace([[file.name, digest]]);
      } catch (error) {
        if (!(error instanceof OperationError)) throw error;
        problems.push({ file: file.name, line: 1, severity: 'error', message: error.message });
      }
    }
  }
  return { entries, problems, digestCount: library.snapshot.documentCount, library };
}
