import * as vscode from 'vscode';
import type { Library } from '../core/library/library';
import type { MarkChange } from '../core/memory/mark';
import type { Memory } from '../core/memory/memory';
import { isPaperArgument } from '../host/commands';
import { registerRowCommand } from '../host/row-commands';

export interface MarksDeps {
  readonly library: Pick<Library, 'snapshot'>;
  readonly memory: Memory;
}

/**
 * Registers the commands that mark papers. Each gets what a tree gives: the row that was clicked, and all rows when
 * several are selected; what names no paper of the library is passed over.
 */
export function registerMarks({ library, memory }: MarksDeps): vscode.Disposable {
  const marks =
    (change: MarkChange) =>
    (item?: unknown, items?: unknown): void => {
      const all: readonly unknown[] = Array.isArray(items) && items.length > 0 ? items : [item];
      const keys = all.filter(isPaperArgument).map(({ key }) => key);
      memory.update(
        keys.filter((key) => library.snapshot.paper(key) !== undefined),
        change,
        Date.now(),
      );
    };
  return vscode.Disposable.from(
    registerRowCommand('paperDigest.markRead', marks({ status: 'read' })),
    registerRowCommand('paperDigest.markReading', marks({ status: 'reading' })),
    registerRowCommand('paperDigest.markUnread', marks({ status: 'unread' })),
    registerRowCommand('paperDigest.star', marks({ starred: true })),
    registerRowCommand('paperDigest.unstar', marks({ starred: false })),
  );
}
