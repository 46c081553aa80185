import * as vscode from 'vscode';
import { ChangeQueue } from './change-queue';

/** More new names in a folder than these are looked up in its list, not one by one. */
const FEW = 8;

/**
 * Finds the folders among names that have come: a folder that comes as a whole is one event, without one for each file in
 * it, and its name (`2025.05`, `me.github.io`) does not tell it from a file's. Names that come together are looked at together.
 */
export class NewFolders implements vscode.Disposable {
  private readonly queue = new ChangeQueue(() => void this.look());

  /** @param found called with each folder; what came and is gone again is passed over */
  constructor(private readonly found: (folder: vscode.Uri) => void) {}

  /** Something of this name has come. */
  add(uri: vscode.Uri): void {
    this.queue.add(uri, 'file');
  }

  dispose(): void {
    this.queue.take();
  }

  private async look(): Promise<void> {
    const byParent = new Map<string, vscode.Uri[]>();
    for (const uri of this.queue.take()) {
      const parent = vscode.Uri.joinPath(uri, '..').toString();
      const others = byParent.get(parent);
      if (others) others.push(uri);
      else byParent.set(parent, [uri]);
    }
    for (const uris of byParent.values())
      for (const folder of await (uris.length > FEW ? listed(uris) : asked(uris))) this.found(folder);
  }
}

async function asked(uris: readonly vscode.Uri[]): Promise<readonly vscode.Uri[]> {
  const folders: vscode.Uri[] = [];
  for (const uri of uris) {
    const found = await vscode.workspace.fs.stat(uri).then(undefined, () => undefined);
    if (found && isFolder(found.type)) folders.push(uri);
  }
  return folders;
}

/** The same for names in one folder. */
async function listed(uris: readonly vscode.Uri[]): Promise<readonly vscode.Uri[]> {
  const [first] = uris;
  if (!first) return [];
  const parent = vscode.Uri.joinPath(first, '..');
  const entries = await vscode.workspace.fs.readDirectory(parent).then(undefined, () => []);
  const folders = new Set(
    entries.flatMap(([name, type]) => (isFolder(type) ? [vscode.Uri.joinPath(parent, name).toString()] : [])),
  );
  return uris.filter((uri) => folders.has(uri.toString()));
}

function isFolder(type: vscode.FileType): boolean {
  return (type & vscode.FileType.Directory) !== 0;
}
