import * as vscode from 'vscode';
import type { Paper } from '../../core/library/paper';
import type { LibrarySnapshot } from '../../core/library/snapshot';
import { isPaperArgument } from '../../host/commands';

/** More papers than these in one citation are a slip. */
const MOST = 100;

/**
 * The papers that a command is for: the one it was called with, or all rows of the tree that are selected with it, each
 * once. Undefined when it was called without any; empty, and the person is told, when no digest has them any longer.
 */
export function papersOf(
  snapshot: LibrarySnapshot,
  argument: unknown,
  selection: unknown,
): readonly Paper[] | undefined {
  const rows: readonly unknown[] = Array.isArray(selection) && selection.length > 0 ? selection : [argument];
  const named = rows.filter(isPaperArgument);
  if (named.length === 0) return undefined;
  const papers = new Set(named.slice(0, MOST).flatMap(({ key }) => snapshot.paper(key) ?? []));
  if (papers.size === 0)
    void vscode.window.showInformationMessage(vscode.l10n.t('This paper is no longer in any digest.'));
  return [...papers];
}
