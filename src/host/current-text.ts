import * as vscode from 'vscode';
import { isDigestDocument, lengthOf, SIZE_LIMIT } from './documents';

// A byte order mark stays, so that offsets are those of the file.
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/**
 * What a Markdown file says now: unsaved text before the file. Undefined when it is gone, lies outside the workspace
 * and is not open, cannot be read, or is too large to be a digest; the last two are logged.
 */
export async function currentText(
  uri: vscode.Uri,
  open: vscode.TextDocument | undefined,
  log: vscode.LogOutputChannel,
): Promise<string | undefined> {
  const inFolder = vscode.workspace.getWorkspaceFolder(uri) !== undefined;
  const document = open && !open.isClosed && isDigestDocument(open) ? open : undefined;
  // A document from elsewhere belongs to the library only as long as it is open.
  if (!document && !inFolder) return undefined;
  try {
    // Unsaved text stands on its own; any other document goes with its file.
    const file =
      document && (document.isDirty || !inFolder) ? undefined : await vscode.workspace.fs.stat(uri);
    if ((document ? lengthOf(document) : (file?.size ?? 0)) > SIZE_LIMIT) {
      log.warn(`${uri.toString(true)} is larger than ${SIZE_LIMIT / 1e6} MB; it was not read as a digest.`);
      return undefined;
    }
    return document ? document.getText() : decoder.decode(await vscode.workspace.fs.readFile(uri));
  } catch (error) {
    const isGone = error instanceof vscode.FileSystemError && error.code === 'FileNotFound';
    if (!isGone) log.warn(`${uri.toString(true)} could not be read.`, error);
    return undefined;
  }
}
