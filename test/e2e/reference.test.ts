import assert from 'node:assert/strict';
import { keepFailure, startWorkbench, type Workbench } from '../support/workbench';
import { processorCredit } from '../../src/core/citation/reference/style';
import { openDay, pasted } from './steps';

describe('a formatted reference', () => {
  let workbench: Workbench;

  before(async () => {
    workbench = await startWorkbench();
  });
  afterEach(function () {
    return keepFailure(this, workbench);
  });
  after(() => workbench.close());

  it('is copied in a style; who makes it, and where that is explained, is seen where styles are offered', async () => {
    await openDay(workbench, '2024-11-22');
    await workbench.openFile('draft.md');
    await workbench.runCommand('Paper Digest: Copy Formatted Reference...');
    await workbench.quickRows.first().waitFor();
    await workbench.quickInput.fill('Marco');
    await workbench.quickRows.filter({ hasText: 'Marco-o1' }).first().click();
    const style = workbench.quickRows.filter({ hasText: 'IEEE' }).first();
    await style.waitFor();
    const { text, url } = processorCredit;
    await workbench.page.locator('.quick-input-title', { hasText: text }).waitFor();
    await workbench.page.locator(`.quick-input-widget input[placeholder="${url}"]`).waitFor();
    await workbench.screenshot('reference-styles');
    await style.click();
    await workbench.page.locator('.statusbar-item', { hasText: 'Reference copied (IEEE)' }).first().waitFor();
    const [line = ''] = await pasted(workbench);
    assert.match(line, /Y\. Zhao.*Marco-o1/);
  });
});
