import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { PaperDigestApi } from '../../src/extension';
import type { TreeNode } from '../../src/features/tree/nodes';
import { closeAll, edit, extension, inWorkspace, labelOf, until, write } from './support';

const DRAFT = '# Draft\n\nAs arXiv:2411.14199 says.\n';

describe('the tree as a person wants it', () => {
  let api: PaperDigestApi;

  const run = async (command: string, ...values: readonly unknown[]): Promise<void> => {
    await vscode.commands.executeCommand(`paperDigest.${command}`, ...values);
    await api.treeSettled();
  };
  const message = (): string => api.treeView.message ?? '';
  const rowsOf = async (node?: TreeNode): Promise<readonly TreeNode[]> => {
    const rows = (await api.tree.getChildren(node)) ?? [];
    // What other tests cite may stand above.
    return rows.filter(({ kind }) => kind !== 'cited');
  };
  const words = async (node: TreeNode): Promise<string> => {
    const item = await api.tree.getTreeItem(node);
    return item.description === undefined ? labelOf(item) : `${labelOf(item)} (${String(item.description)})`;
  };
  const listed = async (node?: TreeNode): Promise<readonly string[]> =>
    Promise.all((await rowsOf(node)).map(words));
  const all = async (): Promise<readonly string[]> => {
    const days = await rowsOf();
    return (await Promise.all(days.map(rowsOf))).flat().map((row) => (row.kind === 'paper' ? row.key : ''));
  };
  /** All as nobody has read any of them. */
  const unread = async (): Promise<void> => {
    const rows = (await all()).map((key) => ({ key }));
    await run('markUnread', rows[0], rows);
  };

  before(async () => {
    api = await extension();
    await unread();
  });
  afterEach(async () => {
    await run('clearFilter');
    await run('sortBy', 'newest');
    await run('groupBy', 'day');
    await unread();
    await closeAll();
    await vscode.workspace.fs.delete(inWorkspace('revealed.md')).then(undefined, () => undefined);
  });

  it('has months with their days', async () => {
    await run('groupBy', 'month');
    assert.deepEqual(await listed(), [
      'May 2025 (8 papers)',
      'November 2024 (13 papers)',
      'September 2024 (6 papers)',
    ]);
    const [, november] = await rowsOf();
    assert.deepEqual(await listed(november), ['2024-11-22 (Friday · 13 papers)']);
    const [day] = await rowsOf(november);
    assert.equal((await rowsOf(day)).length, 13);
    assert.ok(day && (await api.tree.getParent?.(day)) === november);
  });

  it('has files, with their folders and numbers of papers', async () => {
    await run('groupBy', 'file');
    assert.deepEqual(await listed(), [
      '2024-09-05.md (6 papers)',
      '2024-11-22.md (13 papers)',
      '2025-05-13.md (8 papers)',
    ]);
  });

  it('has authors, who has most papers first, with all of theirs', async () => {
    await run('groupBy', 'author');
    const rows = await rowsOf();
    const counts = await Promise.all(
      rows.map(async (row) => Number(/\((\d+) papers?\)/.exec(await words(row))?.[1])),
    );
    assert.ok(rows.length > 50, String(rows.length));
    const named = counts.slice(0, -1);
    assert.ok(
      named.every((count, at) => at === 0 || count <= (named[at - 1] ?? 0)),
      counts.join(),
    );
    assert.equal((await rowsOf(rows[0])).length, counts[0]);
  });

  it('has topics in their order, a paper below each of its own', async () => {
    await run('groupBy', 'topic');
    const rows = await rowsOf();
    const ids = rows.map((row) => (row.kind === 'group' ? row.value : '?'));
    const order = api.topics.all.map(({ id }) => id).filter((id) => ids.includes(id));
    assert.deepEqual(
      ids.filter((id) => id !== ''),
      order,
    );
    const below = (await Promise.all(rows.map((row) => rowsOf(row)))).flat();
    const keys = new Set(below.map((row) => (row.kind === 'paper' ? row.key : '')));
    assert.equal(keys.size, 8 + 13 + 6, 'no paper is lost');
    assert.equal(new Set(below.map((row) => (row.kind === 'paper' ? row.id : ''))).size, below.length);
  });

  it('has reading statuses; a paper that is read goes from one to the other, with a star it stands below both', async () => {
    const [first] = await all();
    assert.ok(first !== undefined);
    await run('groupBy', 'status');
    const before = (await listed()).join();
    assert.ok(!before.includes('Read (') && !before.includes('Starred'), before);
    await run('markRead', { key: first });
    await run('star', { key: first });
    const rows = await listed();
    assert.equal(rows[0], 'Starred (1 paper, all read)');
    assert.equal(rows.at(-1), 'Read (1 paper)');
    await run('unstar', { key: first });
  });

  it('says how many papers of a day are unread, and marks all as read', async () => {
    const [day] = await rowsOf();
    const [one, two] = await rowsOf(day);
    assert.ok(day && one && two);
    await run('markRead', one, [one, two]);
    assert.equal(await words(day), '2025-05-13 (Tuesday · 6 of 8 unread)');
    await run('markAllRead', day);
    assert.equal(await words(day), '2025-05-13 (Tuesday · 8 papers, all read)');
    const stored = await api.storedMarks();
    assert.equal((await all()).filter((key) => stored.mark(key).status === 'read').length, 8);
    for (const bad of [undefined, null, 7, {}, { kind: 'day' }, { kind: 7, id: 'x' }])
      await run('markAllRead', bad, [bad]);
  });

  it('sorts papers by title, and by what is unread', async () => {
    await run('sortBy', 'title');
    const [, november] = await rowsOf();
    const titles = await Promise.all(
      (await rowsOf(november)).map(async (row) => labelOf(await api.tree.getTreeItem(row))),
    );
    assert.deepEqual(
      titles,
      [...titles].sort((a, b) => a.localeCompare(b, 'en', { sensitivity: 'base' })),
    );
    await run('sortBy', 'unread');
    const [first] = await rowsOf(november);
    await run('markRead', first);
    const last = (await rowsOf(november)).at(-1);
    assert.ok(first?.kind === 'paper' && last?.kind === 'paper');
    assert.equal(last.key, first.key);
  });

  it('shows what fits a filter, says so, and everything again', async () => {
    await run('filterTree', { query: 'OpenScholar' });
    assert.equal(api.treeView.message, '1 paper matches “OpenScholar”.');
    const rows = await listed();
    assert.deepEqual(rows, ['2024-11-22 (Friday · 1 paper)']);
    await run('groupBy', 'month');
    assert.deepEqual(await listed(), ['November 2024 (1 paper)']);
    await run('filterTree', { query: 'zzzqqqxxx' });
    assert.equal(api.treeView.message, 'No papers match “zzzqqqxxx”.');
    assert.deepEqual((await api.tree.getChildren()) ?? [], []);
    await run('clearFilter');
    assert.equal(api.treeView.message, '');
    assert.equal((await rowsOf()).length, 3);
  });

  it('follows what changes while it is filtered, and says what it does not understand', async () => {
    await run('showOnlyUnread');
    assert.equal(api.treeView.message, '27 papers match “is:unread”.');
    const [day] = await rowsOf();
    const [paper] = await rowsOf(day);
    await run('markRead', paper);
    await until('one paper less', () => api.treeView.message === '26 papers match “is:unread”.');
    assert.equal((await all()).length, 26);
    await run('showOnlyUnread');
    assert.equal(api.treeView.message, '');
    await run('filterTree', { query: 'is:unread is:tomorrow' });
    assert.match(message(), /“is:tomorrow” is not known/);
    const [said, rows] = [message(), await listed()];
    assert.ok(rows.length > 0);
    for (const bad of [7, null, { query: 7 }, []]) {
      // It asks the person, and says at once that it does: nothing waits for what is asked.
      await run('filterTree', bad);
      await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
      await api.treeSettled();
      assert.equal(message(), said, JSON.stringify(bad));
      assert.deepEqual(await listed(), rows, JSON.stringify(bad));
    }
  });

  it('shows on its icon what is new of the newest day, all that is unread, or nothing', async () => {
    const settings = vscode.workspace.getConfiguration('paperDigest');
    const set = (value: string | undefined) =>
      settings.update('tree.badge', value, vscode.ConfigurationTarget.Global);
    try {
      await set('unread');
      await until('all unread papers', () => api.treeView.badge?.value === 27);
      assert.equal(api.treeView.badge?.tooltip, '27 unread papers');
      await run('markRead', { key: (await all())[0] });
      await until('one less', () => api.treeView.badge?.value === 26);
      await set('off');
      await until('nothing', () => api.treeView.badge === undefined);
    } finally {
      await set(undefined);
    }
    // Others may have opened some of them.
    const [day] = await rowsOf();
    const fresh = await Promise.all((await rowsOf(day)).map(async (row) => api.tree.getTreeItem(row)));
    const count = fresh.filter(({ accessibilityInformation }) =>
      / new(?:,|$)/.test(accessibilityInformation?.label ?? ''),
    ).length;
    await until('what is new', () => (api.treeView.badge?.value ?? 0) === count);
  });

  for (const [grouping, query] of [
    ['day', ''],
    ['month', ''],
    ['topic', ''],
    ['author', ''],
    ['status', ''],
    ['file', ''],
    ['day', 'OpenScholar'],
    ['day', 'Zamba'],
  ] as const)
    it(`shows the paper at the cursor by ${grouping}${query === '' ? '' : `, filtered by “${query}”`}`, async () => {
      await run('groupBy', grouping);
      if (query !== '') await run('filterTree', { query });
      await edit('plaintext', 'see arXiv:2411.|14199');
      await run('revealInTree');
      const shown = await until('the row', () => {
        const [row] = api.treeView.selection;
        return row?.kind === 'paper' && row.key === 'arxiv:2411.14199' && row;
      });
      const kept = query === 'OpenScholar' ? '1 paper matches “OpenScholar”.' : '';
      assert.equal(api.treeView.message, kept, 'a filter goes only where it hides the paper');
      const above: string[] = [];
      for (let node = await api.tree.getParent?.(shown); node; node = await api.tree.getParent?.(node))
        above.push(node.kind);
      assert.deepEqual(
        above,
        grouping === 'day' ? ['day'] : grouping === 'month' ? ['day', 'month'] : ['group'],
      );
    });

  it('shows the paper of a digest whose row the cursor is in, below the day of that file', async () => {
    const editor = await vscode.window.showTextDocument(inWorkspace('2024-11-22.md'));
    const text = editor.document.getText();
    const position = editor.document.positionAt(text.indexOf('OpenScholar') + 3);
    editor.selection = new vscode.Selection(position, position);
    await run('revealInTree');
    await until('the row', () => {
      const [row] = api.treeView.selection;
      return row?.kind === 'paper' && row.date === '2024-11-22' && row.key === 'arxiv:2411.14199';
    });
  });

  it('shows among the cited papers what no digest lists', async () => {
    const uri = await write('revealed.md', DRAFT.replace('2411.14199', '2310.04568'));
    await until('the citation', async () =>
      ((await api.tree.getChildren()) ?? []).some(({ kind }) => kind === 'cited'),
    );
    const editor = await vscode.window.showTextDocument(uri);
    const position = editor.document.positionAt(editor.document.getText().indexOf('2310') + 2);
    editor.selection = new vscode.Selection(position, position);
    await until('the row', async () => {
      await run('revealInTree');
      const [row] = api.treeView.selection;
      return row?.kind === 'citedPaper' && row.arxivId === '2310.04568';
    });
  });
});
