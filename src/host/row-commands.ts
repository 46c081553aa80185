import * as vscode from 'vscode';

/**
 * Registers a command that rows of the tree have: `run` gets the row that was clicked and, when several are selected, all
 * of them. Called without any argument, as from the palette or by a key, it gets none and finds its papers otherwise.
 *
 * When a tree is drawn anew at the very moment of a click, the editor no longer knows a row and hands on `undefined` in
 * its place. Then nothing is done, neither for fewer papers nor for another one, and the person is told.
 */
export function registerRowCommand(
  id: string,
  run: (item?: unknown, items?: unknown) => unknown,
): vscode.Disposable {
  return vscode.commands.registerCommand(id, (...given: readonly unknown[]): unknown => {
    const [item, items] = given;
    const rows: readonly unknown[] = Array.isArray(items) ? [item, ...(items as readonly unknown[])] : [item];
    if (given.length === 0 || !rows.includes(undefined)) return run(item, items);
    sayListedAnew();
    return undefined;
  });
}

/** Says that a press on a row came to nothing, and why. */
export function sayListedAnew(): void {
  void vscode.window.showInformationMessage(
    vscode.l10n.t('The papers have just been listed anew. Please press again.'),
  );
}
