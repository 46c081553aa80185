import * as vscode from 'vscode';
import type { FileStamp } from '../core/library/stored';
import type { Mention } from '../core/references/mention';
import { readStoredFiles, storeFiles, type StoredFile } from '../core/references/stored';
import { Pacer } from './pacer';

/** Files of the cache; each holds the documents whose names fall to it. */
const PARTS = 32;
/** How long changes are gathered before they are written, in milliseconds. */
const SETTLE = 5000;

/**
 * Where papers were cited when the files were last read, in the extension's own storage. A cache, and no more: what is
 * missing, damaged or of another version is read from the files again.
 */
export class ReferenceCache {
  private readonly stamps = new Map<string, FileStamp>();
  private readonly dirty = new Set<number>();
  private timer: ReturnType<typeof setTimeout> | undefined;
  private saving: Promise<void> = Promise.resolve();

  /**
   * @param folder where the cache lies; nothing else does
   * @param mentionsOf what a file mentions now
   */
  constructor(
    private readonly folder: vscode.Uri,
    private readonly mentionsOf: (uri: string) => readonly Mention[],
    private readonly log: vscode.LogOutputChannel,
  ) {}

  /** Gives what is stored, part by part, to `take`, which says which of the files it wants. Never rejected. */
  async load(take: (files: readonly StoredFile[]) => Iterable<StoredFile>): Promise<void> {
    const pacer = new Pacer();
    for (let part = 0; part < PARTS; part++) {
      const json = await this.read(part);
      const files = json === undefined ? undefined : readStoredFiles(json);
      for (const { uri, size, mtime } of take(files ?? [])) this.stamps.set(uri, { size, mtime });
      await pacer.breathe();
    }
  }

  /** The state of the file that the index holds; undefined when it must be read. */
  stampOf(uri: string): FileStamp | undefined {
    return this.stamps.get(uri);
  }

  /** A file was read in this state. */
  remember(uri: string, stamp: FileStamp): void {
    this.stamps.set(uri, stamp);
    this.soil(uri);
  }

  /** The file is gone, or the index holds the text of an open document instead. */
  forget(uri: string): void {
    if (this.stamps.delete(uri)) this.soil(uri);
  }

  /** Writes what has changed, now. Never rejected. */
  save(): Promise<void> {
    clearTimeout(this.timer);
    this.timer = undefined;
    this.saving = this.saving.then(async () => {
      try {
        if (this.dirty.size > 0) await this.write();
      } catch (error) {
        this.log.warn('Where papers are cited could not be stored.', error);
      }
    });
    return this.saving;
  }

  private async read(part: number): Promise<string | undefined> {
    try {
      return new TextDecoder().decode(await vscode.workspace.fs.readFile(this.uriOf(part)));
    } catch {
      // The first start of all has none.
      return undefined;
    }
  }

  private async write(): Promise<void> {
    const parts = new Set(this.dirty);
    this.dirty.clear();
    const files = new Map([...parts].map((part): [number, StoredFile[]] => [part, []]));
    for (const [uri, stamp] of this.stamps)
      files.get(partOf(uri))?.push({ uri, ...stamp, mentions: this.mentionsOf(uri) });
    const pacer = new Pacer();
    await vscode.workspace.fs.createDirectory(this.folder);
    for (const [part, stored] of files) {
      await pacer.breathe();
      // First beside it, then in its place: whoever reads finds the old file or the new one, never half of one.
      const draft = vscode.Uri.joinPath(this.folder, `${part}.tmp`);
      await vscode.workspace.fs.writeFile(draft, new TextEncoder().encode(storeFiles(stored)));
      await vscode.workspace.fs.rename(draft, this.uriOf(part), { overwrite: true });
    }
  }

  private uriOf(part: number): vscode.Uri {
    return vscode.Uri.joinPath(this.folder, `${part}.json`);
  }

  private soil(uri: string): void {
    this.dirty.add(partOf(uri));
    this.timer ??= setTimeout(() => void this.save(), SETTLE);
  }
}

function partOf(uri: string): number {
  let sum = 0;
  for (let i = 0; i < uri.length; i++) sum = (sum * 31 + uri.charCodeAt(i)) | 0;
  return Math.abs(sum) % PARTS;
}
