import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { dismiss } from './answers';
import { childrenOf, closeAll, edit, extension, panelTab, until, withoutLookups } from './support';

const OPEN_SCHOLAR = { key: 'arxiv:2411.14199' };
const MARCO = { key: 'arxiv:2411.14405' };
/** Of this paper no other test asks for a key: what a paper was called first it is called as long as the editor runs. */
const ULTRA = { key: 'arxiv:2411.12364' };

async function insert(language: string, marked: string, paper: unknown = OPEN_SCHOLAR): Promise<string> {
  const editor = await edit(language, marked);
  void vscode.commands.executeCommand('paperDigest.insertCitation', paper);
  const before = editor.document.getText();
  await until('the citation', () => editor.document.getText() !== before);
  return editor.document.getText();
}

describe('the citation', () => {
  // What digests alone make of it; with services that know more, see below.
  withoutLookups();
  afterEach(closeAll);

  for (const [language, expected, paper] of [
    [
      'markdown',
      'see [OpenScholar: Synthesizing Scientific Literature with Retrieval-augmented LMs](https://arxiv.org/abs/2411.14199).',
      OPEN_SCHOLAR,
    ],
    ['latex', 'see \\cite{ultra2024sparse}.', ULTRA],
    ['python', 'see arXiv:2411.14199.', OPEN_SCHOLAR],
    ['plaintext', 'see arXiv:2411.14199.', OPEN_SCHOLAR],
  ] as const) {
    it(`is what one types in ${language}, where the cursor is`, async () => {
      assert.equal(await insert(language, 'see |.', paper), expected);
    });
  }

  it('stands at every cursor, and goes with one undo', async () => {
    assert.equal(await insert('python', '# a |\n# b |\n'), '# a arXiv:2411.14199\n# b arXiv:2411.14199\n');
    await vscode.commands.executeCommand('undo');
    assert.equal(vscode.window.activeTextEditor?.document.getText(), '# a \n# b \n');
  });

  it('goes where the person last wrote when it is asked for in the panel', async () => {
    const editor = await edit('python', '# a |\n');
    await vscode.commands.executeCommand('paperDigest.openPaper', OPEN_SCHOLAR);
    await until('the panel', () => vscode.window.activeTextEditor === undefined);
    await vscode.commands.executeCommand('paperDigest.insertCitation', OPEN_SCHOLAR);
    assert.equal(editor.document.getText(), '# a arXiv:2411.14199\n');
    assert.equal(vscode.window.activeTextEditor?.document, editor.document);
  });

  it('takes a paper of the tree as it is', async () => {
    const { tree } = await extension();
    const [, november] = await childrenOf(tree);
    const papers = await childrenOf(tree, november);
    assert.equal(await insert('python', '# |', papers[2]), '# arXiv:2411.14199');
  });

  it('is an entry with the authors in their order when all are real names', async () => {
    await vscode.commands.executeCommand('paperDigest.copyBibtex', MARCO);
    assert.equal(
      await vscode.env.clipboard.readText(),
      [
        '@misc{zhao2024marco,',
        '  title = {Marco-o1: Towards Open Reasoning Models for Open-Ended Solutions},',
        '  author = {Zhao, Yu and Yin, Huifeng and Zeng, Bo and Wang, Hao and Shi, Tianqi and others},',
        '  year = {2024},',
        '  eprint = {2411.14405},',
        '  archivePrefix = {arXiv},',
        '  url = {https://arxiv.org/abs/2411.14405},',
        '}',
        '',
      ].join('\n'),
    );
  });

  it('claims no authors where the digest lists account names', async () => {
    await vscode.commands.executeCommand('paperDigest.copyBibtex', ULTRA);
    const entry = await vscode.env.clipboard.readText();
    assert.match(entry, /^@misc\{ultra2024sparse,\n/);
    assert.doesNotMatch(entry, /author/);
  });

  it('is picked from all papers when no paper is given', async () => {
    const editor = await edit('python', '# |');
    const done = vscode.commands.executeCommand('paperDigest.insertCitation');
    // The pick list offers no event; it takes its first item as soon as it has one.
    await until('the citation', async () => {
      await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
      return /arXiv:\d{4}\.\d{5}/.test(editor.document.getText());
    });
    await done;
    assert.match(editor.document.getText(), /^# arXiv:2505\.\d{5}$/);
  });

  it('does nothing for an argument that names no paper', async () => {
    const editor = await edit('python', '# |');
    for (const [command, bad] of [
      ['insertCitation', { key: 'arxiv:nothing' }],
      ['goToDigest', 42],
      ['openPaper', { key: 7 }],
    ] as const) {
      // Where it asks for a paper instead, nobody says one.
      await dismiss(vscode.commands.executeCommand(`paperDigest.${command}`, bad));
      assert.equal(editor.document.getText(), '# ', command);
      assert.equal(vscode.window.activeTextEditor, editor, command);
      assert.equal(panelTab(), undefined, command);
    }
  });
});
