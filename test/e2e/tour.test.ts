import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Locator } from '../support/page';
import { keepFailure, startWorkbench, type Workbench } from '../support/workbench';
import { linesOnce, openDay, panelShows, pointAt } from './steps';

const OPEN = 'Open your digests';
const HOVER = 'Point at a paper';
const READ = 'Read the day';
const CITE = 'Cite where you write';
const FIND = 'Find it again';

describe('the walkthrough', () => {
  let folder: string;
  let workbench: Workbench;

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'plain-'));
    await writeFile(join(folder, 'notes.md'), '# Notes\n\nBread, milk, arXiv:2411.14405.\n');
    workbench = await startWorkbench({ folders: [folder] });
  });
  afterEach(function () {
    return keepFailure(this, workbench);
  });
  after(() => workbench.close());
  after(() => rm(folder, { recursive: true, force: true }));

  const step = (title: string): Locator =>
    workbench.page.locator('.getting-started-step').filter({ hasText: title }).first();
  /** Shows the walkthrough and waits until a step is ticked; gives all that are, in their order. */
  const tickedWith = async (title: string): Promise<readonly string[]> => {
    await workbench.runCommand('Paper Digest: Take the Tour');
    return tickedNow(title);
  };
  const tickedNow = async (title: string): Promise<readonly string[]> => {
    await step(title).locator('.codicon-getting-started-step-checked').waitFor();
    const ticked: string[] = [];
    for (const one of [OPEN, HOVER, READ, CITE, FIND])
      if ((await step(one).getAttribute('aria-checked')) === 'true') ticked.push(one);
    return ticked;
  };
  /** Opens a step of the walkthrough as it is shown, and presses a button in it. */
  const press = async (title: string, button: string): Promise<void> => {
    const header = step(title);
    if (!(await header.getAttribute('class'))?.includes('expanded')) await header.click();
    await header.getByRole('button', { name: button }).click();
  };

  it('ticks a step that was done before it was ever shown', async () => {
    await workbench.openFile('notes.md');
    await pointAt(workbench, 'arXiv:2411.14405');
    assert.deepEqual(await tickedWith(HOVER), [HOVER]);
  });

  it('ticks the digests once there are some', async () => {
    await press(OPEN, 'Open Sample Library');
    await openDay(workbench, '2024-11-22');
    assert.deepEqual(await tickedWith(OPEN), [OPEN, HOVER]);
  });

  it('ticks reading when a row of the tree is clicked', async () => {
    await workbench
      .row(/^Marco-o1/)
      .first()
      .click();
    await panelShows(workbench, 'Marco-o1');
    assert.deepEqual(await tickedWith(READ), [OPEN, HOVER, READ]);
  });

  it('ticks citing when a citation stands in the text, and not before', async () => {
    const { page } = workbench;
    await press(CITE, 'Open Sample Draft');
    await page.locator('.tab.active', { hasText: 'draft.md' }).first().waitFor();
    await linesOnce(workbench, (lines) => lines.some((line) => line.includes('What is missing')));
    await workbench.placeCursor('What is missing');
    await workbench.runCommand('Paper Digest: Insert Citation...');
    await workbench.quickRows.first().waitFor();
    await page.keyboard.press('Escape');
    await workbench.quickInput.waitFor({ state: 'hidden' });
    assert.deepEqual(await tickedWith(READ), [OPEN, HOVER, READ]);
    await page.locator('.tab', { hasText: 'draft.md' }).first().click();
    await linesOnce(workbench, (lines) => lines.some((line) => line.includes('What is missing')));
    await workbench.placeCursor('What is missing');
    await workbench.runCommand('Paper Digest: Insert Citation...');
    await workbench.quickInput.fill('open ended reasonning');
    await workbench.quickRows
      .first()
      .filter({ hasText: /Marco-o1/ })
      .waitFor();
    await page.keyboard.press('Enter');
    await linesOnce(workbench, (lines) => lines.some((line) => line.startsWith('[Marco-o1')));
    assert.deepEqual(await tickedWith(CITE), [OPEN, HOVER, READ, CITE]);
  });

  it('ticks finding as soon as what was typed has found something', async () => {
    await press(FIND, 'Find Paper');
    await workbench.quickInput.fill('open ended reasonning');
    await workbench.quickRows
      .first()
      .filter({ hasText: /Marco-o1/ })
      .waitFor();
    await workbench.page.keyboard.press('Escape');
    assert.deepEqual(await tickedNow(FIND), [OPEN, HOVER, READ, CITE, FIND]);
    await workbench.screenshot('tour done');
  });

  it('ticks what was done before, however it is opened', async () => {
    await workbench.runCommand('Developer: Reset Welcome Page Walkthrough Progress');
    await workbench.runCommand('View: Close All Editors');
    await workbench.runCommand('Developer: Reload Window');
    await workbench.page.locator('.getting-started-step').first().waitFor({ state: 'detached' });
    await workbench.openFile('notes.md');
    await pointAt(workbench, 'arXiv:2411.14405');
    await workbench.runCommand('Welcome: Open Walkthrough...');
    await workbench.quickInput.fill('Paper Digest');
    await workbench.quickRows.filter({ hasText: 'Paper Digest' }).first().click();
    assert.deepEqual(await tickedNow(HOVER), [HOVER]);
  });
});
