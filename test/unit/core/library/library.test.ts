import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readDigest } from '../../../../src/core/digest/read';
import type { LibraryChange } from '../../../../src/core/library/change';
import { Library } from '../../../../src/core/library/library';
import { LibrarySnapshot, UNDATED } from '../../../../src/core/library/snapshot';

/** A daily digest with these papers: `id Title`, or a title alone. */
function digest(date: string, ...papers: readonly string[]) {
  const heading = date === '' ? '# Reading\n' : `## Papers for ${date}\n`;
  const rows = papers.map((paper) => {
    const [, id, title] = /^(?:(\d{4}\.\d{5}) )?(.*)$/.exec(paper)!;
    const link = id === undefined ? '' : ` (Read more on [arXiv](https://arxiv.org/abs/${id}))`;
    return `| ${title}${link} | A B | S. |\n`;
  });
  return readDigest(`${heading}\n| Title | Authors | Summary |\n|---|---|---|\n${rows.join('')}`);
}

function outline(snapshot: LibrarySnapshot) {
  return snapshot.days.map(
    (day) => `${day.date}: ${day.papers.map((paper) => paper.entry.title).join(', ')}`,
  );
}

describe('the library', () => {
  it('lists days newest first, each with its papers in the order of files and rows', () => {
    const library = new Library();
    library.replace([
      ['b.md', digest('2024-11-22', '2411.00003 C', '2411.00001 A')],
      ['a.md', digest('2024-11-22', '2411.00002 B', '2411.00001 A')],
      ['c.md', digest('2024-11-25', '2411.00004 D')],
      ['d.md', digest('2024-11-24')],
    ]);
    assert.deepEqual(outline(library.snapshot), ['2024-11-25: D', '2024-11-24: ', '2024-11-22: B, A, C']);
    const { dates } = library.snapshot;
    assert.deepEqual(dates, ['2024-11-25', '2024-11-24', '2024-11-22']);
    assert.deepEqual(
      [...dates, '2024-11-23'].map((date) => library.snapshot.paperCount(date)),
      [1, 0, 3, 0],
    );
    assert.deepEqual(
      ['2024-11-24', '2024-11-23'].map((date) => library.snapshot.hasDay(date)),
      [true, false],
    );
  });

  it('takes the same id on several days for one paper with several places, newest first', () => {
    const library = new Library();
    library.replace([
      ['a.md', digest('2024-11-22', '2411.00001 Old title')],
      ['b.md', digest('2024-11-25', '2411.00001 New title')],
    ]);
    const paper = library.snapshot.paperById('2411.00001')!;
    assert.deepEqual(
      [library.snapshot.size, paper.entry.title, paper.places.map(({ uri, entry }) => [uri, entry.date])],
      [
        1,
        'New title',
        [
          ['b.md', '2024-11-25'],
          ['a.md', '2024-11-22'],
        ],
      ],
    );
  });

  it('keeps papers without a date, and papers without an id', () => {
    const library = new Library();
    library.replace([
      [
        'a.md',
        readDigest(
          '| Title | Authors | Summary |\n|---|---|---|\n| T (Read more on [x](https://a.org/p))| A B | S |\n',
        ),
      ],
    ]);
    assert.deepEqual(outline(library.snapshot), [`${UNDATED}: T`]);
    assert.equal(library.snapshot.days[0]!.papers[0]!.key, 'url:a.org/p');
  });

  it('tells once for all documents of a replacement, what changed and nothing else', () => {
    const library = new Library();
    library.replace([
      ['a.md', digest('2024-11-22', '2411.00001 A', '2411.00002 B')],
      ['b.md', digest('2024-11-23', '2411.00003 C')],
    ]);
    const told: LibraryChange[] = [];
    library.onChange((change) => told.push(change));
    library.replace([
      ['a.md', digest('2024-11-22', '2411.00002 B')],
      ['note.md', readDigest('# A note')],
    ]);
    assert.deepEqual(told, [
      {
        uris: ['a.md'],
        keys: new Set(['arxiv:2411.00001', 'arxiv:2411.00002']),
        days: new Set(['2024-11-22']),
      },
    ]);
    assert.equal(library.snapshot.paperById('2411.00001'), undefined);
  });

  it('says nothing when nothing was and nothing is', () => {
    const library = new Library();
    library.onChange(() => assert.fail('nothing changed'));
    library.replace([['note.md', undefined]]);
  });

  it('leaves a snapshot that someone holds as it was', () => {
    const library = new Library();
    library.replace([['a.md', digest('2024-11-22', '2411.00001 A')]]);
    const held = library.snapshot;
    library.replace([['a.md', undefined]]);
    assert.deepEqual([outline(held), outline(library.snapshot)], [['2024-11-22: A'], []]);
  });

  it('is the same after any replacements as when built at once from what they left', () => {
    const step = fc.record({
      uri: fc.constantFrom('a.md', 'b.md', 'c.md'),
      papers: fc.option(
        fc.uniqueArray(fc.constantFrom('2411.00001 A', '2411.00002 B', '2411.00003 C', 'D'), {
          maxLength: 4,
        }),
      ),
      date: fc.constantFrom('2024-11-22', '2024-11-23'),
    });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
        const library = new Library();
        const last = new Map<string, ReturnType<typeof digest> | undefined>();
        for (const { uri, papers, date } of steps) {
          const read = papers ? digest(date, ...papers) : undefined;
          library.replace([[uri, read]]);
          last.set(uri, read);
        }
        const { snapshot } = LibrarySnapshot.empty.with(last);
        assert.deepEqual(outline(library.snapshot), outline(snapshot));
        assert.equal(library.snapshot.size, snapshot.size);
      }),
    );
  });
});
