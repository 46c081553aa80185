import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { readDigest } from '../../src/core/digest/read';
import { Library } from '../../src/core/library/library';
import { ReferenceIndex } from '../../src/core/references/reference-index';
import { paperAtWithKeys } from '../../src/host/paper-at-key';
import { ReferenceFiles } from '../../src/host/reference-files';
import { DEFAULT_REFERENCE_OPTIONS } from '../../src/host/reference-rules';
import { closeAll, edit, inWorkspace, until, write } from './support';

// A paper that nothing else in the workspace mentions.
const ID = '2310.04567';
const FOLDER = 'citations';
const STORE = 'citations-store';

interface Running {
  readonly files: ReferenceFiles;
  readonly index: ReferenceIndex;
  readonly library: Library;
}

/** An index of its own over the workspace, as the extension has one; not begun yet. */
function makeIndex(include = DEFAULT_REFERENCE_OPTIONS.include): Running {
  const library = new Library();
  library.markReady();
  const index = new ReferenceIndex();
  const files = new ReferenceFiles({
    index,
    library,
    storage: inWorkspace(STORE),
    options: () => ({ ...DEFAULT_REFERENCE_OPTIONS, include, exclude: [STORE] }),
    log: vscode.window.createOutputChannel('Citations under test', { log: true }),
  });
  files.start();
  assert.equal(files.isScanning, false, 'nothing is read where there is no digest');
  return { files, index, library };
}

async function startIndex(include?: readonly string[]): Promise<Running> {
  const running = makeIndex(include);
  running.files.want();
  await running.files.settled();
  assert.ok(running.index.isComplete);
  return running;
}

/** Where the paper is cited, as `file:line kind`, with the path below the folder of these tests. */
function places({ index }: { readonly index: ReferenceIndex }): readonly string[] {
  const shown = index.placesOf(ID).map(({ uri, line, kind }) => {
    const isFile = !uri.startsWith('untitled:');
    const name = isFile ? uri.slice(uri.indexOf(FOLDER) + FOLDER.length + 1) : 'untitled';
    return `${name}:${line + 1} ${kind}`;
  });
  // The order of the schemes is another in each host.
  return shown.sort();
}

function shows(running: { readonly index: ReferenceIndex }, expected: readonly string[]): Promise<boolean> {
  return until(
    `places ${expected.join(', ')}`,
    () => JSON.stringify(places(running)) === JSON.stringify(expected),
  );
}

