import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, edit, extension, hoversAt, inWorkspace, outline, textOf, until } from '../support';

/** Every file of the workspace with its text. */
async function everything(): Promise<readonly (readonly [string, string])[]> {
  const uris = await vscode.workspace.findFiles('**');
  const files = uris.map(
    async (uri) => [uri.path, new TextDecoder().decode(await vscode.workspace.fs.readFile(uri))] as const,
  );
  return (await Promise.all(files)).sort(([a], [b]) => (a < b ? -1 : 1));
}

describe('in Restricted Mode', () => {
  before(async () => {
    await extension();
  });
  afterEach(closeAll);

  it('the workspace is not trusted', () => {
    assert.equal(vscode.workspace.isTrusted, false);
  });

  it('the tree lists every day', async () => {
    assert.deepEqual(
      (await outline()).map((line) => line.slice(0, 10)),
      ['2025-05-13', '2024-11-22', '2024-09-05'],
    );
  });

  it('a reference has its card', async () => {
    const document = await vscode.workspace.openTextDocument(inWorkspace('train.py'));
    const position = document.positionAt(document.getText().indexOf('arXiv:2411.10442') + 3);
    const cards = (await hoversAt(document, position)).map(textOf);
    assert.equal(cards.length, 1);
    assert.match(cards[0] ?? '', /via Mixed Preference Optimization\*\*/);
  });

  it('the panel opens', async () => {
    await vscode.commands.executeCommand('paperDigest.openPanel', { date: '2024-11-22' });
    await until('the tab of the panel', () =>
      vscode.window.tabGroups.all
        .flatMap((group) => group.tabs)
        .some(({ input, label }) => input instanceof vscode.TabInputWebview && label.includes('22')),
    );
  });

  it('a citation goes where the person writes, and no file changes', async () => {
    const before = await everything();
    const editor = await edit('markdown', 'As shown |.');
    await vscode.commands.executeCommand('paperDigest.insertCitation', { key: 'arxiv:2411.14405' });
    assert.equal(
      editor.document.getText(),
      'As shown [Marco-o1: Towards Open Reasoning Models for Open-Ended Solutions](https://arxiv.org/abs/2411.14405).',
    );
    assert.deepEqual(await everything(), before);
  });

  it('the folder can neither make it look papers up nor say where', async () => {
    const { lookups } = await extension();
    const { mode, endpoints } = lookups.settings;
    const settings = inWorkspace('.vscode/settings.json');
    const hostile = {
      'paperDigest.metadata.lookup': 'automatic',
      'paperDigest.metadata.endpoints': { huggingFace: 'https://elsewhere.invalid' },
      'paperDigest.hover.enabled': false,
    };
    const hovers = (): unknown => vscode.workspace.getConfiguration('paperDigest').get('hover.enabled');
    await vscode.workspace.fs.writeFile(settings, new TextEncoder().encode(JSON.stringify(hostile)));
    await until('the settings of the folder', () => hovers() === false);
    assert.equal(lookups.settings.mode, 'onDemand');
    assert.deepEqual([lookups.settings.mode, lookups.settings.endpoints], [mode, endpoints]);
    await vscode.workspace.fs.delete(settings);
    await until('the settings to be gone', () => hovers() === true);
  });
});
