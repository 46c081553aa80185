import * as vscode from 'vscode';
import type { FileStamp } from '../core/library/stored';
import type { Problem } from '../core/problem';
import { LARGE, lengthOf, SIZE_LIMIT } from './documents';

/** What a file or an open document says now. */
export type CurrentText =
  /** The text of a file in this state, or of an open document in this version. */
  | { readonly kind: 'text'; readonly text: string; readonly stamp?: FileStamp; readonly version?: number }
  /** The file is in the state that is known already. */
  | { readonly kind: 'same' }
  /** The file is so large that it is to be read after others. */
  | { readonly kind: 'later' }
  /** There is nothing to read: it is gone, or lies outside the workspace and is not open. */
  | { readonly kind: 'none' }
  /** It cannot be read, or is too large to be a digest. */
  | { readonly kind: 'problem'; readonly problem: Problem };

export interface CurrentTextOptions {
  /** The document when it is open and may be a digest; its unsaved text comes before the file. */
  readonly document: vscode.TextDocument | undefined;
  /** Whether the file belongs to the library though it lies in no folder of the workspace. */
  readonly isGuest?: boolean;
  /** The state of the file that need not be read again. */
  readonly known: FileStamp | undefined;
  /** Whether a large file is put off. */
  readonly putsOffLarge: boolean;
}

// A byte order mark stays, so that offsets are those of the file.
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/** Finds out what a file says now, reading as little as possible. Never rejected. */
export async function currentText(uri: vscode.Uri, options: CurrentTextOptions): Promise<CurrentText> {
  const inFolder = vscode.workspace.getWorkspaceFolder(uri) !== undefined;
  const document = options.document?.isClosed === false ? options.document : undefined;
  // Another document from elsewhere belongs to the library only as long as it is open.
  if (!document && !inFolder && options.isGuest !== true) return { kind: 'none' };
  try {
    // Unsaved text stands on its own; any other document goes with its file.
    const file =
      document && (document.isDirty || !inFolder) ? undefined : await vscode.workspace.fs.stat(uri);
    if (file && (file.type & vscode.FileType.Directory) !== 0) return { kind: 'none' };
    const size = document ? lengthOf(document) : (file?.size ?? 0);
    if (size > SIZE_LIMIT) return { kind: 'problem', problem: tooLarge(size) };
    if (document) return { kind: 'text', text: document.getText(), version: document.version };
    const stamp = { size, mtime: file?.mtime ?? 0 };
    if (options.known?.size === stamp.size && options.known.mtime === stamp.mtime) return { kind: 'same' };
    if (options.putsOffLarge && size > LARGE) return { kind: 'later' };
    const text = decoder.decode(await vscode.workspace.fs.readFile(uri));
    // What belongs to no folder is not kept for the next start.
    return inFolder ? { kind: 'text', text, stamp } : { kind: 'text', text };
  } catch (error) {
    const isGone = error instanceof vscode.FileSystemError && error.code === 'FileNotFound';
    return isGone ? { kind: 'none' } : { kind: 'problem', problem: unreadable(error) };
  }
}

const START = { start: 0, end: 0 };

function tooLarge(size: number): Problem {
  const megabytes = (bytes: number): string => (bytes / 1e6).toFixed(0);
  const message = vscode.l10n.t(
    'This file has {0} MB; files of more than {1} MB are not read as digests.',
    megabytes(size),
    megabytes(SIZE_LIMIT),
  );
  return { code: 'file-too-large', severity: 'warning', message, range: START };
}

function unreadable(error: unknown): Problem {
  const reason = error instanceof vscode.FileSystemError ? error.code : 'Unknown';
  const message = vscode.l10n.t('This file cannot be read ({0}); its papers are missing.', reason);
  return { code: 'file-unreadable', severity: 'warning', message, range: START };
}
