import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { Library } from '../../src/core/library/library';
import { DigestFiles } from '../../src/host/digest-files';
import { FileRules } from '../../src/host/file-rules';
import { walk } from '../../src/host/find-files';
import { closeAll, extension, inWorkspace, outline, until, write } from './support';
import { MemoryFiles } from './memory-files';

const day = (id: string): string =>
  '## Papers for 2031-01-02\n\n| Title | Authors | Summary |\n|---|---|---|\n' +
  `| T${id} (Read more on [arXiv](https://arxiv.org/abs/${id}))| A B | S. |\n`;
const has2031 = async (): Promise<boolean> => (await outline()).join().includes('2031-01-02');

describe('the index', () => {
  before(async () => {
    await extension();
  });
  afterEach(async () => {
    await closeAll();
    for (const path of ['burst', 'drafts', '2031.01', '.drafts', 'listed.txt'])
      await vscode.workspace.fs
        .delete(inWorkspace(path), { recursive: true })
        .then(undefined, () => undefined);
    for (const name of ['include', 'exclude'])
      await vscode.workspace.getConfiguration('paperDigest').update(name, undefined, false);
    await vscode.workspace.fs
      .delete(inWorkspace('.vscode'), { recursive: true })
      .then(undefined, () => undefined);
    await until('the tree to be as at first', async () => (await outline()).length === 3);
  });

  it('takes a burst of 300 files together, and a folder that goes too', async () => {
    const log = vscode.window.createOutputChannel('Burst', { log: true });
    const library = new Library();
    const files = new DigestFiles(library, log);
    files.start();
    await files.settled();
    const before = library.snapshot.documentCount;
    const changes: number[] = [];
    library.onChange(({ uris }) => changes.push(uris.length));
    const ids = Array.from({ length: 300 }, (_, at) => `3101.0${1000 + at}`);
    await Promise.all(ids.map((id) => write(`burst/${id}/day.md`, day(id))));
    await until('all files', () => library.snapshot.documentCount === before + 300);
    await vscode.workspace.fs.delete(inWorkspace('burst'), { recursive: true });
    await until('all to go', () => library.snapshot.documentCount === before);
    // Two where the editor tells of them without a pause; a slow one pauses.
    assert.ok(changes.length <= 20, `${changes.length} changes: ${changes.join()}`);
    files.dispose();
    log.dispose();
  });

  it('reads what the settings include and not what they exclude, and follows them', async () => {
    const settings = vscode.workspace.getConfiguration('paperDigest');
    await write('drafts/deep/day.md', day('3101.00001'));
    await until('the file', has2031);
    await settings.update('exclude', ['drafts'], false);
    await until('it to go', async () => !(await has2031()));
    await write('drafts/deep/more.md', day('3101.00002'));
    await vscode.window.showTextDocument(inWorkspace('drafts/deep/day.md'));
    await extension();
    assert.equal(await has2031(), false, 'neither a new file nor an open document of it counts');
    await closeAll();
    await settings.update('exclude', undefined, false);
    await until('the file again', has2031);
    await vscode.workspace.fs.delete(inWorkspace('drafts'), { recursive: true });
    await until('it to go', async () => !(await has2031()));
    await write('listed.txt', day('3101.00003'));
    await settings.update('include', ['**/*.{md,markdown}', '*.txt'], false);
    await until('the text file', has2031);
  });

  it('loses no digest by a pattern that the search finds nothing with', async () => {
    const settings = vscode.workspace.getConfiguration('paperDigest');
    await settings.update('exclude', ['**/[x', '**/{y', '**/[z-a]', '**/drafts'], false);
    await settings.update('include', ['**/[z-a].md', '**/*.md', '**/day[1.md'], false);
    await write('drafts/day.md', day('3101.00001'));
    await vscode.commands.executeCommand('paperDigest.refresh');
    assert.deepEqual(
      (await outline()).map((line) => line.slice(0, 10)),
      ['2025-05-13', '2024-11-22', '2024-09-05'],
    );
    await settings.update('exclude', undefined, false);
    await settings.update('include', ['**/day[1.md'], false);
    await write('drafts/day[1.md', day('3101.00001'));
    await vscode.commands.executeCommand('paperDigest.refresh');
    assert.deepEqual(
      (await outline()).map((line) => line.slice(0, 10)),
      ['2031-01-02'],
    );
  });

  it('reads a folder that gets a name with a dot in it', async () => {
    await write('drafts/day.md', day('3101.00001'));
    await until('the file', has2031);
    const log = vscode.window.createOutputChannel('Renamed', { log: true });
    for (const [from, to] of [
      ['drafts', '2031.01'],
      ['2031.01', '.drafts'],
      ['.drafts', 'drafts'],
    ] as const) {
      const library = new Library();
      const files = new DigestFiles(library, log);
      files.start();
      await files.settled();
      await vscode.workspace.fs.rename(inWorkspace(from), inWorkspace(to));
      const uri = inWorkspace(`${to}/day.md`).toString();
      await until(`the file in ${to}`, () => library.snapshot.digest(uri));
      files.dispose();
    }
    log.dispose();
  });

  it('reads what comes after something that failed', async () => {
    const log = vscode.window.createOutputChannel('Failing', { log: true });
    const library = new Library();
    const files = new DigestFiles(library, log);
    files.start();
    await files.settled();
    const failing = library.onChange(() => {
      failing.dispose();
      throw new Error('a listener failed');
    });
    await write('drafts/one.md', day('3101.00001'));
    await until('the first', () => library.snapshot.paperById('3101.00001'));
    await write('drafts/two.md', day('3101.00002'));
    await until('the second', () => library.snapshot.paperById('3101.00002'));
    files.dispose();
    log.dispose();
  });

  it('stops when it is told to, and reads on at the next refresh', async () => {
    void vscode.commands.executeCommand('paperDigest.refresh');
    await vscode.commands.executeCommand('paperDigest.stopScanning');
    await extension();
    await vscode.commands.executeCommand('paperDigest.refresh');
    assert.equal((await outline()).length, 3);
  });

  it('reads a document of any file system, and walks one that has no search', async () => {
    const files = new MemoryFiles({
      '/a/day.md': day('3101.00001'),
      '/a/b/c/day.markdown': day('3101.00002'),
      '/a/b/note.txt': 'x',
      '/node_modules/x/README.md': day('3101.00003'),
      '/link -> /a': '',
      '/locked!/day.md': '',
    });
    const provider = vscode.workspace.registerFileSystemProvider('digestmemory', files);
    const root = vscode.Uri.parse('digestmemory:/');
    const { token } = new vscode.CancellationTokenSource();
    const found = await walk(root, new FileRules(), token);
    assert.deepEqual(found.map((uri) => uri.path).sort(), ['/a/b/c/day.markdown', '/a/day.md']);
    // Not by openTextDocument, which keeps a document open for minutes after its editor is closed.
    await vscode.commands.executeCommand('vscode.open', vscode.Uri.joinPath(root, 'a/day.md'));
    await until('the document', has2031);
    await closeAll();
    await until('it to go', async () => !(await has2031()));
    provider.dispose();
  });
});
