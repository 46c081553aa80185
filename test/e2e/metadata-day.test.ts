import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { startFakeServices, type FakeServices } from '../support/fake-services/services';
import type { Locator } from '../support/page';
import { keepFailure, startWorkbench, type Workbench } from '../support/workbench';
import { openDay, openInPanel } from './steps';

const DAY = '2024-11-22';
const COMPLETE = 'Complete Metadata for This Day';

describe('completing the metadata of a day', () => {
  let services: FakeServices;
  let workbench: Workbench;

  before(async () => {
    services = await startFakeServices();
    workbench = await startWorkbench({
      settings: {
        'paperDigest.metadata.lookup': 'onDemand',
        'paperDigest.metadata.endpoints': services.endpoints,
        'paperDigest.tree.showCategories': true,
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

  const slow = (ms: number): void => {
    for (const service of ['huggingFace', 'arxiv', 'datacite'] as const)
      services.fault(service, { kind: 'delay', ms });
  };
  const openPage = async (): Promise<void> => {
    await openDay(workbench, DAY);
    await openInPanel(workbench, new RegExp(DAY), /22 November 2024|November 22, 2024/);
  };
  const button = (): Locator => workbench.webview().getByRole('button', { name: COMPLETE });
  const card = (title: string): Locator =>
    workbench.webview().locator('.card', { hasText: title }).locator('.meta');
  const progress = (): Locator =>
    workbench.page.locator('.notifications-toasts .notification-list-item', {
      hasText: `Completing metadata of ${DAY}`,
    });
  const clear = async (): Promise<void> => {
    await workbench.runCommand('Paper Digest: Clear Stored Metadata...');
    const dialog = workbench.page.locator('.monaco-dialog-box');
    await dialog.getByRole('button', { name: 'Clear', exact: true }).click();
    await dialog.waitFor({ state: 'hidden' });
  };

  it('can be stopped in the notification, and asked for again', async () => {
    await openPage();
    assert.match(await card('OpenScholar').innerText(), /@akariasai/);
    slow(20_000);
    await button().click();
    await progress().waitFor();
    await workbench.webview().locator('.facts', { hasText: 'Looking up 13 papers' }).waitFor();
    await workbench.screenshot('metadata-day-asking');
    await progress().getByRole('button', { name: 'Cancel' }).click();
    await progress().waitFor({ state: 'hidden' });
    await button().waitFor();
    await workbench.page.locator('.statusbar-item', { hasText: '0 of 13 papers' }).first().waitFor();
    await workbench.screenshot('metadata-day-stopped');
    assert.deepEqual(await workbench.notifications(), []);
    assert.match(await card('OpenScholar').innerText(), /@akariasai/);
  });

  it('shows how far it is, then authors and categories in every line and row', async () => {
    services.reset();
    slow(1500);
    await button().click();
    await progress()
      .filter({ hasText: /\d+ of 13/ })
      .waitFor();
    await card('OpenScholar')
      .filter({ hasText: /Akari Asai, Jacqueline He/ })
      .waitFor();
    await card('OpenScholar').locator('.badge', { hasText: 'cs.CL' }).waitFor();
    await progress().waitFor({ state: 'hidden' });
    await button().waitFor({ state: 'hidden' });
    assert.equal(await workbench.webview().locator('.card .badges').count(), 13);
    await workbench
      .row(/^OpenScholar/)
      .locator('.label-description', { hasText: 'cs.CL, cs.AI, cs.DL' })
      .waitFor();
    await workbench.screenshot('metadata-day');
    const { length } = services.requests().filter(({ service }) => service === 'arxiv');
    assert.equal(length, 1);
  });

  it('is there after a reload of the window, and nobody is asked', async () => {
    // What is stored is gathered for a second or two.
    await workbench.page.waitForTimeout(3000);
    services.reset();
    await workbench.page.reload();
    await workbench.page.locator('.part.statusbar .statusbar-item').first().waitFor();
    await openPage();
    await card('OpenScholar')
      .filter({ hasText: /Akari Asai, Jacqueline He/ })
      .waitFor();
    await workbench
      .row(/^OpenScholar/)
      .locator('.label-description', { hasText: 'cs.CL' })
      .waitFor();
    await button().waitFor({ state: 'hidden' });
    assert.deepEqual(services.requests(), []);
  });

  it('is exported to a file where a person says', async () => {
    await workbench.runCommand('Paper Digest: Export Metadata...');
    await workbench.quickInput.waitFor();
    // The dialog says the folder first.
    const named = async (): Promise<string> => workbench.quickInput.inputValue();
    for (let tried = 0; tried < 50 && !(await named()).endsWith('.json'); tried += 1)
      await workbench.page.waitForTimeout(100);
    assert.match(await named(), /paper-metadata\.json$/);
    await workbench.page.keyboard.press('Enter');
    await workbench.page
      .locator('.statusbar-item', { hasText: 'Metadata of 13 papers exported' })
      .first()
      .waitFor();
    const text = await readFile(join(workbench.workspace, 'paper-metadata.json'), 'utf8');
    assert.equal((JSON.parse(text) as { papers: unknown[] }).papers.length, 13);
  });

  it('is forgotten when a person clears it, on every surface at once', async () => {
    await clear();
    await card('OpenScholar')
      .filter({ hasText: /@akariasai/ })
      .waitFor();
    await workbench
      .row(/^OpenScholar/)
      .locator('.label-description')
      .waitFor({ state: 'hidden' });
    await button().waitFor();
    await workbench.runCommand('Paper Digest: Export Metadata...');
    await workbench.page.locator('.notifications-toasts', { hasText: 'no stored metadata yet' }).waitFor();
    await workbench.runCommand('Notifications: Clear All Notifications');
  });

  it("is offered in the menu of the day's row", async () => {
    const day = await openDay(workbench, DAY);
    await day.click({ button: 'right' });
    // A menu takes no click so soon after the one that opened it.
    await workbench.page.getByRole('menuitem', { name: COMPLETE }).hover();
    await workbench.page.keyboard.press('Enter');
    await card('OpenScholar')
      .filter({ hasText: /Akari Asai, Jacqueline He/ })
      .waitFor();
    await workbench
      .row(/^OpenScholar/)
      .locator('.label-description', { hasText: 'cs.CL' })
      .waitFor();
  });

  it('cites nothing with what was exported', async () => {
    await card('OpenScholar').filter({ hasText: 'cited in 2 files' }).waitFor();
  });

  it('says nothing in the log of the page', () => {
    assert.deepEqual(workbench.errors, []);
  });
});
