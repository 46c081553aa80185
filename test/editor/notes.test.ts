import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { PaperDigestApi } from '../../src/extension';
import { answer, dismiss } from './answers';
import { textOf } from './cite-project';
import {
  childrenOf,
  closeAll,
  edit,
  extension,
  hoversAt,
  inWorkspace,
  textOf as shownOf,
  until,
  write,
} from './support';

const MARCO = { key: 'arxiv:2411.14405' };
const TITLE = 'Marco-o1: Towards Open Reasoning Models for Open-Ended Solutions';

describe('a note as a file', () => {
  let api: PaperDigestApi;
  const open = (item?: unknown): Thenable<unknown> =>
    vscode.commands.executeCommand('paperDigest.openNote', ...(item === undefined ? [] : [item]));
  const set = (name: string, value: string | undefined): Thenable<void> =>
    vscode.workspace.getConfiguration('paperDigest').update(name, value, vscode.ConfigurationTarget.Global);
  const here = (): string =>
    vscode.workspace.asRelativePath(vscode.window.activeTextEditor!.document.uri, false);
  const remove = (path: string): Thenable<void> =>
    vscode.workspace.fs.delete(inWorkspace(path), { recursive: true }).then(undefined, () => undefined);

  before(async () => {
    api = await extension();
  });
  afterEach(async () => {
    for (const name of ['folder', 'fileName', 'template']) await set(`notes.${name}`, undefined);
    await closeAll();
    for (const path of ['my-notes', 'notes', 'template.md']) await remove(path);
    await api.settled();
  });

  it('is not made before the person has said where', async () => {
    await dismiss(open(MARCO));
    assert.equal(await textOf('notes/2411.14405.md'), undefined);
    assert.equal(vscode.window.activeTextEditor, undefined);
    // Unsaved: the last item of the list.
    await answer(open(MARCO), -1);
    const { document } = vscode.window.activeTextEditor!;
    assert.equal(document.isUntitled, true);
    assert.ok(document.getText().includes(`# ${TITLE}\n`), document.getText());
    await assert.rejects(async () => vscode.workspace.fs.stat(inWorkspace('notes')));
  });

  it('is made in the folder of the setting, and opened again from then on as it is', async () => {
    await set('notes.folder', 'my-notes');
    await open(MARCO);
    assert.equal(here(), 'my-notes/2411.14405.md');
    const text = (await textOf('my-notes/2411.14405.md')) ?? '';
    assert.ok(text.startsWith(`---\ntitle: "${TITLE}"\n`), text);
    await write('my-notes/2411.14405.md', 'My own words.\n');
    await closeAll();
    await open(MARCO);
    assert.equal(here(), 'my-notes/2411.14405.md');
    assert.equal(await textOf('my-notes/2411.14405.md'), 'My own words.\n');
  });

  it('is no digest, and counts as a file that cites the paper', async () => {
    const before = await childrenOf(api.tree);
    await set('notes.folder', 'my-notes');
    await open(MARCO);
    await closeAll();
    await api.settled();
    const { document, selection } = await edit('plaintext', 'see arXiv:2411.|14405');
    await until('the note to be found', async () => {
      await api.citationsSettled();
      const [hover] = await hoversAt(document, selection.active);
      return hover !== undefined && /cited in \d+ file/.test(shownOf(hover));
    });
    assert.equal(before.length, 3);
    assert.equal((await childrenOf(api.tree)).length, before.length);
  });

  it('is found by its front matter, whatever it is called; a taken name is left alone', async () => {
    await set('notes.folder', 'my-notes');
    await write('my-notes/deep/marco.md', '---\narxiv: "2411.14405"\n---\nMine.\n');
    await open(MARCO);
    assert.equal(here(), 'my-notes/deep/marco.md');
    await closeAll();
    await set('notes.fileName', 'the {date}');
    await write('my-notes/the 2024-11-22.md', '---\narxiv: "2411.12364"\n---\nAnother.\n');
    await remove('my-notes/deep');
    await open(MARCO);
    assert.equal(here(), 'my-notes/the 2024-11-22-2.md');
    assert.equal(await textOf('my-notes/the 2024-11-22.md'), '---\narxiv: "2411.12364"\n---\nAnother.\n');
  });

  it('follows a template of the person', async () => {
    await set('notes.folder', 'my-notes');
    await set('notes.template', 'template.md');
    await write('template.md', 'On {{title}} ({key}, {id})\n');
    await open(MARCO);
    assert.equal(await textOf('my-notes/2411.14405.md'), `On ${TITLE} (zhao2024marco, 2411.14405)\n`);
  });

  it('is opened for the paper under the cursor', async () => {
    await set('notes.folder', 'my-notes');
    await edit('plaintext', 'see arXiv:2411.|14405');
    await open();
    assert.equal(here(), 'my-notes/2411.14405.md');
  });

  it('belongs where the person said, from the first note on', async () => {
    // In the folder of the workspace: the first item of the list. Other tests do not get here.
    await answer(open(MARCO), 0);
    assert.equal(here(), 'notes/2411.14405.md');
    await closeAll();
    await open({ key: 'arxiv:2411.14199' });
    assert.equal(here(), 'notes/2411.14199.md');
  });
});
