import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { PaperDigestApi } from '../../src/extension';
import type { TreeNode } from '../../src/features/tree/nodes';
import { childrenOf, closeAll, edit, extension, hoversAt, textOf, until } from './support';

type PaperRow = Extract<TreeNode, { kind: 'paper' }>;

describe('what a person has done with a paper', () => {
  let api: PaperDigestApi;
  let rows: readonly PaperRow[];

  /** The rows of a day, as the editor has them. */
  async function rowsOf(date: string): Promise<readonly PaperRow[]> {
    const roots = await childrenOf(api.tree);
    const day = roots.find((node) => node.kind === 'day' && node.date === date);
    return (await childrenOf(api.tree, day)).filter((node) => node.kind === 'paper');
  }

  async function icon(row: TreeNode): Promise<string> {
    const { iconPath } = await api.tree.getTreeItem(row);
    assert.ok(iconPath instanceof vscode.ThemeIcon);
    return iconPath.id;
  }

  async function spoken(row: TreeNode): Promise<string> {
    return (await api.tree.getTreeItem(row)).accessibilityInformation?.label ?? '';
  }

  before(async () => {
    api = await extension();
    rows = await rowsOf('2024-11-22');
    // Other tests may have opened some.
    await vscode.commands.executeCommand('paperDigest.markUnread', rows[0], rows);
  });
  afterEach(async () => {
    await vscode.commands.executeCommand('paperDigest.markUnread', rows[0], rows);
    await vscode.commands.executeCommand('paperDigest.unstar', rows[0], rows);
    await closeAll();
  });

  it('shows what is new until the panel has shown it; a jump to its row changes nothing', async () => {
    const row = rows[9];
    assert.ok(row);
    await until('all files to be looked through', async () => (await icon(row)) === 'circle-filled');
    assert.match(await spoken(row), /, new$/);
    await vscode.commands.executeCommand('paperDigest.goToDigest', row);
    assert.equal(await icon(row), 'circle-filled');
    await vscode.commands.executeCommand('paperDigest.openPaper', row);
    await until('the panel to show it', async () => (await icon(row)) === 'circle-outline');
    assert.match(await spoken(row), /, unread$/);
    assert.notEqual((await api.storedMarks()).mark(row.key).opened, undefined);
  });

  it('marks all papers that are selected, and they are stored', async () => {
    const [first, second, third] = rows;
    assert.ok(first && second && third);
    await vscode.commands.executeCommand('paperDigest.markRead', first, [first, second]);
    await vscode.commands.executeCommand('paperDigest.markReading', third);
    assert.deepEqual(await Promise.all([first, second, third].map(icon)), ['check', 'check', 'book']);
    const stored = await api.storedMarks();
    const status = [first, second, third].map(({ key }) => stored.mark(key).status);
    assert.deepEqual(status, ['read', 'read', 'reading']);
  });

  it('shows a star, and beside it the state', async () => {
    const [row] = rows;
    assert.ok(row);
    await vscode.commands.executeCommand('paperDigest.markRead', row);
    await vscode.commands.executeCommand('paperDigest.star', row);
    const item = await api.tree.getTreeItem(row);
    assert.equal(await icon(row), 'star-full');
    assert.equal(item.description, 'read');
    assert.equal(item.contextValue, 'paper.arxiv.read.starred');
    assert.match(await spoken(row), /, read, starred$/);
    await vscode.commands.executeCommand('paperDigest.unstar', row);
    assert.equal(await icon(row), 'check');
  });

  it('says so in the card, in hovers as in tooltips', async () => {
    const row = rows.find(({ key }) => key === 'arxiv:2411.14199');
    assert.ok(row);
    await vscode.commands.executeCommand('paperDigest.markReading', row);
    await vscode.commands.executeCommand('paperDigest.star', row);
    const { document, selection } = await edit('plaintext', 'see arXiv:2411.|14199');
    const [hover] = await hoversAt(document, selection.active);
    assert.ok(hover);
    assert.match(textOf(hover), /reading.*starred/);
    const item = await api.tree.resolveTreeItem?.(
      await api.tree.getTreeItem(row),
      row,
      new vscode.CancellationTokenSource().token,
    );
    assert.ok(item?.tooltip instanceof vscode.MarkdownString);
    assert.match(item.tooltip.value, /reading.*starred/);
  });

  it('refreshes only the rows that changed', async () => {
    const [first, second] = rows;
    assert.ok(first && second);
    // As a view does that shows the list: before, all that changes is the list itself.
    await api.tree.getChildren();
    const told: unknown[] = [];
    let last = Date.now();
    const listener = api.tree.onDidChangeTreeData?.((nodes) => {
      told.push(nodes);
      last = Date.now();
    });
    // What the tests before have marked is told of before this counts; refreshes may be two seconds apart.
    await until('the tree to rest', () => Date.now() - last > 2500);
    told.length = 0;
    await vscode.commands.executeCommand('paperDigest.markRead', first, [first, second]);
    const isRow = (node: unknown): boolean => node === first || node === second;
    await until('the tree to be told of both', () => told.flat().filter(isRow).length >= 2);
    listener?.dispose();
    // The group of cited papers has rows of its own; of the days, no other row is made anew, and no day but theirs, whose
    // row says how many are unread.
    const others = told.flat().filter((node) => !isRow(node)) as readonly (TreeNode | undefined)[];
    assert.deepEqual(
      others.filter((node) => node?.kind !== 'citedPaper' && node?.kind !== 'cited' && node !== first.parent),
      [],
    );
    const again = await rowsOf('2024-11-22');
    assert.ok(again[0] === first && again[1] === second, 'the editor knows the rows again');
  });

  it('takes no notice of what names no paper', async () => {
    const before = (await api.storedMarks()).size;
    for (const bad of [undefined, null, 7, {}, { key: 7 }, { key: 'arxiv:9999.99999' }])
      await vscode.commands.executeCommand('paperDigest.star', bad, [bad]);
    assert.equal((await api.storedMarks()).size, before);
  });

  it('touches nothing for a row that the editor no longer knows, least of all the paper at the cursor', async () => {
    await edit('markdown', 'See arXiv:2411.14|405.');
    const before = (await api.storedMarks()).size;
    const { version } = vscode.window.activeTextEditor!.document;
    // Without any argument, several of these would open a list and wait.
    for (const name of [
      'markAllRead',
      'star',
      'tagPapers',
      'openNote',
      'exportBib',
      'insertCitation',
      'copyBibtex',
    ])
      for (const given of [[undefined], [undefined, [undefined, undefined]], [rows[0], [rows[0], undefined]]])
        await vscode.commands.executeCommand(`paperDigest.${name}`, ...given);
    assert.equal((await api.storedMarks()).size, before);
    assert.equal(vscode.window.activeTextEditor!.document.version, version);
  });
});
