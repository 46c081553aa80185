import * as vscode from 'vscode';
import { type CitationContext, citationContext, type ContextOptions } from '../core/citation/context/context';
import type { ContextFiles } from '../core/citation/context/files';

/** Larger files are no root, no chapter and no settings of a project. */
const MOST_BYTES = 2_000_000;

/** What a citation looks like at an offset of a document, and where its entry belongs. Never rejects. */
export function contextAt(
  document: vscode.TextDocument,
  offset: number,
  options: ContextOptions,
): Promise<CitationContext> {
  const cell = notebookOf(document);
  const uri = cell?.notebook.uri ?? document.uri;
  return citationContext(
    {
      uri: uri.toString(),
      languageId: document.languageId,
      text: document.getText(),
      offset,
      folder: vscode.workspace.getWorkspaceFolder(uri)?.uri.toString(),
      notebook: cell && (cell.kind === vscode.NotebookCellKind.Markup ? 'markup' : 'code'),
    },
    files,
    options,
  );
}

/** The cell of a notebook that a document is the text of. */
export function notebookOf(document: vscode.TextDocument): vscode.NotebookCell | undefined {
  if (document.uri.scheme !== 'vscode-notebook-cell') return undefined;
  for (const notebook of vscode.workspace.notebookDocuments) {
    const cell = notebook.getCells().find((one) => one.document === document);
    if (cell) return cell;
  }
  return undefined;
}

const files: ContextFiles = {
  read: async (name) => {
    const open = vscode.workspace.textDocuments.find(
      (document) => !document.isClosed && document.uri.toString() === name,
    );
    if (open) return open.getText();
    const uri = vscode.Uri.parse(name, true);
    const { size, type } = await vscode.workspace.fs.stat(uri);
    if (size > MOST_BYTES || (type & vscode.FileType.File) === 0) return undefined;
    return new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
  },
  list: async (folder) => {
    const found = await vscode.workspace.fs.readDirectory(vscode.Uri.parse(folder, true));
    return found.flatMap(([name, type]) => ((type & vscode.FileType.Directory) === 0 ? [name] : []));
  },
  exists: async (name) => {
    const uri = vscode.Uri.parse(name, true);
    const { type } = await vscode.workspace.fs.stat(uri);
    return (type & vscode.FileType.Directory) === 0;
  },
};
