import * as vscode from 'vscode';

/** Files that the extension brings along, in a folder of their own that no workspace has. */
export const SAMPLE_SCHEME = 'paper-digest-sample';

/** Digests of several days. */
const DIGESTS: readonly string[] = ['2024-09-05.md', '2024-11-22.md', '2025-05-13.md'];
/** Files that mention their papers, to be written in. */
const DRAFTS: readonly string[] = ['draft.md', 'related-work.tex', 'train.py'];

export const sampleUri = (name: string): vscode.Uri =>
  vscode.Uri.from({ scheme: SAMPLE_SCHEME, path: `/${name}` });

/** The digests of the sample library. */
export const sampleDigests: readonly vscode.Uri[] = DIGESTS.map(sampleUri);

/**
 * The sample library as files: digests that cannot be changed, drafts that can. What is written stays in memory until the window
 * is closed, so a person can try everything and nothing is left anywhere.
 */
export class SampleFiles implements vscode.FileSystemProvider {
  private readonly changed = new vscode.EventEmitter<vscode.FileChangeEvent[]>();
  private readonly written = new Map<string, { readonly bytes: Uint8Array; readonly mtime: number }>();
  readonly onDidChangeFile = this.changed.event;

  constructor(private readonly extensionUri: vscode.Uri) {}

  watch(): vscode.Disposable {
    return new vscode.Disposable(() => undefined);
  }

  async stat(uri: vscode.Uri): Promise<vscode.FileStat> {
    if (uri.path === '/') return { type: vscode.FileType.Directory, ctime: 0, mtime: 0, size: 0 };
    const { length: size } = await this.readFile(uri);
    const mtime = this.written.get(nameOf(uri))?.mtime ?? 0;
    const stat = { type: vscode.FileType.File, ctime: 0, mtime, size };
    return isDigest(uri) ? { ...stat, permissions: vscode.FilePermission.Readonly } : stat;
  }

  readDirectory(): [string, vscode.FileType][] {
    const names = new Set([...DIGESTS, ...DRAFTS, ...this.written.keys()]);
    return [...names].map((name) => [name, vscode.FileType.File]);
  }

  async readFile(uri: vscode.Uri): Promise<Uint8Array> {
    const name = nameOf(uri);
    const own = this.written.get(name);
    if (own) return own.bytes;
    if (!DIGESTS.includes(name) && !DRAFTS.includes(name)) throw vscode.FileSystemError.FileNotFound(uri);
    return vscode.workspace.fs.readFile(vscode.Uri.joinPath(this.extensionUri, 'seeds', name));
  }

  writeFile(uri: vscode.Uri, bytes: Uint8Array): void {
    const name = nameOf(uri);
    if (isDigest(uri) || name.includes('/')) throw vscode.FileSystemError.NoPermissions(uri);
    const isNew = !this.written.has(name) && !DRAFTS.includes(name);
    this.written.set(name, { bytes, mtime: Date.now() });
    const type = isNew ? vscode.FileChangeType.Created : vscode.FileChangeType.Changed;
    this.changed.fire([{ type, uri }]);
  }

  delete(uri: vscode.Uri): void {
    if (!this.written.delete(nameOf(uri))) throw vscode.FileSystemError.NoPermissions(uri);
    this.changed.fire([{ type: vscode.FileChangeType.Deleted, uri }]);
  }

  rename(uri: vscode.Uri): void {
    throw vscode.FileSystemError.NoPermissions(uri);
  }

  createDirectory(uri: vscode.Uri): void {
    throw vscode.FileSystemError.NoPermissions(uri);
  }
}

function nameOf({ path }: vscode.Uri): string {
  return path.slice(1);
}

function isDigest(uri: vscode.Uri): boolean {
  return DIGESTS.includes(nameOf(uri));
}
