import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { answer } from './answers';
import { cite, ENTRY, MARCO, NOTE, OWN, Projects, showAt, textOf } from './cite-project';
import { closeAll, edit, inWorkspace, until } from './support';
import { WritableFiles } from './writable-files';

const KEY = 'zhao2024marco';
const windows = (text: string): string => text.replaceAll('\n', '\r\n');

/** A notebook on the disk: a text cell and a code cell, as they are when nobody has typed. */
const NOTEBOOK = JSON.stringify({
  cells: [
    { cell_type: 'markdown', metadata: {}, source: ['See '] },
    { cell_type: 'code', metadata: {}, source: ['# '], outputs: [], execution_count: null },
  ],
  metadata: { language_info: { name: 'python' } },
  nbformat: 4,
  nbformat_minor: 4,
});

describe('a citation in a document that is no file of its own', () => {
  const projects = new Projects();

  it('is in the form of the project in a text cell of a notebook, and an id in a code cell', async function () {
    if (!vscode.extensions.getExtension('vscode.ipynb')) this.skip();
    const { folder } = await projects.open({
      'readme.md': '|',
      'page.ipynb': NOTEBOOK,
      '_quarto.yml': 'bibliography: refs.bib\n',
      'refs.bib': windows(OWN),
    });
    await closeAll();
    const notebook = await vscode.workspace.openNotebookDocument(inWorkspace(`${folder}/page.ipynb`));
    const shown = await vscode.window.showNotebookDocument(notebook);
    const inCell = async (at: number): Promise<vscode.TextDocument> => {
      const { document } = notebook.cellAt(at);
      const range = new vscode.NotebookRange(at, at + 1);
      shown.selections = [range];
      shown.revealRange(range);
      const editor = await until('the cell', async () => {
        await vscode.commands.executeCommand('notebook.cell.edit');
        const active = vscode.window.activeTextEditor;
        return active?.document === document && active;
      });
      const end = document.positionAt(document.getText().length);
      editor.selection = new vscode.Selection(end, end);
      await until('the cursor', () => editor.selection.active.isEqual(end));
      return document;
    };
    const text = await inCell(0);
    assert.equal(await cite(MARCO), `Cited as ${KEY}; entry added to refs.bib.${NOTE}`);
    assert.equal(text.getText(), `See [@${KEY}]`);
    assert.equal(await textOf(`${folder}/refs.bib`), windows(`${OWN}\n${ENTRY}`));
    const code = await inCell(1);
    assert.equal(await cite(MARCO), undefined);
    assert.equal(code.getText(), '# arXiv:2411.14405');
    assert.equal(await textOf(`${folder}/refs.bib`), windows(`${OWN}\n${ENTRY}`));
    assert.equal(notebook.isDirty, true);
    await notebook.save();
  });

  it('has its entry offered in an untitled document, which has no place for a .bib', async () => {
    const editor = await edit('latex', 'See |.');
    const said = await cite(MARCO);
    assert.equal(said, `Cited as ${KEY}. The bibliography needs its entry.${NOTE}`);
    assert.equal(editor.document.getText(), `See \\cite{${KEY}}.`);
  });

  it('finds and makes its bibliography in a file system of somebody else', async () => {
    const scheme = 'cite-memory';
    const files = new WritableFiles({
      '/a/main.tex': 'See .\n\\bibliography{refs}\n',
      '/a/refs.bib': windows(OWN),
      '/b/main.tex': 'See .\n',
      '/b/near.bib': OWN,
      '/c/main.tex': 'See .\n\\bibliography{gone}\n',
    });
    const provider = vscode.workspace.registerFileSystemProvider(scheme, files, { isCaseSensitive: true });
    const show = (path: string): Promise<vscode.TextEditor> =>
      showAt(vscode.Uri.parse(`${scheme}:${path}`), 4);
    try {
      const declared = await show('/a/main.tex');
      assert.equal(await cite(MARCO), `Cited as ${KEY}; entry added to refs.bib.${NOTE}`);
      assert.equal(declared.document.getText(), `See \\cite{${KEY}}.\n\\bibliography{refs}\n`);
      assert.equal(files.text('/a/refs.bib'), windows(`${OWN}\n${ENTRY}`));
      await declared.document.save();
      const asked = await show('/b/main.tex');
      assert.equal(await answer(cite(MARCO), 0), `Cited as ${KEY}; entry added to near.bib.${NOTE}`);
      assert.equal(files.text('/b/near.bib'), `${OWN}\n${ENTRY}`);
      await asked.document.save();
      const missing = await show('/c/main.tex');
      assert.equal(await answer(cite(MARCO), 0), `Cited as ${KEY}; entry added to gone.bib.${NOTE}`);
      assert.equal(files.text('/c/gone.bib'), ENTRY);
      await missing.document.save();
    } finally {
      await closeAll();
      provider.dispose();
    }
  });

  it('edits a .bib that is open and changed as a document, stores nothing and says so', async () => {
    const { editor, folder } = await projects.open({
      'main.tex': 'See |.\n\\bibliography{refs}\n',
      'refs.bib': windows(OWN),
    });
    const uri = inWorkspace(`${folder}/refs.bib`);
    const bib = await vscode.workspace.openTextDocument(uri);
    const typed = new vscode.WorkspaceEdit();
    typed.insert(uri, new vscode.Position(0, 0), '@misc{half,\n  title = {Not clo\n\n');
    await vscode.workspace.applyEdit(typed);
    const said = await cite(MARCO);
    assert.equal(said, `Cited as ${KEY}; entry added to refs.bib, which is not saved yet.${NOTE}`);
    // Before the entry that is not closed, or BibTeX would not read it.
    assert.equal(bib.getText(), windows(`${ENTRY}\n@misc{half,\n  title = {Not clo\n\n${OWN}`));
    assert.equal(await textOf(`${folder}/refs.bib`), windows(OWN));
    assert.equal(bib.isDirty, true);
    assert.equal(editor.document.getText(), `See \\cite{${KEY}}.\n\\bibliography{refs}\n`);
    await bib.save();
  });
});
