import * as vscode from 'vscode';
import type { FileStamp, MemoryFilePort } from './memory-file-store';
import { Pacer } from './pacer';
import { orAbsent } from './or-absent';

/** A memory of 500,000 papers has so many bytes; a larger file is none. */
const MOST_BYTES = 100_000_000;

/** The file of a memory in a workspace, whatever file system that is on. It is made, with its folder, when something is written. */
export function memoryFile(uri: vscode.Uri): MemoryFilePort {
  const { fs } = vscode.workspace;
  const pacer = new Pacer();
  const mark = Math.random().toString(36).slice(2, 10);
  const stamp = async (): Promise<FileStamp | undefined> => {
    const found = await orAbsent(fs.stat(uri));
    if (found && (found.type & vscode.FileType.Directory) !== 0)
      throw vscode.FileSystemError.FileIsADirectory(uri);
    return found && { mtime: found.mtime, size: found.size };
  };
  return {
    stamp,
    read: async () => {
      const found = await stamp();
      if (found && found.size > MOST_BYTES) throw new Error(`It has ${found.size} bytes.`);
      const bytes = await orAbsent(fs.readFile(uri));
      return bytes && new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    },
    replace: async (text, expected) => {
      // Who edits the file by hand has the word; it is written when that was saved.
      if (isEdited(uri)) throw new Error('It is open in an editor with changes that are not saved.');
      const draft = uri.with({ path: `${uri.path}.${mark}.tmp` });
      await fs.createDirectory(vscode.Uri.joinPath(uri, '..'));
      await fs.writeFile(draft, new TextEncoder().encode(text));
      try {
        // A file that is renamed keeps its time: so nobody's later text is taken for this one.
        const { mtime, size } = await fs.stat(draft);
        const found = await stamp();
        if (found?.mtime !== expected?.mtime || found?.size !== expected?.size) return undefined;
        await fs.rename(draft, uri, { overwrite: true });
        return { mtime, size };
      } finally {
        await orAbsent(fs.delete(draft)).catch(() => undefined);
      }
    },
    pace: () => pacer.breathe(),
  };
}

function isEdited(uri: vscode.Uri): boolean {
  return vscode.workspace.textDocuments.some(
    (document) => document.isDirty && document.uri.toString() === uri.toString(),
  );
}
