import type * as vscode from 'vscode';
import { diagnoseSteps } from '../../core/bib/diagnose';
import type { BibProblem } from '../../core/bib/bib-problem';
import { isBibliography, languageOfDocument } from '../../core/references/languages';
import { isOwnScheme, lengthOf, SIZE_LIMIT } from '../../host/documents';
import { Pacer } from '../../host/pacer';
import { Checker } from './checker';
import type { BibCareDeps } from './deps';
import { knowsPaper } from './known';
import { ShownProblems } from './shown-problems';

/** Nobody wants to be told of what they are typing. */
const DELAY = 400;
/** A large file is left alone longer: so many of its UTF-16 units for a millisecond. */
const UNITS = 10_000;

/** Whether an open document is a BibTeX bibliography, by its language or its name. */
export function isBib(document: vscode.TextDocument): boolean {
  if (!isOwnScheme(document.uri)) return false;
  return isBibliography(document.languageId) || isBibliography(languageOfDocument(document.uri.path));
}

/** Keeps the problems of open bibliographies in step with their text and with what is known of papers. */
export function watchBibs(deps: BibCareDeps): {
  readonly problems: ShownProblems;
  readonly checker: Checker;
} {
  const problems = new ShownProblems('paperDigest.bib');
  const knows = knowsPaper(deps);
  const pacer = new Pacer();

  const look = async (document: vscode.TextDocument, isCurrent: () => boolean): Promise<void> => {
    const read = lengthOf(document) > SIZE_LIMIT ? undefined : await deps.bibs.read(document.uri);
    if (!isCurrent()) return;
    if (read?.kind !== 'read' || read.document !== document) {
      problems.delete(document.uri);
      return;
    }
    const { version } = document;
    const found: BibProblem[] = [];
    const steps = diagnoseSteps(read.index, knows);
    for (;;) {
      while (pacer.isSpent()) await pacer.rest();
      if (!isCurrent() || document.version !== version) return;
      const step = steps.next();
      if (step.done === true) break;
      found.push(...step.value);
    }
    problems.set(document, { version, problems: found, bibliographies: [] });
  };

  const checker = new Checker({
    accepts: isBib,
    look,
    forget: (uri) => problems.delete(uri),
    delay: (document) => DELAY + lengthOf(document) / UNITS,
    log: deps.log,
  });
  return { problems, checker };
}
