import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { readDigest } from '../../src/core/digest/read';
import { Library } from '../../src/core/library/library';
import type { Paper } from '../../src/core/library/paper';
import { Memory } from '../../src/core/memory/memory';
import { ReadingStates } from '../../src/core/memory/reading-states';
import type { FoundPapers, PaperFinder } from '../../src/core/search/finder';
import { foundTerms } from '../../src/core/search/terms';
import { PaperList, type PaperListOptions } from '../../src/host/paper-list';
import type { PaperRow } from '../../src/host/paper-row';
import { closeAll, edit, extension, until } from './support';

/** A library of so many papers a day, and a finder that says what the test says. */
class Desk {
  readonly library = new Library();
  readonly memory = new Memory();
  readonly asked: string[] = [];
  readonly list = vscode.window.createQuickPick<PaperRow>();
  answer: (query: string) => Partial<FoundPapers> = () => ({});
  private readonly listeners = new Set<() => void>();

  constructor(days: Readonly<Record<string, number>>) {
    this.library.replace(
      Object.entries(days).map(([date, count]) => {
        const month = date.slice(2, 7).replace('-', '');
        const rows = Array.from({ length: count }, (_, i) => {
          const id = `${month}.${String(i + 1).padStart(5, '0')}`;
          return `| Paper ${i + 1} of ${date} (Read more on [arXiv](https://arxiv.org/abs/${id})) | Ann Bee, Cy Dee | It is 12.5% better on Foo. |\n`;
        });
        const text = `## Papers for ${date}\n\n| Title | Authors | Summary |\n|---|---|---|\n${rows.join('')}`;
        return [`${date}.md`, readDigest(text)];
      }),
    );
    this.library.markReady();
  }

  get papers(): readonly Paper[] {
    return [...this.library.snapshot.papers()];
  }

  open(options?: PaperListOptions): PaperList {
    const finder: Pick<PaperFinder, 'findNow' | 'onChange'> = {
      findNow: (query, limit) => {
        if (query !== '') this.asked.push(query);
        const { hits = [], total = hits.length, problems = [], isComplete = true } = this.answer(query);
        const terms = foundTerms([], { title: [], author: [] });
        return { hits: hits.slice(0, limit), total, problems, terms, isComplete };
      },
      onChange: (listener) => {
        this.listeners.add(listener);
        return { dispose: () => this.listeners.delete(listener) };
      },
    };
    const citations = {
      isComplete: false,
      citingFileCount: () => 0,
      onChange: () => ({ dispose: () => undefined }),
    };
    const { library, memory } = this;
    const readings = new ReadingStates(memory, citations);
    const topics = { of: () => [{ id: 'agents', name: 'Agents' }] };
    const metadata = { of: () => ({ kind: 'unknown' as const, record: undefined }) };
    return new PaperList(
      this.list,
      { library, memory, finder, readings, topics, metadata: metadata as never },
      options,
    );
  }

  changed(): void {
    for (const listener of this.listeners) listener();
  }

  get rows(): readonly string[] {
    return this.list.items.map(({ label, kind }) =>
      kind === vscode.QuickPickItemKind.Separator ? `-- ${label}` : label,
    );
  }
}

const hits = (papers: readonly Paper[]): FoundPapers['hits'] =>
  papers.map((paper, i) => ({ paper, score: papers.length - i }));

