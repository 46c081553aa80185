import * as vscode from 'vscode';

/** The content of a file that is there and cannot be read. */
export const UNREADABLE = '\u0000unreadable';
/** The content of a file that goes between being listed and being looked at. */
export const GONE = '\u0000gone';

/**
 * A read-only file system in memory, for tests. `'/link -> /target'` is a link to a folder; a folder whose name ends in
 * `!` cannot be read.
 */
export class MemoryFiles implements vscode.FileSystemProvider {
  private readonly changed = new vscode.EventEmitter<vscode.FileChangeEvent[]>();
  readonly onDidChangeFile = this.changed.event;

  constructor(private readonly files: Readonly<Record<string, string>>) {}

  watch(): vscode.Disposable {
    return new vscode.Disposable(() => undefined);
  }

  stat({ path }: vscode.Uri): vscode.FileStat {
    const text = this.files[this.follow(path)];
    if (text === GONE) throw vscode.FileSystemError.FileNotFound(path);
    const type = text === undefined ? vscode.FileType.Directory : vscode.FileType.File;
    if (text === undefined && this.entries(path).length === 0)
      throw vscode.FileSystemError.FileNotFound(path);
    return { type, size: text?.length ?? 0, ctime: 0, mtime: 0 };
  }

  readDirectory({ path }: vscode.Uri): [string, vscode.FileType][] {
    if (path.endsWith('!')) throw vscode.FileSystemError.NoPermissions(path);
    return this.entries(path);
  }

  readFile({ path }: vscode.Uri): Uint8Array {
    const text = this.files[this.follow(path)];
    if (text === undefined) throw vscode.FileSystemError.FileNotFound(path);
    if (text === UNREADABLE) throw vscode.FileSystemError.NoPermissions(path);
    return new TextEncoder().encode(text);
  }

  createDirectory(): never {
    throw vscode.FileSystemError.NoPermissions();
  }
  writeFile(): never {
    throw vscode.FileSystemError.NoPermissions();
  }
  delete(): never {
    throw vscode.FileSystemError.NoPermissions();
  }
  rename(): never {
    throw vscode.FileSystemError.NoPermissions();
  }

  private entries(path: string): [string, vscode.FileType][] {
    const prefix = this.follow(path).replace(/\/?$/, '/');
    const found = new Map<string, vscode.FileType>();
    for (const file of Object.keys(this.files)) {
      const [own = '', target] = file.split(' -> ');
      if (!own.startsWith(prefix)) continue;
      const [name = '', ...rest] = own.slice(prefix.length).split('/');
      const isFolder = rest.length > 0 || target !== undefined;
      const kind = isFolder ? vscode.FileType.Directory : vscode.FileType.File;
      const link = target === undefined ? vscode.FileType.Unknown : vscode.FileType.SymbolicLink;
      found.set(name, kind | link);
    }
    return [...found];
  }

  private follow(path: string): string {
    for (const file of Object.keys(this.files)) {
      const [own = '', target] = file.split(' -> ');
      if (target !== undefined && (path === own || path.startsWith(`${own}/`)))
        return target + path.slice(own.length);
    }
    return path;
  }
}
