import * as vscode from 'vscode';
import { arxivKey, paperKey } from '../../core/library/key';
import { isPaperArgument } from '../../host/commands';
import type { PaperAt } from '../../host/paper-at';
import { sleep } from '../../host/sleep';
import type { Arranged } from './arranged';
import type { TreeNode } from './nodes';
import type { PaperTree } from './provider';
import type { TreeDeps } from './sources';

export interface RevealDeps extends Pick<TreeDeps, 'library'> {
  readonly paperAt: PaperAt;
  readonly tree: Pick<PaperTree, 'rowOf' | 'citedRowOf'>;
  readonly arranged: Arranged;
  readonly view: Pick<vscode.TreeView<TreeNode>, 'reveal' | 'selection'>;
  readonly clearFilter: () => Promise<void>;
}

/** So often a row is shown, and so long after each time it is looked whether the editor has it, in milliseconds. */
const TRIES = 8;
const SETTLING = 200;

interface Wanted {
  readonly key: string;
  /** Dates and documents whose group is meant where a paper is in several; the likelier first. */
  readonly groups: readonly string[];
}

/**
 * Registers the command that shows a paper's row: of the paper that the command is given, else of the one at the cursor.
 * A filter that hides it is taken away, any other one stays.
 */
export function registerReveal(deps: RevealDeps): vscode.Disposable {
  return vscode.commands.registerCommand('paperDigest.revealInTree', async (given?: unknown) => {
    const wanted = isPaperArgument(given)
      ? { key: given.key, groups: given.date === undefined ? [] : [given.date] }
      : atCursor(deps);
    if (!wanted) {
      void vscode.window.showInformationMessage(vscode.l10n.t('There is no paper at the cursor.'));
      return;
    }
    const { library, arranged, tree, view } = deps;
    const paper = library.snapshot.paper(wanted.key);
    const { filtered } = arranged.shown;
    if (filtered && !(paper && filtered.keys.has(wanted.key))) await deps.clearFilter();
    await arranged.settled();
    const dates = paper?.places.map(({ entry }) => entry.date ?? '') ?? [];
    const find = (): TreeNode | undefined =>
      tree.rowOf(wanted.key, [...wanted.groups, ...dates]) ?? tree.citedRowOf(wanted.key);
    if (find()) await show(find, view);
    else
      void vscode.window.showInformationMessage(
        vscode.l10n.t('{0} is in no digest of this workspace.', wanted.key.replace(/^arxiv:/, 'arXiv:')),
      );
  });
}

/** Shows a row. The editor loses it where it is just asking for the rows anew: then it is shown again, a few times. */
async function show(find: () => TreeNode | undefined, view: RevealDeps['view']): Promise<void> {
  for (let tried = 1; ; tried++) {
    const row = find();
    if (!row) return;
    try {
      await view.reveal(row, { select: true, focus: true });
    } catch (error) {
      if (tried === TRIES) throw error;
    }
    await sleep(SETTLING);
    if (view.selection.includes(row) || tried === TRIES) return;
  }
}

/** The paper that the cursor touches; in a digest, else, the one whose entry it is in. */
function atCursor({ paperAt, library }: Pick<RevealDeps, 'paperAt' | 'library'>): Wanted | undefined {
  const editor = vscode.window.activeTextEditor;
  if (!editor) return undefined;
  const { document, selection } = editor;
  const uri = document.uri.toString();
  const found = paperAt(document, selection.active);
  const entries = library.snapshot.digest(uri)?.entries ?? [];
  const { line } = selection.active;
  const own = entries.find((entry) => entry.line <= line && line <= entry.endLine);
  const key = found ? arxivKey(found.arxivId) : own && paperKey(own);
  if (key === undefined) return undefined;
  const dates = entries.filter((entry) => paperKey(entry) === key).map(({ date }) => date ?? '');
  return { key, groups: [uri, ...dates] };
}
