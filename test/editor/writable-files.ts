import * as vscode from 'vscode';

/** A file system in memory that takes changes, but for files whose name begins with `locked`. */
export class WritableFiles implements vscode.FileSystemProvider {
  private readonly changed = new vscode.EventEmitter<vscode.FileChangeEvent[]>();
  readonly onDidChangeFile = this.changed.event;
  private readonly files = new Map<string, Uint8Array>();
  private time = 1;

  constructor(files: Readonly<Record<string, string>>) {
    for (const [path, text] of Object.entries(files)) this.files.set(path, new TextEncoder().encode(text));
  }

  text(path: string): string | undefined {
    const bytes = this.files.get(path);
    return bytes && new TextDecoder().decode(bytes);
  }

  watch(): vscode.Disposable {
    return new vscode.Disposable(() => undefined);
  }

  stat({ path }: vscode.Uri): vscode.FileStat {
    const bytes = this.files.get(path);
    if (!bytes && this.entries(path).length === 0) throw vscode.FileSystemError.FileNotFound(path);
    return {
      type: bytes ? vscode.FileType.File : vscode.FileType.Directory,
      size: bytes?.length ?? 0,
      ctime: 0,
      mtime: this.time,
      ...(/\/locked[^/]*$/.test(path) ? { permissions: vscode.FilePermission.Readonly } : {}),
    };
  }

  readDirectory({ path }: vscode.Uri): [string, vscode.FileType][] {
    return this.entries(path);
  }

  readFile({ path }: vscode.Uri): Uint8Array {
    const bytes = this.files.get(path);
    if (!bytes) throw vscode.FileSystemError.FileNotFound(path);
    return bytes;
  }

  writeFile(uri: vscode.Uri, content: Uint8Array): void {
    if (/\/locked[^/]*$/.test(uri.path)) throw vscode.FileSystemError.NoPermissions(uri);
    const type = this.files.has(uri.path) ? vscode.FileChangeType.Changed : vscode.FileChangeType.Created;
    this.files.set(uri.path, content);
    this.time++;
    this.changed.fire([{ type, uri }]);
  }

  delete(uri: vscode.Uri): void {
    this.files.delete(uri.path);
    this.changed.fire([{ type: vscode.FileChangeType.Deleted, uri }]);
  }
  createDirectory(): void {
    // A folder is there as soon as it has a file.
  }
  rename(): never {
    throw vscode.FileSystemError.NoPermissions();
  }

  private entries(path: string): [string, vscode.FileType][] {
    const prefix = path.replace(/\/?$/, '/');
    const below = [...this.files.keys()].filter((file) => file.startsWith(prefix));
    const names = below.map((file) => file.slice(prefix.length).split('/'));
    return names.map(([name = '', ...rest]) => [
      name,
      rest.length > 0 ? vscode.FileType.Directory : vscode.FileType.File,
    ]);
  }
}
