import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { answer, pause } from './answers';
import { cite, clipboardAfter, ENTRY, MARCO, OWN, Projects, showAt, textOf } from './cite-project';
import { closeAll, inWorkspace, until, write } from './support';
import { WritableFiles } from './writable-files';

const BOTH = 'The citation and its entry are on the clipboard instead.';
const CITED = '\\cite{zhao2024marco}';
const TEX = 'See |.\n\\bibliography{refs}\n';
const AFTER = `See ${CITED}.\n\\bibliography{refs}\n`;

describe('a citation that cannot be written', () => {
  const projects = new Projects();
  const readOnly = (patterns: Readonly<Record<string, boolean>> | undefined): Thenable<void> =>
    vscode.workspace
      .getConfiguration('files')
      .update('readonlyInclude', patterns, vscode.ConfigurationTarget.Global);
  afterEach(() => readOnly(undefined));

  it('is on the clipboard with its entry when a setting makes the document read-only', async () => {
    const { editor, folder } = await projects.open({ 'main.tex': TEX, 'refs.bib': OWN });
    await readOnly({ '**/main.tex': true });
    const done = await clipboardAfter(() => cite(MARCO));
    assert.deepEqual(done, [`The document cannot be changed. ${BOTH}`, `${CITED}\n\n${ENTRY}`]);
    assert.equal(editor.document.getText(), TEX.replace('|', ''));
    assert.equal(await textOf(`${folder}/refs.bib`), OWN);
  });

  it('leaves a .bib alone that a setting makes read-only', async () => {
    const { editor, folder } = await projects.open({ 'main.tex': TEX, 'refs.bib': OWN });
    await readOnly({ '**/refs.bib': true });
    const done = await clipboardAfter(() => cite(MARCO));
    assert.deepEqual(done, [
      'Cited as zhao2024marco. refs.bib is read-only. The entry is on the clipboard instead.',
      ENTRY,
    ]);
    assert.equal(editor.document.getText(), AFTER);
    assert.equal(await textOf(`${folder}/refs.bib`), OWN);
  });

  it('leaves alone what a file system does not let be written', async () => {
    const files = new WritableFiles({
      '/main.tex': 'See .\n\\bibliography{locked}\n',
      '/locked.tex': 'See .\n',
      '/locked.bib': OWN,
    });
    const scheme = 'cite-locked';
    const provider = vscode.workspace.registerFileSystemProvider(scheme, files, { isCaseSensitive: true });
    try {
      const editor = await showAt(vscode.Uri.parse(`${scheme}:/main.tex`), 4);
      const done = await clipboardAfter(() => cite(MARCO));
      assert.deepEqual(done, [
        'Cited as zhao2024marco. locked.bib is read-only. The entry is on the clipboard instead.',
        ENTRY,
      ]);
      assert.equal(editor.document.getText(), `See ${CITED}.\n\\bibliography{locked}\n`);
      const locked = await showAt(vscode.Uri.parse(`${scheme}:/locked.tex`), 4);
      const [said] = await clipboardAfter(() => answer(cite(MARCO), 0));
      assert.match(said ?? '', /^The document cannot be changed\. /);
      assert.equal(locked.document.getText(), 'See .\n');
      assert.equal(files.text('/locked.bib'), OWN);
    } finally {
      await closeAll();
      provider.dispose();
    }
  });

  it('says why a .bib takes no entry: its bytes would not stay as they are', async () => {
    const { editor, folder } = await projects.open({
      'main.tex': TEX,
      'refs.bib': OWN.replace('\n', '\r\n'),
    });
    assert.deepEqual(await clipboardAfter(() => cite(MARCO)), [
      'Cited as zhao2024marco. The lines of refs.bib end in several ways, and storing it would change them. ' +
        'The entry is on the clipboard instead.',
      ENTRY,
    ]);
    assert.equal(await textOf(`${folder}/refs.bib`), OWN.replace('\n', '\r\n'));
    assert.equal(editor.document.getText(), AFTER);
  });

  it('says that a .bib is not in UTF-8, and still finds the paper in it', async () => {
    const { folder } = await projects.open({ 'main.tex': TEX });
    const uri = inWorkspace(`${folder}/refs.bib`);
    const latin = (text: string): Uint8Array => Uint8Array.from(Array.from(text, (c) => c.charCodeAt(0)));
    await vscode.workspace.fs.writeFile(uri, latin('% M\u00fcller\n'));
    assert.deepEqual(await clipboardAfter(() => cite(MARCO)), [
      'Cited as zhao2024marco. refs.bib is not in UTF-8, and storing it would change it. ' +
        'The entry is on the clipboard instead.',
      ENTRY,
    ]);
    await vscode.workspace.fs.writeFile(uri, latin('% M\u00fcller\n@misc{mine, eprint = {2411.14405}}\n'));
    assert.deepEqual(await clipboardAfter(() => cite(MARCO)), ['Cited as mine, which refs.bib has.', '']);
  });

  it('says that a bibliography is no BibTeX', async () => {
    const { editor, folder } = await projects.open({
      'main.md': '---\nbibliography: refs.json\n---\n\nSee |.\n',
      'refs.json': '[]\n',
    });
    const [said, left] = await clipboardAfter(() => cite(MARCO));
    assert.equal(
      said,
      'Cited as zhao2024marco. refs.json is no BibTeX. The entry is on the clipboard instead.',
    );
    assert.equal(left, ENTRY);
    assert.ok(editor.document.getText().includes('\nSee [@zhao2024marco].\n'));
    assert.equal(await textOf(`${folder}/refs.json`), '[]\n');
  });
});

