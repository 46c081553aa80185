import assert from 'node:assert/strict';
import * as vscode from 'vscode';

const id = 'paper-digest.paper-digest';

describe('the extension', () => {
  it('is the one that was built, and activates', async () => {
    const extension = vscode.extensions.getExtension(id);
    assert.ok(extension, `${id} is not installed`);
    await extension.activate();
    assert.equal(extension.isActive, true);
  });

  it('runs from the bundle that its host asks for', () => {
    const manifest = vscode.extensions.getExtension(id)?.packageJSON as { main?: string; browser?: string };
    const inWorker = !('process' in globalThis);
    assert.deepEqual(
      { main: manifest.main, browser: manifest.browser },
      { main: inWorker ? undefined : './dist/extension.js', browser: './dist/extension.web.js' },
    );
  });

  it('has a workspace of its own to work on', () => {
    assert.equal(vscode.workspace.workspaceFolders?.length, 1);
  });
});
