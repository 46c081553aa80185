import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { readDigest } from '../../src/core/digest/read';
import { Library } from '../../src/core/library/library';
import { PaperLinks } from '../../src/features/terminal-links';
import { OpenByAddress } from '../../src/features/uri-handler';
import { closeAll, extension, panelTab, until } from './support';

const ID = '2411.14199';
const DIGEST = `## Papers for 2024-11-22\n\n| Title | Authors | Summary |\n|---|---|---|\n| OpenScholar (Read more on [arXiv](https://arxiv.org/abs/${ID}))| A B | S |\n`;

/** A library of one day and one paper, which the workspace has too. */
function filled(): Library {
  const library = new Library();
  library.replace([['file:///2024-11-22.md', readDigest(DIGEST)]]);
  return library;
}

describe('links in a terminal', () => {
  before(async () => {
    await extension();
  });
  afterEach(closeAll);

  it('cover ids and addresses exactly, and name the paper when it is known', () => {
    const line = `wrote arXiv:${ID}v2, https://arxiv.org/pdf/1706.03762.`;
    const links = new PaperLinks(filled()).provideTerminalLinks({ line });
    assert.deepEqual(
      links.map(({ startIndex, length, tooltip }) => [line.slice(startIndex, startIndex + length), tooltip]),
      [
        [`arXiv:${ID}v2`, 'Open “OpenScholar”'],
        ['https://arxiv.org/pdf/1706.03762', 'Open on arXiv'],
      ],
    );
  });

  it('open a known paper in the panel', async () => {
    const links = new PaperLinks(filled());
    const [link] = links.provideTerminalLinks({ line: `arXiv:${ID}` });
    assert.ok(link);
    await links.handleTerminalLink(link);
    await until('the panel', panelTab);
  });
});

describe('an address that opens a paper', () => {
  before(async () => {
    await extension();
  });
  afterEach(closeAll);

  for (const path of [`/paper/${ID}`, `/paper/${ID}v3`, '/day/2024-11-22']) {
    it(`opens the panel for ${path}`, async () => {
      await new OpenByAddress(filled()).handleUri({ path });
      await until('the panel', panelTab);
    });
  }

  it('waits for its paper while the workspace is read', async () => {
    const library = new Library();
    const opened = new OpenByAddress(library).handleUri({ path: `/paper/${ID}` });
    assert.equal(panelTab(), undefined);
    library.replace([['file:///2024-11-22.md', readDigest(DIGEST)]]);
    await opened;
    await until('the panel', panelTab);
  });

  for (const path of [
    '/paper/1706.03762',
    '/day/1999-01-01',
    '/paper/x',
    '/run/command',
    '',
    `/paper/${ID}/../../x`,
    `/paper/${ID}\u0000`,
    '/paper/<img>',
    '/day/2024-11-22;rm',
  ]) {
    it(`opens nothing for ${JSON.stringify(path)}, and says so`, async () => {
      const library = filled();
      library.markReady();
      let isOver = false;
      void new OpenByAddress(library).handleUri({ path }).then(() => (isOver = true));
      // A message with a choice stays until the person makes it.
      await until('the end', async () => {
        await vscode.commands.executeCommand('notifications.clearAll');
        return isOver;
      });
      assert.equal(panelTab(), undefined);
    });
  }
});
