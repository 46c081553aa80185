import assert from 'node:assert/strict';
import fc from 'fast-check';
import { DayGroups } from '../../../../src/core/desk/day-groups';
import { GROUPINGS, type Grouping, isGrouping, isSort } from '../../../../src/core/desk/grouping';
import { GroupIndex } from '../../../../src/core/desk/group-index';
import type { Groups } from '../../../../src/core/desk/groups';
import { monthOf } from '../../../../src/core/desk/groups-of';
import { IndexedGroups } from '../../../../src/core/desk/indexed-groups';
import type { Library } from '../../../../src/core/library/library';
import { digestOf, someLibrary, type SomeReading, someSources } from './some-library';

const always = (): Promise<boolean> => Promise.resolve(true);

function shown(groups: Groups): readonly string[] {
  return groups.ids().map((id) => {
    const titles = groups.papers(id).map(({ entry }) => entry.title);
    return `${id}: ${titles.join(', ')}`;
  });
}

async function indexed(
  grouping: Exclude<Grouping, 'month'>,
  library: Library,
  readings?: ReadonlyMap<string, SomeReading>,
): Promise<IndexedGroups> {
  const groups = new IndexedGroups(grouping, library, someSources(readings));
  await groups.add(library.snapshot.papers(), always);
  return groups;
}

describe('papers in groups', () => {
  it('stand below each of their days, newest first, in the order of the digests', async () => {
    const library = someLibrary();
    const days = ['2031-02-01: Mole', '2031-01-03: apes, Zebra', '2031-01-02: Zebra, “Élan” vital'];
    assert.deepEqual(shown(new DayGroups(library, someSources())), days);
    assert.deepEqual(shown(await indexed('day', library)), days);
  });

  it('stand below each of their topics in the order of the taxonomy, others behind them, what has none last', async () => {
    assert.deepEqual(shown(await indexed('topic', someLibrary())), [
      'z: Zebra',
      'a: apes',
      '“: “Élan” vital',
      ': Mole',
    ]);
  });

  it('stand below each of their authors in whatever spelling, who has most papers first', async () => {
    const groups = await indexed('author', someLibrary());
    assert.deepEqual(
      groups.ids().map((id) => [id, groups.nameOf(id), groups.count(id)]),
      [
        ['ann doe', 'ann doe', 2],
        ['bo roe', 'Bo Roe', 2],
        ['zoe99', 'zoe99', 1],
      ],
    );
  });

  it('stand below their status, and below the stars beside that', async () => {
    const read: SomeReading = { state: 'read', starred: true };
    const reading: SomeReading = { state: 'reading', starred: false };
    const readings = new Map([
      ['arxiv:3101.00001', read],
      ['arxiv:3102.00001', reading],
    ]);
    const groups = await indexed('status', someLibrary(), readings);
    assert.deepEqual(
      groups.ids().map((id) => [id, groups.count(id), groups.unreadCount(id)]),
      [
        ['starred', 1, 0],
        ['reading', 1, 0],
        ['unread', 2, 2],
        ['read', 1, 0],
      ],
    );
  });

  it('stand below their files, in the order of the lines', async () => {
    assert.deepEqual(shown(await indexed('file', someLibrary())), [
      'file:///a.md: Zebra, “Élan” vital',
      'file:///b.md: apes, Zebra',
      'file:///c.md: Mole',
    ]);
  });

  it('follow what comes, changes and goes, and tell which groups are others now', async () => {
    const library = someLibrary();
    const groups = await indexed('file', library);
    let keys: ReadonlySet<string> = new Set();
    library.onChange((change) => (keys = change.keys));
    library.replace([
      ['file:///c.md', digestOf('2031-02-01', ['3102.00002', 'Newt'])],
      ['file:///d.md', digestOf('2031-02-02', ['3102.00001', 'Mole'])],
    ]);
    const changed = groups.update(keys, () => true);
    assert.deepEqual([...changed].sort(), ['file:///c.md', 'file:///d.md']);
    assert.deepEqual(shown(groups).slice(2), ['file:///c.md: Newt', 'file:///d.md: Mole']);
    assert.deepEqual(
      groups.update(keys, () => true),
      new Set(),
      'nothing is another thing the second time',
    );
    groups.update(keys, () => false);
    assert.equal(groups.has('file:///d.md'), false, 'what is not let in is gone, its group as well');
  });

  it('are left half made when nobody wants them any more', async () => {
    const library = new Library1000();
    const groups = new IndexedGroups('file', library.library, someSources());
    let rests = 0;
    assert.equal(
      await groups.add(library.library.snapshot.papers(), () => Promise.resolve(++rests < 2)),
      false,
    );
    assert.equal(rests, 2);
    assert.ok([...groups.keys()].length < 1000);
  });

  it('are known by the words for them, and by no others', () => {
    assert.ok(GROUPINGS.every(isGrouping) && isSort('title'));
    assert.ok(![undefined, 7, 'days', 'newest'].some(isGrouping) && !isSort('day'));
  });

  for (const [date, month] of [
    ['2031-01-02', '2031-01'],
    ['2020-05', '2020-05'],
    ['2025-06-23/2025-06-29', '2025-06'],
    ['', ''],
    ['soon', ''],
  ] as const)
    it(`of the date “${date}” are of the month “${month}”`, () => {
      assert.equal(monthOf(date), month);
    });
});

class Library1000 {
  readonly library = someLibrary();
  constructor() {
    const papers = Array.from(
      { length: 1000 },
      (_, at) => [`3103.${String(at + 1).padStart(5, '0')}`, `Paper ${at}`] as const,
    );
    this.library.replace([['file:///long.md', digestOf('2031-03-01', ...papers)]]);
  }
}

describe('the index of groups', () => {
  it('is, after any changes, as if it had been made of what is there', () => {
    const step = fc.tuple(
      fc.constantFrom('p', 'q', 'r', 's'),
      fc.option(fc.tuple(fc.uniqueArray(fc.constantFrom('a', 'b', 'c'), { minLength: 1 }), fc.boolean())),
    );
    fc.assert(
      fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
        const index = new GroupIndex();
        const there = new Map<string, readonly [readonly string[], boolean]>();
        for (const [key, placed] of steps) {
          const before = new Set<string>(there.get(key)?.[0]);
          const after = new Set<string>(placed?.[0]);
          const changed = placed ? index.set(key, ...placed) : index.delete(key);
          if (placed) there.set(key, placed);
          else there.delete(key);
          assert.deepEqual(
            [...changed].sort(),
            ['a', 'b', 'c'].filter((id) => before.has(id) !== after.has(id)),
          );
        }
        for (const id of ['a', 'b', 'c']) {
          const own = [...there].filter(([, [groups]]) => groups.includes(id));
          assert.deepEqual([...index.keysOf(id)].sort(), own.map(([key]) => key).sort());
          assert.equal(index.count(id), own.length);
          assert.equal(index.unreadCount(id), own.filter(([, [, isUnread]]) => isUnread).length);
        }
        assert.equal(index.size, there.size);
        assert.ok([...index.ids()].every((id) => index.count(id) > 0));
      }),
    );
  });
});
