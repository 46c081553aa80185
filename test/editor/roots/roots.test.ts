import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { Library } from '../../../src/core/library/library';
import { DigestFiles } from '../../../src/host/digest-files';
import { GONE, MemoryFiles, UNREADABLE } from '../memory-files';
import { extension, inWorkspace, outline, until, write } from '../support';

const day = (id: string): string =>
  '## Papers for 2031-01-02\n\n| Title | Authors | Summary |\n|---|---|---|\n' +
  `| T${id} (Read more on [arXiv](https://arxiv.org/abs/${id}))| A B | S. |\n`;

describe('a workspace of several folders', () => {
  let log: vscode.LogOutputChannel;

  before(async () => {
    // The editor finds out about them while extensions start.
    await until('the folders', () => vscode.workspace.workspaceFolders?.length === 3);
    await extension();
    log = vscode.window.createOutputChannel('Roots', { log: true });
  });
  after(() => log.dispose());

  /** The files that a scan finds, by their paths below the first folder; of another file system with its scheme. */
  async function scanned(): Promise<{ files: readonly string[]; unread: readonly string[] }> {
    const library = new Library();
    const files = new DigestFiles(library, log);
    files.start();
    await files.settled();
    const root = `${inWorkspace('').toString().replace(/\/$/, '')}/`;
    const names = (uris: Iterable<string>): readonly string[] =>
      [...uris].map((uri) => uri.replace(root, '')).sort();
    const found = { files: names(library.snapshot.uris()), unread: names(files.unread.keys()) };
    await files.close();
    return found;
  }

  it('reads each file once where a folder lies in another, and a link as a file of its own', async () => {
    const { files, unread } = await scanned();
    assert.deepEqual(new Set(files).size, files.length);
    assert.deepEqual(
      files.filter((file) => file.startsWith('inner/')),
      ['inner/linked.md'],
      'a circle of links ends, and a link to nowhere is no file',
    );
    assert.deepEqual(unread, []);
    assert.deepEqual(
      (await outline()).map((line) => line.replace(/ \(.* · /, ' (')),
      ['2025-05-13 (8 papers)', '2024-11-22 (13 papers)', '2024-09-05 (6 papers)'],
      'the papers of the link are those of the file',
    );
  });

  it('follows a file of the inner folder, and forgets it, once', async () => {
    await write('inner/new.md', day('3101.00001'));
    await until('the day', async () => (await outline())[0] === '2031-01-02 (Thursday · 1 paper)');
    await vscode.workspace.fs.delete(inWorkspace('inner/new.md'));
    await until('it to go', async () => (await outline()).length === 3);
  });

  it('reads what can be read of a file system without a search, and says what cannot', async () => {
    const files = new MemoryFiles({
      '/a/day.md': day('3101.00001'),
      '/a/gone.md': GONE,
      '/a/secret.md': UNREADABLE,
      '/circle -> /': '',
      '/locked!/day.md': '',
    });
    const provider = vscode.workspace.registerFileSystemProvider('digestmemory', files);
    const found = await scanned();
    assert.deepEqual(
      found.files.filter((uri) => uri.startsWith('digestmemory:')),
      ['digestmemory:/a/day.md'],
    );
    assert.deepEqual(found.unread, ['digestmemory:/a/secret.md']);
    await vscode.commands.executeCommand('paperDigest.refresh');
    assert.equal((await outline())[0], '2031-01-02 (Thursday · 1 paper)');
    const problems = vscode.languages.getDiagnostics(vscode.Uri.parse('digestmemory:/a/secret.md'));
    assert.deepEqual(
      problems.map(({ code }) => code),
      ['file-unreadable'],
    );
    provider.dispose();
    await vscode.commands.executeCommand('paperDigest.refresh');
    await until('it to go', async () => (await outline()).length === 3);
  });
});
