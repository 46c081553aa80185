import * as vscode from 'vscode';

/** What the steps of the walkthrough ask for, beside digests in the library. */
export type TourStep = 'hovered' | 'read' | 'cited' | 'found';

const done = new Set<TourStep>();

/**
 * Says that the person has done a step of the walkthrough, wherever they did it: by a click, a key or a command. A context
 * key says so to the editor, once in a window; every further call costs a look into a set.
 */
export function didInTour(step: TourStep): void {
  if (done.has(step)) return;
  done.add(step);
  void vscode.commands.executeCommand('setContext', `paperDigest.${step}`, true);
}
