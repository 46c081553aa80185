import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { newDocument } from './new-document';
import { closeAll, extension } from './support';

/** Our links of a document: what they cover, where they lead, and their tooltip. */
async function links(language: string, content: string): Promise<readonly string[]> {
  const document = await newDocument(language, content);
  const found = await vscode.commands.executeCommand<vscode.DocumentLink[]>(
    'vscode.executeLinkProvider',
    document.uri,
  );
  return found
    .filter(({ tooltip }) => tooltip?.includes('arXiv'))
    .map(({ range, target, tooltip }) => `${document.getText(range)} > ${String(target)} (${tooltip ?? ''})`);
}

describe('document links', () => {
  before(async () => {
    await extension();
  });
  afterEach(closeAll);

  for (const language of ['markdown', 'python', 'latex', 'plaintext']) {
    it(`lead from ids that are no addresses to arXiv, in ${language}`, async () => {
      const content = 'x (arXiv:2411.14199v2),\nhttps://arxiv.org/abs/2411.14405 and hep-th/9901001\n';
      assert.deepEqual(await links(language, content), [
        'arXiv:2411.14199v2 > https://arxiv.org/abs/2411.14199v2 (Open “OpenScholar: Synthesizing Scientific Literature with Retrieval-augmented LMs” on arXiv)',
        'hep-th/9901001 > https://arxiv.org/abs/hep-th/9901001 (Open on arXiv)',
      ]);
    });
  }

  it('follow the text', async () => {
    const document = await newDocument('plaintext', 'arXiv:2411.14199');
    const editor = await vscode.window.showTextDocument(document);
    const targets = async (): Promise<readonly string[]> => {
      const found = await vscode.commands.executeCommand<vscode.DocumentLink[]>(
        'vscode.executeLinkProvider',
        document.uri,
      );
      return found.map(({ target }) => String(target));
    };
    assert.deepEqual(await targets(), ['https://arxiv.org/abs/2411.14199']);
    await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), 'arXiv:1706.03762, '));
    assert.deepEqual(await targets(), [
      'https://arxiv.org/abs/1706.03762',
      'https://arxiv.org/abs/2411.14199',
    ]);
  });

  it('are not made in a text of more than a megabyte', async () => {
    assert.deepEqual(await links('plaintext', `arXiv:2411.14199\n${'x\n'.repeat(500_000)}`), []);
  });
});
