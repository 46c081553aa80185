import assert from 'node:assert/strict';
import { keepFailure, startWorkbench, type Workbench } from '../support/workbench';
import { cardLink, openDay, panelShows, pointAt } from './steps';

describe('the card over a reference', () => {
  let workbench: Workbench;

  before(async () => {
    workbench = await startWorkbench();
    // With its papers in the tree, the extension has read them.
    await openDay(workbench, '2024-11-22');
  });
  afterEach(async function () {
    await keepFailure(this, workbench);
    await workbench.page.mouse.move(5, 5);
  });
  after(() => workbench.close());

  const places = [
    {
      kind: 'Markdown',
      file: 'draft.md',
      reference: 'arXiv:2411.14405v2',
      title: 'Marco-o1: Towards Open Reasoning Models for Open-Ended Solutions',
      result: 'The model reaches 90.40% accuracy on the English MGSM dataset',
    },
    {
      kind: 'Python',
      file: 'train.py',
      reference: 'arXiv:2411.10442',
      title:
        'Enhancing the Reasoning Ability of Multimodal Large Language Models via Mixed Preference Optimization',
      result: 'InternVL2-8B-MPO achieves 67.0% accuracy on MathVista',
    },
    {
      kind: 'LaTeX',
      file: 'related-work.tex',
      reference: 'arXiv:2411.12364',
      title: 'Ultra-Sparse Memory Network',
      result: undefined,
    },
  ];
  for (const { kind, file, reference, title, result } of places) {
    it(`says what the paper is, in a ${kind} file`, async () => {
      await workbench.openFile(file);
      const card = await pointAt(workbench, reference);
      // The line about the link may come before the card while VS Code is still starting.
      await card.getByText('listed 2024-11-22').first().waitFor({ timeout: 20_000 });
      await workbench.screenshot(`hover-${kind.toLowerCase()}`);
      const text = await card.innerText();
      assert.ok(text.includes(title), text);
      assert.ok(text.includes('listed 2024-11-22'), text);
      if (result !== undefined) assert.ok(text.includes(result), text);
      const actions = ['Insert citation', 'Open in panel', 'Go to digest', 'Open note'];
      for (const action of actions)
        assert.ok(await cardLink(card, action).isVisible(), `${action} in ${text}`);
    });
  }

  it('opens the paper in the panel', async () => {
    await workbench.openFile('train.py');
    const card = await pointAt(workbench, 'arXiv:2411.13082');
    await cardLink(card, 'Open in panel').click();
    await panelShows(workbench, /^Patience Is The Key to Large Language Model Reasoning$/);
  });

  it('is short for a paper that no digest lists', async () => {
    await workbench.openFile('train.py');
    await workbench.placeCursor('Next: answers');
    await workbench.page.keyboard.type('arXiv:1706.03762 ');
    const card = await pointAt(workbench, 'arXiv:1706.03762');
    await workbench.screenshot('hover-unknown');
    const text = await card.innerText();
    assert.ok(text.includes('arXiv:1706.03762'), text);
    assert.ok(text.includes('Not in any digest of this workspace.'), text);
    assert.equal(await cardLink(card, 'Insert citation').count(), 0);
  });

  it('says nothing in the log of the page', () => {
    assert.deepEqual(workbench.errors, []);
  });
});
