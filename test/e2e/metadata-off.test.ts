import assert from 'node:assert/strict';
import { startFakeServices, type FakeServices } from '../support/fake-services/services';
import { keepFailure, startWorkbench, type Workbench } from '../support/workbench';
import { openDay, panelShows } from './steps';

describe('looking papers up where that is off', () => {
  let services: FakeServices;
  let workbench: Workbench;

  before(async () => {
    services = await startFakeServices();
    workbench = await startWorkbench({
      settings: {
        'paperDigest.metadata.lookup': 'off',
        'paperDigest.metadata.endpoints': services.endpoints,
      },
    });
  });
  afterEach(function () {
    return keepFailure(this, workbench);
  });
  after(async () => {
    await workbench.close();
    await services.close();
  });

  it('is offered nowhere', async () => {
    await openDay(workbench, '2024-11-22');
    await workbench.row(/^OpenScholar/).click();
    await panelShows(workbench, /^OpenScholar/);
    assert.equal(await workbench.webview().locator('.about').count(), 0);
    await workbench.webview().getByRole('button', { name: 'Copy BibTeX' }).click();
    await workbench.page
      .locator('.notifications-toasts', { hasText: 'the entry has no author field' })
      .waitFor();
    await workbench.runCommand('Notifications: Clear All Notifications');
  });

  it('says so when it is asked for, and leads to the setting', async () => {
    await workbench.runCommand('Paper Digest: Complete Metadata for This Day');
    const said = workbench.page.locator('.notifications-toasts', { hasText: 'Looking up metadata is off.' });
    await said.getByRole('button', { name: 'Open the Setting' }).click();
    await workbench.page
      .locator('.settings-editor .setting-item-category', { hasText: /Paper Digest/ })
      .first()
      .waitFor();
    await workbench.screenshot('metadata-off-setting');
    assert.deepEqual(services.requests(), []);
  });

  it('says nothing in the log of the page', () => {
    assert.deepEqual(workbench.errors, []);
  });
});
