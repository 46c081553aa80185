import assert from 'node:assert/strict';
import { keepFailure, startWorkbench, type Workbench } from '../support/workbench';
import { openDay, openInPanel, panelShows, reloadWindow, rowAction } from './steps';

/** Keeps in each webview which headings it has shown, and after how many views that were sent to it. */
const WATCH_HEADS = `(() => {
  if (window === window.top) return;
  const heads = (globalThis.headsSeen = []);
  let last;
  let sent;
  const look = () => {
    if (sent === undefined && document.querySelector('#page')) {
      sent = 0;
      window.addEventListener('message', ({ data }) => (sent += data?.type === 'view' ? 1 : 0), true);
    }
    const head = document.querySelector('h1')?.textContent ?? last;
    if (head !== last) heads.push(sent + ' ' + head);
    last = head;
    setTimeout(look, 1);
  };
  look();
})()`;

async function headsOf({ page }: Workbench): Promise<readonly string[]> {
  const all = await Promise.all(
    page.frames().map((frame) => frame.evaluate<string[]>('globalThis.headsSeen ?? []').catch(() => [])),
  );
  return all.flat();
}

/** What of the page's fonts the tests look at. */
interface Font {
  readonly family: string;
  readonly status: string;
}

describe('the panel', () => {
  let workbench: Workbench;

  before(async () => {
    workbench = await startWorkbench();
  });
  afterEach(function () {
    return keepFailure(this, workbench);
  });
  after(() => workbench.close());

  it('shows a day with all its papers, from the tree, and does not ask for them first', async () => {
    await workbench.page.addInitScript(WATCH_HEADS);
    await openDay(workbench, '2024-11-22');
    await openInPanel(workbench, /2024-11-22/, /22/);
    assert.deepEqual(await headsOf(workbench), ['0 Friday, November 22, 2024']);
    const page = workbench.webview();
    await page.locator('.card').first().waitFor();
    await workbench.screenshot('panel-day');
    assert.equal(await page.locator('.card').count(), 13);
    assert.match(await page.locator('.card').nth(1).innerText(), /Marco-o1: Towards Open Reasoning Models/);
  });

  it('goes to a paper, to its neighbour, and back to the day', async () => {
    const page = workbench.webview();
    await page.locator('.cardLink', { hasText: 'Marco-o1' }).click();
    await panelShows(workbench, /^Marco-o1/);
    await workbench.screenshot('panel-paper');
    assert.match(await page.locator('.summary').innerText(), /90\.40% accuracy on the English MGSM dataset/);
    assert.match(await page.locator('.places:not(.cited)').innerText(), /2024-11-22\.md/);
    assert.match(await page.locator('.places.cited').innerText(), /cited in 1 file[^]*draft\.md[^]*line 11/);

    await page.getByRole('button', { name: /^Next paper/ }).click();
    await panelShows(workbench, /^OpenScholar/);
    await page.getByRole('button', { name: /^Back to/ }).click();
    await panelShows(workbench, /22/);
    assert.equal(await page.locator('.card').count(), 13);
  });

  it('comes back after it was hidden, and shows nothing older before', async () => {
    const page = workbench.webview();
    await page.locator('.cardLink', { hasText: 'Hymba' }).click();
    await panelShows(workbench, /^Hymba/);
    await workbench.openFile('draft.md');
    await workbench.page.locator('.tab', { hasText: /^Hymba/ }).click();
    await panelShows(workbench, /^Hymba/);
    assert.match((await headsOf(workbench)).join(' | '), /^1 Hymba[^|]*$/);
    await page.getByRole('button', { name: /^Back to/ }).click();
    await panelShows(workbench, /22/);
  });

  it('keeps what a person has selected when something else of the page changes', async () => {
    const panel = workbench.webview();
    await openDay(workbench, '2024-11-22');
    await openInPanel(workbench, /2024-11-22/, /22/);
    await panel.locator('.cardLink', { hasText: 'Marco-o1' }).click();
    await panelShows(workbench, /^Marco-o1/);
    // Three clicks select a paragraph.
    const text = panel.locator('.summary .text').first();
    await text.click({ clickCount: 3 });
    const selected = (): Promise<string> =>
      text.evaluate(() => String((globalThis as unknown as { getSelection(): unknown }).getSelection()));
    const wanted = (await selected()).trim();
    assert.equal(wanted, (await text.innerText()).trim());
    const star = panel.locator('main.paper .tools .star');
    const on = panel.locator('main.paper .tools .star.on');
    await rowAction(workbench, /^Marco-o1/, 'star-empty', () => on.waitFor());
    assert.equal((await selected()).trim(), wanted);
    await rowAction(workbench, /^Marco-o1/, 'star-full', () => on.waitFor({ state: 'detached' }));
    await star.waitFor();
    assert.equal((await selected()).trim(), wanted);
    await panel.getByRole('button', { name: /^Back to/ }).click();
    await panelShows(workbench, /22/);
  });

  it('is there again after the window was loaded anew', async () => {
    await workbench.webview().locator('.cardLink', { hasText: 'Hymba' }).click();
    await panelShows(workbench, /^Hymba/);
    await reloadWindow(workbench);
    await panelShows(workbench, /^Hymba/);
  });

  it('searches while one types, and goes into what it finds with the keyboard', async () => {
    const page = workbench.webview();
    await page.locator('h1').press('/');
    await workbench.page.keyboard.type('instruction', { delay: 30 });
    await page.locator('.hit .cardLink').first().waitFor();
    await page.locator('h1', { hasText: /^\d+ papers?$/ }).waitFor();
    await workbench.screenshot('panel-search');
    assert.equal(await page.locator('.searchBox').inputValue(), 'instruction');
    await workbench.page.keyboard.press('ArrowDown');
    await page.locator('.hit .cardLink:focus').waitFor();
    const title = await page.locator('.hit .cardLink:focus').innerText();
    await workbench.page.keyboard.press('s');
    await page.locator('.hit:focus-within .star.on').waitFor();
    await workbench.page.keyboard.press('Enter');
    await page.locator('main.paper h1', { hasText: title }).waitFor();
    await workbench.page.keyboard.press('Escape');
    await page.locator('main.search').waitFor();
    assert.equal(await page.locator('.searchBox').inputValue(), 'instruction');
  });

  it('marks what it finds by, for the eye alone', async () => {
    const page = workbench.webview();
    await workbench.openContainer();
    await workbench
      .row(/2024-11-22/)
      .first()
      .waitFor();
    await workbench.runCommand('Paper Digest: Open Panel');
    // Whoever types before the page has turned to the day types into the page before it.
    await page.locator('main.dayPage').waitFor();
    await page.locator('.searchBox').fill('sientific literatur author:rulin');
    const hit = page.locator('.hit', { hasText: /^OpenScholar/ });
    await hit.first().waitFor();
    await workbench.screenshot('panel-search-marks');
    assert.deepEqual(await hit.locator('mark').allInnerTexts(), ['Scientific', 'Literatur', 'Rulin']);
    // Said as one text, as if nothing was marked.
    const title = 'OpenScholar: Synthesizing Scientific Literature with Retrieval-augmented LMs';
    assert.equal(await page.getByRole('button', { name: title, exact: true }).count(), 1);
    assert.equal(await page.getByRole('mark').count(), 0);
    await page.locator('.searchBox').fill('instruction');
    await page.locator('h1', { hasText: /^\d+ papers?$/ }).waitFor();
  });

  it('shows how to search and which keys there are', async () => {
    const page = workbench.webview();
    await page.getByRole('button', { name: 'Clear search' }).click();
    await page.locator('.hints').waitFor();
    await workbench.screenshot('panel-search-hints');
    await page.getByRole('button', { name: 'is:starred' }).click();
    await page.locator('h1', { hasText: '1 paper' }).waitFor();
    await page.getByRole('button', { name: 'Keyboard shortcuts' }).click();
    await page.locator('dialog[open] kbd').first().waitFor();
    await workbench.screenshot('panel-keys');
    await workbench.page.keyboard.press('Escape');
    await page.locator('dialog').waitFor({ state: 'detached' });
    await page.locator('h1', { hasText: '1 paper' }).waitFor();
  });

  it('comes back to its search after the window was loaded anew', async () => {
    await reloadWindow(workbench);
    await workbench.webview().locator('.hit .cardLink').first().waitFor();
    assert.equal(await workbench.webview().locator('.searchBox').inputValue(), 'is:starred');
  });

  it('clears a day by keyboard', async () => {
    const page = workbench.webview();
    await page.getByRole('button', { name: 'Day' }).click();
    await page.locator('main.dayPage').waitFor();
    await page.locator('h1').press('j');
    await page.locator('.card .cardLink:focus').waitFor();
    await workbench.page.keyboard.press('r');
    await page.locator('.card.read .cardLink:focus').waitFor();
    await workbench.screenshot('panel-day-marked');
    await workbench.page.keyboard.press('r');
    await page.locator('.card:not(.read) .cardLink:focus').waitFor();
    await workbench.page.keyboard.press('Shift+R');
    await page.locator('.facts', { hasText: 'All read' }).waitFor();
    await page.locator('.card.read .cardLink:focus').waitFor();
    assert.equal(await page.locator('.card:not(.read)').count(), 0);
  });

  it('goes to the library and back', async () => {
    const page = workbench.webview();
    await page.locator('h1').press('l');
    await page.locator('main.library').waitFor();
    await page.locator('h1').press('d');
    await page.locator('main.dayPage').waitFor();
  });

  it('opens with its script and style within its document, and has its icons', async () => {
    const page = workbench.webview();
    const files = page.locator('script[src], link[rel="stylesheet"]');
    // They are read a moment after the library has come to rest.
    for (let tried = 1; tried <= 5; tried += 1) {
      await workbench.runCommand('View: Close Editor');
      await workbench.page.locator('iframe.webview.ready').waitFor({ state: 'detached' });
      await workbench.runCommand('Paper Digest: Open Panel');
      await page.locator('main.dayPage .card').first().waitFor();
      if ((await files.count()) === 0) break;
      await workbench.page.waitForTimeout(1000);
    }
    assert.equal(await files.count(), 0);
    const hasIcons = (): Promise<boolean> =>
      page.locator('body').evaluate(() => {
        const { fonts } = (globalThis as unknown as { document: { fonts: Iterable<Font> } }).document;
        return [...fonts].some(({ family, status }) => family.includes('codicon') && status === 'loaded');
      });
    for (let waited = 0; waited < 20_000 && !(await hasIcons()); waited += 100)
      await workbench.page.waitForTimeout(100);
    assert.equal(await hasIcons(), true);
  });

  it('says nothing in the log of the page', () => {
    assert.deepEqual(workbench.errors, []);
  });
});
