import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, extension, inWorkspace, until, write } from './support';

const HEAD = '## Papers for 2031-03-04\n\n| Title | Authors | Summary |\n|---|---|---|\n';
const row = (id: string, title: string): string =>
  `| ${title} (Read more on [arXiv](https://arxiv.org/abs/${id}))| A B, C D | S |\n`;

/** Our symbols of a document, papers indented below their day. */
async function symbols({ uri }: vscode.TextDocument): Promise<readonly string[]> {
  const found = await vscode.commands.executeCommand<vscode.DocumentSymbol[] | undefined>(
    'vscode.executeDocumentSymbolProvider',
    uri,
  );
  return (found ?? [])
    .filter(({ name }) => !name.startsWith('#'))
    .flatMap(({ name, children }) => [name, ...children.map((paper) => `  ${paper.name} [${paper.detail}]`)]);
}

async function folds({ uri }: vscode.TextDocument): Promise<readonly string[]> {
  const found = await vscode.commands.executeCommand<vscode.FoldingRange[] | undefined>(
    'vscode.executeFoldingRangeProvider',
    uri,
  );
  return (found ?? []).map(({ start, end }) => `${start}-${end}`);
}

describe('the outline of a digest', () => {
  before(async () => {
    await extension();
  });
  afterEach(async () => {
    await closeAll();
    await vscode.workspace.fs.delete(inWorkspace('outlined.md')).then(
      () => undefined,
      () => undefined,
    );
  });

  it('has the day and its papers, with id and likely first author', async () => {
    const document = await vscode.workspace.openTextDocument(inWorkspace('2024-11-22.md'));
    const lines = await symbols(document);
    const day = lines.indexOf('2024-11-22');
    assert.ok(day >= 0, lines.join('\n'));
    assert.equal(lines.slice(day + 1).filter((line) => line.startsWith('  ')).length, 13);
    assert.ok(
      lines.includes(
        '  Marco-o1: Towards Open Reasoning Models for Open-Ended Solutions [2411.14405 · Yu Zhao]',
      ),
    );
  });

  it('follows unsaved text, and so does folding', async () => {
    const content = `${HEAD}${row('3103.00001', 'One\n  broken')}${row('3103.00002', 'Two')}`;
    const document = await vscode.workspace.openTextDocument(await write('outlined.md', content));
    const editor = await vscode.window.showTextDocument(document);
    await until('the outline', async () =>
      (await symbols(document)).includes('  One broken [3103.00001 · C D]'),
    );
    const first = await folds(document);
    assert.ok(first.includes('0-6') && first.includes('4-5'), first.join(' '));
    await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), '\n\n'));
    await until('the ranges that moved', async () => (await folds(document)).includes('6-7'));
  });

  it('says nothing of a note', async () => {
    const document = await vscode.workspace.openTextDocument(inWorkspace('draft.md'));
    assert.deepEqual(
      (await symbols(document)).filter((line) => line.includes('[24')),
      [],
    );
  });
});
