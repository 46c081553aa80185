import * as vscode from 'vscode';
import type { FileStamp } from '../core/library/stored';
import type { Mention } from '../core/references/mention';
import { scanSteps } from '../core/references/scan-file';
import { looksBinary } from '../core/references/which-files';
import { languageOf, lengthOf } from './documents';
import type { Pacer } from './pacer';
import type { ReferenceRules } from './reference-rules';

/** What was read of a file or document. */
export type ReadReferences =
  | { readonly kind: 'mentions'; readonly mentions: readonly Mention[]; readonly stamp?: FileStamp }
  /** The file is in the state that is known already. */
  | { readonly kind: 'same' }
  /** It is gone, too large, no text, or cannot be read. */
  | { readonly kind: 'none' };

/** What a reading needs. */
export interface ReadReferencesOptions {
  readonly rules: ReferenceRules;
  /** The document when it is open; its text wins over the file. */
  readonly document: vscode.TextDocument | undefined;
  /** The state of the file that need not be read again. */
  readonly known: FileStamp | undefined;
  readonly pacer: Pacer;
}

// A byte order mark stays, so that offsets are those of the file.
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/** Finds what a file mentions now, reading as little as possible; a large bibliography in slices. Never rejected. */
export async function readReferences(
  uri: vscode.Uri,
  { rules, document, known, pacer }: ReadReferencesOptions,
): Promise<ReadReferences> {
  const pace = async (): Promise<void> => {
    while (pacer.isSpent()) await pacer.rest();
  };
  try {
    if (document?.isClosed === false) {
      if (lengthOf(document) > rules.limitOf(uri, languageOf(document))) return { kind: 'none' };
      await pace();
      return { kind: 'mentions', mentions: await scan(document.getText(), uri, document.languageId, pace) };
    }
    const { type, size, mtime } = await vscode.workspace.fs.stat(uri);
    if ((type & vscode.FileType.Directory) !== 0 || size > rules.limitOf(uri)) return { kind: 'none' };
    if (known?.size === size && known.mtime === mtime) return { kind: 'same' };
    const bytes = await vscode.workspace.fs.readFile(uri);
    const stamp = { size, mtime };
    if (looksBinary(bytes)) return { kind: 'mentions', mentions: [], stamp };
    await pace();
    return { kind: 'mentions', mentions: await scan(decoder.decode(bytes), uri, undefined, pace), stamp };
  } catch {
    // It is gone, or may not be read: it cites nothing that we could show.
    return { kind: 'none' };
  }
}

async function scan(
  text: string,
  uri: vscode.Uri,
  languageId: string | undefined,
  pace: () => Promise<void>,
): Promise<readonly Mention[]> {
  const mentions: Mention[] = [];
  for (const step of scanSteps(text, { path: uri.path, languageId })) {
    for (const mention of step) mentions.push(mention);
    await pace();
  }
  return mentions;
}
