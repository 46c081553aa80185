import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { buildCard } from '../../src/core/card/build';
import { readDigest } from '../../src/core/digest/read';
import { Library } from '../../src/core/library/library';
import { Memory } from '../../src/core/memory/memory';
import type { PageMessage } from '../../src/core/panel/protocol';
import { ReferenceIndex } from '../../src/core/references/reference-index';
import { answer, type PageRequest } from '../../src/features/panel/requests';
import { closeAll, extension, panelTab, until } from './support';

const IDS = ['2405.00001', '2405.00002', '2405.00003'];
const DIGEST = `## Papers for 2024-05-06\n\n| Title | Authors | Summary |\n|---|---|---|\n${IDS.map(
  (id) => `| Paper ${id} (Read more on [arXiv](https://arxiv.org/abs/${id}))| A B | S |\n`,
).join('')}`;

describe('the panel', () => {
  before(async () => {
    await extension();
  });
  afterEach(closeAll);

  for (const [argument, label] of [
    [{ view: 'library' }, /^Library$/],
    [{ view: 'search', query: 'reasoning models' }, /^Search: reasoning models$/],
    [{ view: 'search' }, /^Paper Digest$/],
    [{ date: '2024-11-22' }, /2024/],
    [{ key: 'arxiv:2411.14199' }, /OpenScholar/],
    [{ view: 'elsewhere' }, /\d{4}/],
  ] as const) {
    it(`opens for ${JSON.stringify(argument)}`, async () => {
      await vscode.commands.executeCommand('paperDigest.openPanel', argument);
      await until('the tab to be named', () => label.test(panelTab()?.label ?? ''));
    });
  }

  it('opens for the row of a day, and no other day for a row that is gone', async () => {
    // What the editor hands on when the tree was drawn anew at the moment of the click.
    await vscode.commands.executeCommand('paperDigest.openDay', undefined, undefined);
    assert.equal(panelTab(), undefined);
    await vscode.commands.executeCommand('paperDigest.openDay', { kind: 'day', date: '2024-11-22' });
    await until('the day', () => panelTab()?.label.includes('2024') === true);
  });

  it('is one: what is opened next takes the place of what was shown', async () => {
    await vscode.commands.executeCommand('paperDigest.openPanel', { view: 'library' });
    await vscode.commands.executeCommand('paperDigest.openPanel', { date: '2024-11-22' });
    await until('the day', () => panelTab()?.label.includes('2024') === true);
    const panels = vscode.window.tabGroups.all.flatMap(({ tabs }) =>
      tabs.filter(({ input }) => input instanceof vscode.TabInputWebview),
    );
    assert.equal(panels.length, 1);
  });
});

describe('what the page of the panel asks for', () => {
  const library = new Library();
  library.replace([['file:///2024-05-06.md', readDigest(DIGEST)]]);
  const keys = IDS.map((id) => `arxiv:${id}`);
  let memory: Memory;
  let asked: unknown[];
  let log: string[];

  async function ask(request: PageRequest): Promise<void> {
    const say = (message: string): void => void log.push(message);
    const act =
      (name: string) =>
      (...values: readonly unknown[]): void =>
        void asked.push([name, ...values]);
    await answer(request, {
      library,
      log: { debug: say, warn: say, error: say },
      actions: {
        insertCitation: act('insertCitation'),
        copyBibtex: act('copyBibtex'),
        openPdf: act('openPdf'),
        editNote: act('editNote'),
        editTags: act('editTags'),
        openNote: act('openNote'),
        mark: act('mark'),
        completeDay: act('completeDay'),
        openPlace: act('openPlace'),
        openCitation: act('openCitation'),
      },
      buildCard: (paper) => buildCard(paper, { state: memory.snapshot.mark(paper.key).status }),
      cited: new ReferenceIndex(),
      metadata: (await extension()).metadata,
    });
  }

  beforeEach(() => {
    memory = new Memory();
    asked = [];
    log = [];
  });

  it('is done for a paper of the library', async () => {
    const [key = ''] = keys;
    await ask({ type: 'mark', mark: 'reading', key });
    await ask({ type: 'act', action: 'editNote', key });
    await ask({ type: 'act', action: 'openPdf', key });
    assert.deepEqual(asked, [
      ['mark', [key], 'reading'],
      ['editNote', key],
      ['openPdf', key],
    ]);
    assert.deepEqual(log, []);
  });

  it('marks of a day what waits to be read, not what is being read', async () => {
    memory.update([keys[1] ?? ''], { status: 'reading' }, 1);
    await ask({ type: 'markDay', date: '2024-05-06' });
    assert.deepEqual(asked, [['mark', [keys[0], keys[2]], 'read']]);
  });

  it('is not done for what the library does not have', async () => {
    const unknown: readonly PageMessage[] = [
      { type: 'mark', mark: 'read', key: 'arxiv:2405.99999' },
      { type: 'act', action: 'editTags', key: 'elsewhere' },
      { type: 'markDay', date: '1999-01-01' },
    ];
    for (const request of unknown) await ask(request as PageRequest);
    assert.deepEqual(asked, []);
    assert.equal(log.length, unknown.length);
  });
});
