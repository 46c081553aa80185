import assert from 'node:assert/strict';
import type { FrameLocator, Locator } from '../support/page';
import { keepFailure, startWorkbench, type Workbench } from '../support/workbench';
import { openDay, openInPanel } from './steps';

/** What of the page's own document the tests look at. */
interface PageWindow {
  readonly document: { querySelector(selector: string): { readonly textContent: string } };
  said?: string[];
  MutationObserver: new (heard: () => void) => { observe(node: unknown, what: object): void };
}

describe('the panel under quick hands', () => {
  let workbench: Workbench;

  before(async () => {
    workbench = await startWorkbench();
    await openDay(workbench, '2024-11-22');
  });
  beforeEach(async () => {
    await openInPanel(workbench, /2024-11-22/, /22/);
    await page().locator('.card').nth(12).waitFor();
    await page().locator('h1').focus();
  });
  afterEach(function () {
    return keepFailure(this, workbench);
  });
  after(() => workbench.close());

  const page = (): FrameLocator => workbench.webview();
  const press = (key: string): Promise<void> => workbench.page.keyboard.press(key);
  const body = (): Locator => page().locator('body');

  it('goes to the last paper of a day with 150 keys, and back to the first', async () => {
    for (let at = 0; at < 150; at += 1) await press('j');
    await page().locator('.card:last-child .cardLink:focus').waitFor();
    for (let at = 0; at < 150; at += 1) await press('k');
    await page().locator('.card:first-child .cardLink:focus').waitFor();
  });

  it('goes to the last hit of a search with 150 keys', async () => {
    await press('/');
    await page().locator('.searchBox').fill('is:unread');
    await page().locator('.hit .cardLink').first().waitFor();
    await press('ArrowDown');
    await page().locator('.hit .cardLink:focus').waitFor();
    for (let at = 0; at < 150; at += 1) await press('j');
    const last = page().locator('.hit:focus-within');
    await last.waitFor();
    assert.equal(await last.getAttribute('aria-posinset'), await last.getAttribute('aria-setsize'));
  });

  it('says a mark once', async () => {
    await body().evaluate(() => {
      const own = globalThis as unknown as PageWindow;
      const line = own.document.querySelector('[role="status"]');
      own.said = [];
      new own.MutationObserver(() => own.said?.push(line.textContent)).observe(line, {
        childList: true,
        characterData: true,
        subtree: true,
      });
    });
    await press('j');
    await press('s');
    await page().locator('.card:first-child .star.on').waitFor();
    // Whatever else comes of a mark comes within this time.
    await workbench.page.waitForTimeout(1000);
    const said = await body().evaluate(() => (globalThis as unknown as PageWindow).said);
    assert.equal(said?.length, 1, JSON.stringify(said));
    assert.match(said[0] ?? '', /: starred$/i);
    await press('s');
    await page().locator('.card:first-child .star:not(.on)').waitFor();
  });

  it('keeps a button under the pointer until it is let go, though the focus moves and the page changes', async () => {
    await press('j');
    await page().locator('.cardLink:focus').waitFor();
    const card = page().locator('.card:first-child');
    const button = card.locator('[data-id^="bibtex "]');
    await button.hover();
    await button.evaluate((element: never) =>
      (element as unknown as { setAttribute(name: string, value: string): void }).setAttribute(
        'data-held',
        '',
      ),
    );
    // The pressed button takes the focus from the title.
    await workbench.page.mouse.down();
    await press('s');
    await workbench.page.waitForTimeout(1000);
    assert.equal(await page().locator('[data-held]').count(), 1);
    assert.equal(await card.locator('.star.on').count(), 0);
    await workbench.page.mouse.up();
    await card.locator('.star.on').waitFor();
    assert.equal(await page().locator('[data-held]').count(), 0);
  });
});
