import assert from 'node:assert/strict';
import { mkdtemp, open, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { keepFailure, startWorkbench, type Workbench } from '../support/workbench';
import { linesOnce, openDay, panelShows, pointAt } from './steps';

const set = 'window.taken=1;parent.taken=1;top.taken=1;alert(1)';
const papers = [
  {
    id: '2401.00001',
    title: `<img src=x onerror="${set}"> first`,
    shown: /^<img src=x onerror=/,
    summary: `It shows <script>${set}</script> and <svg onload="${set}"></svg> and <style>*{display:none}</style>.`,
  },
  {
    id: '2401.00002',
    title: `[second](command:workbench.action.toggleSidebarVisibility) <a href="javascript:${set}">here</a>`,
    shown: /second/,
    summary:
      'It runs [this](command:workbench.action.closeAllEditors), $(zap) and ![a picture](https://elsewhere.example/x.png).',
  },
  {
    id: '2401.00003',
    title: 'third \u0000 with \u202Ea mark that turns the text\u202C and </title></textarea>',
    shown: /^third/,
    summary: '`unclosed <iframe srcdoc="<script>parent.taken=1</script>"> **and** ](x) <!-- not closed',
  },
  {
    id: '2401.00004',
    title: 'fourth, of a million letters',
    shown: /^fourth/,
    summary: `${'very **long ** `cell` <b '.repeat(40_000)}end`,
  },
] as const;

/** A digest of these papers, a file to hover in, and 50 MB of Markdown beside them. */
async function hostileFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'hostile-'));
  const rows = papers.map(
    ({ id, title, summary }) =>
      `| ${title} (Read more on [arXiv](https://arxiv.org/abs/${id}) or [HuggingFace](https://huggingface.co/papers/${id}))| <img src=x onerror=${set}>, Ann Other | ${summary} |`,
  );
  await writeFile(
    join(folder, '2024-01-05.md'),
    `\n## Papers for 2024-01-05\n\n| Title | Authors | Summary |\n|---|---|---|\n${rows.join('\n')}\n`,
  );
  await writeFile(
    join(folder, 'notes.py'),
    `# Notes\n${papers.map(({ id }) => `# see arXiv:${id} there\n`).join('')}`,
  );
  const big = await open(join(folder, 'big.md'), 'w');
  const block = `${'| [a](https://arxiv.org/abs/2401.00009) | b '.repeat(500)}\n\n## c\n`.repeat(50);
  for (let written = 0; written < 50_000_000; written += block.length) await big.write(block);
  await big.close();
  return folder;
}

describe('a hostile digest', () => {
  let folder: string;
  let workbench: Workbench;
  const dialogs: string[] = [];

  before(async () => {
    folder = await hostileFolder();
    workbench = await startWorkbench({ folders: [folder] });
    workbench.page.on('dialog', (dialog) => {
      dialogs.push(dialog.message());
      void dialog.dismiss();
    });
  });
  afterEach(function () {
    return keepFailure(this, workbench);
  });
  after(() => workbench.close());
  after(() => rm(folder, { recursive: true, force: true }));

  /** Fails if any script of the digest ran in any frame of the window. */
  async function assertUnscripted(): Promise<void> {
    const taken = await Promise.all(
      workbench.page.frames().map((frame) => frame.evaluate<unknown>('window.taken').catch(() => undefined)),
    );
    assert.deepEqual(
      taken.filter((flag) => flag !== undefined && flag !== null),
      [],
    );
    assert.deepEqual(dialogs, []);
  }

  it('is listed in the tree as the text that it is', async () => {
    await openDay(workbench, '2024-01-05');
    const titles = await workbench.page
      .locator('.part.sidebar [role="treeitem"][aria-level="2"] .label-name')
      .allInnerTexts();
    assert.equal(titles.length, papers.length);
    papers.forEach(({ shown }, at) => assert.match(titles[at] ?? '', shown));
    await workbench.screenshot('hostile-tree');
    await assertUnscripted();
  });

  for (const [at, { id, shown }] of papers.entries()) {
    it(`is text in the panel: paper ${at + 1}`, async () => {
      await openDay(workbench, '2024-01-05');
      const rows = workbench.page.locator('.part.sidebar [role="treeitem"][aria-level="2"]');
      await rows.nth(at).click();
      await panelShows(workbench, shown);
      const page = workbench.webview();
      assert.equal(await page.locator('#page').locator('img, script, svg, iframe, style').count(), 0);
      for (const link of await page.locator('#page a').all())
        assert.match(
          (await link.getAttribute('href')) ?? '',
          /^https:\/\/(arxiv\.org|huggingface\.co|www\.alphaxiv\.org)\//,
        );
      await workbench.screenshot(`hostile-panel-${at + 1}`);
      await assertUnscripted();
    });

    it(`is text in the card: paper ${at + 1}`, async () => {
      await workbench.openFile('notes.py');
      const card = await pointAt(workbench, `arXiv:${id}`);
      assert.ok((await card.innerText()).includes('Insert citation'), await card.innerText());
      assert.equal(await card.locator('img, script, svg, iframe').count(), 0);
      for (const link of await card.locator('a').all())
        assert.match(
          (await link.getAttribute('data-href')) ?? '',
          /^(https:\/\/(arxiv\.org|huggingface\.co|www\.alphaxiv\.org)\/|command:paperDigest\.)/,
        );
      await workbench.screenshot(`hostile-card-${at + 1}`);
      await workbench.page.mouse.move(5, 5);
      await assertUnscripted();
    });
  }

  it('leaves the editor alive', async () => {
    await workbench.openFile('notes.py');
    await workbench.placeCursor('# Notes');
    await workbench.page.keyboard.type('# still here ');
    const wanted = '# still here # Notes';
    assert.ok((await linesOnce(workbench, (lines) => lines.includes(wanted))).includes(wanted));
    assert.deepEqual(workbench.errors, []);
  });
});
