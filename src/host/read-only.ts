import * as vscode from 'vscode';

/** Documents without a file of their own that people write in. */
export const FREE: ReadonlySet<string> = new Set([
  'untitled',
  'vscode-notebook-cell',
  'vscode-interactive-input',
]);
const VIEWS = new Set(['git', 'review', 'pr', 'gitlens', 'vscode-local-history', 'search-editor']);

/** Whether a document takes no changes: by its file system, or by a setting. */
export function isReadOnly(document: vscode.TextDocument): boolean {
  const { scheme } = document.uri;
  if (FREE.has(scheme)) return false;
  const isWritable = vscode.workspace.fs.isWritableFileSystem(scheme);
  // What no file system provides is a view of something else; extensions on the web are not told of all of them.
  if (isWritable === false || (isWritable === undefined && VIEWS.has(scheme))) return true;
  const settings = vscode.workspace.getConfiguration('files', document.uri);
  return (
    matches(settings.get<unknown>('readonlyInclude'), document) &&
    !matches(settings.get<unknown>('readonlyExclude'), document)
  );
}

function matches(patterns: unknown, document: vscode.TextDocument): boolean {
  if (typeof patterns !== 'object' || patterns === null) return false;
  const on = Object.entries(patterns).flatMap(([pattern, value]) => (value === true ? [pattern] : []));
  return on.some((pattern) => vscode.languages.match({ pattern }, document) > 0);
}
