import * as vscode from 'vscode';
import { orAbsent } from './or-absent';

/** Whether a file is another one than before. */
export interface StoredStamp {
  readonly mtime: number;
  readonly size: number;
}

/** Files of one folder, by name. */
export interface StoredFiles {
  /** Undefined when there is none. */
  readonly stamp: (name: string) => Promise<StoredStamp | undefined>;
  /** Undefined when there is none. */
  readonly read: (name: string) => Promise<string | undefined>;
  /** Whoever reads meanwhile finds the old text or the new one, never half of one. */
  readonly write: (name: string, text: string) => Promise<void>;
  /** In no order; none when there is no folder. */
  readonly names: () => Promise<readonly string[]>;
  /** Removes them all, and drafts that a crash has left. */
  readonly clear: () => Promise<void>;
}

/** The files of a folder of the editor's own storage, which is made when something is written. */
export function storedFiles(folder: vscode.Uri): StoredFiles {
  const { fs } = vscode.workspace;
  const at = (name: string): vscode.Uri => vscode.Uri.joinPath(folder, name);
  const draftMark = Math.random().toString(36).slice(2, 10);
  return {
    stamp: (name) => orAbsent(fs.stat(at(name))),
    read: async (name) => {
      const bytes = await orAbsent(fs.readFile(at(name)));
      return bytes && new TextDecoder().decode(bytes);
    },
    write: async (name, text) => {
      const draft = at(`${name}.${draftMark}.tmp`);
      await fs.createDirectory(folder);
      await fs.writeFile(draft, new TextEncoder().encode(text));
      await fs.rename(draft, at(name), { overwrite: true });
    },
    names: async () => ((await orAbsent(fs.readDirectory(folder))) ?? []).map(([name]) => name),
    clear: async () => {
      await orAbsent(fs.delete(folder, { recursive: true }));
    },
  };
}
