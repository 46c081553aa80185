import * as vscode from 'vscode';
import type { BibIndex } from '../../core/bib/bib-index';
import type { BibProblem } from '../../core/bib/bib-problem';
import type { EntryStyle } from '../../core/citation/entry';
import type { Severity } from '../../core/problem';
import { rangeIn } from '../../host/place-ranges';
import { wordsOfProblem } from './words';

/** The name that our diagnostics carry. */
const SOURCE = 'Paper Digest';

const SEVERITIES: Readonly<Record<Severity, vscode.DiagnosticSeverity>> = {
  error: vscode.DiagnosticSeverity.Error,
  warning: vscode.DiagnosticSeverity.Warning,
  information: vscode.DiagnosticSeverity.Information,
  hint: vscode.DiagnosticSeverity.Hint,
};

/** What was found in one version of a document. */
export interface Found {
  readonly version: number;
  readonly problems: readonly BibProblem[];
  /** The bibliographies of a document that cites; of a bibliography, none. */
  readonly bibliographies: readonly { readonly uri: vscode.Uri; readonly index: BibIndex }[];
  /** How an entry is written for what builds the document. */
  readonly entryStyle?: EntryStyle | undefined;
}

/** The problems of open documents, as the editor shows them and as quick fixes need them. */
export class ShownProblems implements vscode.Disposable {
  private readonly shown: vscode.DiagnosticCollection;
  private readonly found = new Map<string, Found>();

  constructor(name: string) {
    this.shown = vscode.languages.createDiagnosticCollection(name);
  }

  /** What the document's present version has; undefined while it is not known. */
  of(document: vscode.TextDocument): Found | undefined {
    const found = this.found.get(document.uri.toString());
    return found?.version === document.version ? found : undefined;
  }

  set(document: vscode.TextDocument, found: Found): void {
    this.found.set(document.uri.toString(), found);
    this.shown.set(
      document.uri,
      found.problems.map((problem) => diagnosticOf(problem, document)),
    );
  }

  delete(uri: vscode.Uri): void {
    // The editor is told of each removal.
    if (this.found.delete(uri.toString())) this.shown.delete(uri);
  }

  dispose(): void {
    this.shown.dispose();
  }
}

/** The diagnostics among these that stand for a problem. */
export function diagnosticsOf(
  problem: BibProblem,
  document: vscode.TextDocument,
  all: readonly vscode.Diagnostic[],
): vscode.Diagnostic[] {
  const range = rangeIn(document, problem.range);
  return all.filter(
    (each) => each.source === SOURCE && each.code === problem.code && each.range.isEqual(range),
  );
}

function diagnosticOf(problem: BibProblem, document: vscode.TextDocument): vscode.Diagnostic {
  const diagnostic = new vscode.Diagnostic(
    rangeIn(document, problem.range),
    wordsOfProblem(problem),
    SEVERITIES[problem.severity],
  );
  diagnostic.source = SOURCE;
  diagnostic.code = problem.code;
  return diagnostic;
}
