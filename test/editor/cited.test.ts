import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { buildCard } from '../../src/core/card/build';
import { readDigest } from '../../src/core/digest/read';
import { Library } from '../../src/core/library/library';
import { ReferenceIndex } from '../../src/core/references/reference-index';
import { answer } from '../../src/features/panel/requests';
import type { TreeNode } from '../../src/features/tree/nodes';
import { closeAll, extension, inWorkspace, labelOf, until, write } from './support';

// One that a digest of the workspace lists, and one that none does.
const LISTED = '2411.14199';
const UNLISTED = '2310.04568';
const FILE = 'cited-here.txt';

/** The group as a person reads it: its papers, each with its places in this test's file. */
async function group(): Promise<readonly string[]> {
  const { tree } = await extension();
  const [first] = (await tree.getChildren()) ?? [];
  if (first?.kind !== 'cited') return [];
  const lines: string[] = [];
  for (const node of (await tree.getChildren(first)) ?? []) {
    const item = await tree.getTreeItem(node);
    const places = await Promise.all(
      ((await tree.getChildren(node)) ?? []).map(async (place) => tree.getTreeItem(place)),
    );
    for (const place of places.filter((found) => labelOf(found) === FILE))
      lines.push(`${labelOf(item)} (${String(item.description)}): ${String(place.description)}`);
  }
  return lines;
}

describe('the group of cited papers', () => {
  afterEach(async () => {
    await closeAll();
    await vscode.workspace.fs.delete(inWorkspace(FILE)).then(undefined, () => undefined);
    await until('the group to go', async () => (await group()).length === 0);
  });

  it('lists what files cite, in a digest or not, with the places, and follows the files', async () => {
    await write(FILE, `one\ntwo arXiv:${LISTED}\n`);
    await until('the paper', async () => (await group()).length === 1);
    // Other files of the workspace cite it, too.
    assert.match((await group()).join(), /^OpenScholar: .* \(\d+ files?\): line 2$/);
    await write(FILE, `one arXiv:${UNLISTED}\ntwo\nthree arXiv:${LISTED}\n`);
    await until('both', async () => (await group()).length === 2);
    const [known, unknown] = await group();
    assert.match(known ?? '', /line 3$/);
    assert.equal(unknown, `arXiv:${UNLISTED} (1 file · in no digest): line 1`);
  });

  it('leaves out what the settings exclude, and follows them', async () => {
    await write(FILE, `one arXiv:${UNLISTED}\n`);
    await until('the paper', async () => (await group()).length === 1);
    const settings = vscode.workspace.getConfiguration('paperDigest');
    const set = (patterns: readonly string[] | undefined) =>
      settings.update('references.exclude', patterns, vscode.ConfigurationTarget.Workspace);
    try {
      await set([`**/${FILE}`]);
      await until('the file to be left out', async () => (await group()).length === 0);
    } finally {
      await set(undefined);
    }
    await until('the file to be back', async () => (await group()).length === 1);
  });

  it('opens a place with the reference selected', async () => {
    await write(FILE, `one\ntwo arXiv:${UNLISTED}\n`);
    const { tree } = await extension();
    const place = await until('the place', async (): Promise<TreeNode | undefined> => {
      const [first] = (await tree.getChildren()) ?? [];
      const papers = first?.kind === 'cited' ? ((await tree.getChildren(first)) ?? []) : [];
      const paper = papers.find((node) => node.kind === 'citedPaper' && node.arxivId === UNLISTED);
      return paper && (await tree.getChildren(paper))?.[0];
    });
    assert.equal((await tree.getParent?.(place))?.kind, 'citedPaper');
    const { command } = await tree.getTreeItem(place);
    assert.ok(command);
    await vscode.commands.executeCommand(command.command, ...(command.arguments as readonly unknown[]));
    const editor = await until('the file', () => vscode.window.activeTextEditor);
    assert.ok(editor.document.uri.path.endsWith(FILE));
    assert.match(editor.document.getText(editor.selection), new RegExp(UNLISTED));
  });
});

describe('the panel, asked to open a citation,', () => {
  it('opens the places that the index knows for the paper, and no others', async () => {
    const library = new Library();
    const row = `## Papers for 2031-01-02\n\n| T (Read more on [arXiv](https://arxiv.org/abs/${LISTED}))| A | S |\n`;
    library.replace([['file:///d.md', readDigest(row)]]);
    const [paper] = library.snapshot.papers();
    assert.ok(paper);
    const index = new ReferenceIndex();
    const at = {
      kind: 'id',
      arxivId: LISTED,
      key: undefined,
      start: 4,
      end: 20,
      line: 1,
      character: 4,
    } as const;
    index.replace([['file:///a.tex', { folder: undefined, mentions: [at] }]]);
    const opened: string[] = [];
    const log: string[] = [];
    const say = (message: string) => void log.push(message);
    const deps = {
      library,
      extensionUri: inWorkspace('.'),
      log: { debug: say, warn: say, error: say },
      actions: {
        insertCitation: say,
        copyBibtex: say,
        openPdf: say,
        editNote: say,
        editTags: say,
        openNote: say,
        mark: () => undefined,
        completeDay: say,
        openPlace: say,
        openCitation: ({ uri, line }: { readonly uri: string; readonly line: number }) =>
          void opened.push(`${uri}:${line}`),
      },
      buildCard,
      onCardChange: () => ({ dispose: () => undefined }),
      opened: () => undefined,
      cited: index,
      metadata: (await extension()).metadata,
    };
    const ask = {
      type: 'openCitation',
      key: paper.key,
      uri: 'file:///a.tex',
      line: 1,
      character: 4,
    } as const;
    await answer(ask, deps);
    for (const wrong of [{ uri: 'file:///etc/passwd' }, { line: 2 }, { character: 0 }, { key: 'arxiv:1' }])
      await answer({ ...ask, ...wrong }, deps);
    assert.deepEqual(opened, ['file:///a.tex:1']);
    assert.equal(log.length, 4);
  });
});
