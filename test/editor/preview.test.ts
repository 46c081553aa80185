import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { newDocument } from './new-document';
import { closeAll, extension, inWorkspace, until } from './support';

/** What VS Code's Markdown preview shows of a document. */
async function rendered(document: vscode.TextDocument): Promise<string> {
  return vscode.commands.executeCommand<string>('markdown.api.render', document);
}

describe('the Markdown preview', () => {
  before(async function () {
    await extension();
    const markdown = vscode.extensions.getExtension('vscode.markdown-language-features');
    // Where Markdown runs in another host than we do, VS Code gives its preview no plugins of ours.
    if (!markdown) this.skip();
    await markdown.activate();
  });
  afterEach(closeAll);

  it('shows a broken row as one row, and every element at its own line', async () => {
    const document = await vscode.workspace.openTextDocument(inWorkspace('2025-05-13.md'));
    const lines = document.getText().split(/\r?\n/);
    const html = await rendered(document);
    const rows = [...html.matchAll(/<tr [^>]*data-line="(\d+)"/g)].map((match) => Number(match[1]));
    assert.ok(
      lines.some((line) => /^\s{2}\S.*\|$/.test(line)),
      'the sample has a broken row',
    );
    assert.deepEqual(
      rows.slice(1),
      lines.flatMap((line, at) => (/^\| (?!Title)/.test(line) ? [at] : [])),
    );
    assert.equal(rows.length, 1 + 8);
  });

  it('shows the essentials of the paper over a link', async () => {
    const document = await vscode.workspace.openTextDocument(inWorkspace('2024-11-22.md'));
    const html = await until('the tooltip', async () => {
      const shown = await rendered(document);
      return shown.includes('title="OpenScholar') && shown;
    });
    const titles = [...html.matchAll(/<a [^>]*title="([^"]*)"/g)].map((match) => match[1] ?? '');
    const [title] = titles.filter((text) => text.startsWith('OpenScholar'));
    assert.equal(titles.length, 26);
    assert.match(title ?? '', /LMs\n@akariasai, .*, …\narXiv:2411\.14199 · listed 2024-11-22\n/);
  });

  it('leaves a note as it is', async () => {
    const content = '[x](https://arxiv.org/abs/2411.14199)\n\n| a | b |\n|---|---|\n| c\nlong | d |\n';
    const document = await newDocument('markdown', content);
    const html = await rendered(document);
    assert.doesNotMatch(html, /OpenScholar/);
    assert.equal(html.match(/<tr/g)?.length, 3);
  });
});
