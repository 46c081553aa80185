import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, extension, inWorkspace, outline, until, write } from './support';

const more = (id: string): string => `(Read more on [arXiv](https://arxiv.org/abs/${id}))`;
const HEAD = '## Papers for 2031-01-02\n\n| Title | Authors | Summary |\n|---|---|---|\n';
const BROKEN = `| One\n  Two ${more('3101.00001')}| A B | S. |\n`;
const PIPES = `| P(y|x) ${more('3101.00002')}| A B | a | b |\n`;
const TWICE = `| One Two ${more('3101.00001')}| A B | S. |\n`;
const IMPOSSIBLE = `| Never ${more('3113.00001')}| A B | S. |\n`;
const ALL = (HEAD + BROKEN + PIPES + TWICE + IMPOSSIBLE).replaceAll('\n', '\r\n');

const problemsOf = (uri: vscode.Uri): readonly string[] =>
  vscode.languages
    .getDiagnostics(uri)
    .filter(({ source }) => source === 'Paper Digest')
    .map(
      ({ code, severity, range }) =>
        `${typeof code === 'string' ? code : ''} ${vscode.DiagnosticSeverity[severity]} ${range.start.line}-${range.end.line}`,
    )
    .sort();

describe('the problems of a digest', () => {
  before(async () => {
    await extension();
  });
  afterEach(async () => {
    await vscode.workspace.getConfiguration('paperDigest').update('problems', undefined, true);
    await closeAll();
    await vscode.workspace.fs.delete(inWorkspace('bad.md')).then(undefined, () => undefined);
    await until('the tree to be as at first', async () => (await outline()).length === 3);
    await until('no problem to be left', () => problemsOf(inWorkspace('bad.md')).length === 0);
  });

  async function open(text = ALL): Promise<vscode.TextDocument> {
    // Not by showTextDocument, which keeps a document open for minutes after its editor is closed.
    await vscode.commands.executeCommand('vscode.open', await write('bad.md', text));
    const document = vscode.window.activeTextEditor?.document;
    assert.ok(document);
    await until('the problems', () => problemsOf(document.uri).length > 0);
    return document;
  }

  async function actionsAt(
    document: vscode.TextDocument,
    line: number,
    kind?: string,
  ): Promise<vscode.CodeAction[]> {
    const at = new vscode.Range(line, 3, line, 3);
    const found = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      at,
      kind,
    );
    return found.filter((action) => /row|duplicate|arXiv/.test(action.title));
  }

  const SHOWN = ['duplicate Warning 7-7', 'id-impossible Error 8-8', 'id-missing Information 8-8'];

  it('are shown while it is open, with broken rows as hints, and not when it is closed', async () => {
    const document = await open();
    const expected = [...SHOWN, 'row-broken Hint 4-5', 'row-extra-pipe Warning 6-6'].sort();
    await until('all problems', () => problemsOf(document.uri).length === expected.length);
    assert.deepEqual(problemsOf(document.uri), expected);
    await closeAll();
    await until('them to go', () => problemsOf(document.uri).length === 0);
  });

  it('are shown of all digests, or of none, when the settings say so', async () => {
    const settings = vscode.workspace.getConfiguration('paperDigest');
    await settings.update('problems', 'all', true);
    const uri = await write('bad.md', ALL);
    const expected = [...SHOWN, 'row-broken Warning 4-5', 'row-extra-pipe Warning 6-6'].sort();
    await until('the problems of a closed file', () => problemsOf(uri).join() === expected.join());
    await settings.update('problems', 'off', true);
    await until('them to go', () => problemsOf(uri).length === 0);
  });

  it('have fixes that change the row and nothing else, and that one undo takes back', async () => {
    const document = await open();
    for (const [line, title, expected] of [
      [4, 'Join this row into one line', ALL.replace('One\r\n  Two', 'One Two')],
      [6, 'Escape the pipes in this row', ALL.replace('P(y|x)', 'P(y\\|x)').replace('a | b', 'a \\| b')],
      [7, 'Remove this duplicate', ALL.replace(TWICE.replace('\n', '\r\n'), '')],
    ] as const) {
      const [action, ...others] = await until(`the fix "${title}"`, async () => {
        const found = await actionsAt(document, line);
        return found.length > 0 ? found : undefined;
      });
      assert.deepEqual([action?.title, others.length], [title, 0]);
      assert.ok(action?.edit);
      assert.ok(await vscode.workspace.applyEdit(action.edit));
      assert.equal(document.getText(), expected);
      await vscode.commands.executeCommand('undo');
      assert.equal(document.getText(), ALL);
    }
  });

  it('have a search for the title where the id cannot exist', async () => {
    const document = await open();
    const found = await actionsAt(document, 8);
    const searches = found.filter(({ command }) => command?.command === 'paperDigest.searchArxiv');
    assert.deepEqual(searches[0]?.command?.arguments, ['Never']);
    assert.ok(found.every(({ edit }) => edit === undefined));
  });

  it('are mended all at once by the command and on saving, in one step, but for what wants a choice', async () => {
    const document = await open();
    const expected = ALL.replace('One\r\n  Two', 'One Two')
      .replace('P(y|x)', 'P(y\\|x)')
      .replace('a | b', 'a \\| b');
    const [action] = await actionsAt(document, 0, 'source.fixAll.paperDigest');
    assert.deepEqual([action?.kind?.value, action?.edit?.size], ['source.fixAll.paperDigest', 1]);
    await vscode.commands.executeCommand('paperDigest.fixAll');
    assert.equal(document.getText(), expected);
    await until(
      'the new text to be read',
      () =>
        problemsOf(document.uri).join() ===
        'duplicate Warning 6-6,id-impossible Error 7-7,id-missing Information 7-7',
    );
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), ALL);
  });

  it('say that a file is too large to be read', async () => {
    await write('bad.md', ALL.padEnd(16_000_001));
    await until(
      'the problem',
      () => problemsOf(inWorkspace('bad.md')).join() === 'file-too-large Warning 0-0',
    );
  });
});
