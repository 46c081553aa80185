import * as vscode from 'vscode';
import type { Problem, Severity } from '../../core/problem';
import type { Range } from '../../core/text';

/** The name that our diagnostics carry. */
export const SOURCE = 'Paper Digest';

/** What turns offsets into positions: an open document does, or an index of the lines of a file's text. */
export interface Positions {
  positionAt(offset: number): { readonly line: number; readonly character: number };
}

const SEVERITIES: Readonly<Record<Severity, vscode.DiagnosticSeverity>> = {
  error: vscode.DiagnosticSeverity.Error,
  warning: vscode.DiagnosticSeverity.Warning,
  information: vscode.DiagnosticSeverity.Information,
  hint: vscode.DiagnosticSeverity.Hint,
};

/** A problem as the editor shows it, with the severity given or its own. */
export function diagnosticOf(problem: Problem, positions: Positions, severity?: Severity): vscode.Diagnostic {
  const diagnostic = new vscode.Diagnostic(
    rangeOf(problem.range, positions),
    problem.message,
    SEVERITIES[severity ?? problem.severity],
  );
  diagnostic.source = SOURCE;
  diagnostic.code = problem.code;
  return diagnostic;
}

export function rangeOf({ start, end }: Range, positions: Positions): vscode.Range {
  const from = positions.positionAt(start);
  const to = positions.positionAt(end);
  return new vscode.Range(from.line, from.character, to.line, to.character);
}
