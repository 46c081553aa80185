import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { deskDigests } from '../support/desk-library';
import type { FrameLocator, Locator } from '../support/page';
import { keepFailure, startWorkbench, type Workbench } from '../support/workbench';
import { openDay, openInPanel, panelShows, reloadWindow, rowAction } from './steps';

/** Working days of the made-up library: about 5,000 papers. */
const DAYS = 360;

describe('the library in the panel', () => {
  let folder: string;
  let workbench: Workbench;

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'digests-library-'));
    for (const { path, text } of deskDigests(DAYS)) {
      await mkdir(dirname(join(folder, path)), { recursive: true });
      await writeFile(join(folder, path), text);
    }
    // A name that would be markup if anything took it as such.
    const hostile = '| <img src=x onerror=alert(1)> "Quoted" ([arXiv](https://arxiv.org/abs/2401.09999)) | ';
    const rows = Array.from(
      { length: 40 },
      (_, n) => `${hostile.replace('09999', `0${9000 + n}`)}Mallory <b>"Q"</b> \u202eTab | A summary. |`,
    ).join('\n');
    await writeFile(
      join(folder, '2024-01-06.md'),
      `## Papers for 2024-01-06\n\n| Title | Authors | Summary |\n|---|---|---|\n${rows}\n`,
    );
    workbench = await startWorkbench({ folders: [folder] });
  });
  afterEach(function () {
    return keepFailure(this, workbench);
  });
  after(async () => {
    await workbench.close();
    await rm(folder, { recursive: true, force: true });
  });

  const page = (): FrameLocator => workbench.webview();
  /** The element of the page that has the focus, by its name. */
  const focused = (): Locator => page().locator(':focus');

  /** Marks all papers of a day as read by the button of its row. */
  const markDayRead = async (date: string): Promise<void> => {
    const marked = workbench.row(new RegExp(`${date}.*all read`)).first();
    await rowAction(workbench, new RegExp(date), 'check-all', () => marked.waitFor());
  };

  it('counts the papers and draws days, months, topics, authors and rising terms', async () => {
    await openDay(workbench, '2025-05-16');
    for (const date of ['2025-05-16', '2025-05-15', '2025-05-13']) await markDayRead(date);
    await workbench.runCommand('Notifications: Clear All Notifications');
    await openInPanel(workbench, /2025-05-16/, /16/);
    const start = Date.now();
    await page().getByRole('button', { name: 'Library' }).click();
    await panelShows(workbench, /^Library$/);
    const opened = Date.now();
    await page().locator('.calendar .square').first().waitFor();
    const drawn = Date.now();
    await page().locator('.termRows .row').first().waitFor();
    const complete = Date.now();
    console.log(`      (page ${opened - start} ms, days ${drawn - start} ms, all ${complete - start} ms)`);
    await workbench.screenshot('library');

    const tiles = await page().locator('.tile').allInnerTexts();
    assert.match(
      tiles.join(' | ').replaceAll('\n', ' '),
      /^\d,\d{3} Papers \| 361 Days \| \d,\d{3} Unread \| 0 Starred/,
    );
    const read = Number((await page().locator('.legend li').first().innerText()).replaceAll(/\D/g, ''));
    assert.ok(read >= 18, `${read} papers of three days are read`);
    assert.equal(await page().locator('.square.all').count(), 3);
    assert.match((await page().locator('.topicRows .rowName').allInnerTexts()).join(), /Reasoning/);
    assert.match((await page().locator('.termRows .rowName').allInnerTexts()).join(), /flow matching/i);
    assert.ok((await page().locator('.months .column').count()) === 12);
    await page().locator('section.topics').scrollIntoViewIfNeeded();
    await workbench.screenshot('library-topics');
    await page().locator('.lists').scrollIntoViewIfNeeded();
    await workbench.screenshot('library-lists');
  });

  it('goes through the days with the arrow keys, and opens one with Shift+Enter', async () => {
    await page().locator('.square[tabindex="0"]').focus();
    assert.match(
      (await focused().getAttribute('aria-label')) ?? '',
      /^Friday, May 16, 2025: \d+ papers, \d+ read$/,
    );
    await workbench.page.keyboard.press('ArrowUp');
    assert.match((await focused().getAttribute('aria-label')) ?? '', /^Thursday, May 15, 2025: \d+ papers/);
    await workbench.page.keyboard.press('ArrowLeft');
    assert.match((await focused().getAttribute('aria-label')) ?? '', /^Thursday, May 8, 2025/);
    await workbench.page.keyboard.press('PageUp');
    // The year alone, of which the newest day is as new as that of the last twelve months.
    assert.match((await focused().getAttribute('aria-label')) ?? '', /^Friday, May 16, 2025/);
    assert.equal(await page().locator('.calendar .option[aria-pressed="true"]').innerText(), '2025');
    await workbench.page.keyboard.press('PageUp');
    assert.match((await focused().getAttribute('aria-label')) ?? '', /^Tuesday, December 31, 2024/);
    await workbench.page.keyboard.press('ArrowUp');
    await workbench.page.keyboard.press('Shift+Enter');
    await panelShows(workbench, /December 30, 2024/);
    await toLibrary();
  });

  /** What the tree says that it shows. */
  const treeSays = (words: RegExp): Promise<void> =>
    workbench.page.locator('.part.sidebar', { hasText: words }).first().waitFor();
  /** The Library view, whatever was before. */
  const anyLibrary = async (): Promise<void> => {
    if (await page().locator('main.library').isVisible()) return;
    await openDay(workbench, '2025-05-16');
    await workbench.runCommand('Paper Digest: Open Panel');
    await toLibrary();
  };
  const toLibrary = async (): Promise<void> => {
    await page().getByRole('button', { name: 'Library' }).click();
    await page().locator('.calendar .square').first().waitFor();
  };

  it('shows the papers of a day in the tree, by Enter and by Space, and keeps the focus', async () => {
    // A test before has gone to another year.
    await page().locator('.calendar .option', { hasText: '12 months' }).click();
    const day = page().locator('.square[data-day="2025-05-15"]');
    const count = /: (\d+) papers, \d+ read$/.exec((await day.getAttribute('aria-label')) ?? '')?.[1] ?? '';
    await page().locator('.square[tabindex="0"]').focus();
    await workbench.page.keyboard.press('ArrowUp');
    await workbench.page.keyboard.press('Enter');
    await treeSays(new RegExp(`${count} papers match “date:2025-05-15”`));
    await page().locator('.outcome', { hasText: 'Now in the Papers view: Thursday, May 15, 2025' }).waitFor();
    assert.equal(await focused().getAttribute('data-id'), 'day 2025-05-15');
    await workbench.screenshot('library-day');
    await workbench.page.keyboard.press('ArrowUp');
    await workbench.page.keyboard.press('Space');
    await treeSays(/papers match “date:2025-05-14”/);
    // The outcome stands behind the day, and leads back to it.
    await workbench.page.keyboard.press('Tab');
    assert.equal(await focused().innerText(), 'Open Day');
    await workbench.page.keyboard.press('Shift+Tab');
    assert.equal(await focused().getAttribute('data-id'), 'day 2025-05-14');
    await workbench.page.keyboard.press('Tab');
    await workbench.page.keyboard.press('Tab');
    assert.equal(await focused().getAttribute('data-id'), 'closeOutcome');
    await workbench.page.keyboard.press('Tab');
    assert.equal(await focused().getAttribute('data-id'), 'table calendarTable');
    await workbench.page.keyboard.press('Shift+Tab');
    await workbench.page.keyboard.press('Tab');
    await workbench.page.keyboard.press('Tab');
    await workbench.page.keyboard.press('Enter');
    assert.equal(await focused().getAttribute('data-id'), 'day 2025-05-14');
    assert.equal(await page().locator('.outcome').innerText(), '');
    await workbench.page.keyboard.press('Enter');
    await workbench.page.keyboard.press('Tab');
    await workbench.page.keyboard.press('Enter');
    await panelShows(workbench, /May 14, 2025/);
    await toLibrary();
  });

  it('shows them by a click, and opens the day by a double click', async () => {
    await page().locator('.square[data-day="2025-05-13"]').click();
    await treeSays(/papers match “date:2025-05-13”/);
    assert.match(
      await page().locator('.readout').innerText(),
      /^Tuesday, May 13, 2025: \d+ papers, \d+ read$/,
    );
    await page().locator('.square[data-day="2025-05-12"]').dblclick();
    await panelShows(workbench, /May 12, 2025/);
    await treeSays(/papers match “date:2025-05-12”/);
    await toLibrary();
  });

  it('shows in the tree what is pressed, or in the panel itself', async () => {
    await anyLibrary();
    await page().locator('.topicRows .row', { hasText: 'Robot' }).click();
    await treeSays(/papers match “topic:robotics date:2024-06..2025-05”/);
    await page().locator('.outcome', { hasText: 'Now in the Papers view' }).waitFor();
    await workbench.screenshot('library-filtered');
    await page().getByRole('button', { name: 'Show here' }).click();
    await page().locator('.hit .hitTitle').first().waitFor();
    assert.equal(await page().locator('.searchBox').inputValue(), 'topic:robotics date:2024-06..2025-05');
    await toLibrary();
  });

  it('has every number in a table, too', async () => {
    await page().locator('.calendar .option', { hasText: '2024' }).click();
    await page().locator('details.calendarTable summary').click();
    const table = await page().locator('details.calendarTable table').innerText();
    assert.match(table, /Sat, Jan 6, 2024\s+40\s+0/);
    await page().locator('details.topicTable summary').click();
    assert.match(await page().locator('details.topicTable table').innerText(), /Robot/);
  });

  it('shows names as they are written, and runs nothing of them', async () => {
    await page()
      .locator('.authorList')
      .getByRole('button', { name: /^Show all/ })
      .click();
    const name = page().locator('.authorRows .rowName', { hasText: 'Mallory' });
    assert.match(await name.innerText(), /<b>/);
    assert.equal(await page().locator('.library img').count(), 0);
  });

  it('comes back as it was after the window was loaded anew', async () => {
    await page().locator('.months .option', { hasText: 'All' }).click();
    const isAsChosen = async (): Promise<void> => {
      await page().locator('.calendar .option[aria-pressed="true"]', { hasText: '2024' }).waitFor();
      await page().locator('.months .option[aria-pressed="true"]', { hasText: 'All' }).waitFor();
    };
    await isAsChosen();
    await reloadWindow(workbench);
    await panelShows(workbench, /^Library$/);
    await isAsChosen();
    await workbench.screenshot('library-2024');
  });

  it('says nothing in the log of the page', () => {
    assert.deepEqual(workbench.errors, []);
  });
});
