import assert from 'node:assert/strict';
import { keepFailure, startWorkbench, type Workbench } from '../support/workbench';
import { openDay, panelShows, rowAction } from './steps';

describe('the tree, arranged and filtered,', () => {
  let workbench: Workbench;

  before(async () => {
    workbench = await startWorkbench();
  });
  afterEach(function () {
    return keepFailure(this, workbench);
  });
  after(() => workbench.close());

  const row = (label: string | RegExp) => workbench.row(label);
  const title = (label: string) =>
    workbench.page.locator(`.part.sidebar .composite.title .action-label[aria-label^="${label}"]`).first();
  const message = () => workbench.page.locator('.part.sidebar .message').first();
  const pick = async (wanted: string): Promise<void> => {
    await workbench.runCommand('Paper Digest: Group By...');
    // The palette is the same widget, with rows of its own.
    await workbench.page.locator('.quick-input-widget', { hasText: 'Group Papers By' }).waitFor();
    await workbench.quickInput.fill(wanted);
    await workbench.quickRows.filter({ hasText: wanted }).first().waitFor();
    await workbench.page.keyboard.press('Enter');
    await workbench.quickInput.waitFor({ state: 'hidden' });
  };

  it('shows the paper at the cursor', async () => {
    await workbench.openContainer();
    await row(/^2024-09-05/)
      .first()
      .waitFor();
    await workbench.openFile('train.py');
    await workbench.placeCursor('2411.14199');
    await workbench.runCommand('Paper Digest: Reveal Paper in Tree');
    await workbench.page
      .locator('.part.sidebar [role="treeitem"][aria-selected="true"]', { hasText: 'OpenScholar' })
      .first()
      .waitFor();
    await workbench.screenshot('tree reveal');
  });

  it('marks, stars and counts by hand and by keys', async () => {
    const { page } = workbench;
    await openDay(workbench, '2024-11-22');
    const starred = row(/^Hymba.*starred/).first();
    await rowAction(workbench, /^Hymba/, 'star-empty', () => starred.waitFor());
    await row(/^Ultra-Sparse Memory Network/).click();
    // The panel that opens takes the keys; they are to be the tree's.
    await panelShows(workbench, /^Ultra-Sparse Memory Network$/);
    await workbench.runCommand('Paper Digest: Focus on Papers View');
    await page.keyboard.press('Alt+m');
    await row(/^Ultra-Sparse Memory Network.*, read/)
      .first()
      .waitFor();
    await page.keyboard.press('Alt+b');
    await row(/^Ultra-Sparse Memory Network.*, read, starred/)
      .first()
      .waitFor();
    await page.keyboard.press('Alt+b');
    await row(/^2024-11-22.*12 of 13 unread/)
      .first()
      .waitFor();
    await workbench.screenshot('tree marked');
  });

  it('is grouped by what is picked; what holds is marked', async () => {
    const { page } = workbench;
    await workbench.runCommand('Paper Digest: Group By...');
    await workbench.quickRows.filter({ hasText: 'current' }).first().waitFor();
    await workbench.screenshot('tree group by');
    await page.keyboard.press('Escape');
    await pick('Topic');
    await row(/^Reasoning/i)
      .first()
      .waitFor();
    await row(/^Reasoning/i)
      .first()
      .click();
    await page.locator('.part.sidebar [role="treeitem"][aria-level="2"]').first().waitFor();
    await workbench.screenshot('tree topics');
    await pick('Author');
    await row(/^Qiyang Min, 1 paper/)
      .first()
      .waitFor();
    await workbench.screenshot('tree authors');
    await pick('Reading Status');
    await row(/^Starred, 1 paper/)
      .first()
      .waitFor();
    await workbench.screenshot('tree statuses');
    await pick('Month');
    await row(/^November 2024/)
      .first()
      .click();
    await row(/^2024-11-22/)
      .first()
      .waitFor();
    await pick('Day');
  });

  it('follows what is typed into its filter, shows everything again on Escape, and keeps what is accepted', async () => {
    const { page, quickInput } = workbench;
    await openDay(workbench, '2024-11-22');
    await title('Filter Papers').click();
    await quickInput.waitFor();
    await quickInput.fill('multimodal is:unread');
    await message()
      .filter({ hasText: /papers? match(?:es)? “multimodal is:unread”/ })
      .waitFor();
    await workbench.screenshot('tree filter');
    await page.keyboard.press('Escape');
    await row(/^2024-09-05/)
      .first()
      .waitFor();
    await title('Filter Papers').click();
    await quickInput.waitFor();
    await quickInput.fill('zzzqqqxxx');
    await message().filter({ hasText: 'No papers match' }).waitFor();
    await page.keyboard.press('Enter');
    await workbench.screenshot('tree empty');
    await title('Clear Filter').click();
    await row(/^2024-09-05/)
      .first()
      .waitFor();
    await message().filter({ hasText: 'match' }).waitFor({ state: 'detached' });
  });

  it('has quick filters in its menu', async () => {
    const { page } = workbench;
    await workbench.openContainer();
    await title('Views and More Actions').click();
    await page.locator('.monaco-menu .action-label', { hasText: 'Show Only' }).first().hover();
    await page.locator('.monaco-menu .action-label', { hasText: 'Show Only Starred' }).first().waitFor();
    await workbench.screenshot('tree menu');
    await page.locator('.monaco-menu .action-label', { hasText: 'Show Only Starred' }).first().click();
    await message().filter({ hasText: '1 paper matches “is:starred”' }).waitFor();
    await workbench.runCommand('Paper Digest: Clear Filter');
    await row(/^2024-09-05/)
      .first()
      .waitFor();
  });

  it('marks a day as read with its check, which can be undone', async () => {
    const { page } = workbench;
    await openDay(workbench, '2024-09-05');
    const allRead = row(/^2024-09-05.*6 papers, all read/).first();
    await rowAction(workbench, /^2024-09-05/, 'check-all', () => allRead.waitFor());
    await workbench.screenshot('tree all read');
    await page.locator('.notifications-toasts .monaco-button', { hasText: 'Undo' }).first().click();
    await row(/^2024-09-05, Thursday, 6 papers$/)
      .first()
      .waitFor();
  });

  it('says nothing in the log of the page', () => {
    assert.deepEqual(workbench.errors, []);
  });
});
