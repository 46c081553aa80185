import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { PaperDigestApi } from '../../src/extension';
import { textOf } from './cite-project';
import { extension, inWorkspace, until } from './support';

const FILE = '.paper-digest/memory.jsonl';
const [ONE, TWO, THREE] = ['arxiv:2411.14199', 'arxiv:2411.14405', 'arxiv:2411.14432'] as const;

describe('the place of the memory', () => {
  let api: PaperDigestApi;
  const run = (command: string, key: string): Thenable<unknown> =>
    vscode.commands.executeCommand(`paperDigest.${command}`, { key });
  const settings = (): vscode.WorkspaceConfiguration => vscode.workspace.getConfiguration('paperDigest');

  /** Says where the memory is to be: a question follows, which is the only one then. */
  async function want(location: string | undefined): Promise<void> {
    await vscode.commands.executeCommand('notifications.clearAll');
    await settings().update('memory.location', location, vscode.ConfigurationTarget.Global);
  }

  /** Answers the question by its first button, as soon as there is one, until `isThere`. */
  async function agree(isThere: () => Promise<boolean>): Promise<void> {
    await until('the memory to have moved', async () => {
      await vscode.commands.executeCommand('notification.acceptPrimaryAction');
      return isThere();
    });
  }

  before(async () => {
    api = await extension();
  });
  after(async () => {
    await settings().update('memory.location', undefined, vscode.ConfigurationTarget.Global);
    for (const key of [ONE, TWO, THREE]) await run('unstar', key);
    await vscode.workspace.fs
      .delete(inWorkspace('.paper-digest'), { recursive: true })
      .then(undefined, () => undefined);
  });

  it('is a file of the workspace once the person has agreed, with all that is known; it follows others; and back', async () => {
    await want('workspace');
    // Had it moved unasked, one of these would be stored there.
    for (const command of ['star', 'unstar', 'star']) {
      await run(command, ONE);
      assert.equal((await api.storedMarks()).mark(ONE).starred, command === 'star');
      assert.equal(await textOf(FILE), undefined, 'nothing is written before');
    }
    await agree(async () => (await textOf(FILE))?.includes(ONE) === true);

    await run('star', TWO);
    await api.storedMarks();
    const text = (await textOf(FILE)) ?? '';
    assert.match(text, /^\{"format":"paper-digest-memory","version":1\}\n\{"key":"/);
    assert.ok(text.includes(`{"key":"${TWO}"`), text);

    // Another window, or git.
    const line = `{"key":"${THREE}","set":{"starred":[true,"2031-01-02T12:00:00.000Z"]}}`;
    await vscode.workspace.fs.writeFile(
      inWorkspace(FILE),
      new TextEncoder().encode(`${text}<<<<<<< a\n${line}\n=======\n>>>>>>> b\n`),
    );
    await until('the other mark', async () => (await api.storedMarks()).mark(THREE).starred);
    await until(
      'the file without marks of a conflict',
      async () => !((await textOf(FILE)) ?? '<<<').includes('<<<'),
    );
    assert.equal((await api.storedMarks()).mark(TWO).starred, true);

    // The file is left as it is from the move on: what is done then is in the profile alone.
    let isOn = true;
    await want(undefined);
    await agree(async () => {
      const before = await textOf(FILE);
      isOn = !isOn;
      await run(isOn ? 'star' : 'unstar', THREE);
      await api.storedMarks();
      return (await textOf(FILE)) === before;
    });
    const stored = await api.storedMarks();
    const starred = [ONE, TWO, THREE].map((key) => stored.mark(key).starred);
    assert.deepEqual(starred, [true, true, isOn]);
    assert.ok((await textOf(FILE))?.includes(`{"key":"${TWO}"`));
  });
});
