import assert from 'node:assert/strict';
import { keepFailure, startWorkbench, type Workbench } from '../support/workbench';

describe('the tree of papers', () => {
  let workbench: Workbench | undefined;

  before(async () => {
    workbench = await startWorkbench();
  });
  afterEach(function () {
    return keepFailure(this, workbench);
  });
  after(() => workbench?.close());

  it('opens from the activity bar and shows the papers of a day', async () => {
    assert.ok(workbench);
    await workbench.openContainer();
    const day = workbench.row(/2024-11-22|22 Nov|Nov(ember)? 22/).first();
    await day.waitFor();
    if ((await day.getAttribute('aria-expanded')) !== 'true') await day.click();
    await workbench.page.locator('.part.sidebar [role="treeitem"][aria-level="2"]').first().waitFor();
    await workbench.screenshot('tree');
    assert.equal(await day.getAttribute('aria-expanded'), 'true');
    assert.deepEqual(workbench.errors, []);
  });
});
