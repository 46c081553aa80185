import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { answer, dismiss } from './answers';
import { cite, clipboardAfter, ENTRY, MARCO, NOTE, OWN, Projects, textOf } from './cite-project';
import { inWorkspace } from './support';

const ALIKE =
  '@inproceedings{marco,\n  title = {{Marco-o1}: Towards Open Reasoning Models for Open-Ended Solutions},\n}\n';

/** The last two of the list: a file is made, or there is to be none. */
const [CREATE, ONLY] = [-2, -1];

describe('a citation where a person has to say which bibliography', () => {
  const projects = new Projects();
  const tex = { 'main.tex': 'See |.\n' };

  it('uses the .bib that was picked, and asks no second time in that folder', async () => {
    const { editor, folder } = await projects.open({ ...tex, 'own.bib': OWN, 'other.tex': 'And .\n' });
    assert.equal(await answer(cite(MARCO), 0), `Cited as zhao2024marco; entry added to own.bib.${NOTE}`);
    assert.equal(editor.document.getText(), 'See \\cite{zhao2024marco}.\n');
    assert.equal(await textOf(`${folder}/own.bib`), `${OWN}\n${ENTRY}`);
    const other = await projects.show(`${folder}/other.tex`, 4);
    assert.equal(await cite(MARCO), 'Cited as zhao2024marco, which own.bib has.');
    assert.equal(other.document.getText(), 'And \\cite{zhao2024marco}.\n');
    assert.equal(await textOf(`${folder}/own.bib`), `${OWN}\n${ENTRY}`);
  });

  it('makes references.bib next to the document when that is picked, and not before', async () => {
    const { editor, folder } = await projects.open({ 'part/main.tex': 'See |.\n', 'own.bib': OWN });
    const asked = cite(MARCO);
    assert.equal(await textOf(`${folder}/part/references.bib`), undefined);
    assert.equal(await dismiss(asked), undefined);
    assert.equal(await textOf(`${folder}/part/references.bib`), undefined);
    assert.equal(editor.document.getText(), 'See .\n');
    const version = editor.document.version;
    assert.equal(
      await answer(cite(MARCO), CREATE),
      `Cited as zhao2024marco; entry added to references.bib.${NOTE}`,
    );
    assert.equal(editor.document.version, version + 1);
    assert.equal(editor.document.getText(), 'See \\cite{zhao2024marco}.\n');
    assert.equal(await textOf(`${folder}/part/references.bib`), ENTRY);
    assert.equal(await cite(MARCO), 'Cited as zhao2024marco, which references.bib has.');
    assert.equal(await textOf(`${folder}/part/references.bib`), ENTRY);
  });

  it('is inserted alone when that is picked, and nothing is asked in that document again', async () => {
    const { editor, folder } = await projects.open({ ...tex, 'own.bib': OWN });
    assert.equal(await answer(cite(MARCO), ONLY), 'Cited as zhao2024marco.');
    assert.equal(editor.document.getText(), 'See \\cite{zhao2024marco}.\n');
    assert.equal(await cite(MARCO), 'Cited as zhao2024marco.');
    assert.equal(await textOf(`${folder}/own.bib`), OWN);
    assert.equal(await textOf(`${folder}/references.bib`), undefined);
  });

  it('makes the file that a document names and that is not there, when that is picked', async () => {
    const { editor, folder } = await projects.open({ 'main.tex': 'See |.\n\\bibliography{gone}\n' });
    assert.equal(await answer(cite(MARCO), 0), `Cited as zhao2024marco; entry added to gone.bib.${NOTE}`);
    assert.equal(editor.document.getText(), 'See \\cite{zhao2024marco}.\n\\bibliography{gone}\n');
    assert.equal(await textOf(`${folder}/gone.bib`), ENTRY);
  });

  it('leaves a file alone that is not there, when only the citation is wanted; another name is asked anew', async () => {
    const { editor, folder } = await projects.open({ 'main.tex': 'See |.\n\\bibliography{gone}\n' });
    assert.equal(await answer(cite(MARCO), 1), 'Cited as zhao2024marco.');
    assert.equal(await textOf(`${folder}/gone.bib`), undefined);
    const edit = new vscode.WorkspaceEdit();
    edit.replace(
      inWorkspace(`${folder}/main.tex`),
      new vscode.Range(0, 0, 2, 0),
      'See .\n\\bibliography{new}\n',
    );
    await vscode.workspace.applyEdit(edit);
    editor.selection = new vscode.Selection(0, 4, 0, 4);
    assert.equal(await answer(cite(MARCO), 0), `Cited as zhao2024marco; entry added to new.bib.${NOTE}`);
    assert.equal(await textOf(`${folder}/gone.bib`), undefined);
    assert.equal(await textOf(`${folder}/new.bib`), ENTRY);
  });
});

describe('a citation of a paper with the title of an entry', () => {
  const projects = new Projects();
  const files = { 'main.tex': 'See |.\n\\bibliography{refs}\n', 'refs.bib': ALIKE };

  it('is of that entry when the person says so', async () => {
    const { editor, folder } = await projects.open(files);
    assert.equal(await answer(cite(MARCO), 0), 'Cited as marco, which refs.bib has.');
    assert.equal(editor.document.getText(), 'See \\cite{marco}.\n\\bibliography{refs}\n');
    assert.equal(await textOf(`${folder}/refs.bib`), ALIKE);
  });

  it('gets an entry of its own when it is another paper', async () => {
    const { editor, folder } = await projects.open(files);
    assert.equal(await answer(cite(MARCO), 1), `Cited as zhao2024marco; entry added to refs.bib.${NOTE}`);
    assert.equal(editor.document.getText(), 'See \\cite{zhao2024marco}.\n\\bibliography{refs}\n');
    assert.equal(await textOf(`${folder}/refs.bib`), `${ALIKE}\n${ENTRY}`);
  });

  it('is not made when the person thinks better of it', async () => {
    const { editor, folder } = await projects.open(files);
    const [said, left] = await clipboardAfter(() => dismiss(cite(MARCO)));
    assert.deepEqual([said, left], [undefined, '']);
    assert.equal(editor.document.getText(), 'See .\n\\bibliography{refs}\n');
    assert.equal(await textOf(`${folder}/refs.bib`), ALIKE);
  });
});