describe('a list of papers', () => {
  let desk: Desk;
  let papers: PaperList | undefined;
  const open = (days: Readonly<Record<string, number>>, options?: PaperListOptions): PaperList => {
    desk = new Desk(days);
    return (papers = desk.open(options));
  };
  afterEach(() => {
    papers?.dispose();
    desk.list.dispose();
  });

  it('shows the newest papers as long as nothing is typed, with what is known of each', () => {
    open({ '2031-01-02': 2, '2031-02-03': 1 });
    assert.deepEqual(desk.rows, [
      '-- newest',
      'Paper 1 of 2031-02-03',
      'Paper 1 of 2031-01-02',
      'Paper 2 of 2031-01-02',
    ]);
    const { description, detail, alwaysShow } = desk.list.items[1]!;
    assert.deepEqual(
      { description, detail, alwaysShow },
      {
        description: '2031-02-03 · 3102.00001',
        detail: 'Cy Dee, Ann Bee · … is 12.5% better on Foo · Agents',
        alwaysShow: true,
      },
    );
  });

  it('begins with what was opened last where that is wanted', () => {
    desk = new Desk({ '2031-01-02': 3 });
    desk.memory.update(['arxiv:3101.00002'], { opened: true }, 1000);
    desk.memory.update(['arxiv:3101.00009'], { opened: true }, 2000);
    papers = desk.open({ recentFirst: true });
    assert.deepEqual(desk.rows, [
      '-- opened last',
      'Paper 2 of 2031-01-02',
      '-- newest',
      'Paper 1 of 2031-01-02',
      'Paper 3 of 2031-01-02',
    ]);
  });

  it('keeps the order of the finder and says how many there are', () => {
    const list = open({ '2031-01-02': 3 });
    const [one, two, three] = desk.papers as [Paper, Paper, Paper];
    desk.answer = () => ({ hits: hits([two, three, one]) });
    list.type('thre');
    assert.deepEqual(desk.asked, ['thre']);
    assert.deepEqual(desk.rows, ['-- 3 papers', ...[two, three, one].map(({ entry }) => entry.title)]);
    assert.equal((desk.list as { readonly sortByLabel?: boolean }).sortByLabel, false);
  });

  it('shows a hundred rows and how many more there are, also of a large library', () => {
    const list = open({ '2031-01-02': 1200 });
    assert.equal(desk.rows.length, 102);
    assert.equal(desk.rows.at(-1), '1,100 more');
    desk.answer = () => ({ hits: hits(desk.papers) });
    list.type('paper');
    assert.deepEqual(
      [desk.rows.length, desk.rows[0], desk.rows.at(-1)],
      [102, '-- 1,200 papers', '1,100 more'],
    );
  });

  it('says what it does not understand, and what to do when nothing is found', () => {
    const list = open({ '2031-01-02': 2 });
    desk.answer = () => ({
      hits: hits(desk.papers.slice(0, 1)),
      problems: [{ start: 0, end: 4, kind: 'unknownField' }],
    });
    list.type('foo:x paper');
    assert.equal(desk.rows[0], '-- “foo:” is no field');
    desk.answer = () => ({});
    list.type('zzz');
    assert.deepEqual(desk.rows, ['No paper found']);
    assert.equal(list.active, undefined);
  });

  it('asks again what stands there when the library is read on, and says that it is at it', async () => {
    const list = open({ '2031-01-02': 2 });
    desk.answer = () => ({ isComplete: false });
    list.type('paper');
    assert.deepEqual([desk.rows, desk.list.busy], [['Still searching...'], true]);
    desk.answer = () => ({ hits: hits(desk.papers) });
    for (let i = 0; i < 5; i++) desk.changed();
    await until('the papers', () => desk.rows.length === 3);
    assert.equal(desk.list.busy, false);
    assert.deepEqual(desk.asked, ['paper', 'paper']);
  });

  it('shows chosen papers above all others', () => {
    desk = new Desk({ '2031-01-02': 2 });
    const [, second] = desk.papers;
    papers = desk.open({ chosen: () => (second ? [second] : []) });
    assert.deepEqual(desk.rows, ['-- chosen', 'Paper 2 of 2031-01-02', '-- newest', 'Paper 1 of 2031-01-02']);
  });
});

describe('Find Paper', () => {
  before(extension);
  afterEach(closeAll);

  it('opens what it has found in the panel', async () => {
    await vscode.commands.executeCommand('paperDigest.findPaper', 'OpenScholar');
    const isOpen = (): boolean =>
      vscode.window.tabGroups.all.some(({ tabs }) =>
        tabs.some(({ input }) => input instanceof vscode.TabInputWebview),
      );
    await until('the panel', async () => {
      await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
      return isOpen();
    });
  });

  it('cites what it has found by a key', async () => {
    const editor = await edit('python', '# |');
    await vscode.commands.executeCommand('paperDigest.findPaper', 'OpenScholar');
    await until('the citation', async () => {
      await vscode.commands.executeCommand('paperDigest.citeFound');
      return editor.document.getText() === '# arXiv:2411.14199';
    });
    await vscode.commands.executeCommand('paperDigest.citeFound');
    assert.equal(editor.document.getText(), '# arXiv:2411.14199');
  });
});
