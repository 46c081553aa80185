import * as vscode from 'vscode';
import { distance } from '../core/references/nearest';

/** So many `.bib` files are looked for. */
const MOST = 200;

/** The `.bib` files of the workspace and those beside a document, the nearest to it first. Never rejects. */
export async function bibsNear(document: vscode.Uri): Promise<readonly vscode.Uri[]> {
  // Not every file system can be searched, and a document may be outside the workspace.
  const [found, beside] = await Promise.all([searched(), besides(document)]);
  const all = new Map([...beside, ...found].map((uri) => [uri.toString(), uri]));
  const far = (uri: vscode.Uri): number =>
    uri.scheme === document.scheme && uri.authority === document.authority
      ? distance(document.path, uri.path)
      : Infinity;
  return [...all.values()]
    .map((uri) => ({ uri, far: far(uri) }))
    .sort((a, b) => (a.far === b.far ? (a.uri.path < b.uri.path ? -1 : 1) : a.far < b.far ? -1 : 1))
    .map(({ uri }) => uri);
}

async function searched(): Promise<readonly vscode.Uri[]> {
  try {
    return await vscode.workspace.findFiles('**/*.bib', '**/node_modules/**', MOST);
  } catch {
    return [];
  }
}

async function besides(document: vscode.Uri): Promise<readonly vscode.Uri[]> {
  const folder = vscode.Uri.joinPath(document, '..');
  try {
    const files = await vscode.workspace.fs.readDirectory(folder);
    const names = files.flatMap(([name, type]) => ((type & vscode.FileType.Directory) === 0 ? [name] : []));
    const bibs = names.filter((name) => name.toLowerCase().endsWith('.bib')).slice(0, MOST);
    return bibs.map((name) => vscode.Uri.joinPath(folder, name));
  } catch {
    return [];
  }
}
