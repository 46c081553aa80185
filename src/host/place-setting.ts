import * as vscode from 'vscode';

/**
 * The file or folder that a setting names: a path below the first folder of the workspace (`notes`), an absolute path, or
 * a URI. Undefined when it names none, or there is no folder that a path could begin from.
 */
export function placeOf(value: unknown): vscode.Uri | undefined {
  const named = typeof value === 'string' ? value.trim() : '';
  if (named === '') return undefined;
  // One letter is a drive of Windows.
  if (/^[a-z][a-z\d+.-]+:\//i.test(named)) return parsed(named);
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  if (/^(?:[a-z]:[\\/]|\/)/i.test(named)) {
    // In a virtual workspace an absolute path is one of that file system.
    return folder && folder.scheme !== 'file' && named.startsWith('/')
      ? folder.with({ path: named })
      : vscode.Uri.file(named);
  }
  return folder && vscode.Uri.joinPath(folder, named.replaceAll('\\', '/'));
}

function parsed(text: string): vscode.Uri | undefined {
  try {
    return vscode.Uri.parse(text, true);
  } catch {
    return undefined;
  }
}
