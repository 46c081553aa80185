import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { PaperDigestApi } from '../../src/extension';
import type { TreeNode } from '../../src/features/tree/nodes';

/** The running extension, with everything read that it has noticed. */
export async function extension(): Promise<PaperDigestApi> {
  const found = vscode.extensions.getExtension<PaperDigestApi>('paper-digest.paper-digest');
  assert.ok(found);
  const api = await found.activate();
  await api.settled();
  return api;
}

/** The URI of a file of the workspace that the run may write to. */
export function inWorkspace(path: string): vscode.Uri {
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  assert.ok(folder);
  return vscode.Uri.joinPath(folder.uri, path);
}

export async function write(path: string, text: string): Promise<vscode.Uri> {
  const uri = inWorkspace(path);
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
  return uri;
}

/** The tree as a person would read it: a line a day, with its papers when `open` names it. */
export async function outline(open?: string): Promise<readonly string[]> {
  const { tree } = await extension();
  const lines: string[] = [];
  for (const node of await childrenOf(tree)) {
    const item = await tree.getTreeItem(node);
    lines.push(`${labelOf(item)} (${String(item.description)})`);
    if (labelOf(item) !== open) continue;
    for (const child of await childrenOf(tree, node))
      lines.push(`  ${labelOf(await tree.getTreeItem(child))}`);
  }
  return lines;
}

/** The rows below a row; without one, the days, since what other tests cite may stand above them. */
export async function childrenOf(
  tree: vscode.TreeDataProvider<TreeNode>,
  node?: TreeNode,
): Promise<readonly TreeNode[]> {
  const children = (await tree.getChildren(node)) ?? [];
  return node ? children : children.filter(({ kind }) => kind === 'day');
}

export function labelOf(item: vscode.TreeItem): string {
  return typeof item.label === 'string' ? item.label : (item.label?.label ?? '');
}

/** Waits until `look` gives something other than undefined or false; fails with what it last gave. */
export async function until<T>(
  what: string,
  look: () => Promise<T | undefined | false> | T | undefined | false,
): Promise<T> {
  const deadline = Date.now() + 15_000;
  for (;;) {
    const seen = await look();
    if (seen !== undefined && seen !== false) return seen;
    if (Date.now() > deadline) throw new Error(`Waited in vain: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** A document of a language with a cursor where `|` stands in the text, in an editor. */
export async function edit(language: string, marked: string): Promise<vscode.TextEditor> {
  const parts = marked.split('|');
  const content = parts.join('');
  // The editor may give a name anew before it has let go of the text that had it.
  const document = await until('the document', async () => {
    const opened = await vscode.workspace.openTextDocument({ language, content });
    return opened.getText() === content && opened;
  });
  const editor = await vscode.window.showTextDocument(document);
  let offset = 0;
  editor.selections = parts.slice(0, -1).map((part) => {
    offset += part.length;
    const position = document.positionAt(offset);
    return new vscode.Selection(position, position);
  });
  return editor;
}

/** Closes every editor without a question, also those with unsaved text. */
export async function closeAll(): Promise<void> {
  while (vscode.window.activeTextEditor?.document.isDirty === true) {
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  }
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
}

export async function hoversAt(
  document: vscode.TextDocument,
  position: vscode.Position,
): Promise<readonly vscode.Hover[]> {
  return vscode.commands.executeCommand<vscode.Hover[]>(
    'vscode.executeHoverProvider',
    document.uri,
    position,
  );
}

/** The text of a hover, with numeric references resolved. */
export function textOf(hover: vscode.Hover): string {
  return (hover.contents as readonly (string | { readonly value: string })[])
    .map((part) => (typeof part === 'string' ? part : part.value))
    .join('\n')
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)));
}

/** For a suite of what digests alone say, to be called in `describe`: nothing is looked up, and nothing was before. */
export function withoutLookups(): void {
  const lookup = (mode: string | undefined): Thenable<void> =>
    vscode.workspace
      .getConfiguration('paperDigest')
      .update('metadata.lookup', mode, vscode.ConfigurationTarget.Global);
  before(async () => {
    const { lookups } = await extension();
    // What other tests have looked up is not what digests say.
    await lookups.stored.clear();
    await lookup('off');
  });
  after(() => lookup(undefined));
}

/** For a suite that is asked for a file, to be called in `describe`: a dialog of the system can be answered by no test. */
export function withSimpleDialogs(): void {
  const simple = (isSimple: boolean | undefined): Thenable<void> =>
    vscode.workspace
      .getConfiguration('files')
      .update('simpleDialog.enable', isSimple, vscode.ConfigurationTarget.Global);
  before(() => simple(true));
  after(() => simple(undefined));
}

/** The tab of the panel, while there is one. */
export function panelTab(): vscode.Tab | undefined {
  return vscode.window.tabGroups.all
    .flatMap(({ tabs }) => tabs)
    .find(
      ({ input }) => input instanceof vscode.TabInputWebview && input.viewType.includes('paperDigest.panel'),
    );
}
