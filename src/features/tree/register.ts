import * as vscode from 'vscode';
import type { Library } from '../../core/library/library';
import type { ReadingStates } from '../../core/memory/reading-states';
import type { CitationsOfWorkspace } from '../../host/citations';
import type { TreeNode } from './nodes';
import { PaperTree } from './provider';

export interface TreeFeature {
  dispose(): void;
  readonly provider: vscode.TreeDataProvider<TreeNode>;
}

/** Registers the tree of the papers that are cited and of all papers by day, newest first; it follows the library. */
export function registerTree(deps: {
  readonly library: Library;
  readonly cited: CitationsOfWorkspace;
  readonly readings: ReadingStates;
}): TreeFeature {
  const papers = new PaperTree(deps.library, deps.cited, deps.readings);
  const view = vscode.window.createTreeView('paperDigest.papers', {
    treeDataProvider: papers,
    showCollapseAll: true,
    canSelectMany: true,
  });
  const setContext = (): void => {
    const { isReady, snapshot } = deps.library;
    const state = snapshot.documentCount > 0 ? 'filled' : isReady ? 'empty' : 'loading';
    void vscode.commands.executeCommand('setContext', 'paperDigest.state', state);
  };
  setContext();
  const parts = vscode.Disposable.from(view, papers, deps.library.onChange(setContext));
  return { provider: papers, dispose: () => void parts.dispose() };
}
