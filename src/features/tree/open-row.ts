import * as vscode from 'vscode';
import { CARD_COMMANDS } from '../../host/commands';
import type { TreeNode } from './nodes';

/**
 * What a click on a paper's row does. It has no arguments: VS Code keeps those under a number that it forgets as soon as the
 * row says another thing, and a click on a row that is just being replaced would be lost.
 */
export function openRowCommand(): vscode.Command {
  return { command: 'paperDigest.openRow', title: vscode.l10n.t('Open in Panel') };
}

/** Registers the command behind {@link openRowCommand}: the editor tells what is selected before it runs it. */
export function registerOpenRow(view: Pick<vscode.TreeView<TreeNode>, 'selection'>): vscode.Disposable {
  return vscode.commands.registerCommand('paperDigest.openRow', async () => {
    const [row] = view.selection;
    if (row?.kind === 'paper') await vscode.commands.executeCommand(CARD_COMMANDS.openPaper, row);
    else if (row?.kind === 'citedPaper')
      await vscode.commands.executeCommand(CARD_COMMANDS.openPaper, { key: row.key });
  });
}
