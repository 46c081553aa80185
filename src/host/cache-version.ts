import * as vscode from 'vscode';

/**
 * Changes with all that decides what a file says: with the version of the extension, and, where it is being developed or
 * tested, with the bundle that was built last. Never rejected.
 */
export async function cacheVersion(context: vscode.ExtensionContext): Promise<string> {
  const { version } = context.extension.packageJSON as { readonly version: string };
  if (context.extensionMode === vscode.ExtensionMode.Production) return version;
  try {
    const bundle = vscode.Uri.joinPath(context.extensionUri, 'dist', 'extension.js');
    const { mtime, size } = await vscode.workspace.fs.stat(bundle);
    return `${version} ${mtime} ${size}`;
  } catch {
    return version;
  }
}
