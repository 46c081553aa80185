import assert from 'node:assert/strict';
import { keepFailure, startWorkbench, type Workbench } from '../support/workbench';
import { linesOnce, openDay, panelShows, rowAction } from './steps';

describe('the tree of papers', () => {
  let workbench: Workbench;

  before(async () => {
    workbench = await startWorkbench();
  });
  afterEach(function () {
    return keepFailure(this, workbench);
  });
  after(() => workbench.close());

  it('opens from the activity bar and shows the papers of a day', async () => {
    const day = await openDay(workbench, '2024-11-22');
    await workbench.screenshot('tree');
    assert.equal(await day.getAttribute('aria-expanded'), 'true');
    assert.equal(
      await workbench.page.locator('.part.sidebar [role="treeitem"][aria-level="2"]').count(),
      13,
      'every paper of the day is there',
    );
  });

  it('opens a paper in the panel with a click', async () => {
    await openDay(workbench, '2024-11-22');
    await workbench.row(/^Ultra-Sparse Memory Network/).click();
    await panelShows(workbench, /^Ultra-Sparse Memory Network$/);
  });

  it('leads to the row of a paper in its digest', async () => {
    await openDay(workbench, '2024-11-22');
    const tab = workbench.page.locator('.tab.active', { hasText: '2024-11-22.md' }).first();
    await rowAction(workbench, /^Hymba/, 'go-to-file', () => tab.waitFor());
    const lines = await linesOnce(workbench, (shown) => shown.some((line) => line.includes('Hymba')));
    assert.ok(
      lines.some((line) => line.startsWith('| Hymba')),
      lines.join('\n'),
    );
  });

  it('follows what is typed into a digest and not saved', async () => {
    await workbench.openFile('2024-09-05.md');
    await workbench.placeCursor('LongCite: Enabling');
    await workbench.page.keyboard.type('Zebra ');
    await openDay(workbench, '2024-09-05');
    await workbench.row(/^Zebra LongCite/).waitFor();
  });

  it('says nothing in the log of the page', () => {
    assert.deepEqual(workbench.errors, []);
  });
});
