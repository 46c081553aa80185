import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { cursorOf, draftOf, insertions, ownedBib } from '../../tools/insertions';
import { looseCursor, looseDocument, looseDraft, looseInsertions, looseKinds } from '../../tools/loose';
import { type Kind, kinds } from '../../tools/kinds';
import { shelf, shelfDigest } from '../../tools/shelf';
import { closeAll, extension, inWorkspace, outline, until, write } from '../support';

/** Where the documents lie, so that they can be built afterwards (test/tools/written). */
const folder = 'written';

async function open(kind: Kind, path: string): Promise<vscode.TextDocument> {
  return vscode.workspace.openTextDocument(inWorkspace(`${folder}/${kind.name}/${path}`));
}

describe('citations inserted in documents of every kind', () => {
  before(async () => {
    await extension();
    await write('shelf.md', shelfDigest());
    await until('the shelf', async () => (await outline()).some((line) => line.startsWith('2024-06-30')));
  });
  afterEach(closeAll);

  for (const kind of kinds) {
    it(`changes the document and its bibliography: ${kind.name}`, async () => {
      for (const [path, text] of Object.entries(draftOf(kind)))
        await write(`${folder}/${kind.name}/${path}`, text);
      const document = await open(kind, kind.document);
      const editor = await vscode.window.showTextDocument(document);
      for (const insertion of insertions) {
        const before = document.getText();
        const position = document.positionAt(cursorOf(before, insertion));
        editor.selections = [new vscode.Selection(position, position)];
        const command = insertion.narrative ? 'insertNarrativeCitation' : 'insertCitation';
        const papers = insertion.papers.map(({ id }) => ({ key: `arxiv:${id}` }));
        await vscode.commands.executeCommand(`paperDigest.${command}`, papers[0], papers);
        assert.notEqual(document.getText(), before, insertion.place);
      }
      const bib = await open(kind, kind.bib);
      const entries = (): readonly number[] =>
        shelf.map(({ id }) => bib.getText().split(`eprint    = "${id}"`).length - 1);
      await until('the entries', () => entries().every((count) => count > 0));
      assert.ok(bib.getText().startsWith(ownedBib), 'what its owner wrote is as it was');
      assert.deepEqual(
        entries(),
        shelf.map(() => 1),
        'each paper has one entry',
      );
      await vscode.workspace.saveAll();
      assert.equal(document.isDirty || bib.isDirty, false);
    });
  }

  for (const kind of looseKinds) {
    it(`changes a note without a bibliography: ${kind.name}`, async () => {
      const settings = vscode.workspace.getConfiguration('paperDigest');
      await settings.update('citation.markdown', kind.name, vscode.ConfigurationTarget.Global);
      try {
        const uri = await write(`${folder}/${kind.name}/${looseDocument}`, looseDraft(kind));
        const document = await vscode.workspace.openTextDocument(uri);
        const editor = await vscode.window.showTextDocument(document);
        for (const { place, papers } of looseInsertions) {
          const before = document.getText();
          const position = document.positionAt(looseCursor(before, place, kind));
          editor.selections = [new vscode.Selection(position, position)];
          const rows = papers.map(({ id }) => ({ key: `arxiv:${id}` }));
          await vscode.commands.executeCommand('paperDigest.insertCitation', rows[0], rows);
          assert.notEqual(document.getText(), before, place);
        }
        assert.equal(await document.save(), true);
      } finally {
        await settings.update('citation.markdown', undefined, vscode.ConfigurationTarget.Global);
      }
    });
  }
});
