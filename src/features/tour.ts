import * as vscode from 'vscode';

/** The walkthrough of the first minutes. */
const WALKTHROUGH = 'paper-digest.paper-digest#paperDigest.start';
/** Is true for a moment, in which the editor looks again at what has been done; see {@link registerTour}. */
const LOOK_AGAIN = 'paperDigest.tourShown';

/** So long after a page came up the editor is asked (ms): it learns of the walkthrough while it draws it, sooner or later. */
const LOOKS = [0, 300, 1000, 3000];

/**
 * Registers the way to the walkthrough. The editor ticks a step when a context key becomes true, but knows of the
 * walkthrough only since it was first shown, and never ticks what was true by then. So whenever a tab comes up that may be
 * the walkthrough, it is asked to look again: an extension is not told which of the editor's own pages a tab shows.
 */
export function registerTour(): vscode.Disposable {
  const lookAgain = (): void => {
    for (const now of [true, false]) void vscode.commands.executeCommand('setContext', LOOK_AGAIN, now);
  };
  let looks: readonly ReturnType<typeof setTimeout>[] = [];
  const stop = (): void => looks.forEach((look) => clearTimeout(look));
  return vscode.Disposable.from(
    vscode.commands.registerCommand('paperDigest.openWalkthrough', () =>
      vscode.commands.executeCommand('workbench.action.openWalkthrough', WALKTHROUGH, false),
    ),
    vscode.window.tabGroups.onDidChangeTabs(({ opened, changed }) => {
      if ([...opened, ...changed].some(({ isActive, input }) => isActive && input === undefined)) {
        stop();
        looks = LOOKS.map((after) => setTimeout(lookAgain, after));
      }
    }),
    { dispose: stop },
  );
}