describe('where papers are cited', () => {
  let running: Running;

  beforeEach(async () => {
    await write(`${FOLDER}/refs.bib`, `@misc{some2023,\n  eprint = {${ID}}\n}\n`);
    await write(`${FOLDER}/paper.tex`, `x\n\\cite{xyzzy, some2023}\n`);
    await write(`${FOLDER}/.gitignore`, 'build/\n');
    await write(`${FOLDER}/build/out.txt`, `arXiv:${ID}`);
    await write(`${FOLDER}/image.png`, `arXiv:${ID}`);
    await write(`${FOLDER}/blob.dat2`, `\u0000 arXiv:${ID}`);
    running = await startIndex();
  });

  afterEach(async () => {
    await running.files.close();
    await closeAll();
    for (const path of [FOLDER, STORE])
      await vscode.workspace.fs
        .delete(inWorkspace(path), { recursive: true })
        .then(undefined, () => undefined);
  });

  it('is known by id and key, but not from what git ignores or what is no text', () => {
    assert.deepEqual(places(running), ['paper.tex:2 key', 'refs.bib:1 entry']);
    const [key] = running.files.citedPlaces(ID);
    assert.deepEqual(key && [key.line, key.character, key.character + key.end - key.start], [1, 13, 21]);
  });

  it('is known from a folder that comes as a whole, also where only some files in it are wanted', async () => {
    const some = await startIndex(['**/*.md']);
    await write(`${STORE}/deep/note.md`, `arXiv:${ID}\n`);
    await write(`${STORE}/deep/note.txt`, `arXiv:${ID}\n`);
    await vscode.workspace.fs.rename(inWorkspace(`${STORE}/deep`), inWorkspace(`${FOLDER}/moved`));
    await shows(some, ['moved/note.md:1 id']);
    await some.files.close();
  });

  it('has what an unsaved document says, as long as it says so', async () => {
    const editor = await edit('plaintext', `see arXiv:${ID}|`);
    await shows(running, ['paper.tex:2 key', 'refs.bib:1 entry', 'untitled:1 id']);
    await editor.edit((builder) => builder.replace(new vscode.Range(0, 0, 0, 100), 'nothing'));
    await shows(running, ['paper.tex:2 key', 'refs.bib:1 entry']);
  });

  it('has the unsaved text of a file, and the file again when that is given up', async () => {
    const document = await vscode.workspace.openTextDocument(inWorkspace(`${FOLDER}/paper.tex`));
    const editor = await vscode.window.showTextDocument(document);
    await editor.edit((builder) => builder.insert(new vscode.Position(0, 0), `arXiv:${ID}\n`));
    await shows(running, ['paper.tex:1 id', 'paper.tex:3 key', 'refs.bib:1 entry']);
    await closeAll();
    await shows(running, ['paper.tex:2 key', 'refs.bib:1 entry']);
  });

  it('follows files that come, change and go, also bibliographies', async () => {
    await write(`${FOLDER}/note.md`, '[@some2023]');
    await shows(running, ['note.md:1 key', 'paper.tex:2 key', 'refs.bib:1 entry']);
    await write(`${FOLDER}/refs.bib`, '@misc{some2023,\n title = {T}\n}\n');
    await shows(running, []);
    await write(`${FOLDER}/note.md`, `https://arxiv.org/abs/${ID}`);
    await write(`${FOLDER}/deep/er/code.py`, `# arXiv:${ID}`);
    await shows(running, ['deep/er/code.py:1 id', 'note.md:1 link']);
    await vscode.workspace.fs.delete(inWorkspace(`${FOLDER}/deep`), { recursive: true });
    await shows(running, ['note.md:1 link']);
    await vscode.workspace.fs.delete(inWorkspace(`${FOLDER}/note.md`));
    await shows(running, []);
  });

  it('comes from the store at the next start, and from the files where that is damaged', async () => {
    await running.files.close();
    const parts = await vscode.workspace.fs.readDirectory(inWorkspace(`${STORE}/references`));
    assert.ok(parts.length > 0 && parts.every(([name]) => name.endsWith('.json')));
    running = await startIndex();
    assert.deepEqual(places(running), ['paper.tex:2 key', 'refs.bib:1 entry']);
    await running.files.close();
    for (const [name] of parts) await write(`${STORE}/references/${name}`, '{"version":1,"rows":[["');
    running = await startIndex();
    assert.deepEqual(places(running), ['paper.tex:2 key', 'refs.bib:1 entry']);
  });

  it('lets a key be pointed at: exactly the key, and the paper that it means', async () => {
    const document = await vscode.workspace.openTextDocument(inWorkspace(`${FOLDER}/paper.tex`));
    const latex = await vscode.languages.setTextDocumentLanguage(document, 'latex');
    const paperAt = paperAtWithKeys(running.files);
    const found = paperAt(latex, new vscode.Position(1, 15));
    assert.deepEqual([found?.arxivId, found && latex.getText(found.range)], [ID, 'some2023']);
    assert.equal(paperAt(latex, new vscode.Position(1, 8)), undefined);
  });

  it('leaves out a digest as long as it is one', async () => {
    const uri = await write(`${FOLDER}/listed.md`, `[x](https://arxiv.org/abs/${ID})`);
    await shows(running, ['listed.md:1 link', 'paper.tex:2 key', 'refs.bib:1 entry']);
    const row = `| A title of it (Read more on [arXiv](https://arxiv.org/abs/${ID}))| A B | S |`;
    const digest = readDigest(
      `## Papers for 2023-10-09\n\n| Title | Authors | Summary |\n|---|---|---|\n${row}\n`,
    );
    const name = uri.toString();
    running.library.replace([[name, digest]]);
    await until('the digest to leave the index', () => running.index.file(name) === undefined);
    await running.files.rescan();
    assert.equal(running.index.file(name), undefined);
    running.library.replace([[name, undefined]]);
    await until('the note to be searched', () => running.index.file(name) !== undefined);
  });

  it('can be stopped, and goes on when it is asked again', async () => {
    const { files, index, library } = makeIndex();
    files.want();
    for (let turn = 0; turn < 100 && !files.isScanning; turn++) await Promise.resolve();
    assert.ok(files.isScanning);
    files.stop();
    assert.equal(files.isScanning, false);
    await files.settled();
    assert.equal(index.isComplete, false);
    await files.rescan();
    assert.ok(index.isComplete);
    assert.deepEqual(places({ index }), ['paper.tex:2 key', 'refs.bib:1 entry']);
    assert.equal(library.snapshot.documentCount, 0);
    files.dispose();
  });
});
