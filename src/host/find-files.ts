import * as vscode from 'vscode';
import { isPlain, searchPattern } from '../core/library/glob';
import type { FileRules } from './file-rules';
import { eachLimited, Pacer } from './pacer';

/** File systems that VS Code searches itself; others may have no search, and then are walked. */
const SEARCHED = new Set(['file', 'vscode-remote']);
/** How long a search of another file system may take before it is walked, in milliseconds. */
const PATIENCE = 2000;
/** How far a walk goes: entries in all, folders in folders, and folders read at once. */
const ENTRIES = 100_000;
const DEPTH = 24;
const WIDTH = 8;

/**
 * All files of the workspace that may be digests, each URI once, also where one workspace folder lies in another.
 * A file behind a symbolic link is listed as the editor's search lists it: by each path it is found under.
 */
export async function findDigestFiles(
  rules: FileRules,
  token: vscode.CancellationToken,
): Promise<ReadonlyMap<string, vscode.Uri>> {
  const files = new Map<string, vscode.Uri>();
  const pacer = new Pacer();
  for (const folder of vscode.workspace.workspaceFolders ?? []) {
    for (const uri of await findIn(folder, rules, token)) {
      while (pacer.isSpent()) await pacer.rest();
      if (rules.accepts(uri)) files.set(uri.toString(), uri);
    }
  }
  return files;
}

async function findIn(
  folder: vscode.WorkspaceFolder,
  rules: FileRules,
  token: vscode.CancellationToken,
): Promise<readonly vscode.Uri[]> {
  const { include, exclude } = rules.of(folder);
  // A comma would end an alternative; such patterns are held against what was found, as are those that find nothing.
  const without = exclude
    .flatMap((glob) => glob.patterns)
    .filter((pattern) => !pattern.includes(',') && isPlain(pattern));
  const excluded = without.length > 0 ? `{${without.join(',')}}` : undefined;
  const found: vscode.Uri[] = [];
  for (const pattern of new Set(include.flatMap((glob) => glob.patterns.map(searchPattern)))) {
    const relative = new vscode.RelativePattern(folder, pattern);
    const some = await search(relative, excluded, token);
    if (!some) break;
    found.push(...some);
  }
  return found.length > 0 || SEARCHED.has(folder.uri.scheme) ? found : walk(folder.uri, rules, token);
}

/**
 * What the editor finds in a folder; undefined when it finds nothing out: the file system is not there (then the other
 * folders count all the same), or has no search, and then the editor waits for one that may never come.
 */
export async function search(
  pattern: vscode.RelativePattern,
  excluded: string | undefined,
  token: vscode.CancellationToken,
): Promise<readonly vscode.Uri[] | undefined> {
  const find = (by: vscode.CancellationToken): Thenable<readonly vscode.Uri[] | undefined> =>
    vscode.workspace.findFiles(pattern, excluded, undefined, by).then(undefined, () => undefined);
  if (SEARCHED.has(pattern.baseUri.scheme)) return find(token);
  const source = new vscode.CancellationTokenSource();
  const stopped = token.onCancellationRequested(() => source.cancel());
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), PATIENCE);
  });
  try {
    return await Promise.race([find(source.token), late]);
  } finally {
    clearTimeout(timer);
    stopped.dispose();
    source.cancel();
  }
}

/**
 * The files below a folder that may be digests, found by reading folder after folder, each level at once. Does not go
 * through symbolic links to folders, which may lead in circles; folders that cannot be read count as empty.
 */
export async function walk(
  root: vscode.Uri,
  rules: FileRules,
  token: vscode.CancellationToken,
): Promise<readonly vscode.Uri[]> {
  const files: vscode.Uri[] = [];
  const pacer = new Pacer();
  let level = [root];
  let seen = 0;
  for (let depth = 0; depth < DEPTH && level.length > 0; depth++) {
    const below: vscode.Uri[] = [];
    await eachLimited(level, WIDTH, async (folder) => {
      if (token.isCancellationRequested || seen > ENTRIES) return;
      const entries = await vscode.workspace.fs.readDirectory(folder).then(
        (all) => all,
        () => [],
      );
      await pacer.breathe();
      seen += entries.length;
      for (const [name, type] of entries) {
        const uri = vscode.Uri.joinPath(folder, name);
        const isFolder = (type & vscode.FileType.Directory) !== 0;
        if (isFolder && (type & vscode.FileType.SymbolicLink) === 0) {
          if (!rules.excludesFolder(uri)) below.push(uri);
        } else if (!isFolder && rules.accepts(uri)) files.push(uri);
      }
    });
    level = below;
  }
  return files;
}
