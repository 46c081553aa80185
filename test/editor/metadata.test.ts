import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { PaperDigestApi } from '../../src/extension';
import { writeExport } from '../../src/features/metadata/stored';
import type { Fault } from '../support/fake-services/faults';
import { services } from './services';
import { extension, inWorkspace, until } from './support';

const MARCO = '2411.14405';
const AUTHORS =
  'Yu Zhao, Huifeng Yin, Bo Zeng, Hao Wang, Tianqi Shi, Chenyang Lyu, Longyue Wang, Weihua Luo, Kaifu Zhang';
const DAY = '2024-11-22';
/** arXiv lets no page read its answers. */
const isWeb = typeof process === 'undefined';

async function setMode(mode: 'onDemand' | 'automatic' | 'off' | undefined): Promise<void> {
  const settings = vscode.workspace.getConfiguration('paperDigest');
  await settings.update('metadata.lookup', mode, vscode.ConfigurationTarget.Global);
}

const failing = (fault: Fault | null) =>
  services.tell({ faults: { huggingFace: fault, arxiv: fault, datacite: fault } });

describe('looking papers up', () => {
  let api: PaperDigestApi;
  let ids: readonly string[];

  const authorsOf = (id: string): string | undefined =>
    api.metadata.of(id).record?.facts.authors?.value.join(', ');

  before(async () => {
    api = await extension();
    const children = (await api.tree.getChildren()) ?? [];
    const day = children.find((node) => node.kind === 'day' && node.date === DAY);
    const rows = (await api.tree.getChildren(day)) ?? [];
    ids = rows.flatMap((row) => (row.kind === 'paper' ? row.key.replace('arxiv:', '') : []));
    assert.equal(ids.length, 13);
  });
  beforeEach(async () => {
    await services.reset();
    await api.lookups.stored.clear();
  });
  afterEach(async () => {
    await setMode(undefined);
  });

  it('is done when a person asks, and not before', async () => {
    assert.deepEqual(await services.requests(), []);
    assert.equal(authorsOf(MARCO), undefined);
    await vscode.commands.executeCommand('paperDigest.lookUpMetadata', { key: `arxiv:${MARCO}` });
    assert.equal(authorsOf(MARCO), AUTHORS);
    const requests = await services.requests();
    assert.deepEqual([...new Set(requests.flatMap((request) => request.ids))], [MARCO]);
    assert.equal(
      requests.some(({ service }) => service === 'arxiv'),
      !isWeb,
    );
    if (!isWeb) assert.ok(requests.every(({ userAgent }) => userAgent.startsWith('paper-digest/')));
  });

  it('takes all rows that are selected, also a cited paper of no digest, and nothing else', async () => {
    await services.tell({ knowsAll: true });
    const rows = [
      { kind: 'paper', key: `arxiv:${ids[0]!}`, date: DAY },
      { kind: 'citedPaper', key: 'arxiv:2301.00001', arxivId: '2301.00001' },
      { key: 'arxiv:../../etc' },
      { key: 'title:without an id' },
      7,
    ];
    await vscode.commands.executeCommand('paperDigest.lookUpMetadata', rows[0], rows);
    const asked = new Set((await services.requests()).flatMap((request) => request.ids));
    assert.deepEqual([...asked].sort(), ['2301.00001', ids[0]].sort());
  });

  it('completes a day, and tells how far it is', async () => {
    await vscode.commands.executeCommand('paperDigest.completeDay', { date: DAY });
    assert.deepEqual(
      ids.filter((id) => authorsOf(id) === undefined),
      [],
    );
    const arxiv = (await services.requests()).filter(({ service }) => service === 'arxiv');
    assert.ok(arxiv.length <= 1);

    await api.lookups.stored.clear();
    const steps: string[] = [];
    await api.metadata.lookUp(ids, {
      reason: 'asked',
      onProgress: (settled, total) => steps.push(`${settled} of ${total}`),
    });
    assert.deepEqual(
      steps,
      ids.map((_, at) => `${at + 1} of 13`),
    );
  });

  it('can be stopped', async () => {
    await failing({ kind: 'delay', ms: 30_000 });
    const stop = new AbortController();
    const looking = api.metadata.lookUp(ids, { reason: 'asked', signal: stop.signal });
    await until('a request', async () => (await services.requests()).length > 0);
    stop.abort();
    const states = [...(await looking).values()];
    assert.deepEqual(
      states.map(({ isAsking, failure }) => [isAsking, failure?.reason]),
      ids.map(() => [false, 'cancelled']),
    );
  });

  it('sends not one request when it is off', async () => {
    await setMode('off');
    await vscode.commands.executeCommand('paperDigest.lookUpMetadata', { key: `arxiv:${MARCO}` });
    await vscode.commands.executeCommand('paperDigest.completeDay', { date: DAY });
    const states = await api.metadata.lookUp(ids, { reason: 'asked' });
    await api.metadata.lookUp(ids, { reason: 'shown' });
    assert.ok([...states.values()].every(({ failure }) => failure?.reason === 'off'));
    assert.deepEqual(await services.requests(), []);
  });

  it('is done for a card only when it is automatic, and follows the setting at once', async () => {
    await api.metadata.lookUp([MARCO], { reason: 'shown' });
    assert.deepEqual(await services.requests(), []);
    await setMode('automatic');
    await api.metadata.lookUp([MARCO], { reason: 'shown' });
    assert.equal(authorsOf(MARCO), AUTHORS);
  });

  it('says what no service knows, and why it failed', async () => {
    const unknown = '2301.00002';
    await vscode.commands.executeCommand('paperDigest.lookUpMetadata', { key: `arxiv:${unknown}` });
    assert.deepEqual(
      [api.metadata.of(unknown).failure?.reason, api.metadata.of(unknown).isAsking],
      ['unknown', false],
    );
    // A window of its own: a service that failed is left alone for a while.
    await failing({ kind: 'status', status: 500 });
    const own = await api.lookups.again();
    const { record, failure, isAsking } = (await own.source.lookUp([MARCO], { reason: 'asked' })).get(MARCO)!;
    assert.deepEqual([record?.facts.authors, failure?.reason, isAsking], [undefined, 'serverError', false]);
    own.dispose();
  });

  it('is not needed again in the next session', async () => {
    await vscode.commands.executeCommand('paperDigest.lookUpMetadata', { key: `arxiv:${MARCO}` });
    await services.reset();
    const next = await api.lookups.again();
    const states = await next.source.lookUp([MARCO], { reason: 'asked' });
    assert.equal(states.get(MARCO)?.record?.facts.authors?.value.join(', '), AUTHORS);
    assert.deepEqual(await services.requests(), []);
    next.dispose();
  });

  it('forgets everything when cleared, and can be done again', async () => {
    await vscode.commands.executeCommand('paperDigest.lookUpMetadata', { key: `arxiv:${MARCO}` });
    let told: ReadonlySet<string> | undefined;
    const listening = api.metadata.onChange((changed) => (told = changed));
    await api.lookups.stored.clear();
    listening.dispose();
    assert.equal(told?.size, 0);
    assert.equal(api.metadata.of(MARCO).record, undefined);
    assert.deepEqual(await api.lookups.stored.all(), []);
    await vscode.commands.executeCommand('paperDigest.lookUpMetadata', { key: `arxiv:${MARCO}` });
    assert.equal(authorsOf(MARCO), AUTHORS);
  });

  it('exports what is stored, with the source of each fact, and only where a person says', async () => {
    const folder = inWorkspace('');
    const before = await vscode.workspace.fs.readDirectory(folder);
    await vscode.commands.executeCommand('paperDigest.lookUpMetadata', { key: `arxiv:${MARCO}` });
    assert.deepEqual(await vscode.workspace.fs.readDirectory(folder), before);
    const uri = inWorkspace('exported.json');
    await writeExport(uri, await api.lookups.stored.all());
    const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
    await vscode.workspace.fs.delete(uri);
    const { papers } = JSON.parse(text) as {
      papers: { arxivId: string; facts: { authors: { value: string[]; source: string } } }[];
    };
    assert.deepEqual(
      papers.map(({ arxivId, facts }) => [arxivId, facts.authors.value.join(', ')]),
      [[MARCO, AUTHORS]],
    );
    assert.match(papers[0]!.facts.authors.source, /^(?:huggingFace|arxiv|datacite)$/);
  });
});
