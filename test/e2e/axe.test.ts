import assert from 'node:assert/strict';
import { violations } from '../support/axe';
import type { Locator } from '../support/page';
import { keepFailure, startWorkbench, type ThemeName, type Workbench } from '../support/workbench';
import { openDay } from './steps';

/** What of a page is ours: the body, as the document around it is the editor's. */
const page = (workbench: Workbench): Locator => workbench.webview().locator('body');

for (const theme of ['light', 'dark', 'hc'] as const satisfies readonly ThemeName[]) {
  describe(`axe finds nothing against (${theme})`, () => {
    let workbench: Workbench;

    before(async () => {
      workbench = await startWorkbench({ theme });
    });
    afterEach(function () {
      return keepFailure(this, workbench);
    });
    after(() => workbench.close());

    it('the tree', async () => {
      const day = await openDay(workbench, '2024-11-22');
      await day.hover();
      const tree = workbench.page.locator('.part.sidebar .monaco-list[role="tree"]').first();
      // The editor draws what stands beside a name without a blank in between: no spoken label can hold such a text.
      // Its buttons in a row have 20 pixels, in every view of the editor.
      const without = ['label-content-name-mismatch', 'target-size'];
      assert.deepEqual(await violations(tree, { without }), []);
      // All rows at one moment: the editor draws them anew as it likes.
      const unsaid = await tree.evaluate((element: never) => {
        interface Part {
          readonly innerText: string;
          getAttribute(name: string): string | null;
          querySelectorAll(selector: string): Iterable<Part>;
        }
        const rows = [...(element as unknown as Part).querySelectorAll('[role="treeitem"]')];
        return rows.flatMap((row) => {
          const spoken = row.getAttribute('aria-label') ?? '';
          const parts = [...row.querySelectorAll('.label-name, .label-description')];
          const texts = parts.flatMap((part) => part.innerText.split(' · '));
          return texts.filter((text) => !spoken.includes(text)).map((text) => `"${text}" in "${spoken}"`);
        });
      });
      assert.deepEqual(unsaid, []);
    });

    it('a day in the panel', async () => {
      await workbench.runCommand('Paper Digest: Open Panel');
      await workbench.webview().locator('main.dayPage .card').first().waitFor();
      assert.deepEqual(await violations(page(workbench)), []);
    });

    it('a paper in the panel', async () => {
      await workbench.webview().locator('.cardLink').first().click();
      await workbench.webview().locator('main.paper .summary').waitFor();
      assert.deepEqual(await violations(page(workbench)), []);
    });

    it('the keys of the panel', async () => {
      await workbench.webview().getByRole('button', { name: 'Keyboard shortcuts' }).click();
      await workbench.webview().locator('dialog[open] kbd').first().waitFor();
      assert.deepEqual(await violations(page(workbench)), []);
      await workbench.page.keyboard.press('Escape');
      await workbench.webview().locator('dialog').waitFor({ state: 'detached' });
    });

    it('a search in the panel, before and after', async () => {
      const box = workbench.webview().locator('.searchBox');
      await box.focus();
      await workbench.webview().locator('h1').press('/');
      assert.deepEqual(await violations(page(workbench)), []);
      await box.fill('reasoning models');
      await workbench.webview().locator('.hit .cardLink').first().waitFor();
      assert.deepEqual(await violations(page(workbench)), []);
      await box.fill('zzzzqqqq');
      await workbench.webview().locator('.hit').first().waitFor({ state: 'detached' });
      assert.deepEqual(await violations(page(workbench)), []);
    });

    it('the library in the panel', async () => {
      await workbench.webview().getByRole('button', { name: 'Library' }).click();
      await workbench.webview().locator('main.library table, main.library svg').first().waitFor();
      for (const details of await workbench.webview().locator('main.library details > summary').all())
        await details.click();
      await workbench.screenshot('axe-library');
      assert.deepEqual(await violations(page(workbench)), []);
    });

    it('a card over a reference', async () => {
      await workbench.openFile('draft.md');
      // VS Code says beside it how its own link is followed, with a link that is not ours.
      const look = async (): Promise<readonly string[]> => {
        const card = await workbench.hover('2411.14199');
        const ours = card.locator('.hover-row', { hasText: 'OpenScholar' }).first();
        await ours.waitFor();
        return violations(ours);
      };
      // A card that is drawn anew at this very moment is not there to be looked at.
      assert.deepEqual(await look().catch(look), []);
    });
  });
}
