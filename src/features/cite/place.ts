import * as vscode from 'vscode';
import { notebookOf } from '../../host/citing-context';
import { FREE, isReadOnly } from '../../host/read-only';
import { isShown } from '../../host/shown';
import type { EditorPlace } from '../../host/target-editor';

/** Where a citation goes now, or why it cannot go anywhere. */
export type PlaceNow =
  | {
      readonly kind: 'place';
      readonly editor: vscode.TextEditor | undefined;
      readonly selections: readonly vscode.Selection[];
    }
  | { readonly kind: 'failure'; readonly reason: string };

/** Where the person was when they asked; cursors of a visible editor have moved along with its text. */
export function placeNow({ document, version, selections, viewColumn }: EditorPlace): PlaceNow {
  if (!isShown(document)) return { kind: 'failure', reason: vscode.l10n.t('The document was closed.') };
  if (isReadOnly(document))
    return { kind: 'failure', reason: vscode.l10n.t('The document cannot be changed.') };
  const editors = vscode.window.visibleTextEditors.filter((editor) => editor.document === document);
  const editor = editors.find((one) => one.viewColumn === viewColumn) ?? editors[0];
  if (document.version === version) return { kind: 'place', editor, selections };
  if (!editor) return { kind: 'failure', reason: vscode.l10n.t('The document has changed meanwhile.') };
  return { kind: 'place', editor, selections: editor.selections };
}

/**
 * Puts the focus on the document, and the cursors behind what was inserted. A document that was closed at that very moment
 * stays closed: what was inserted is not undone by that, and what comes after it goes on.
 */
export async function showCursors(
  { document, viewColumn }: EditorPlace,
  editor: vscode.TextEditor | undefined,
  offsets: readonly number[],
): Promise<void> {
  const selections = offsets.map((offset) => {
    const position = document.positionAt(offset);
    return new vscode.Selection(position, position);
  });
  // A cell is shown within its notebook; as a document of its own it would be in a second editor.
  const shown = notebookOf(document)
    ? editor
    : await vscode.window.showTextDocument(document, editor?.viewColumn ?? viewColumn).then(
        (one) => one,
        () => undefined,
      );
  if (shown && selections.length > 0) shown.selections = selections;
}

/** Whether the file of a document takes no changes. */
export async function hasReadOnlyFile({ uri, isUntitled }: vscode.TextDocument): Promise<boolean> {
  if (isUntitled || FREE.has(uri.scheme)) return false;
  try {
    const { permissions } = await vscode.workspace.fs.stat(uri);
    return ((permissions ?? 0) & vscode.FilePermission.Readonly) !== 0;
  } catch {
    return false;
  }
}
