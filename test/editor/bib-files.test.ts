import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { BibFiles, type BibRead } from '../../src/host/bib-files';
import { MemoryFiles } from './memory-files';
import { closeAll, inWorkspace, write } from './support';

const ENTRY = '@misc{first2024one,\n  title = {One},\n}\n';

const keysOf = (read: BibRead): readonly string[] | string =>
  read.kind === 'read'
    ? read.index.chunks.flatMap(({ entries }) => entries.map(({ key }) => key))
    : read.kind;
const barrierOf = (read: BibRead): string | undefined =>
  read.kind === 'read' ? (read.barrier ?? 'none') : read.kind;

describe('what a .bib holds', () => {
  afterEach(closeAll);
  after(() => vscode.workspace.fs.delete(inWorkspace('bib-files'), { recursive: true }));

  it('is what the file says, until a document that is open says something else', async () => {
    const files = new BibFiles();
    const uri = await write('bib-files/open.bib', ENTRY);
    assert.deepEqual(keysOf(await files.read(uri)), ['first2024one']);
    const document = await vscode.workspace.openTextDocument(uri);
    const edit = new vscode.WorkspaceEdit();
    edit.insert(uri, new vscode.Position(3, 0), '@misc{second2024two,\n}\n');
    await vscode.workspace.applyEdit(edit);
    const read = await files.read(uri);
    assert.deepEqual(keysOf(read), ['first2024one', 'second2024two']);
    assert.ok(read.kind === 'read' && read.document === document && read.index.text === document.getText());
    await document.save();
    assert.deepEqual(keysOf(await files.read(uri)), ['first2024one', 'second2024two']);
  });

  it('is read again when the file has changed, and not before', async () => {
    const files = new BibFiles();
    const uri = await write('bib-files/changes.bib', ENTRY);
    const [first, second] = [await files.read(uri), await files.read(uri)];
    assert.ok(first.kind === 'read' && second.kind === 'read' && first.index === second.index);
    await write('bib-files/changes.bib', `${ENTRY}@misc{other,\n}\n`);
    assert.deepEqual(keysOf(await files.read(uri)), ['first2024one', 'other']);
    await vscode.workspace.fs.delete(uri);
    assert.equal(keysOf(await files.read(uri)), 'missing');
  });

  it('can be edited where the editor writes every other byte as it was', async () => {
    const files = new BibFiles();
    const bytes = async (name: string, content: Uint8Array): Promise<string | undefined> => {
      const uri = inWorkspace(`bib-files/${name}.bib`);
      await vscode.workspace.fs.writeFile(uri, content);
      return barrierOf(await files.read(uri));
    };
    const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
    assert.equal(await bytes('unix', utf8(ENTRY)), 'none');
    assert.equal(await bytes('windows', utf8(ENTRY.replaceAll('\n', '\r\n'))), 'none');
    assert.equal(await bytes('marked', utf8(`\uFEFF${ENTRY}`)), 'none');
    assert.equal(await bytes('empty', utf8('')), 'none');
    assert.equal(await bytes('mixed', utf8(ENTRY.replace('\n', '\r\n'))), 'line-ends');
    assert.equal(await bytes('mac', utf8(ENTRY.replaceAll('\n', '\r'))), 'line-ends');
    assert.equal(
      await bytes('latin', Uint8Array.from([...utf8('% M'), 0xfc, ...utf8('ller\n')])),
      'encoding',
    );
  });

  it('cannot be edited in a file system that takes no changes', async () => {
    const scheme = 'bib-memory';
    const provider = vscode.workspace.registerFileSystemProvider(
      scheme,
      new MemoryFiles({ '/refs.bib': ENTRY }),
      { isReadonly: true },
    );
    try {
      const read = await new BibFiles().read(vscode.Uri.parse(`${scheme}:/refs.bib`));
      assert.deepEqual([keysOf(read), barrierOf(read)], [['first2024one'], 'read-only']);
    } finally {
      provider.dispose();
    }
  });
});
