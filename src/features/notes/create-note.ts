import * as vscode from 'vscode';

/** So many notes of one name are too many. */
const MOST = 100;

/**
 * Makes the file of a note; where the name is taken, `2411.14405-2.md`. No file that is there is ever changed. Undefined
 * when it cannot be written, of which the person is told.
 */
export async function createNote(
  folder: vscode.Uri,
  name: string,
  text: string,
  log: vscode.LogOutputChannel,
): Promise<vscode.Uri | undefined> {
  try {
    for (let count = 1; count <= MOST; count++) {
      const uri = vscode.Uri.joinPath(folder, count === 1 ? name : name.replace(/\.md$/, `-${count}.md`));
      if (await isThere(uri)) continue;
      await vscode.workspace.fs.createDirectory(vscode.Uri.joinPath(uri, '..'));
      // Unlike a plain write, this fails where a file has come into being meanwhile.
      const edit = new vscode.WorkspaceEdit();
      edit.createFile(uri, { contents: new TextEncoder().encode(text) });
      if (await vscode.workspace.applyEdit(edit)) return uri;
      throw new Error(`${uri.toString()} could not be made.`);
    }
    throw new Error(`There are ${MOST} notes of the name ${name}.`);
  } catch (error) {
    log.error('The note could not be written.', error);
    const said = vscode.l10n.t(
      'The note could not be written to its folder, so it is here unsaved. The log says why.',
    );
    void vscode.window.showWarningMessage(said);
    return undefined;
  }
}

async function isThere(uri: vscode.Uri): Promise<boolean> {
  try {
    await vscode.workspace.fs.stat(uri);
    return true;
  } catch (error) {
    if (error instanceof vscode.FileSystemError && error.code === 'FileNotFound') return false;
    throw error;
  }
}
