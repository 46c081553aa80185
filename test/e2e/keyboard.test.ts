import assert from 'node:assert/strict';
import { keepFailure, startWorkbench, type Workbench } from '../support/workbench';
import { panelShows } from './steps';

/** The newest digest of the samples: today's, to who opens them. */
const today = '2025-05-13';
const papers = 8;

describe("today's digest is cleared by the keyboard alone", () => {
  let workbench: Workbench;

  before(async () => {
    workbench = await startWorkbench();
  });
  afterEach(function () {
    return keepFailure(this, workbench);
  });
  after(() => workbench.close());

  const press = (key: string): Promise<void> => workbench.page.keyboard.press(key);

  /** A command of the palette, chosen by typing. */
  const command = async (title: string): Promise<void> => {
    await press('F1');
    await workbench.quickInput.waitFor();
    await workbench.page.keyboard.type(title);
    await workbench.quickRows.filter({ hasText: title }).first().waitFor();
    await press('Enter');
  };

  it('from the palette into the tree, and from the day to its first paper', async () => {
    await workbench.page
      .locator('.part.activitybar .action-item [aria-label^="Paper Digest"]')
      .first()
      .waitFor();
    await command('Focus on Papers View');
    const day = workbench.row(new RegExp(today)).first();
    await day.waitFor();
    // The list of what is cited stands above the days as soon as it is known.
    await workbench
      .row(/Cited here|cite/)
      .first()
      .waitFor();
    // A list that was empty when it got the focus has given it away.
    await command('Focus on Papers View');
    await workbench.page.locator('.part.sidebar .monaco-list[role="tree"]:focus-within').waitFor();
    // A list that is drawn anew at this very moment forgets where one stood.
    const onToday = workbench.page.locator('.part.sidebar .monaco-list-row.focused', { hasText: today });
    for (let tried = 0; tried < 20 && !(await onToday.isVisible()); tried += 1) {
      await press('Home');
      await press('ArrowDown');
      await workbench.page.waitForTimeout(250);
    }
    await onToday.waitFor();
    await press('ArrowRight');
    await workbench.page.locator('.part.sidebar [role="treeitem"][aria-level="2"]').first().waitFor();
    await press('ArrowDown');
    await press('Enter');
    await panelShows(workbench, /^Seed1\.5-VL/);
    await workbench.screenshot('keyboard-first-paper');
  });

  it('reads one after the other, with a star for one, and is told that nothing is left', async () => {
    const page = workbench.webview();
    await command('View: Focus Active Editor Group');
    // The page gets the focus a moment after the editor group.
    const hasFocus = (): Promise<boolean> =>
      page
        .locator('body')
        .evaluate(() => (globalThis as unknown as { document: { hasFocus(): boolean } }).document.hasFocus());
    for (let waited = 0; waited < 100 && !(await hasFocus()); waited += 1)
      await workbench.page.waitForTimeout(50);
    assert.ok(await hasFocus(), 'the page has the focus');
    for (let at = 1; at <= papers; at += 1) {
      await page.locator('main.paper').waitFor();
      const title = await page.locator('h1').innerText();
      if (at === 2) await press('s');
      await press('r');
      await page.locator('[data-id^="markRead "][aria-pressed="true"]').waitFor();
      if (at === papers) break;
      await press('ArrowRight');
      await page.locator('h1').filter({ hasNotText: title }).waitFor();
    }
    await press('Escape');
    await panelShows(workbench, /May 13, 2025/);
    await page.locator('.facts', { hasText: 'All read' }).waitFor();
    assert.equal(await page.locator('.card').count(), papers);
    assert.equal(await page.locator('.card:not(.read)').count(), 0);
    assert.equal(await page.locator('.card .star.on').count(), 1);
    await workbench.screenshot('keyboard-all-read');
  });

  it('and sees it in the tree', async () => {
    const rows = workbench.page.locator('.part.sidebar [role="treeitem"][aria-level="2"]');
    const unread = async (): Promise<readonly (string | null)[]> => {
      const labels = await Promise.all((await rows.all()).map((row) => row.getAttribute('aria-label')));
      assert.equal(labels.length, papers);
      return labels.filter((label) => !/, read\b/.test(label ?? ''));
    };
    // The tree is told a moment later.
    for (let waited = 0; waited < 50 && (await unread()).length > 0; waited += 1)
      await workbench.page.waitForTimeout(100);
    assert.deepEqual(await unread(), []);
    await workbench.screenshot('keyboard-tree-read');
  });

  it('says nothing in the log of the page', () => {
    assert.deepEqual(workbench.errors, []);
  });
});

describe('the panel without single keys', () => {
  let workbench: Workbench;

  before(async () => {
    workbench = await startWorkbench({ settings: { 'paperDigest.panel.singleKeyShortcuts': false } });
  });
  afterEach(function () {
    return keepFailure(this, workbench);
  });
  after(() => workbench.close());

  it('takes no letter and no sign for a key, and arrows as ever', async () => {
    const page = workbench.webview();
    await workbench.openContainer();
    await workbench.row(new RegExp(today)).first().waitFor();
    await workbench.runCommand('Paper Digest: Open Panel');
    await page.locator('main.dayPage .card').first().waitFor();
    await page.locator('h1').press('ArrowDown');
    await page.locator('.card .cardLink:focus').waitFor();
    const first = await page.locator('.cardLink:focus').innerText();
    for (const key of ['j', 's', 'r', 'l', '/', '?']) await workbench.page.keyboard.press(key);
    assert.equal(await page.locator('.cardLink:focus').innerText(), first);
    await workbench.page.keyboard.press('ArrowDown');
    await page.locator('.cardLink:focus', { hasNotText: first }).waitFor();
    const marked = '.card .star.on, .card.read, dialog[open], main:not(.dayPage)';
    assert.equal(await page.locator(marked).count(), 0);
  });

  it('says so where it says its keys', async () => {
    const page = workbench.webview();
    await page.getByRole('button', { name: 'Keyboard shortcuts' }).click();
    await page.locator('dialog[open] kbd').first().waitFor();
    await workbench.screenshot('panel-keys-off');
    const keys = await page.locator('dialog[open] kbd').allInnerTexts();
    assert.deepEqual(
      keys.filter((key) => /^(?:Shift\+)?[\w/?]$/.test(key)),
      [],
    );
    assert.ok(keys.includes('Esc'));
    await page
      .locator('dialog[open]')
      .getByText(/off by the setting paperDigest\.panel\.singleKey/)
      .waitFor();
  });
});