describe('a citation while the person does something else', () => {
  const projects = new Projects();
  const CITE = /^(\\cite\{(.+)\})\n\n@misc\{\2,\n[^@]*\}\n$/;

  it('goes where the cursor is by then when the text before it has changed', async () => {
    const { editor, folder } = await projects.open({ 'main.tex': TEX, 'refs.bib': OWN });
    const asked = cite();
    await pause(1000);
    const edit = new vscode.WorkspaceEdit();
    edit.insert(editor.document.uri, new vscode.Position(0, 0), '% More\n');
    await vscode.workspace.applyEdit(edit);
    const said = await answer(asked, 0);
    assert.match(said ?? '', /^Cited as .*; entry added to refs\.bib\./);
    assert.match(editor.document.getText(), /^% More\nSee \\cite\{[a-z0-9]+\}\.\n\\bibliography\{refs\}\n$/);
    assert.ok((await textOf(`${folder}/refs.bib`))?.startsWith(`${OWN}\n@misc{`));
  });

  it('is on the clipboard with its entry when the document has changed out of sight', async () => {
    const { editor, folder } = await projects.open({ 'main.tex': TEX, 'refs.bib': OWN });
    await write(`${folder}/other.txt`, '');
    const asked = cite();
    await pause(1000);
    // Text that is changed has a tab that stays.
    const edit = new vscode.WorkspaceEdit();
    edit.insert(editor.document.uri, new vscode.Position(0, 0), '% More\n');
    await vscode.workspace.applyEdit(edit);
    await vscode.commands.executeCommand('vscode.open', inWorkspace(`${folder}/other.txt`), {
      preserveFocus: true,
    });
    const [said, left] = await clipboardAfter(() => answer(asked, 0));
    assert.equal(said, `The document has changed meanwhile. ${BOTH}`);
    assert.match(left, CITE);
    assert.equal(editor.document.getText(), `% More\n${TEX.replace('|', '')}`);
    assert.equal(await textOf(`${folder}/refs.bib`), OWN);
    await editor.document.save();
  });

  it('is on the clipboard with its entry when the document was closed', async () => {
    const { editor, folder } = await projects.open({ 'main.tex': TEX, 'refs.bib': OWN });
    const { uri } = editor.document;
    const asked = cite();
    await pause(1000);
    const isOpen = (): boolean =>
      vscode.window.tabGroups.all.some(({ tabs }) =>
        tabs.some(
          ({ input }) => input instanceof vscode.TabInputText && input.uri.toString() === uri.toString(),
        ),
      );
    assert.equal(isOpen(), true);
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await until('the document to be closed', () => !isOpen());
    const [said, left] = await clipboardAfter(() => answer(asked, 0));
    assert.equal(said, `The document was closed. ${BOTH}`);
    assert.match(left, CITE);
    assert.equal(await textOf(`${folder}/refs.bib`), OWN);
    assert.equal(await textOf(`${folder}/main.tex`), TEX.replace('|', ''));
    assert.equal(vscode.window.activeTextEditor, undefined);
  });

  it('has its entry stored also when the document goes away in the moment of the edit', async () => {
    const { editor, folder } = await projects.open({ 'main.tex': TEX, 'refs.bib': OWN });
    const { uri } = editor.document;
    let gone: Thenable<unknown> | undefined;
    const listener = vscode.workspace.onDidChangeTextDocument(({ document }) => {
      if (document !== editor.document) return;
      gone ??= vscode.workspace.fs
        .delete(uri)
        .then(() => vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor'));
    });
    try {
      const said = await cite(MARCO);
      assert.match(said ?? '', /^Cited as zhao2024marco; entry added to refs\.bib\./);
      assert.equal(await textOf(`${folder}/refs.bib`), `${OWN}\n${ENTRY}`);
    } finally {
      listener.dispose();
      await gone;
    }
  });

  it('is a link on the clipboard where there is no editor', async () => {
    await projects.open({ 'main.tex': TEX, 'refs.bib': OWN });
    await closeAll();
    assert.deepEqual(await clipboardAfter(() => cite(MARCO)), [
      'There is no text editor to insert into. The citation is on the clipboard instead.',
      '[Marco-o1: Towards Open Reasoning Models for Open-Ended Solutions](https://arxiv.org/abs/2411.14405)',
    ]);
  });
});
