import * as vscode from 'vscode';
import { CARD_COMMANDS } from '../../host/commands';
import { sayListedAnew } from '../../host/row-commands';
import { sleep } from '../../host/sleep';
import type { TreeNode } from './nodes';

/** How long a row is waited for that is selected and not listed yet, and how often it is looked for (ms). */
const PATIENCE = 3000;
const LOOK = 50;

/**
 * What a click on a paper's row does. It has no arguments: VS Code keeps those under a number that it forgets as soon as the
 * row says another thing, and a click on a row that is just being replaced would be lost.
 */
export function openRowCommand(): vscode.Command {
  return { command: 'paperDigest.openRow', title: vscode.l10n.t('Open in Panel') };
}

/**
 * Registers the command behind {@link openRowCommand}: the editor tells what is selected before it runs it. While all rows are
 * being listed anew nothing is; what was selected is so again as soon as it is listed.
 */
export function registerOpenRow(view: Pick<vscode.TreeView<TreeNode>, 'selection'>): vscode.Disposable {
  return vscode.commands.registerCommand('paperDigest.openRow', async () => {
    let [row] = view.selection;
    for (let waited = 0; !row && waited < PATIENCE; waited += LOOK) {
      await sleep(LOOK);
      [row] = view.selection;
    }
    if (!row) sayListedAnew();
    if (row?.kind === 'paper') await vscode.commands.executeCommand(CARD_COMMANDS.openPaper, row);
    else if (row?.kind === 'citedPaper')
      await vscode.commands.executeCommand(CARD_COMMANDS.openPaper, { key: row.key });
  });
}
