import assert from 'node:assert/strict';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { keepFailure, startWorkbench, type Workbench } from '../support/workbench';
import { openDay } from './steps';

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
    await welcome.getByRole('button', { name: 'Open a Sample Digest' }).click();
    await workbench.page.locator('.tab.active', { hasText: '2024-11-22.md' }).first().waitFor();
    await openDay(workbench, '2024-11-22');
    await workbench.row(/^Marco-o1/).waitFor();
    await workbench.screenshot('sample');
  });

  it('is left as it was', async () => {
    assert.deepEqual(await readdir(workbench.workspace), ['notes.md']);
    assert.deepEqual(workbench.errors, []);
  });
});
