import * as vscode from 'vscode';

/**
 * Whether a document is in an editor, be it behind another one. The editor keeps the text of a file for a while after
 * its last tab was closed, so `isClosed` does not say it.
 */
export function isShown(document: vscode.TextDocument): boolean {
  if (document.isClosed) return false;
  if (vscode.window.visibleTextEditors.some((editor) => editor.document === document)) return true;
  // A cell has the path of its notebook.
  const isOf = (uri: vscode.Uri): boolean =>
    uri.toString() === document.uri.toString() ||
    (document.uri.scheme === 'vscode-notebook-cell' && uri.path === document.uri.path);
  return vscode.window.tabGroups.all.some(({ tabs }) => tabs.some((tab) => urisOf(tab).some(isOf)));
}

function urisOf({ input }: vscode.Tab): readonly vscode.Uri[] {
  if (typeof input !== 'object' || input === null) return [];
  return Object.values(input).filter((value) => value instanceof vscode.Uri);
}
