import * as vscode from 'vscode';
import type { Fix, FixEdit } from '../../core/digest/fixes';
import { rangeOf, SOURCE } from './converted';
import { allEdits, problemsAt, type MendableProblem } from './current-problems';
import type { ProblemsDeps } from './deps';

/** Opens arXiv's search in the browser; its argument is a title. */
export const SEARCH_COMMAND = 'paperDigest.searchArxiv';
export const FIX_ALL = vscode.CodeActionKind.SourceFixAll.append('paperDigest');

/** Quick fixes for the problems of digests, and `source.fixAll.paperDigest` for all that can be mended without a choice. */
export class ProblemActions implements vscode.CodeActionProvider {
  static readonly metadata: vscode.CodeActionProviderMetadata = {
    providedCodeActionKinds: [vscode.CodeActionKind.QuickFix, FIX_ALL],
  };

  constructor(private readonly deps: ProblemsDeps) {}

  async provideCodeActions(
    document: vscode.TextDocument,
    range: vscode.Range,
    context: vscode.CodeActionContext,
    token: vscode.CancellationToken,
  ): Promise<vscode.CodeAction[]> {
    const wanted = context.only ?? vscode.CodeActionKind.QuickFix;
    if (wanted.intersects(FIX_ALL)) {
      // Asked for on saving, when the last edit may not have been read yet.
      await this.deps.files.settled();
      return token.isCancellationRequested ? [] : this.fixAll(document);
    }
    if (!wanted.intersects(vscode.CodeActionKind.QuickFix)) return [];
    const [start, end] = [document.offsetAt(range.start), document.offsetAt(range.end)];
    return problemsAt(document, start, end, this.deps).flatMap((found) => [
      ...found.fixes.map((fix) => this.quickFix(document, found, fix, context)),
      ...this.search(document, found, context),
    ]);
  }

  private quickFix(
    document: vscode.TextDocument,
    found: MendableProblem,
    fix: Fix,
    context: vscode.CodeActionContext,
  ): vscode.CodeAction {
    const action = new vscode.CodeAction(titleOf(fix), vscode.CodeActionKind.QuickFix);
    action.edit = editOf(document, fix.edits);
    action.isPreferred = found.fixes.length === 1 && fix.kind !== 'remove-duplicate';
    action.diagnostics = diagnosticsOf(document, found, context);
    return action;
  }

  /** No edit can know the right id; the title finds it on arXiv. */
  private search(
    document: vscode.TextDocument,
    found: MendableProblem,
    context: vscode.CodeActionContext,
  ): vscode.CodeAction[] {
    const { code } = found.problem;
    const title = found.entry?.title ?? '';
    if ((code !== 'id-impossible' && code !== 'id-missing') || title === '') return [];
    const action = new vscode.CodeAction(
      vscode.l10n.t('Search arXiv for this title'),
      vscode.CodeActionKind.QuickFix,
    );
    action.command = { command: SEARCH_COMMAND, title: action.title, arguments: [title] };
    action.diagnostics = diagnosticsOf(document, found, context);
    return [action];
  }

  private fixAll(document: vscode.TextDocument): vscode.CodeAction[] {
    const edits = allEdits(document, this.deps) ?? [];
    if (edits.length === 0) return [];
    const action = new vscode.CodeAction(vscode.l10n.t('Mend all rows of this digest'), FIX_ALL);
    action.edit = editOf(document, edits);
    return [action];
  }
}

/** The edits as one change of the document, which one undo takes back. */
export function editOf(document: vscode.TextDocument, edits: readonly FixEdit[]): vscode.WorkspaceEdit {
  const edit = new vscode.WorkspaceEdit();
  edit.set(
    document.uri,
    edits.map(({ range, newText }) => new vscode.TextEdit(rangeOf(range, document), newText)),
  );
  return edit;
}

function titleOf({ kind, id }: Fix): string {
  switch (kind) {
    case 'join-row':
      return vscode.l10n.t('Join this row into one line');
    case 'escape-pipes':
      return vscode.l10n.t('Escape the pipes in this row');
    case 'remove-duplicate':
      return vscode.l10n.t('Remove this duplicate');
    case 'keep-id':
      return vscode.l10n.t('Let every link of this paper go to {0}', id ?? '');
  }
}

function diagnosticsOf(
  document: vscode.TextDocument,
  { problem }: MendableProblem,
  context: vscode.CodeActionContext,
): vscode.Diagnostic[] {
  const range = rangeOf(problem.range, document);
  return context.diagnostics.filter(
    (each) => each.source === SOURCE && each.code === problem.code && each.range.isEqual(range),
  );
}
