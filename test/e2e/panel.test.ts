import assert from 'node:assert/strict';
import { keepFailure, startWorkbench, type Workbench } from '../support/workbench';
import { openDay, panelShows } from './steps';

describe('the panel', () => {
  let workbench: Workbench;

  before(async () => {
    workbench = await startWorkbench();
  });
  afterEach(function () {
    return keepFailure(this, workbench);
  });
  after(() => workbench.close());

  it('shows a day with all its papers, from the tree', async () => {
    const day = await openDay(workbench, '2024-11-22');
    await day.hover();
    await day.locator('.actions .action-label.codicon-open-preview').click();
    await panelShows(workbench, /22/);
    const page = workbench.webview();
    await page.locator('.card').first().waitFor();
    await workbench.screenshot('panel-day');
    assert.equal(await page.locator('.card').count(), 13);
    assert.match(await page.locator('.card').nth(1).innerText(), /Marco-o1: Towards Open Reasoning Models/);
  });

  it('goes to a paper, to its neighbour, and back to the day', async () => {
    const page = workbench.webview();
    await page.locator('.cardLink', { hasText: 'Marco-o1' }).click();
    await panelShows(workbench, /^Marco-o1/);
    await workbench.screenshot('panel-paper');
    assert.match(await page.locator('.summary').innerText(), /90\.40% accuracy on the English MGSM dataset/);
    assert.match(await page.locator('.places:not(.cited)').innerText(), /2024-11-22\.md/);
    assert.match(await page.locator('.places.cited').innerText(), /cited in 1 file[^]*draft\.md[^]*line 11/);

    await page.getByRole('button', { name: /^Next paper/ }).click();
    await panelShows(workbench, /^OpenScholar/);
    await page.getByRole('button', { name: /^Back to/ }).click();
    await panelShows(workbench, /22/);
    assert.equal(await page.locator('.card').count(), 13);
  });

  it('is there again after the window was loaded anew', async () => {
    await workbench.webview().locator('.cardLink', { hasText: 'Hymba' }).click();
    await panelShows(workbench, /^Hymba/);
    await workbench.runCommand('Developer: Reload Window');
    // The old page goes first: until the new one is drawn there is no panel.
    await workbench.page.locator('iframe.webview.ready').waitFor({ state: 'detached' });
    await panelShows(workbench, /^Hymba/);
  });

  it('says nothing in the log of the page', () => {
    assert.deepEqual(workbench.errors, []);
  });
});
