import * as vscode from 'vscode';
import { digestSteps } from '../core/digest/read';
import type { Digest } from '../core/digest/entry';
import type { FileStamp } from '../core/library/stored';
import type { Problem } from '../core/problem';
import { currentText } from './current-text';
import type { FileRules } from './file-rules';
import { eachLimited, Pacer } from './pacer';

/** What was read of one file or document. */
export interface ReadDocument {
  readonly uri: string;
  /** Undefined when there is nothing to read. */
  readonly digest: Digest | undefined;
  /** The path it was read with. */
  readonly path: string;
  /** The state of the file, when its very text was read. */
  readonly stamp?: FileStamp | undefined;
  /** The version of the document, when it is open. */
  readonly version?: number | undefined;
  /** Why it could not be read. */
  readonly problem?: Problem;
}

export interface ReadOptions {
  readonly rules: FileRules;
  /** Whether a file belongs to the library though it lies in no folder; none does where this is not said. */
  readonly isGuest?: (uri: string) => boolean;
  /** The state of a file that need not be read again. */
  readonly stampOf: (uri: string) => FileStamp | undefined;
  /** Ends the reading early; what was read is told. */
  readonly isStopped: () => boolean;
  /** How often what was read so far is told, in milliseconds; Infinity for only at the end. */
  readonly step: number;
  /** Takes what was read since it was last called: of many papers a part, then the next, with rests in between. */
  readonly tell: (batch: readonly ReadDocument[]) => void;
  /** A file has been looked at. */
  readonly counted?: () => void;
}

/** Files read at once. */
const WIDTH = 32;
/** So many papers are told at once: the library takes them in at a stretch, and everybody who listens follows. */
const PORTION = 1000;

/**
 * Reads files and documents, several at once, and never holds the extension host for longer than one of them takes;
 * large files come last, so that they hold up nothing. Files that vanish or cannot be read are told as such.
 */
export async function readBatch(uris: Iterable<vscode.Uri>, options: ReadOptions): Promise<void> {
  const pacer = new Pacer();
  const open = openDocuments(options.rules);
  let batch: ReadDocument[] = [];
  let papers = 0;
  let told = performance.now();
  const tell = (): void => {
    options.tell(batch);
    batch = [];
    papers = 0;
    told = performance.now();
  };
  const add = (document: ReadDocument): void => {
    batch.push(document);
    papers += document.digest?.entries.length ?? 0;
  };
  const read = async (uri: vscode.Uri, putsOffLarge: boolean): Promise<boolean> => {
    const name = uri.toString();
    const document = open.get(name);
    // The rules may have come to leave out a file that is known.
    const isGuest = options.isGuest?.(name) ?? false;
    const isOurs = document !== undefined || isGuest || options.rules.accepts(uri);
    const known = options.stampOf(name);
    const now = isOurs
      ? await currentText(uri, { document, known, putsOffLarge, isGuest })
      : { kind: 'none' as const };
    if (now.kind === 'later') return false;
    while (pacer.isSpent()) await pacer.rest();
    const path = pathOf(uri);
    if (now.kind === 'text') {
      const { text, stamp, version } = now;
      const digest = await readInSlices(text, path, pacer);
      add({ uri: name, path, digest, stamp, version });
    } else if (now.kind !== 'same') {
      const problem = now.kind === 'problem' ? { problem: now.problem } : {};
      add({ uri: name, path, digest: undefined, ...problem });
    }
    const isFull = papers > PORTION && options.step !== Infinity;
    if (isFull || performance.now() - told > options.step) {
      while (pacer.isSpent()) await pacer.rest();
      tell();
    }
    options.counted?.();
    return true;
  };
  const late: vscode.Uri[] = [];
  await eachLimited(uris, WIDTH, async (uri) => {
    if (!options.isStopped() && !(await read(uri, true))) late.push(uri);
  });
  for (const uri of late) {
    if (options.isStopped()) break;
    await pacer.rest();
    await read(uri, false);
  }
  for (const portion of portionsOf(batch)) {
    await pacer.rest();
    options.tell(portion);
  }
}

/** The documents in their order, so many at once that they hold about {@link PORTION} papers. */
function portionsOf(documents: readonly ReadDocument[]): readonly (readonly ReadDocument[])[] {
  const portions: ReadDocument[][] = [];
  let papers = Infinity;
  for (const document of documents) {
    if (papers >= PORTION) {
      portions.push([]);
      papers = 0;
    }
    portions.at(-1)?.push(document);
    papers += document.digest?.entries.length ?? 0;
  }
  return portions;
}

/** The open documents that may be digests, by URI. */
export function openDocuments(rules: FileRules): ReadonlyMap<string, vscode.TextDocument> {
  const documents = vscode.workspace.textDocuments.filter((document) => rules.acceptsDocument(document));
  return new Map(documents.map((document) => [document.uri.toString(), document]));
}

/** The path below the workspace folder, for dates in names of files and folders; of others the file name alone. */
export function pathOf(uri: vscode.Uri): string {
  if (vscode.workspace.getWorkspaceFolder(uri)) return vscode.workspace.asRelativePath(uri, false);
  return uri.path.slice(uri.path.lastIndexOf('/') + 1);
}

/** Reads a text with a rest whenever a slice of time is used up. */
async function readInSlices(text: string, path: string, pacer: Pacer): Promise<Digest> {
  const steps = digestSteps(text, path);
  for (;;) {
    const { done, value } = steps.next();
    if (done === true) return value;
    while (pacer.isSpent()) await pacer.rest();
  }
}
