import * as vscode from 'vscode';
import { editOf, ProblemActions } from './code-actions';
import { allEdits } from './current-problems';
import type { ProblemsDeps } from './deps';
import { ProblemDiagnostics } from './diagnostics';

/** Registers what the Problems view shows of digests, the quick fixes, and the command that mends a whole file. */
export function registerProblems(deps: ProblemsDeps): vscode.Disposable {
  return vscode.Disposable.from(
    new ProblemDiagnostics(deps),
    // A digest is known by its content, not by its language; for any other document there is nothing to look up.
    vscode.languages.registerCodeActionsProvider('*', new ProblemActions(deps), ProblemActions.metadata),
    vscode.commands.registerCommand('paperDigest.fixAll', () => fixAll(deps)),
    vscode.commands.registerCommand('paperDigest.searchArxiv', (title?: unknown) => searchArxiv(title)),
  );
}

async function fixAll(deps: ProblemsDeps): Promise<void> {
  const document = vscode.window.activeTextEditor?.document;
  if (!document) return;
  await deps.files.settled();
  const edits = allEdits(document, deps) ?? [];
  if (edits.length === 0)
    void vscode.window.showInformationMessage(vscode.l10n.t('There is no row to mend in this file.'));
  else if (!(await vscode.workspace.applyEdit(editOf(document, edits))))
    void vscode.window.showWarningMessage(vscode.l10n.t('This file cannot be changed.'));
}

async function searchArxiv(title: unknown): Promise<void> {
  if (typeof title !== 'string' || title === '') return;
  // Half a surrogate pair cannot be encoded, and a search needs no emoji.
  const query = encodeURIComponent(title.slice(0, 300).replace(/[\ud800-\udfff]/g, ' '));
  const address = `https://arxiv.org/search/?searchtype=title&query=${query}`;
  await vscode.env.openExternal(vscode.Uri.parse(address, true));
}
