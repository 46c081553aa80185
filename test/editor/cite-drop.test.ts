import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { PAPERS_MIME } from '../../src/host/dragged-papers';
import type { TreeNode } from '../../src/features/tree/nodes';
import { childrenOf, closeAll, edit, extension, inWorkspace, until, write } from './support';

// What a drag looks at of a row.
const rowOf = (key: string) => ({ kind: 'paper', key, date: '2024-11-22' }) as TreeNode;
const MARCO = rowOf('arxiv:2411.14405');
const SCHOLAR = rowOf('arxiv:2411.14199');
const BIB = '@book{knuth1984texbook,\n  title = {The {\\TeX}book},\n}\n';
const token = new vscode.CancellationTokenSource().token;

async function dragged(...rows: readonly TreeNode[]): Promise<vscode.DataTransfer> {
  const { drag } = await extension();
  const transfer = new vscode.DataTransfer();
  await drag.handleDrag?.(rows, transfer, token);
  return transfer;
}

/** Drops as the editor does; gives whether there was anything to drop. */
async function drop(
  { document }: vscode.TextEditor,
  position: vscode.Position,
  transfer: vscode.DataTransfer,
): Promise<boolean> {
  const { drops } = await extension();
  const found = await drops.provideDocumentDropEdits(document, position, transfer, token);
  if (!found || Array.isArray(found)) return false;
  await drops.resolveDocumentDropEdit?.(found, token);
  const change = found.additionalEdit ?? new vscode.WorkspaceEdit();
  const text = typeof found.insertText === 'string' ? found.insertText : found.insertText.value;
  if (text !== '') change.insert(document.uri, position, text);
  assert.ok(await vscode.workspace.applyEdit(change));
  return true;
}

const textOf = async (path: string): Promise<string> =>
  new TextDecoder().decode(await vscode.workspace.fs.readFile(inWorkspace(path)));

describe('papers that are dragged from the tree', () => {
  const settings = (mode: string | undefined): Thenable<void> =>
    vscode.workspace
      .getConfiguration('paperDigest')
      .update('metadata.lookup', mode, vscode.ConfigurationTarget.Global);
  // The editor may still know a file of before by its old text.
  let count = 0;
  const open = async (text: string): Promise<vscode.TextEditor> => {
    await write(`drop/${++count}/refs.bib`, BIB);
    return vscode.window.showTextDocument(await write(`drop/${count}/main.tex`, text));
  };

  before(async () => {
    await extension();
    await settings('off');
  });
  after(() => settings(undefined));
  afterEach(async () => {
    await closeAll();
    await vscode.workspace.fs
      .delete(inWorkspace('drop'), { recursive: true })
      .then(undefined, () => undefined);
  });

  it('are text with their links elsewhere', async () => {
    const transfer = await dragged(MARCO, SCHOLAR, MARCO);
    assert.equal(
      await transfer.get('text/plain')?.asString(),
      'https://arxiv.org/abs/2411.14405\nhttps://arxiv.org/abs/2411.14199',
    );
  });

  it('are nothing when the rows are no papers', async () => {
    const { tree } = await extension();
    const transfer = await dragged(...(await childrenOf(tree)));
    assert.deepEqual([...transfer], []);
  });

  it('are cited where they are dropped, and their entries are stored in the .bib that is declared', async () => {
    const editor = await open('See this.\n\\bibliography{refs}\n');
    assert.ok(await drop(editor, new vscode.Position(0, 4), await dragged(MARCO, SCHOLAR)));
    assert.match(
      editor.document.getText(),
      /^See \\cite\{zhao2024marco,[a-z0-9]*openscholar[a-z0-9]*\}this\.\n/,
    );
    await until(
      'the entries',
      async () => (await textOf(`drop/${count}/refs.bib`)).split('@misc').length === 3,
    );
    assert.ok((await textOf(`drop/${count}/refs.bib`)).startsWith(BIB));
    assert.equal(editor.document.isDirty, true);
  });

  it('join the citation that they are dropped on', async () => {
    const editor = await open('\\cite[p.~3]{knuth1984texbook}\n\\bibliography{refs}\n');
    assert.ok(await drop(editor, new vscode.Position(0, 15), await dragged(MARCO)));
    assert.match(editor.document.getText(), /^\\cite\[p\.~3\]\{knuth1984texbook,zhao2024marco\}\n/);
  });

  it('are added to the .bib that they are dropped on, and not cited', async () => {
    const editor = await vscode.window.showTextDocument(await write('drop/own.bib', BIB));
    assert.ok(await drop(editor, new vscode.Position(0, 0), await dragged(MARCO)));
    assert.match(editor.document.getText(), /^@book[^@]*@misc\{zhao2024marco,\n[^@]*\}\n$/);
  });

  it('are links and ids where there are no keys', async () => {
    const editor = await edit('python', '# |');
    assert.ok(await drop(editor, new vscode.Position(0, 2), await dragged(MARCO)));
    assert.equal(editor.document.getText(), '# arXiv:2411.14405');
  });

  it('are left to others when they are damaged, or unknown', async () => {
    const editor = await edit('python', '# |');
    for (const value of ['', '{', '{"a":1}', '[1]', '["arxiv:nothing"]']) {
      const transfer = new vscode.DataTransfer();
      transfer.set(PAPERS_MIME, new vscode.DataTransferItem(value));
      assert.equal(await drop(editor, new vscode.Position(0, 2), transfer), false, value);
    }
  });
});
