import * as vscode from 'vscode';
import { type BibIndex, indexSteps, updateIndex } from '../core/bib/bib-index';
import { differenceOf } from '../core/text-edit';
import { type BibBarrier, type BibState, isWrittenAsUtf8, readBibState } from './bib-state';
import { Pacer, runSteps } from './pacer';
import { isReadOnly } from './read-only';

/** What a `.bib` holds now. */
export interface BibFile {
  /** Of the open document, dirty or not, else of the file; without a byte order mark, so offsets are a document's. */
  readonly index: BibIndex;
  /** The document, when it is open. */
  readonly document: vscode.TextDocument | undefined;
  /** Undefined when it can be edited as a document, and no byte changes that is not in the edit. */
  readonly barrier: BibBarrier | undefined;
}

export type BibRead =
  | ({ readonly kind: 'read' } & BibFile)
  | { readonly kind: 'missing' }
  /** `reason` is the file system's code, such as `NoPermissions`, or `TooLarge`. */
  | { readonly kind: 'unreadable'; readonly reason: string };

interface Known {
  readonly index: BibIndex;
  /** What the index is of: this version of this document, else the file in the state `state`. */
  readonly document: vscode.TextDocument | undefined;
  readonly version: number | undefined;
  readonly state: BibState | undefined;
}

/** So many files, and UTF-16 units of them, are kept: those that were asked for last. The last one is, however large. */
const MOST_FILES = 16;
const MOST_CHARACTERS = 40_000_000;

/**
 * What the `.bib` files of the workspace hold, by URI. Nothing is read before it is asked for; then it is kept, and only
 * what differs is read again when the document or the file has changed.
 */
export class BibFiles {
  /** The one that was asked for last stands last. */
  private readonly known = new Map<string, Known>();
  private readonly running = new Map<string, Promise<BibRead>>();
  private readonly pacer = new Pacer();

  /** Reads as little as possible, in slices. Never rejects. */
  async read(uri: vscode.Uri): Promise<BibRead> {
    const name = uri.toString();
    // Who asks while it is read may know of a later change: it is looked at once more, which costs little.
    const before = this.running.get(name);
    const reading = (before ?? Promise.resolve()).then(() => this.readNow(uri, name));
    this.running.set(name, reading);
    const read = await reading;
    if (this.running.get(name) === reading) this.running.delete(name);
    return read;
  }

  /** What was last read of a file, at once and as old as it may be. */
  lastIndex(uri: vscode.Uri): BibIndex | undefined {
    return this.known.get(uri.toString())?.index;
  }

  private async readNow(uri: vscode.Uri, name: string): Promise<BibRead> {
    const known = this.known.get(name);
    const opened = openDocument(uri);
    // Of a document only the state of its file is of interest, and not even that when it is changed already.
    const standsAlone = opened !== undefined && (opened.isDirty || opened.isUntitled);
    const file = standsAlone ? undefined : await readBibState(uri, known?.state);
    const document = opened?.isClosed === false ? opened : openDocument(uri);
    if (document) {
      const index = await this.indexOfDocument(document, known);
      const state = file?.kind === 'read' ? file.state : known?.state;
      this.keep(name, { index, document, version: document.version, state });
      return { kind: 'read', index, document, barrier: barrierOf(document, file && state) };
    }
    if (file?.kind !== 'read') {
      this.known.delete(name);
      return file ?? { kind: 'missing' };
    }
    const { state } = file;
    if (file.text === undefined && known?.document !== undefined) {
      // The text that is known is that of a document, which may have been closed without being stored.
      this.known.set(name, { ...known, state: undefined });
      return this.readNow(uri, name);
    }
    const index =
      file.text === undefined && known ? known.index : await this.indexed(file.text ?? '', known?.index);
    this.keep(name, { index, document: undefined, version: undefined, state });
    return { kind: 'read', index, document: undefined, barrier: state.barrier };
  }

  /** The index of a document as it is in the end: it may change while it is read. */
  private async indexOfDocument(document: vscode.TextDocument, known: Known | undefined): Promise<BibIndex> {
    if (known?.document === document && known.version === document.version) return known.index;
    let index = known?.index;
    let version: number | undefined;
    do {
      version = document.version;
      index = await this.indexed(document.getText(), index);
    } while (version !== document.version);
    return index;
  }

  /** The index of a text, by that of another one that differs little; in slices where much is to be read. */
  private async indexed(text: string, before: BibIndex | undefined): Promise<BibIndex> {
    if (before) {
      const change = differenceOf(before.text, text);
      if (!change) return before;
      if (change.newText.length < text.length / 4) return updateIndex(before, change);
    }
    return runSteps(indexSteps(text), () => this.pacer);
  }

  private keep(name: string, known: Known): void {
    this.known.delete(name);
    this.known.set(name, known);
    let characters = 0;
    let files = 0;
    for (const [other, { index }] of [...this.known].reverse()) {
      characters += index.text.length;
      files++;
      if (files > 1 && (files > MOST_FILES || characters > MOST_CHARACTERS)) this.known.delete(other);
    }
  }
}

/** `state` is that of its file; undefined when the document has changes already, with which its file is written anew. */
function barrierOf(document: vscode.TextDocument, state: BibState | undefined): BibBarrier | undefined {
  if (isReadOnly(document)) return 'read-only';
  return state?.barrier ?? (isWrittenAsUtf8(document) ? undefined : 'encoding');
}

function openDocument(uri: vscode.Uri): vscode.TextDocument | undefined {
  const name = uri.toString();
  return vscode.workspace.textDocuments.find(
    (document) => document.uri.toString() === name && !document.isClosed,
  );
}
