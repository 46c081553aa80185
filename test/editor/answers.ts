import * as vscode from 'vscode';

/** Time for a list to open; VS Code tells nobody that it has. In milliseconds. */
const OPENING = 1000;
/** The same where nothing happens as long as there is no list, so that it may be tried early and often. */
const TRYING = 150;
/** No list takes so long to open, in milliseconds. */
const PATIENCE = 15_000;

export const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/**
 * Takes the item that is `steps` below the first one of the list that `asked` opens; what comes of it. Above the first one
 * is the last one, -1: how many there are in between may change at any time.
 */
export async function answer<T>(asked: Thenable<T>, steps: number): Promise<T> {
  const step =
    steps < 0 ? 'workbench.action.quickOpenSelectPrevious' : 'workbench.action.quickOpenSelectNext';
  return eachRound(
    asked,
    async () => {
      for (let i = 0; i < Math.abs(steps); i++) await vscode.commands.executeCommand(step);
      await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
      // A list that opens between two steps has seen only the second one: for several there is more time.
    },
    steps === 0 ? TRYING : Math.abs(steps) > 1 ? 3 * OPENING : OPENING,
  );
}

/**
 * Checks, or no longer checks, the item that is `steps` below the first one of the list to check that `asked` opens, and
 * accepts the list; what comes of it.
 */
export async function check<T>(asked: Thenable<T>, steps: number): Promise<T> {
  return eachRound(
    asked,
    async () => {
      // A list to check has no row chosen at first.
      for (let i = 0; i <= steps; i++)
        await vscode.commands.executeCommand('workbench.action.quickOpenSelectNext');
      await vscode.commands.executeCommand('workbench.action.quickPickManyToggle');
      await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
    },
    3 * OPENING,
  );
}

/** Closes the list that `asked` opens, without an answer. */
export async function dismiss<T>(asked: Thenable<T>): Promise<T> {
  return eachRound(asked, () => vscode.commands.executeCommand('workbench.action.closeQuickOpen'), TRYING);
}

async function eachRound<T>(asked: Thenable<T>, act: () => Thenable<unknown>, opening: number): Promise<T> {
  const done = Promise.resolve(asked);
  const settled = done.then(
    () => true,
    () => true,
  );
  for (const deadline = Date.now() + PATIENCE; Date.now() < deadline;) {
    if (await Promise.race([settled, pause(opening).then(() => false)])) break;
    await act();
  }
  return done;
}
