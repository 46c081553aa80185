import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { keepFailure, startWorkbench, type Workbench } from '../support/workbench';
import { cardLink, dragInto, fileOnce, linesOnce, openDay, panelShows, pointAt, rowAction } from './steps';

const TEX = [
  '\\documentclass{article}',
  '\\usepackage{natbib}',
  '\\begin{document}',
  'Reasoning models are open arXiv:2411.14405 now.',
  'Here it is said again, at some length.',
  '\\bibliographystyle{plainnat}',
  '\\bibliography{refs}',
  '\\end{document}',
  '',
].join('\n');
const BIB = '% mine\n@book{knuth1984texbook,\n  title = {The {\\TeX}book},\n}\n';
const MARCO = `${BIB}
@misc{zhao2024marco,
  title = {Marco-o1: Towards Open Reasoning Models for Open-Ended Solutions},
  author = {Zhao, Yu and Yin, Huifeng and Zeng, Bo and Wang, Hao and Shi, Tianqi and others},
  year = {2024},
  eprint = {2411.14405},
  archivePrefix = {arXiv},
  url = {https://arxiv.org/abs/2411.14405},
}
`;
const undo = process.platform === 'darwin' ? 'Meta+z' : 'Control+z';
const save = process.platform === 'darwin' ? 'Meta+s' : 'Control+s';

/** So many tests have a document of their own. */
const TESTS = 6;

/** Waits until the open editor has a line with a text. */
async function isShown(workbench: Workbench, text: string): Promise<void> {
  const lines = await linesOnce(workbench, (shown) => shown.some((line) => line.includes(text)));
  assert.ok(
    lines.some((line) => line.includes(text)),
    lines.join('\n'),
  );
}

describe('a citation and its entry', () => {
  let workbench: Workbench;
  let count = 0;
  let names = { tex: '', bib: '' };

  /** What a file holds in the end. */
  const becomes = async (name: string, wanted: string): Promise<void> => {
    assert.equal(await fileOnce(workbench, name, (text) => text === wanted), wanted);
  };
  const tex = (text: string): string => text.replace('{refs}', `{${names.bib.replace('.bib', '')}}`);
  /** The document as it is in the editor, stored, has a citation in the line of the cursor; where is a matter of pixels. */
  const documentHas = async (citation: string): Promise<void> => {
    await isShown(workbench, '\\cite');
    await workbench.page.keyboard.press(save);
    const written = await fileOnce(workbench, names.tex, (text) => text.includes(citation));
    assert.ok(written.includes(citation), written);
    assert.equal(written.replace(citation, ''), tex(TEX));
    assert.match(written, new RegExp(`\\nHere.*\\\\cite.*length\\.\\n`));
  };

  /** Some versions of the editor ask whether to undo in all files; others just do it. */
  const undoneEverywhere = async (): Promise<void> => {
    const asked = workbench.page.getByRole('button', { name: /^Undo in 2 Files/ }).first();
    await asked.click({ timeout: 2000 }).catch(() => undefined);
  };

  before(async () => {
    // A browser's editor stores by itself otherwise, and then nobody sees who stored what.
    workbench = await startWorkbench({ settings: { 'files.autoSave': 'off' } });
    // All at once: the editor's list of files is some time behind.
    for (let n = 1; n <= TESTS; n++) {
      names = { tex: `paper${n}.tex`, bib: `refs${n}.bib` };
      await writeFile(join(workbench.workspace, names.bib), BIB);
      await writeFile(join(workbench.workspace, names.tex), tex(TEX));
    }
    await openDay(workbench, '2024-11-22');
  });
  beforeEach(async () => {
    if (count === TESTS) return;
    names = { tex: `paper${++count}.tex`, bib: `refs${count}.bib` };
    await workbench.openFile(names.tex);
    await workbench.placeCursor('Here it is', 4);
    // What the last test cited changes its row, and a click on a row that is just being replaced is lost (VS Code says
    // "Actual command not found"): a person is not that fast.
    await wait(1500);
  });
  afterEach(function () {
    return keepFailure(this, workbench);
  });
  after(() => workbench.close());

  it('come from the button of a row in the tree', async () => {
    await rowAction(workbench, /^Marco-o1/, 'quote', () => becomes(names.bib, MARCO));
    await workbench.screenshot('cited-from-tree');
    await documentHas('\\citep{zhao2024marco}');
  });

  it('come from the card', async () => {
    await cardLink(await pointAt(workbench, 'arXiv:2411.14405'), 'Insert citation').click();
    await becomes(names.bib, MARCO);
    await documentHas('\\citep{zhao2024marco}');
  });

  it('come from the panel', async () => {
    await workbench.row(/^Marco-o1/).click();
    await panelShows(workbench, /^Marco-o1/);
    await workbench.webview().getByRole('button', { name: 'Insert Citation' }).click();
    await workbench.page.locator('.tab.active', { hasText: names.tex }).first().waitFor();
    await becomes(names.bib, MARCO);
    await documentHas('\\citep{zhao2024marco}');
  });

  it('come from the list, as a part of the sentence, which the list shows before', async () => {
    await workbench.runCommand('Paper Digest: Insert Narrative Citation...');
    await workbench.quickRows.first().waitFor();
    await workbench.quickInput.fill('Marco');
    await workbench.page
      .locator('.quick-input-title', { hasText: '\\citet{zhao2024marco}' })
      .first()
      .waitFor();
    await workbench.screenshot('insert-narrative-citation');
    await workbench.quickRows.filter({ hasText: 'Marco-o1' }).first().click();
    await becomes(names.bib, MARCO);
    await documentHas('\\citet{zhao2024marco}');
  });

  it('both go with one undo, also from the file', async () => {
    await rowAction(workbench, /^Marco-o1/, 'quote', () => becomes(names.bib, MARCO));
    await isShown(workbench, '\\cite');
    await workbench.page.keyboard.press(undo);
    await undoneEverywhere();
    await becomes(names.bib, BIB);
    await workbench.page.keyboard.press(save);
    await becomes(names.tex, tex(TEX));
    await workbench.screenshot('citation-undone');
  });

  it('come from a row that is dragged into the editor', async () => {
    await dragInto(workbench, workbench.row(/^Marco-o1/), 'again');
    await workbench.screenshot('citation-dropped');
    await becomes(names.bib, MARCO);
    await documentHas('\\citep{zhao2024marco}');
  });

  it('say nothing in the log of the page', () => {
    assert.deepEqual(workbench.errors, []);
  });
});
