import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { PaperDigestApi } from '../../src/extension';
import { answer, check, dismiss } from './answers';
import { textOf } from './cite-project';
import {
  closeAll,
  edit,
  extension,
  hoversAt,
  inWorkspace,
  textOf as shownOf,
  until,
  withSimpleDialogs,
  write,
} from './support';

const ID = '2411.14199';
const KEY = `arxiv:${ID}`;
const FILE = 'reading-memory.json';
const TIME = new Date(Date.now() - 60_000).toISOString();

describe('the memory as a file that a person names', () => {
  let api: PaperDigestApi;
  withSimpleDialogs();
  const run = (command: string, ...values: readonly unknown[]): Thenable<unknown> =>
    vscode.commands.executeCommand(`paperDigest.${command}`, ...values);

  /** Imports papers with these fields. */
  async function importing(papers: Readonly<Record<string, object>>): Promise<void> {
    const set = (fields: object): object =>
      Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, [value, TIME]]));
    const all = Object.entries(papers).map(([key, fields]) => ({ key, set: set(fields) }));
    await write(FILE, JSON.stringify({ format: 'paper-digest-memory', version: 1, papers: all }));
    await answer(run('importMemory'), 0);
  }

  before(async () => {
    api = await extension();
  });
  afterEach(async () => {
    await vscode.workspace.fs.delete(inWorkspace(FILE)).then(undefined, () => undefined);
    await run('unstar', { key: KEY });
    await closeAll();
  });

  it('is taken in, and shown in the card; nothing else is lost', async () => {
    await run('star', { key: KEY });
    await importing({
      [KEY]: { note: 'Ask *Ann*', 'tag:vision': true },
      'arxiv:2411.14405': { 'tag:agents': true },
    });
    const mark = (await api.storedMarks()).mark(KEY);
    assert.deepEqual([mark.starred, mark.note, mark.tags], [true, 'Ask *Ann*', ['vision']]);
    const { document, selection } = await edit('plaintext', `see arXiv:${ID.slice(0, 4)}|${ID.slice(4)}`);
    const [hover] = await hoversAt(document, selection.active);
    assert.ok(hover);
    assert.match(shownOf(hover), /tagged vision[^]*Ask \*Ann\*/);
  });

  it('is changed by no file that is something else', async () => {
    const before = (await api.storedMarks()).size;
    await write(FILE, '{"papers":[]}');
    await answer(run('importMemory'), 0);
    assert.equal((await api.storedMarks()).size, before);
    await dismiss(run('importMemory'));
  });

  it('is written whole, as one JSON document', async () => {
    await run('star', { key: KEY });
    await answer(run('exportMemory'), 0);
    const text = await until('the file', () => textOf(FILE));
    const json = JSON.parse(text) as { papers: readonly { key: string; set: object }[] };
    const paper = json.papers.find(({ key }) => key === KEY);
    assert.ok(paper && 'starred' in paper.set);
    assert.equal(json.papers.length, (await api.storedMarks()).size);
  });

  it('gives its tags to other papers, as they are checked in the list', async () => {
    await importing({ [KEY]: { 'tag:vision': true } });
    const other = { key: 'arxiv:2411.14432' };
    // What all the papers have is checked at first, and stays.
    const tags = [
      ...new Set([...(await api.storedMarks()).entries()].flatMap(([, { fields }]) => [...fields])),
    ]
      .filter(([name, { value }]) => name.startsWith('tag:') && value === true)
      .map(([name]) => name.slice(4));
    const at = [...new Set(tags)].sort().indexOf('vision');
    await check(run('tagPapers', other), at);
    assert.deepEqual((await api.storedMarks()).mark(other.key).tags, ['vision']);
    await dismiss(run('tagPapers', other));
    assert.deepEqual((await api.storedMarks()).mark(other.key).tags, ['vision']);
  });
});
