import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { Library } from '../../src/core/library/library';
import { DigestFiles } from '../../src/host/digest-files';
import { closeAll, extension, inWorkspace, outline, until, write } from './support';

const ROW = (id: string): string =>
  `| T${id} (Read more on [arXiv](https://arxiv.org/abs/${id}))| A B | It reaches 9% on X. |\n`;
const DAY = (...ids: readonly string[]): string =>
  `## Papers for 2031-01-02\n\n| Title | Authors | Summary |\n|---|---|---|\n${ids.map(ROW).join('')}`;
const storage = (): vscode.Uri => inWorkspace('test-storage');

/** What a library holds, whole. */
function contents({ snapshot }: Library): unknown {
  return [...snapshot.uris()].sort().map((uri) => [uri, snapshot.digest(uri)]);
}

describe('the stored index', () => {
  let log: vscode.LogOutputChannel;

  /**
   * One session: what the library held at the end, and the documents of each change until the workspace was read, by
   * their names. Documents that other tests have left open are read each time, and not told of.
   */
  async function session(version = '1'): Promise<{ held: unknown; changes: readonly string[] }> {
    const library = new Library();
    const changes: string[] = [];
    const isOpen = (uri: string): boolean =>
      vscode.workspace.textDocuments.some((document) => document.uri.toString() === uri);
    library.onChange(({ uris }) => {
      const names = uris.filter((uri) => !isOpen(uri)).map((uri) => uri.slice(uri.lastIndexOf('/') + 1));
      if (names.length > 0 && !library.isReady) changes.push(names.sort().join(' '));
    });
    const files = new DigestFiles(library, log, { storage: storage(), version: Promise.resolve(version) });
    files.start();
    await files.settled();
    const held = contents(library);
    await files.close();
    return { held, changes };
  }

  async function stored(): Promise<readonly string[]> {
    const entries = await vscode.workspace.fs.readDirectory(vscode.Uri.joinPath(storage(), 'index'));
    return entries.map(([name]) => name).sort();
  }

  before(async () => {
    await extension();
    log = vscode.window.createOutputChannel('Stored index', { log: true });
  });
  after(() => log.dispose());
  beforeEach(() => write('indexed.md', DAY('3101.00001')));
  afterEach(async () => {
    await vscode.workspace.fs.delete(inWorkspace('indexed.md')).then(undefined, () => undefined);
    await vscode.workspace.fs.delete(storage(), { recursive: true });
    await until('the tree to be as at first', async () => (await outline()).length === 3);
  });

  it('fills the library at the next start, before any file is read, with the very same', async () => {
    const first = await session();
    assert.ok(JSON.stringify(first.held).includes('3101.00001'));
    assert.deepEqual(await stored(), ['0.jsonl']);
    const second = await session();
    assert.deepEqual(second.held, first.held);
    assert.equal(second.changes.length, 1, 'nothing was read again');
  });

  it('lets only what has changed since be read, and what is gone go', async () => {
    await session();
    await write('indexed.md', DAY('3101.00001', '3101.00002'));
    const changed = await session();
    assert.deepEqual(changed.changes.slice(1), ['indexed.md']);
    assert.ok(JSON.stringify(changed.held).includes('3101.00002'));
    await vscode.workspace.fs.delete(inWorkspace('indexed.md'));
    const gone = await session();
    assert.deepEqual(gone.changes.slice(1), ['indexed.md']);
    assert.ok(!JSON.stringify(gone.held).includes('3101.0000'));
    assert.equal((await session()).changes.length, 1);
  });

  it('is rebuilt when it is damaged, of another version, or something else altogether', async () => {
    const { held } = await session();
    const file = vscode.Uri.joinPath(storage(), 'index', '0.jsonl');
    const good = await vscode.workspace.fs.readFile(file);
    for (const bad of [
      good.slice(0, good.length / 2),
      new Uint8Array(1000),
      new TextEncoder().encode('{"a":1}\n'),
    ]) {
      await vscode.workspace.fs.writeFile(file, bad);
      assert.deepEqual((await session()).held, held);
      assert.equal((await session()).changes.length, 1, 'it is whole again');
    }
    assert.deepEqual((await session('2')).held, held);
    await vscode.workspace.fs.writeFile(vscode.Uri.joinPath(storage(), 'index', '0.jsonl.x.tmp'), good);
    assert.deepEqual((await session('2')).held, held);
    assert.deepEqual(await stored(), ['0.jsonl']);
  });

  it('never holds text that is not saved', async () => {
    const editor = await vscode.window.showTextDocument(inWorkspace('indexed.md'));
    await editor.edit((change) => change.insert(editor.document.positionAt(1e6), ROW('3101.00009')));
    const unsaved = await session();
    assert.ok(JSON.stringify(unsaved.held).includes('3101.00009'));
    await closeAll();
    await until('the text to be thrown away', () => !editor.document.getText().includes('3101.00009'));
    const next = await session();
    assert.ok(!JSON.stringify(next.held).includes('3101.00009'));
    assert.ok(JSON.stringify(next.held).includes('3101.00001'));
  });
});
