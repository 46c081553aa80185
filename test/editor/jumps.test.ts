import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { readDigest } from '../../src/core/digest/read';
import { Library } from '../../src/core/library/library';
import { PaperReferences } from '../../src/features/references';
import { paperAt } from '../../src/host/paper-at';
import { newDocument } from './new-document';
import { closeAll, extension, inWorkspace, until, write } from './support';

const KNOWN = '2411.14199';
const TITLE = 'OpenScholar: Synthesizing Scientific Literature with Retrieval-augmented LMs';

async function textAt(uri: vscode.Uri, range: vscode.Range): Promise<string> {
  return (await vscode.workspace.openTextDocument(uri)).getText(range);
}

describe('Go to Definition', () => {
  before(async () => {
    await extension();
  });
  afterEach(closeAll);

  for (const [language, content, reference] of [
    ['python', `# see arXiv:${KNOWN}v2, section 3`, `arXiv:${KNOWN}v2`],
    ['latex', `\\href{https://arxiv.org/pdf/${KNOWN}}{it}`, `https://arxiv.org/pdf/${KNOWN}`],
    ['plaintext', `https://arxiv.org/abs/${KNOWN}`, `https://arxiv.org/abs/${KNOWN}`],
    ['bibtex', `@misc{k,\n  eprint = {${KNOWN}},\n}`, KNOWN],
  ] as const) {
    it(`leads from exactly the reference to the row of the digest, in ${language}`, async () => {
      const document = await newDocument(language, content);
      const links = await vscode.commands.executeCommand<vscode.LocationLink[]>(
        'vscode.executeDefinitionProvider',
        document.uri,
        document.positionAt(content.indexOf(reference) + 2),
      );
      const [link] = links;
      assert.equal(links.length, 1);
      assert.ok(link?.targetSelectionRange && link.originSelectionRange);
      assert.equal(document.getText(link.originSelectionRange), reference);
      assert.equal(link.targetUri.toString(), inWorkspace('2024-11-22.md').toString());
      assert.equal(await textAt(link.targetUri, link.targetSelectionRange), TITLE);
      const row = await textAt(link.targetUri, link.targetRange);
      assert.match(row, /^\| OpenScholar[^]*\|$/);
    });
  }

  it('leads nowhere from other text, and from a paper that no digest lists', async () => {
    const document = await newDocument('plaintext', 'word arXiv:1706.03762');
    for (const column of [1, 8]) {
      const found = await vscode.commands.executeCommand<unknown[]>(
        'vscode.executeDefinitionProvider',
        document.uri,
        new vscode.Position(0, column),
      );
      assert.deepEqual(found, []);
    }
  });
});

describe('Find All References', () => {
  before(async () => {
    await extension();
  });
  afterEach(closeAll);

  it('lists the rows of the digests, from a reference and from the title of a row', async () => {
    const note = await newDocument('plaintext', `arXiv:${KNOWN}`);
    const digest = await vscode.workspace.openTextDocument(inWorkspace('2024-11-22.md'));
    for (const [document, offset] of [
      [note, 3],
      [digest, digest.getText().indexOf(TITLE) + 4],
    ] as const) {
      const found = await vscode.commands.executeCommand<vscode.Location[]>(
        'vscode.executeReferenceProvider',
        document.uri,
        document.positionAt(offset),
      );
      const texts = await Promise.all(found.map(({ uri, range }) => textAt(uri, range)));
      assert.ok(texts.includes(TITLE), texts.join('\n'));
    }
  });

  it('lists what cites the paper, with its rows only where declarations are asked for', async () => {
    const row = `| ${TITLE} (Read more on [arXiv](https://arxiv.org/abs/${KNOWN}))| A B | S |`;
    const table = `## Papers for 2024-11-22\n\n| Title | Authors | Summary |\n|---|---|---|\n${row}\n`;
    const digest = await newDocument('markdown', table);
    const library = new Library();
    library.replace([[digest.uri.toString(), readDigest(table)]]);
    const uri = 'file:///paper/related.tex';
    const provider = new PaperReferences({
      library,
      paperAt,
      cited: { placesOf: (id) => (id === KNOWN ? [{ uri, line: 3, character: 6, start: 86, end: 96 }] : []) },
    });
    const { token } = new vscode.CancellationTokenSource();
    const note = await newDocument('python', `# arXiv:${KNOWN}`);
    const find = async (includeDeclaration: boolean): Promise<readonly string[]> =>
      (await provider.provideReferences(note, new vscode.Position(0, 5), { includeDeclaration }, token))?.map(
        (place) => `${place.uri.toString()} ${JSON.stringify(place.range)}`,
      ) ?? [];
    const cited = `${uri} [{"line":3,"character":6},{"line":3,"character":16}]`;
    const title = `${digest.uri.toString()} [{"line":4,"character":2},{"line":4,"character":${2 + TITLE.length}}]`;
    assert.deepEqual(await find(false), [cited]);
    assert.deepEqual(await find(true), [title, cited]);
  });

  it('leads from a key and from the row of a digest to the files that cite the paper', async () => {
    const uris = [
      await write('jump.bib', `@misc{open2024,\n  doi = {10.48550/arXiv.${KNOWN}},\n}\n`),
      await write('jump.tex', 'As \\cite{other, open2024} says.\n'),
    ];
    try {
      const tex = await vscode.languages.setTextDocumentLanguage(
        await vscode.workspace.openTextDocument(inWorkspace('jump.tex')),
        'latex',
      );
      const digest = await vscode.workspace.openTextDocument(inWorkspace('2024-11-22.md'));
      const key = new vscode.Position(0, 18);
      for (const [document, position] of [
        [tex, key],
        [digest, digest.positionAt(digest.getText().indexOf(TITLE) + 4)],
      ] as const) {
        await until('the citation', async () => {
          const found = await vscode.commands.executeCommand<vscode.Location[]>(
            'vscode.executeReferenceProvider',
            document.uri,
            position,
          );
          const shown = found.map(({ uri, range }) => {
            return `${uri.path.split('/').at(-1) ?? ''}:${range.start.line}:${range.start.character}-${range.end.character}`;
          });
          return shown.includes('jump.tex:0:16-24') && shown.includes('jump.bib:0:6-14');
        });
      }
      const [link] = await vscode.commands.executeCommand<vscode.LocationLink[]>(
        'vscode.executeDefinitionProvider',
        tex.uri,
        key,
      );
      assert.ok(link?.originSelectionRange && link.targetSelectionRange);
      assert.equal(tex.getText(link.originSelectionRange), 'open2024');
      assert.equal(await textAt(link.targetUri, link.targetSelectionRange), TITLE);
    } finally {
      for (const uri of uris) await vscode.workspace.fs.delete(uri);
    }
  });
});
