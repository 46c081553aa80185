import * as vscode from 'vscode';
import type { PaperAt } from '../../host/paper-at';
import { Arranged } from './arranged';
import { registerArranging } from './arranging-commands';
import { Badge } from './badge';
import { Desk } from './desk';
import { PaperDrag } from './drag';
import { PaperFilter } from './filter';
import { registerFilter } from './filter-commands';
import { registerRowCommands } from './mark-all';
import type { TreeNode } from './nodes';
import { registerOpenRow } from './open-row';
import { PaperTree } from './provider';
import { registerReveal } from './reveal';
import { deskSources, type TreeDeps } from './sources';

export interface TreeFeature {
  dispose(): void;
  readonly provider: vscode.TreeDataProvider<TreeNode>;
  readonly drag: vscode.TreeDragAndDropController<TreeNode>;
  /** Resolves when the tree shows what was asked of it. */
  readonly settled: () => Promise<void>;
  /** What the view says above its rows, and on its icon. */
  readonly view: Pick<
    vscode.TreeView<TreeNode>,
    'message' | 'badge' | 'selection' | 'description' | 'reveal'
  >;
}

/**
 * Registers the tree of the papers that are cited and of all papers, by day or as the person wants them; it follows the
 * library.
 * @param state of the workspace, in which the person's wishes are kept
 */
export function registerTree(
  deps: TreeDeps & { readonly paperAt: PaperAt },
  state: vscode.Memento,
): TreeFeature {
  const sources = deskSources(deps);
  const desk = new Desk(state);
  const filter = new PaperFilter(deps.finder);
  const arranged = new Arranged(deps, sources, desk, filter);
  const papers = new PaperTree(deps, sources, arranged, desk);
  const drag = new PaperDrag(deps.library);
  const view = vscode.window.createTreeView('paperDigest.papers', {
    treeDataProvider: papers,
    showCollapseAll: true,
    canSelectMany: true,
    dragAndDropController: drag,
  });
  const filtering = registerFilter({ filter, arranged, view });
  const setContext = (): void => {
    const { isReady, snapshot } = deps.library;
    const state = snapshot.documentCount > 0 ? 'filled' : isReady ? 'empty' : 'loading';
    void vscode.commands.executeCommand('setContext', 'paperDigest.state', state);
  };
  setContext();
  const parts = vscode.Disposable.from(
    view,
    papers,
    arranged,
    filter,
    desk,
    registerArranging(desk),
    filtering,
    registerRowCommands({ memory: deps.memory, tree: papers, view }),
    registerOpenRow(view),
    registerReveal({ ...deps, tree: papers, arranged, view, clearFilter: filtering.clear }),
    new Badge(deps, sources, view),
    deps.library.onChange(setContext),
  );
  return {
    provider: papers,
    drag,
    view,
    settled: () => arranged.settled(),
    dispose: () => void parts.dispose(),
  };
}
