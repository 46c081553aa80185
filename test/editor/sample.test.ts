import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, extension, hoversAt, textOf, until } from './support';

const SCHEME = 'paper-digest-sample';
const DRAFT = vscode.Uri.parse(`${SCHEME}:/draft.md`);

describe('the sample library', () => {
  before(extension);
  afterEach(async () => {
    // What was written in the draft is not wanted, and nobody is to be asked about it.
    for (const document of vscode.workspace.textDocuments)
      if (document.uri.scheme === SCHEME && document.isDirty) await document.save();
    await vscode.commands.executeCommand('paperDigest.closeSample');
    await vscode.workspace.fs.delete(DRAFT).then(undefined, () => undefined);
    await closeAll();
  });

  const editorOf = (path: string): vscode.TextEditor | undefined =>
    vscode.window.visibleTextEditors.find(
      ({ document: { uri } }) => uri.scheme === SCHEME && uri.path === path,
    );

  /** The days in which the sample lists a paper that the draft names. */
  async function daysOf(id: string): Promise<readonly string[]> {
    const document = await vscode.workspace.openTextDocument(DRAFT);
    const at = document.positionAt(document.getText().indexOf(id) + 2);
    const places = await vscode.commands.executeCommand<(vscode.Location | vscode.LocationLink)[]>(
      'vscode.executeDefinitionProvider',
      DRAFT,
      at,
    );
    return places
      .map((place) => ('uri' in place ? place.uri : place.targetUri))
      .filter(({ scheme }) => scheme === SCHEME)
      .map(({ path }) => path);
  }

  it('has days that stay when their documents are closed, until it is closed', async () => {
    assert.deepEqual(await daysOf('2411.13082'), []);
    await vscode.commands.executeCommand('paperDigest.openSample');
    assert.ok(editorOf('/2024-11-22.md'));
    await closeAll();
    assert.deepEqual(await daysOf('2411.13082'), ['/2024-11-22.md']);
    await vscode.commands.executeCommand('paperDigest.refresh');
    assert.deepEqual(await daysOf('2411.13082'), ['/2024-11-22.md']);
    await vscode.commands.executeCommand('paperDigest.closeSample');
    assert.deepEqual(await daysOf('2411.13082'), []);
  });

  it('has a draft in which papers have cards and are cited', async () => {
    await vscode.commands.executeCommand('paperDigest.openSampleDraft');
    const editor = await until('the draft', () => editorOf('/draft.md'));
    const text = editor.document.getText();
    const [hover] = await hoversAt(
      editor.document,
      editor.document.positionAt(text.indexOf('2411.13082') + 2),
    );
    assert.match(hover ? textOf(hover) : '', /Patience Is The Key/);
    const end = editor.document.positionAt(text.indexOf('What is missing'));
    editor.selection = new vscode.Selection(end, end);
    await vscode.commands.executeCommand('paperDigest.insertCitation', { key: 'arxiv:2411.14251' });
    const cited = '[Natural Language Reinforcement Learning](https://arxiv.org/abs/2411.14251)';
    await until('the citation', () => editor.document.getText().includes(`${cited}What is missing`));
    assert.ok(await editor.document.save());
  });

  it('lets nobody change a digest', async () => {
    await vscode.commands.executeCommand('paperDigest.openSample');
    const digest = vscode.Uri.parse(`${SCHEME}:/2024-11-22.md`);
    await assert.rejects(Promise.resolve(vscode.workspace.fs.writeFile(digest, new Uint8Array())));
    await assert.rejects(Promise.resolve(vscode.workspace.fs.delete(digest)));
    assert.equal((await vscode.workspace.fs.stat(digest)).permissions, vscode.FilePermission.Readonly);
  });
});
