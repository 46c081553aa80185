import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { PaperDigestApi } from '../../src/extension';
import type { Fault } from '../support/fake-services/faults';
import { services } from './services';
import { childrenOf, closeAll, edit, extension, hoversAt, textOf, until } from './support';

const MARCO = '2411.14405';
const OPEN_SCHOLAR = '2411.14199';
/** One that nothing else here shows. */
const OTHER = '2411.10442';
const UNKNOWN = '2301.00003';
const DAY = '2024-11-22';

async function setMode(mode: 'onDemand' | 'automatic' | 'off' | undefined): Promise<void> {
  const settings = vscode.workspace.getConfiguration('paperDigest');
  await settings.update('metadata.lookup', mode, vscode.ConfigurationTarget.Global);
}

const all = (fault: Fault | null) =>
  services.tell({ faults: { huggingFace: fault, arxiv: fault, datacite: fault } });

const asked = async (): Promise<readonly string[]> =>
  [...new Set((await services.requests()).flatMap(({ ids }) => ids))].sort();

describe('what is shown asks services', () => {
  let api: PaperDigestApi;

  const hover = async (id: string): Promise<string> => {
    const { document, selection } = await edit('markdown', `see arXiv:${id.slice(0, 4)}|${id.slice(4)}.`);
    const [found] = await hoversAt(document, selection.active);
    return found ? textOf(found) : '';
  };
  /** The rows of a day in the tree, with their tooltips. */
  const tooltips = async (): Promise<readonly string[]> => {
    const day = (await childrenOf(api.tree)).find((node) => node.kind === 'day' && node.date === DAY);
    const shown: string[] = [];
    for (const row of await childrenOf(api.tree, day)) {
      const item = await api.tree.getTreeItem(row);
      const { token } = new vscode.CancellationTokenSource();
      const resolved = await api.tree.resolveTreeItem?.(item, row, token);
      if (resolved?.tooltip instanceof vscode.MarkdownString) shown.push(resolved.tooltip.value);
    }
    return shown;
  };
  const open = async (target: object): Promise<void> => {
    await vscode.commands.executeCommand('paperDigest.openPanel', target);
    await until('the panel', () => vscode.window.activeTextEditor === undefined);
  };
  /** What was asked for by now: nobody overtakes a question that a person asks at last. */
  const askedUntilNow = async (): Promise<readonly string[]> => {
    await setMode('onDemand');
    await api.metadata.lookUp([OTHER], { reason: 'asked' });
    return (await asked()).filter((id) => id !== OTHER);
  };

  before(async () => {
    api = await extension();
  });
  beforeEach(async () => {
    await services.reset();
    await api.lookups.stored.clear();
  });
  afterEach(async () => {
    await setMode(undefined);
    await closeAll();
  });

  for (const mode of ['onDemand', 'off'] as const)
    it(`not at all in the mode ${mode}: card, panel, tree`, async () => {
      await setMode(mode);
      assert.match(await hover(MARCO), /Marco-o1/);
      assert.match(await hover(UNKNOWN), /Not in any digest/);
      await open({ date: DAY });
      await open({ key: `arxiv:${OPEN_SCHOLAR}`, date: DAY });
      assert.equal((await tooltips()).length, 13);
      assert.deepEqual(await askedUntilNow(), []);
    });

  it('says nothing of looking up where that is off', async () => {
    assert.match(await hover(MARCO), /Look up/);
    await setMode('off');
    assert.doesNotMatch(await hover(MARCO), /Look up|switched off/);
  });

  it('in the mode automatic for a card, and the card does not wait for it', async () => {
    await setMode('automatic');
    await all({ kind: 'delay', ms: 30_000 });
    assert.match(await hover(MARCO), /Marco-o1/);
    await until('a question', async () => (await asked()).length > 0);
    assert.deepEqual(await asked(), [MARCO]);
    assert.ok(api.metadata.of(MARCO).isAsking);
    assert.match(await hover(MARCO), /Looking the paper up/);
  });

  it('in the mode automatic for the page of a paper, not for a day', async () => {
    await setMode('automatic');
    await open({ date: DAY });
    await open({ key: `arxiv:${OPEN_SCHOLAR}`, date: DAY });
    await until('the answer', () => api.metadata.of(OPEN_SCHOLAR).record?.facts.categories !== undefined);
    assert.deepEqual(await asked(), [OPEN_SCHOLAR]);
  });

  it('once: a paper of which all have answered is offered for no further question', async () => {
    await vscode.commands.executeCommand('paperDigest.lookUpMetadata', { key: `arxiv:${UNKNOWN}` });
    const card = await hover(UNKNOWN);
    assert.match(card, /No service knows this paper\./);
    assert.doesNotMatch(card, /Look up/);
    const before = (await services.requests()).length;
    await vscode.commands.executeCommand('paperDigest.lookUpMetadata', { key: `arxiv:${UNKNOWN}` });
    assert.equal((await services.requests()).length, before);
  });

  it('and a card stays calm when one fails and another stands in', async () => {
    await services.tell({ faults: { arxiv: { kind: 'status', status: 403 } } });
    await vscode.commands.executeCommand('paperDigest.lookUpMetadata', { key: `arxiv:${MARCO}` });
    // A page does not ask arXiv.
    const failed = typeof process === 'undefined' ? undefined : 'arxiv';
    assert.equal(api.metadata.of(MARCO).failure?.service, failed);
    const card = await hover(MARCO);
    assert.match(card, /Yu Zhao, Huifeng Yin/);
    assert.doesNotMatch(card, /arXiv answered|Look up/);
  });
});
