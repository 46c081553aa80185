import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { readDigest } from '../../src/core/digest/read';
import { Library } from '../../src/core/library/library';
import type { Paper } from '../../src/core/library/paper';
import type { PaperDigestApi } from '../../src/extension';
import { services } from './services';
import { extension, until } from './support';

/** A paper with this title, which stands in no file. */
function paperOf(id: string, title: string): Paper {
  const library = new Library();
  const row = `| ${title} (Read more on [arXiv](https://arxiv.org/abs/${id})) | A B | S. |`;
  library.replace([
    [
      'a.md',
      readDigest(`## Papers for 2031-01-02\n\n| Title | Authors | Summary |\n|---|---|---|\n${row}\n`),
    ],
  ]);
  const paper = library.snapshot.paperById(id);
  assert.ok(paper);
  return paper;
}

describe('the topics of papers', () => {
  let api: PaperDigestApi;
  const idsOf = (paper: Paper): readonly string[] => api.topics.of(paper).map(({ id }) => id);
  const set = (value: unknown): Thenable<void> =>
    vscode.workspace
      .getConfiguration('paperDigest')
      .update('topics', value, vscode.ConfigurationTarget.Global);

  before(async () => {
    api = await extension();
  });
  afterEach(async () => {
    await set(undefined);
    await until('the built-in topics', () => api.topics.all.some(({ id }) => id === 'video'));
  });

  it('follow the setting, of which what cannot be used does no harm', async () => {
    const paper = paperOf('3101.00001', 'Videos of Ovens');
    assert.deepEqual(idsOf(paper), ['video']);
    const told: (ReadonlySet<string> | undefined)[] = [];
    const listening = api.topics.onChange((keys) => told.push(keys));
    await set({ kitchen: { name: 'Kitchen', words: ['oven*'] }, video: false, rl: 'nonsense' });
    await until('the new topic', () => api.topics.all.some(({ id }) => id === 'kitchen'));
    assert.deepEqual([api.topics.of(paper), told], [[{ id: 'kitchen', name: 'Kitchen' }], [undefined]]);
    assert.ok(api.topics.all.some(({ id }) => id === 'rl'));
    listening.dispose();
  });

  it('take account of what services know of a paper, once it is known', async () => {
    await services.reset();
    await api.lookups.stored.clear();
    const id = '2411.14405';
    const paper = paperOf(id, 'Untitled');
    await set({ kitchen: { categories: ['cs.CL', 'cs.AI', 'cs.LG', 'cs.CV'] } });
    await until('the new topic', () => api.topics.all.some((topic) => topic.id === 'kitchen'));
    assert.deepEqual(idsOf(paper), []);
    const told = new Set<string>();
    const listening = api.topics.onChange((keys) => keys?.forEach((key) => told.add(key)));
    await api.metadata.lookUp([id], { reason: 'asked' });
    await until('the word of a change', () => told.has(paper.key));
    assert.ok(idsOf(paper).includes('kitchen'));
    listening.dispose();
    await api.lookups.stored.clear();
  });
});
