import assert from 'node:assert/strict';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { keepFailure, startWorkbench, type Workbench } from '../support/workbench';
import { linesOnce, openDay, pointAt } from './steps';

describe('a folder without digests', () => {
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

  it('says what a digest is and opens a sample', async () => {
    await workbench.page
      .locator('.part.activitybar .action-item', {
        has: workbench.page.locator('[aria-label^="Paper Digest"]'),
      })
      .click();
    const welcome = workbench.page.locator('.part.sidebar .welcome-view-content');
    await welcome.getByText(/No paper digests here yet/).waitFor();
    await workbench.screenshot('welcome');
    await welcome.getByRole('button', { name: 'Open Sample Library' }).click();
    await workbench.page.locator('.tab.active', { hasText: '2024-11-22.md' }).first().waitFor();
    await openDay(workbench, '2024-11-22');
    await workbench.row(/^Marco-o1/).waitFor();
    await workbench.screenshot('sample');
  });

  it('leads through the first minutes with the sample library', async () => {
    const { page } = workbench;
    await workbench.runCommand('Paper Digest: Take the Tour');
    const steps = page.locator('.getting-started-step');
    const step = (title: string) => steps.filter({ hasText: title }).first();
    await step('Open your digests').waitFor();
    // Each with something that its image alone says.
    for (const [title, said] of [
      ['Open your digests', 'PAPERS'],
      ['Point at a paper', '\\section{Related work}'],
      ['Read the day', '3 of 13'],
      ['Cite where you write', 'refs.bib'],
      ['Find it again', 'sientific literature retreival'],
    ] as const) {
      const header = step(title);
      if (!(await header.getAttribute('class'))?.includes('expanded')) await header.click();
      await page.locator('.getting-started-step.expanded', { hasText: title }).first().waitFor();
      await workbench.webview().locator('svg', { hasText: said }).first().waitFor();
      await workbench.screenshot(`tour ${title}`);
    }
    await step('Point at a paper').click();
    await step('Point at a paper').getByRole('button', { name: 'Open Sample Draft' }).click();
    await page.locator('.tab.active', { hasText: 'draft.md' }).first().waitFor();
    await linesOnce(workbench, (lines) => lines.some((line) => line.includes('What is missing')));
    await pointAt(workbench, 'arXiv:2411.14405v2');
    await workbench.screenshot('tour-draft');
    await workbench.placeCursor('What is missing');
    await workbench.runCommand('Paper Digest: Find Paper...');
    await workbench.quickInput.fill('open ended reasonning');
    await workbench.quickRows
      .first()
      .filter({ hasText: /Marco-o1/ })
      .waitFor();
    await page.keyboard.press('Alt+Enter');
    const cited = (lines: readonly string[]): boolean =>
      lines.some((line) => line.startsWith('[Marco-o1: Towards'));
    assert.ok(cited(await linesOnce(workbench, cited)));
  });

  it('is left as it was', async () => {
    assert.deepEqual(await readdir(workbench.workspace), ['notes.md']);
    assert.deepEqual(workbench.errors, []);
  });
});
