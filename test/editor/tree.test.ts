import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { childrenOf, closeAll, extension, inWorkspace, labelOf, outline, until, write } from './support';

const HEAD = '\n## Papers for 2031-01-02\n\n| Title | Authors | Summary |\n|---|---|---|\n';
const row = (id: string, title: string): string =>
  `| ${title} (Read more on [arXiv](https://arxiv.org/abs/${id}))| A B | It reaches 9% on X. |\n`;
const day = (...rows: readonly string[]): string => HEAD + rows.join('');

describe('the tree', () => {
  afterEach(async () => {
    await closeAll();
    for (const path of ['new.md', 'renamed.md', 'month']) {
      await vscode.workspace.fs.delete(inWorkspace(path), { recursive: true }).then(
        () => undefined,
        () => undefined,
      );
    }
    await until('the tree to be as at first', async () => (await outline()).length === 3);
  });

  it('lists the days newest first, with weekday and counts', async () => {
    assert.deepEqual(await outline(), [
      '2025-05-13 (Tuesday · 8 papers)',
      '2024-11-22 (Friday · 13 papers)',
      '2024-09-05 (Thursday · 6 papers)',
    ]);
  });

  it('lists the papers of a day in the order of its rows, a broken title in one piece', async () => {
    const lines = await outline('2024-11-22');
    assert.equal(lines.length, 3 + 13);
    assert.ok(
      lines.includes('  OpenScholar: Synthesizing Scientific Literature with Retrieval-augmented LMs'),
    );
    assert.ok((await outline('2025-05-13')).every((line) => !/\s{3,}|\n/.test(line)));
  });

  it('shows the card as the tooltip of a paper, with our commands and no others', async () => {
    const { tree } = await extension();
    const [, november] = await childrenOf(tree);
    const papers = await childrenOf(tree, november);
    const paper = papers[2];
    assert.ok(paper);
    const item = await tree.getTreeItem(paper);
    assert.equal(item.tooltip, undefined, 'the tooltip is made when it is wanted');
    const resolved = await tree.resolveTreeItem?.(item, paper, new vscode.CancellationTokenSource().token);
    const tooltip = resolved?.tooltip;
    assert.ok(tooltip instanceof vscode.MarkdownString);
    assert.match(tooltip.value, /OpenScholar/);
    assert.deepEqual(tooltip.isTrusted, {
      enabledCommands: [
        'paperDigest.insertCitation',
        'paperDigest.openPaper',
        'paperDigest.goToDigest',
        'paperDigest.openNote',
        'paperDigest.lookUpMetadata',
      ],
    });
  });

  it('opens the panel at a paper when it is clicked', async () => {
    const { tree, treeView } = await extension();
    const [newest] = await childrenOf(tree);
    const [, paper] = await childrenOf(tree, newest);
    assert.ok(paper);
    // A click selects the row before anything else; the row's command takes what is selected, and nothing that it kept.
    await treeView.reveal(paper, { select: true });
    await until('the selection', () => treeView.selection.includes(paper));
    const { command } = await tree.getTreeItem(paper);
    assert.ok(command);
    assert.equal(command.arguments, undefined);
    await vscode.commands.executeCommand(command.command);
    const tab = await until('the panel', () => vscode.window.tabGroups.activeTabGroup.activeTab);
    assert.ok(tab.input instanceof vscode.TabInputWebview);
    assert.match(tab.input.viewType, /paperDigest\.panel/);
    const title = labelOf(await tree.getTreeItem(paper));
    await until('the paper in the panel', () => {
      const shown = vscode.window.tabGroups.activeTabGroup.activeTab?.label.replace(/…$/, '');
      return shown !== undefined && shown !== '' && title.startsWith(shown.slice(0, 20));
    });
  });

  it('opens the paper that is clicked while all papers are being listed anew', async () => {
    const { tree, treeView } = await extension();
    const [newest] = await childrenOf(tree);
    const [, paper] = await childrenOf(tree, newest);
    assert.ok(paper);
    await treeView.reveal(paper, { select: true });
    await until('the selection', () => treeView.selection.includes(paper));
    const sorting = vscode.commands.executeCommand('paperDigest.sortBy', 'title');
    try {
      // The moment without rows is short, and on a quick machine there may be none.
      for (let looked = 0; looked < 200 && treeView.selection.length > 0; looked += 1)
        await new Promise((resolve) => setTimeout(resolve, 1));
      await vscode.commands.executeCommand('paperDigest.openRow');
      const title = labelOf(await tree.getTreeItem(paper));
      await until('the paper in the panel', () => {
        const shown = vscode.window.tabGroups.activeTabGroup.activeTab?.label.replace(/…$/, '');
        return shown !== undefined && shown !== '' && title.startsWith(shown.slice(0, 20));
      });
    } finally {
      await sorting;
      await vscode.commands.executeCommand('paperDigest.sortBy', 'newest');
    }
  });

  it('jumps to the row of a paper', async () => {
    const { tree } = await extension();
    const [, november] = await childrenOf(tree);
    const papers = await childrenOf(tree, november);
    await vscode.commands.executeCommand('paperDigest.goToDigest', papers[2]);
    const editor = vscode.window.activeTextEditor;
    assert.ok(editor);
    assert.equal(editor.document.uri.path.split('/').at(-1), '2024-11-22.md');
    assert.match(editor.document.lineAt(editor.selection.active.line).text, /^\| OpenScholar/);
  });

  it('follows files that come, change, change their name and go', async () => {
    const first = (wanted: string): Promise<boolean> =>
      until(wanted, async () => (await outline('2031-01-02')).slice(0, 3).join('/').startsWith(wanted));
    const uri = await write('new.md', day(row('3101.00001', 'One')));
    await first('2031-01-02 (Thursday · 1 paper)/  One');
    await write('new.md', day(row('3101.00001', 'One'), row('3101.00002', 'Two')));
    await first('2031-01-02 (Thursday · 2 papers)/  One/  Two');
    await vscode.workspace.fs.rename(uri, inWorkspace('renamed.md'));
    await until('the new name', async () => {
      const { tree } = await extension();
      const [newest] = await childrenOf(tree);
      const [paper] = await childrenOf(tree, newest);
      if (paper) await vscode.commands.executeCommand('paperDigest.goToDigest', paper);
      return vscode.window.activeTextEditor?.document.uri.path.endsWith('/renamed.md') === true;
    });
    await closeAll();
    await vscode.workspace.fs.delete(inWorkspace('renamed.md'));
    await until('the day to go', async () => !(await outline()).join().includes('2031'));
  });

  it('follows a folder that is moved as a whole', async () => {
    await write('month/01/new.md', day(row('3101.00001', 'One')));
    await until('the day', async () => (await outline()).join().includes('2031-01-02'));
    await vscode.workspace.fs.delete(inWorkspace('month'), { recursive: true });
    await until('the day to go', async () => !(await outline()).join().includes('2031'));
  });

  it('shows text that is not saved yet, and the file again when it is thrown away', async () => {
    const uri = await write('new.md', day(row('3101.00001', 'One')));
    await until('the file', async () => (await outline('2031-01-02'))[1] === '  One');
    const editor = await vscode.window.showTextDocument(uri);
    await editor.edit((change) => change.insert(new vscode.Position(5, 0), row('3101.00002', 'Unsaved')));
    await until('the unsaved row', async () => (await outline('2031-01-02'))[1] === '  Unsaved');
    await closeAll();
    await until('the file again', async () => (await outline('2031-01-02'))[1] === '  One');
  });

  it('shows a digest that has no file yet', async () => {
    const content = day(row('3101.00001', 'Untitled one'));
    await vscode.window.showTextDocument(
      await vscode.workspace.openTextDocument({ language: 'markdown', content }),
    );
    await until('the paper', async () => (await outline('2031-01-02'))[1] === '  Untitled one');
  });

  it('lists a hostile digest as text', async () => {
    const title = '<img src=x onerror=alert(1)> [x](command:workbench.action.quit) $(bug)';
    await write(
      'new.md',
      day(
        `| ${title} (Read more on [arXiv](https://arxiv.org/abs/3101.00001))| A | ${'x'.repeat(1e6)} |\n`,
        '\u0000\u0000',
      ),
    );
    await until('the paper', async () => (await outline('2031-01-02'))[1]?.startsWith('  <img src=x'));
    const { tree } = await extension();
    const [newest] = await childrenOf(tree);
    const [paper] = await childrenOf(tree, newest);
    assert.ok(paper);
    const item = await tree.getTreeItem(paper);
    assert.ok(!labelOf(item).includes('\n'));
    const resolved = await tree.resolveTreeItem?.(item, paper, new vscode.CancellationTokenSource().token);
    assert.ok(resolved?.tooltip instanceof vscode.MarkdownString);
    assert.ok(
      !resolved.tooltip.supportHtml && !/<img|\]\(command:workbench|\$\(bug/.test(resolved.tooltip.value),
    );
  });
});
