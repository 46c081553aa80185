import * as vscode from 'vscode';
import type { Digest } from '../core/digest/entry';
import {
  readStored,
  sealStored,
  writeStored,
  type FileStamp,
  type StoredDocument,
} from '../core/library/stored';
import { eachLimited, Pacer } from './pacer';

/** About how much of digests goes into one file of the cache, in bytes: a change writes one such file anew. */
const PART_SIZE = 400_000;
/** Parts that are read at once: while one is made out, others are on their way from a file system that may be far. */
const AHEAD = 8;
/** How long changes are gathered before they are written, in milliseconds. */
const SETTLE = 2000;

interface Part {
  readonly name: string;
  readonly uris: Set<string>;
  size: number;
  isDirty: boolean;
}

interface Known {
  readonly part: Part;
  readonly path: string;
  readonly stamp: FileStamp;
  /** Whether the library holds what this very file said, and not the unsaved text of a document. */
  isFromFile: boolean;
}

/**
 * What the files said when they were last read, kept in the extension's own storage so that the next start need not
 * read them all. A cache, and no more: what is missing, damaged or of another version is read from the files again.
 */
export class IndexCache {
  private readonly known = new Map<string, Known>();
  private readonly parts = new Map<string, Part>();
  private filling: Part | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private saving: Promise<void> = Promise.resolve();

  /**
   * @param folder where the cache lies; nothing else does
   * @param version of all that decides what a file says
   * @param digestOf what a document says now; undefined for a note
   */
  constructor(
    private readonly folder: vscode.Uri,
    private readonly version: Promise<string>,
    private readonly digestOf: (uri: string) => Digest | undefined,
    private readonly log: vscode.LogOutputChannel,
  ) {}

  /** Gives all that is stored, part by part, to `take`, which says which of the documents it wants. Never rejected. */
  async load(take: (documents: readonly StoredDocument[]) => Iterable<StoredDocument>): Promise<void> {
    const pacer = new Pacer();
    try {
      const names = (await vscode.workspace.fs.readDirectory(this.folder)).map(([name]) => name);
      // A draft is left when the editor ended while it was written.
      for (const name of names) if (name.endsWith('.tmp')) await this.remove(name);
      const parts = names.filter((name) => name.endsWith('.jsonl'));
      await eachLimited(parts, AHEAD, async (name) => {
        const part: Part = { name, uris: new Set(), size: 0, isDirty: false };
        this.parts.set(name, part);
        const documents = await this.read(name, pacer);
        while (pacer.isSpent()) await pacer.rest();
        const wanted = new Set(take(documents));
        for (const document of documents) if (wanted.has(document)) this.put(part, document);
        if (documents.length === 0 || wanted.size < documents.length) this.soil(part);
      });
    } catch (error) {
      // The first start of all has no folder.
      const isAbsent = error instanceof vscode.FileSystemError && error.code === 'FileNotFound';
      if (!isAbsent) this.log.warn('The stored index cannot be read; the files are read instead.', error);
    }
  }

  /** The state of the file that the library holds; undefined when it must be read. */
  stampOf(uri: string): FileStamp | undefined {
    const known = this.known.get(uri);
    return known?.isFromFile ? known.stamp : undefined;
  }

  /** A file was read in this state. */
  remember(uri: string, path: string, stamp: FileStamp): void {
    const known = this.known.get(uri);
    const isStored = known?.stamp.size === stamp.size && known.stamp.mtime === stamp.mtime;
    if (known && isStored && known.part.uris.has(uri)) known.isFromFile = true;
    else {
      this.forget(uri);
      const part = this.partToFill();
      this.put(part, { uri, path, stamp });
      this.soil(part);
    }
  }

  /** The library holds the text of an open document; what is stored of the file stays good for the file. */
  hold(uri: string): void {
    const known = this.known.get(uri);
    if (known) known.isFromFile = false;
  }

  forget(uri: string): void {
    const known = this.known.get(uri);
    if (!known) return;
    this.known.delete(uri);
    known.part.uris.delete(uri);
    known.part.size -= known.stamp.size;
    this.soil(known.part);
  }

  /** Writes what has changed, now. Never rejected. */
  save(): Promise<void> {
    clearTimeout(this.timer);
    this.timer = undefined;
    this.saving = this.saving.then(async () => {
      const dirty = [...this.parts.values()].filter((part) => part.isDirty);
      const pacer = new Pacer();
      for (const part of dirty) {
        try {
          await this.write(part, pacer);
        } catch (error) {
          part.isDirty = true;
          this.log.warn('The index could not be stored.', error);
          return;
        }
      }
    });
    return this.saving;
  }

  private async read(name: string, pacer: Pacer): Promise<readonly StoredDocument[]> {
    const documents: StoredDocument[] = [];
    const bytes = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(this.folder, name));
    const version = await this.version;
    while (pacer.isSpent()) await pacer.rest();
    for (const document of readStored(new TextDecoder().decode(bytes), version)) {
      if (document) documents.push(document);
      while (pacer.isSpent()) await pacer.rest();
    }
    if (documents.length === 0) this.log.info(`Stored index ${name} is of no use any more; rebuilt.`);
    return documents;
  }

  private async write(part: Part, pacer: Pacer): Promise<void> {
    part.isDirty = false;
    const pieces: string[] = [];
    for (const uri of [...part.uris]) {
      const known = this.known.get(uri);
      // What is not written now counts as new when it is read from its file again.
      if (!known?.isFromFile) part.uris.delete(uri);
      else
        for (const piece of writeStored({ uri, ...known, digest: this.digestOf(uri) ?? NOTE })) {
          pieces.push(piece);
          while (pacer.isSpent()) await pacer.rest();
        }
    }
    if (pieces.length === 0) {
      this.parts.delete(part.name);
      if (this.filling === part) this.filling = undefined;
      await this.remove(part.name);
      return;
    }
    // First beside it, then in its place: whoever reads finds the old file or the new one, never half of one.
    const draft = vscode.Uri.joinPath(this.folder, `${part.name}.${Date.now().toString(36)}.tmp`);
    await vscode.workspace.fs.createDirectory(this.folder);
    await vscode.workspace.fs.writeFile(
      draft,
      new TextEncoder().encode(sealStored(await this.version, pieces)),
    );
    await vscode.workspace.fs.rename(draft, vscode.Uri.joinPath(this.folder, part.name), { overwrite: true });
  }

  private async remove(name: string): Promise<void> {
    await vscode.workspace.fs.delete(vscode.Uri.joinPath(this.folder, name)).then(undefined, () => undefined);
  }

  private put(part: Part, { uri, path, stamp }: Omit<StoredDocument, 'digest'>): void {
    this.known.set(uri, { part, path, stamp, isFromFile: true });
    part.uris.add(uri);
    part.size += stamp.size;
  }

  private partToFill(): Part {
    if (this.filling && this.filling.size < PART_SIZE) return this.filling;
    let part = [...this.parts.values()].find(({ size }) => size < PART_SIZE / 2);
    if (!part) {
      let number = this.parts.size;
      while (this.parts.has(`${number}.jsonl`)) number++;
      part = { name: `${number}.jsonl`, uris: new Set(), size: 0, isDirty: false };
      this.parts.set(part.name, part);
    }
    this.filling = part;
    return part;
  }

  private soil(part: Part): void {
    part.isDirty = true;
    // Not put off by further changes: a workspace that never rests is stored all the same.
    this.timer ??= setTimeout(() => void this.save(), SETTLE);
  }
}

const NOTE: Digest = { isDigest: false, layout: undefined, date: undefined, entries: [], problems: [] };
