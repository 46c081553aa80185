import assert from 'node:assert/strict';
import { keepFailure, startWorkbench, type Workbench } from '../support/workbench';
import { cardLink, fileOnce, linesOnce, openDay, panelShows, pasted, pointAt } from './steps';

const marco =
  '[Marco-o1: Towards Open Reasoning Models for Open-Ended Solutions](https://arxiv.org/abs/2411.14405)';
const marcoEntry = [
  '@misc{zhao2024marco,',
  '  title = {Marco-o1: Towards Open Reasoning Models for Open-Ended Solutions},',
  '  author = {Zhao, Yu and Yin, Huifeng and Zeng, Bo and Wang, Hao and Shi, Tianqi and others},',
  '  year = {2024},',
  '  eprint = {2411.14405},',
  '  archivePrefix = {arXiv},',
  '  url = {https://arxiv.org/abs/2411.14405},',
  '}',
];

describe('a citation', () => {
  let workbench: Workbench;

  before(async () => {
    // A line that is not wrapped can be read whole.
    workbench = await startWorkbench({ settings: { '[markdown]': { 'editor.wordWrap': 'off' } } });
  });
  afterEach(function () {
    return keepFailure(this, workbench);
  });
  after(() => workbench.close());

  it('goes from the card to where the cursor is, as a link in Markdown', async () => {
    await openDay(workbench, '2024-11-22');
    await workbench.openFile('draft.md');
    await workbench.placeCursor('What is missing');
    await cardLink(await pointAt(workbench, 'arXiv:2411.14405v2'), 'Insert citation').click();
    const wanted = `${marco}What is missing is a test that separates the two effects. Section 3 describes ours.`;
    assert.ok((await linesOnce(workbench, (lines) => lines.includes(wanted))).includes(wanted));
    await workbench.screenshot('cited-in-markdown');
  });

  it('comes out in one undo step', async () => {
    await workbench.page.keyboard.press(process.platform === 'darwin' ? 'Meta+z' : 'Control+z');
    const before = 'What is missing is a test that separates the two effects. Section 3 describes ours.';
    assert.ok((await linesOnce(workbench, (lines) => lines.includes(before))).includes(before));
  });

  it('goes from the panel to where the person last wrote', async () => {
    await workbench.openFile('draft.md');
    await workbench.placeCursor('What is missing');
    await openDay(workbench, '2024-11-22');
    await workbench.row(/^Marco-o1/).click();
    await panelShows(workbench, /^Marco-o1/);
    await workbench.webview().getByRole('button', { name: 'Insert Citation' }).click();
    await workbench.page.locator('.tab.active', { hasText: 'draft.md' }).first().waitFor();
    const wanted = `${marco}What is missing is a test that separates the two effects. Section 3 describes ours.`;
    assert.ok((await linesOnce(workbench, (lines) => lines.includes(wanted))).includes(wanted));
  });

  it('is a key in LaTeX; where no bibliography is named, one is made when the person says so', async () => {
    await workbench.openFile('related-work.tex');
    await workbench.placeCursor('Both reduce');
    await workbench.runCommand('Paper Digest: Insert Citation...');
    await workbench.quickRows.first().waitFor();
    await workbench.quickInput.fill('Marco');
    await workbench.screenshot('insert-citation');
    await workbench.quickRows.filter({ hasText: 'Marco-o1' }).first().click();
    const create = workbench.quickRows.filter({ hasText: 'Create references.bib' }).first();
    await create.waitFor();
    await workbench.screenshot('insert-citation-bibliography');
    await create.click();
    const wanted =
      'read~(arXiv:2411.12364). \\cite{zhao2024marco}Both reduce the memory that serving needs; neither';
    assert.ok((await linesOnce(workbench, (lines) => lines.includes(wanted))).includes(wanted));
    const entry = `${marcoEntry.join('\n')}\n`;
    assert.equal(await fileOnce(workbench, 'references.bib', (text) => text === entry), entry);
  });

  it('is copied as BibTeX from the panel', async () => {
    await openDay(workbench, '2024-11-22');
    await workbench.row(/^OpenScholar/).click();
    await panelShows(workbench, /^OpenScholar/);
    await workbench.webview().getByRole('button', { name: 'Copy BibTeX' }).click();
    await workbench.page
      .locator('.notifications-toasts', { hasText: 'the entry has no author field' })
      .waitFor();
    assert.deepEqual(await pasted(workbench), [
      '@misc{openscholar2024synthesizing,',
      '  title = {{OpenScholar}: Synthesizing Scientific Literature with Retrieval-augmented {LMs}},',
      '  year = {2024},',
      '  eprint = {2411.14199},',
      '  archivePrefix = {arXiv},',
      '  url = {https://arxiv.org/abs/2411.14199},',
      '}',
    ]);
  });

  it('says nothing in the log of the page', () => {
    assert.deepEqual(workbench.errors, []);
  });
});
