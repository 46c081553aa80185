import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { keepFailure, startWorkbench, type Workbench } from '../support/workbench';
import { fileOnce, openDay, panelShows } from './steps';

const TEX = [
  '\\documentclass{article}',
  '\\begin{document}',
  'Answers with sources are better, as was shown.',
  '\\bibliography{refs}',
  '\\end{document}',
  '',
].join('\n');
const BIB = '@book{knuth1984texbook,\n  title = {The {\\TeX}book},\n}\n';

describe('a half-remembered paper', () => {
  let workbench: Workbench;
  const { platform } = process;
  const save = platform === 'darwin' ? 'Meta+s' : 'Control+s';

  const has = async (name: string, wanted: RegExp): Promise<void> =>
    assert.match(await fileOnce(workbench, name, (text) => wanted.test(text)), wanted);
  /** Opens the list and types; the row that is meant is the first one in the end. */
  const find = async (typed: string, wanted: RegExp): Promise<void> => {
    await workbench.runCommand('Paper Digest: Find Paper...');
    await workbench.quickRows.first().waitFor();
    await workbench.quickInput.fill(typed);
    await workbench.quickRows.first().filter({ hasText: wanted }).waitFor();
  };

  before(async () => {
    workbench = await startWorkbench({ settings: { 'files.autoSave': 'off' } });
    await writeFile(join(workbench.workspace, 'refs.bib'), BIB);
    await writeFile(join(workbench.workspace, 'draft.tex'), TEX);
    await openDay(workbench, '2024-11-22');
  });
  afterEach(function () {
    return keepFailure(this, workbench);
  });
  after(() => workbench.close());

  it('is found in spite of a typing error, and cited, by keyboard alone', async () => {
    await workbench.openFile('draft.tex');
    await workbench.placeCursor('Answers', 31);
    await find('sientific literature retreival', /^OpenScholar/);
    await workbench.screenshot('find-paper');
    await workbench.page.keyboard.press('Alt+Enter');
    await has('refs.bib', /@misc\{openscholar2024synthesizing,[^@]*eprint = \{2411\.14199\}/);
    await workbench.screenshot('find-paper-cited');
    await workbench.page.keyboard.press(save);
    await has('draft.tex', /Answers.*\\cite\{openscholar2024synthesizing\}.*shown\./);
  });

  it('is opened by Enter', async () => {
    await find('openscholar', /^OpenScholar/);
    await workbench.page.keyboard.press('Enter');
    await panelShows(workbench, /^OpenScholar/);
  });

  it('is starred by its button, which Tab reaches, and then among the starred ones', async () => {
    await find('marco', /^Marco-o1/);
    const focused = (): Promise<string | null> =>
      workbench.page.evaluate<string | null>('document.activeElement?.getAttribute("aria-label") ?? null');
    const go = async (key: string, wanted: string): Promise<void> => {
      for (let steps = 0; steps < 5 && (await focused()) !== wanted; steps++)
        await workbench.page.keyboard.press(key);
    };
    await go('Tab', 'Insert Citation');
    await go('ArrowRight', 'Star');
    assert.equal(await focused(), 'Star');
    await workbench.page.keyboard.press('Enter');
    await workbench.quickRows.first().filter({ hasText: 'starred' }).waitFor();
    await workbench.screenshot('find-paper-starred');
    await workbench.page.locator('.quick-input-titlebar .codicon-star-empty').first().click();
    const isFiltered = async (): Promise<boolean> =>
      (await workbench.quickInput.inputValue()) === 'is:starred marco';
    for (let tried = 0; tried < 100 && !(await isFiltered()); tried++) await wait(50);
    assert.ok(await isFiltered());
    await workbench.quickInput.fill('is:starred ');
    await workbench.quickRows
      .first()
      .filter({ hasText: /^Marco-o1/ })
      .waitFor();
    await workbench.screenshot('find-paper-only-starred');
  });

  it('is offered where nothing is typed, when it was opened last', async () => {
    await workbench.page.keyboard.press('Escape');
    await workbench.runCommand('Paper Digest: Find Paper...');
    await workbench.quickRows
      .first()
      .filter({ hasText: /^OpenScholar/ })
      .waitFor();
    await workbench.screenshot('find-paper-empty');
    await workbench.quickInput.fill('foo:bar reasoning');
    await workbench.quickRows
      .first()
      .filter({ hasText: /“foo:” is no field/ })
      .waitFor();
    await workbench.screenshot('find-paper-problem');
    await workbench.quickInput.fill('zzzzqqq');
    await workbench.quickRows.first().filter({ hasText: 'No paper found' }).waitFor();
    await workbench.screenshot('find-paper-none');
  });

  it('says nothing in the log of the page', () => {
    assert.deepEqual(workbench.errors, []);
  });
});
