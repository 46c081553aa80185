import * as vscode from 'vscode';

/** Why a `.bib` cannot be edited as a document without harm. */
export type BibBarrier =
  /** Its file or its file system takes no changes. */
  | 'read-only'
  /** It is no UTF-8, or the editor takes it for something else: it would be written with other bytes. */
  | 'encoding'
  /** Its lines end in several ways, or in the old Macintosh's, of which the editor would make one. */
  | 'line-ends';

/** The state of a file, as far as it decides whether its text is known and may be edited. */
export interface BibState {
  readonly mtime: number;
  readonly size: number;
  readonly barrier: BibBarrier | undefined;
}

export type BibStateRead =
  /** `text` is without a byte order mark; undefined when the file is in the state that is known. */
  | { readonly kind: 'read'; readonly state: BibState; readonly text: string | undefined }
  | { readonly kind: 'missing' }
  /** `reason` is the file system's code, such as `NoPermissions`, or `TooLarge`. */
  | { readonly kind: 'unreadable'; readonly reason: string };

/** The editor keeps documents of more than so many bytes from extensions. */
const MOST_BYTES = 50_000_000;

/** Looks at a file, and reads it unless it is in the state `known`. Never rejects. */
export async function readBibState(uri: vscode.Uri, known: BibState | undefined): Promise<BibStateRead> {
  const { fs } = vscode.workspace;
  try {
    const { mtime, size, type, permissions } = await fs.stat(uri);
    if ((type & vscode.FileType.Directory) !== 0) return { kind: 'unreadable', reason: 'FileIsADirectory' };
    if (size > MOST_BYTES) return { kind: 'unreadable', reason: 'TooLarge' };
    const isReadOnly =
      fs.isWritableFileSystem(uri.scheme) === false ||
      ((permissions ?? 0) & vscode.FilePermission.Readonly) !== 0;
    // Some file systems do not know when a file was changed.
    const isKnown = known?.mtime === mtime && known.size === size && mtime > 0;
    if (isKnown && isReadOnly === (known.barrier === 'read-only'))
      return { kind: 'read', state: known, text: undefined };
    const { text, isUtf8 } = decoded(await fs.readFile(uri));
    const barrier = isReadOnly
      ? 'read-only'
      : !isUtf8
        ? 'encoding'
        : hasOneLineEnd(text)
          ? undefined
          : 'line-ends';
    return { kind: 'read', state: { mtime, size, barrier }, text };
  } catch (error) {
    const reason = error instanceof vscode.FileSystemError ? error.code : 'Unknown';
    return reason === 'FileNotFound' ? { kind: 'missing' } : { kind: 'unreadable', reason };
  }
}

/** Whether the editor keeps the bytes of a document when it writes it: it does for these alone. */
export function isWrittenAsUtf8({ encoding }: vscode.TextDocument): boolean {
  // Editors of before 1.100 do not say.
  return (encoding as string | undefined) === undefined || encoding === 'utf8' || encoding === 'utf8bom';
}

/** What is no UTF-8 is read as Western European, so that keys can be found in it. */
function decoded(bytes: Uint8Array): { readonly text: string; readonly isUtf8: boolean } {
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), isUtf8: true };
  } catch {
    return { text: new TextDecoder('windows-1252').decode(bytes), isUtf8: false };
  }
}

function hasOneLineEnd(text: string): boolean {
  if (/\r(?!\n)/.test(text)) return false;
  return !text.includes('\r') || !/(?:^|[^\r])\n/.test(text);
}
