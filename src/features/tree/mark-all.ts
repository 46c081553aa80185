import * as vscode from 'vscode';
import type { ReadingStatus } from '../../core/memory/mark';
import type { Memory } from '../../core/memory/memory';
import { numberText } from '../../host/wording';
import { registerRowCommand } from '../../host/row-commands';
import type { TreeNode } from './nodes';
import type { PaperTree } from './provider';

/** What the commands on rows need. */
export interface RowCommandDeps {
  readonly memory: Memory;
  readonly tree: Pick<PaperTree, 'keysOf'>;
  readonly view: Pick<vscode.TreeView<TreeNode>, 'selection'>;
}

/**
 * Registers what is done to rows of the tree: everything below some of them is marked as read, and, for keys that are
 * pressed, what is selected is marked as read, or starred, or no more.
 */
export function registerRowCommands({ memory, tree, view }: RowCommandDeps): vscode.Disposable {
  const keysOf = (rows: readonly TreeNode[]): readonly string[] => [
    ...new Set(rows.flatMap((row) => tree.keysOf(row))),
  ];
  const toggle = (): void => {
    const keys = keysOf(view.selection);
    const isRead = keys.every((key) => memory.snapshot.mark(key).status === 'read');
    memory.update(keys, { status: isRead ? 'unread' : 'read' }, Date.now());
  };
  const toggleStar = (): void => {
    const keys = keysOf(view.selection.filter(({ kind }) => kind === 'paper' || kind === 'citedPaper'));
    const isStarred = keys.every((key) => memory.snapshot.mark(key).starred);
    memory.update(keys, { starred: !isStarred }, Date.now());
  };
  return vscode.Disposable.from(
    registerRowCommand('paperDigest.markAllRead', (item?: unknown, items?: unknown) => {
      const rows = Array.isArray(items) && items.length > 0 ? items : [item];
      markAllRead(memory, keysOf(rows.filter(isRow)));
    }),
    vscode.commands.registerCommand('paperDigest.toggleRead', toggle),
    vscode.commands.registerCommand('paperDigest.toggleStar', toggleStar),
  );
}

/** Marks papers as read, and offers to take that back: each gets the status that it had. */
function markAllRead(memory: Memory, keys: readonly string[]): void {
  const before = new Map<ReadingStatus, string[]>();
  for (const key of keys) {
    const { status } = memory.snapshot.mark(key);
    if (status !== 'read') before.set(status, [...(before.get(status) ?? []), key]);
  }
  const count = [...before.values()].reduce((sum, some) => sum + some.length, 0);
  if (count === 0) return;
  memory.update([...before.values()].flat(), { status: 'read' }, Date.now());
  const undo = vscode.l10n.t('Undo');
  const words =
    count === 1
      ? vscode.l10n.t('1 paper is marked as read.')
      : vscode.l10n.t('{0} papers are marked as read.', numberText(count));
  // Nobody has to answer: the command is over.
  void vscode.window.showInformationMessage(words, undo).then((answer) => {
    if (answer === undo) for (const [status, some] of before) memory.update(some, { status }, Date.now());
  });
}

/** Whether a command's argument, which anyone can send, looks like a row of the tree. */
function isRow(value: unknown): value is TreeNode {
  if (typeof value !== 'object' || value === null) return false;
  const row = value as { readonly kind?: unknown; readonly id?: unknown };
  return typeof row.kind === 'string' && (typeof row.id === 'string' || row.kind.startsWith('cited'));
}
