import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { answer, dismiss } from './answers';
import { clipboardAfter, ENTRY, MARCO, OWN, Projects, showAt, textOf } from './cite-project';
import { childrenOf, closeAll, extension, inWorkspace, until, withSimpleDialogs } from './support';

const run =
  (command: string) =>
  (...values: readonly unknown[]): Thenable<unknown> =>
    vscode.commands.executeCommand(`paperDigest.${command}`, ...values);
const copyReference = run('copyReference');
const exportBib = run('exportBib');
const exportCitations = run('exportCitations');

describe('a formatted reference', () => {
  new Projects();

  it('is copied in the style that is picked, and that style stands first from then on', async () => {
    // The four styles in their order, whatever was picked before; then the last one is the first.
    const [, first] = await clipboardAfter(() => answer(copyReference(MARCO), 3));
    const [, again] = await clipboardAfter(() => answer(copyReference(MARCO), 0));
    assert.match(first, /^[^\n]*Zhao[^\n]*2024[^\n]*Marco-o1: Towards Open Reasoning Models[^\n]*\n$/i);
    assert.equal(again, first);
    const [, other] = await clipboardAfter(() => answer(copyReference(MARCO), 1));
    assert.notEqual(other, first);
    assert.match(other, /Marco-o1/);
  });

  it('is copied for each paper that is selected, and for none when the list is closed', async () => {
    const rows = [MARCO, { key: 'arxiv:2411.12364' }];
    const [, both] = await clipboardAfter(() => answer(copyReference(MARCO, rows), 0));
    // A style may have an order of its own.
    const lines = both.split('\n').sort();
    assert.equal(lines.length, 3);
    for (const title of [/Marco-o1/i, /Ultra-Sparse Memory Network/i])
      assert.equal(lines.filter((line) => title.test(line)).length, 1, both);
    assert.deepEqual(await clipboardAfter(() => dismiss(copyReference(MARCO))), [undefined, '']);
  });
});

describe('an export that a person names a file for', () => {
  new Projects();
  withSimpleDialogs();
  const NAMES = ['papers.bib', 'papers-2024-11-22.bib'];
  afterEach(async () => {
    for (const name of NAMES)
      await vscode.workspace.fs.delete(inWorkspace(name)).then(undefined, () => undefined);
  });

  it('holds the papers that are selected', async () => {
    await answer(exportBib(MARCO, [MARCO, MARCO]), 0);
    assert.equal(await textOf('papers.bib'), ENTRY);
  });

  it('holds all papers of a day, in order', async () => {
    const { tree } = await extension();
    const days = await childrenOf(tree);
    const day = days.find((node) => node.kind === 'day' && node.date === '2024-11-22');
    await answer(exportCitations(day), 0);
    const ids = [...((await textOf('papers-2024-11-22.bib')) ?? '').matchAll(/eprint = \{(.*)\}/g)];
    const rows = await childrenOf(tree, day);
    assert.deepEqual(
      ids.map(([, id]) => `arxiv:${id ?? ''}`),
      rows.flatMap((row) => (row.kind === 'paper' ? row.key : [])),
    );
    assert.equal(ids.length, 13);
  });

  it('is not made when the dialog is closed', async () => {
    await dismiss(exportBib(MARCO));
    assert.equal(await textOf('papers.bib'), undefined);
  });
});

describe('completing an entry', () => {
  const projects = new Projects();
  const bare = '@misc{mine,\n  eprint = {2411.14405},\n}\n';

  it('writes the other fields of the entry at the cursor, and no byte elsewhere', async () => {
    const { editor } = await projects.open({ 'refs.bib': `${OWN}\n${bare}|` });
    const at = editor.document.positionAt(editor.document.getText().indexOf('eprint'));
    editor.selection = new vscode.Selection(at, at);
    await run('completeEntry')();
    const text = editor.document.getText();
    assert.ok(text.startsWith(`${OWN}\n@misc{mine,\n  eprint = {2411.14405},\n`), text);
    assert.match(text, /\n {2}title = \{Marco-o1: [^\n]*\},\n/);
    assert.match(text, /\n {2}author = \{Zhao, Yu and [^\n]* and others\},\n/);
    await editor.document.save();
  });

  it('changes nothing where no entry is, or one that names no arXiv paper', async () => {
    const { editor } = await projects.open({ 'refs.bib': `|\n${OWN}` });
    await run('completeEntry')();
    editor.selection = new vscode.Selection(2, 3, 2, 3);
    await run('completeEntry')();
    assert.equal(editor.document.getText(), `\n${OWN}`);
    assert.equal(editor.document.isDirty, false);
  });

  it('is done for the entry that a citation key in a text means', async () => {
    const { folder } = await projects.open({
      'main.md': '---\nbibliography: refs.bib\n---\n\nAs [@mine|] shows.\n',
      'refs.bib': `${OWN}\n${bare}`,
    });
    const uri = inWorkspace(`${folder}/refs.bib`);
    const bib = await until('the entry', async () => {
      await run('completeEntry')();
      const document = await vscode.workspace.openTextDocument(uri);
      return document.isDirty && document;
    });
    assert.match(bib.getText(), /@misc\{mine,\n[^@]* {2}title = \{Marco-o1: /);
    await bib.save();
    await showAt(uri, 0);
    await closeAll();
  });
});
