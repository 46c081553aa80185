import assert from 'node:assert/strict';
import { startFakeServices, type FakeServices } from '../support/fake-services/services';
import { keepFailure, startWorkbench, type Workbench } from '../support/workbench';
import { cardLink, openDay, panelShows, pasted, pointAt } from './steps';

/** As long as a person may look at what waits. */
const slow = { kind: 'delay', ms: 4000 } as const;

describe('looking papers up', () => {
  let services: FakeServices;
  let workbench: Workbench;

  before(async () => {
    services = await startFakeServices();
    workbench = await startWorkbench({
      settings: {
        'paperDigest.metadata.lookup': 'onDemand',
        'paperDigest.metadata.endpoints': services.endpoints,
        '[markdown]': { 'editor.wordWrap': 'off' },
      },
    });
  });
  afterEach(function () {
    return keepFailure(this, workbench);
  });
  after(async () => {
    await workbench.close();
    await services.close();
  });

  const open = async (title: string): Promise<void> => {
    await openDay(workbench, '2024-11-22');
    await workbench.row(new RegExp(`^${title}`)).click();
    await panelShows(workbench, new RegExp(`^${title}`));
  };

  it('asks nobody before it is asked for', async () => {
    await open('OpenScholar');
    const page = workbench.webview();
    await page.getByRole('button', { name: 'Look Up' }).waitFor();
    assert.match(await page.locator('.authors').innerText(), /@akariasai[^]*a guess/);
    await workbench.screenshot('metadata-before');
    assert.deepEqual(services.requests(), []);
  });

  it('shows in the panel that it waits, then all authors in order and the abstract apart from the summary', async () => {
    services.fault('huggingFace', slow);
    services.fault('arxiv', slow);
    const page = workbench.webview();
    await page.getByRole('button', { name: 'Look Up' }).click();
    await page.locator('.abstract[aria-busy="true"] .skeleton').waitFor();
    await workbench.screenshot('metadata-waiting');
    await page.locator('.skeleton').scrollIntoViewIfNeeded();
    await workbench.screenshot('metadata-placeholder');
    await page.locator('h1').scrollIntoViewIfNeeded();
    await page.locator('.abstract').waitFor();
    await page.locator('.badge', { hasText: 'cs.CL' }).first().waitFor();
    await workbench.screenshot('metadata-panel');
    await page.locator('.abstract').scrollIntoViewIfNeeded();
    await workbench.screenshot('metadata-abstract');
    assert.match(
      await page.locator('.authors').innerText(),
      /Akari Asai, Jacqueline He, Rulin Shao,[^]*Hannaneh Hajishirzi$/,
    );
    assert.match(
      await page.locator('.abstract').innerText(),
      /An abstract that the tests wrote for 2411\.14199/,
    );
    assert.match(await page.locator('.factRows').innerText(), /doi:10\.5555\/invented\.2026\.7/);
    assert.doesNotMatch(await page.locator('.summary').innerText(), /tests wrote/);
  });

  it('is in the card, too', async () => {
    services.reset();
    await workbench.openFile('draft.md');
    const card = await pointAt(workbench, 'arXiv:2411.14405v2');
    await workbench.screenshot('metadata-card-before');
    assert.deepEqual(services.requests(), []);
    await cardLink(card, 'Look up').click();
    const toasts = workbench.page.locator('.notifications-toasts');
    await toasts.waitFor({ state: 'hidden' });
    await workbench.page.mouse.move(5, 5);
    for (let tried = 0; ; tried += 1) {
      const text = await (await pointAt(workbench, 'arXiv:2411.14405v2')).innerText();
      if (text.includes('tests wrote for 2411.14405') || tried === 10) {
        assert.match(text, /Yu Zhao, Huifeng Yin, Bo Zeng[^]*Abstract[^]*tests wrote for 2411\.14405/);
        break;
      }
      await workbench.page.mouse.move(5, 5);
      await workbench.page.waitForTimeout(500);
    }
    await workbench.screenshot('metadata-card');
  });

  it('gives an entry the authors that the digest does not know', async () => {
    await open('Natural Language Reinforcement');
    await workbench.webview().getByRole('button', { name: 'Copy BibTeX' }).click();
    await workbench.page
      .locator('.statusbar-item', { hasText: 'BibTeX of feng2024natural copied' })
      .first()
      .waitFor();
    const lines = await pasted(workbench);
    assert.ok(
      lines.some((line) => line.startsWith('  author = {Feng, Xidong and Liu, Bo and Song, Yan')),
      lines.join('\n'),
    );
    assert.ok(!lines.some((line) => line.includes('and others')));
  });

  it('says that no service knows a paper, and offers nothing that would do nothing', async () => {
    for (const service of ['huggingFace', 'arxiv', 'datacite'] as const)
      services.fault(service, { kind: 'absent' });
    await open('Stable Flow');
    const page = workbench.webview();
    await page.getByRole('button', { name: 'Look Up' }).click();
    await page.locator('.lookup', { hasText: 'No service knows this paper.' }).waitFor();
    await workbench.screenshot('metadata-unknown');
    assert.equal(
      await page.getByRole('button', { name: /^(?:Look Up|Try Again|Complete Metadata)$/ }).count(),
      0,
    );
    services.reset();
  });

  it('stays calm when one service fails and another stands in', async () => {
    services.fault('arxiv', { kind: 'status', status: 403 });
    await open('Insight-V');
    const page = workbench.webview();
    await page.getByRole('button', { name: 'Look Up' }).click();
    await page.locator('.about .badge').first().waitFor();
    await page.locator('.lookup').waitFor({ state: 'detached' });
    await workbench.screenshot('metadata-stood-in');
    services.reset();
  });

  it('writes numbers as the language does', async () => {
    await open('Marco-o1');
    await workbench.webview().locator('.stars', { hasText: '1,480' }).waitFor();
    await workbench.screenshot('metadata-numbers');
  });

  it('lets a person go on without the authors that an entry waits for', async () => {
    for (const service of ['huggingFace', 'arxiv', 'datacite'] as const)
      services.fault(service, { kind: 'delay', ms: 20_000 });
    await open('MagicDriveDiT');
    await workbench.webview().getByRole('button', { name: 'Copy BibTeX' }).click();
    const waiting = workbench.page.locator('.notifications-toasts .notification-list-item', {
      hasText: 'Looking up the authors of arXiv:2411.13807',
    });
    await waiting.getByRole('button', { name: 'Cancel' }).click();
    // The list may go on: the entry says so, and the message with it.
    await workbench.page
      .locator('.notifications-toasts', { hasText: 'BibTeX of gao2024magicdrivedit copied' })
      .waitFor();
    await workbench.runCommand('Notifications: Clear All Notifications');
    assert.ok((await pasted(workbench)).some((line) => line.includes('eprint = {2411.13807}')));
    services.reset();
  });

  it('says quietly why it was in vain, and tries again', async () => {
    for (const service of ['huggingFace', 'arxiv', 'datacite'] as const)
      services.fault(service, { kind: 'status', status: 404 });
    await open('Hymba');
    const page = workbench.webview();
    await page.getByRole('button', { name: 'Look Up' }).click();
    await page.locator('.lookup.failed').waitFor();
    await page.getByRole('button', { name: 'Try Again' }).waitFor();
    await workbench.screenshot('metadata-failed');
    assert.match(await page.locator('.summary').innerText(), /\S/);
  });

  it('says nothing in the log of the page', () => {
    assert.deepEqual(workbench.errors, []);
  });
});
