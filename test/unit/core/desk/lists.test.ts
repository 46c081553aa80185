import assert from 'node:assert/strict';
import fc from 'fast-check';
import { newestNew } from '../../../../src/core/desk/attention';
import { SORTS, type Sort } from '../../../../src/core/desk/grouping';
import { groupParts, groupsOfPart, MOST_PART } from '../../../../src/core/desk/group-list';
import type { Groups } from '../../../../src/core/desk/groups';
import { initials, MOST_ROWS, partsOf } from '../../../../src/core/desk/parts';
import { sorted } from '../../../../src/core/desk/sorting';
import { someLibrary } from './some-library';

function titles(sort: Sort, asGiven = false): readonly string[] {
  const papers = [...someLibrary().snapshot.papers()];
  const readings = new Map([
    ['Zebra', 'read'],
    ['apes', 'new'],
  ] as const);
  const sources = {
    readingOf: ({ entry }: { entry: { title: string } }) => ({
      state: readings.get(entry.title as 'Zebra') ?? ('reading' as const),
    }),
    upvotesOf: ({ arxivId }: { arxivId: string | undefined }) =>
      arxivId === '3101.00002' ? 9 : arxivId === '3101.00003' ? 0 : undefined,
  };
  return sorted(papers, sort, sources, asGiven).map(({ entry }) => entry.title);
}

describe('papers of a group', () => {
  for (const [sort, order] of [
    ['newest', 'Mole, apes, Zebra, “Élan” vital'],
    ['title', 'apes, “Élan” vital, Mole, Zebra'],
    ['unread', 'apes, Mole, “Élan” vital, Zebra'],
    ['upvotes', '“Élan” vital, apes, Mole, Zebra'],
  ] as const)
    it(`are sorted by ${sort}`, () => {
      assert.equal(titles(sort).join(', '), order);
    });

  it('stay as they are given where their digest has an order', () => {
    assert.deepEqual(
      titles('newest', true),
      [...someLibrary().snapshot.papers()].map(({ entry }) => entry.title),
    );
  });

  it('are all there in every order', () => {
    for (const sort of SORTS) assert.equal(new Set(titles(sort)).size, 4);
  });
});

describe('a long list', () => {
  const numbers = (length: number) => Array.from({ length }, (_, at) => at);
  const hundreds = { kind: 'text', of: (n: number) => letters(Math.floor(n / 100)) } as const;
  const letters = (n: number): string => String(n).padStart(6, '0');
  const falling = { ...hundreds, isFalling: true } as const;
  const rising = (items: readonly number[]): readonly number[] => [...items].sort((a, b) => a - b);
  const same = { kind: 'date', of: () => 'same' } as const;

  it('is left whole as long as it is none', () => {
    assert.equal(partsOf(numbers(MOST_ROWS), [hundreds], rising), undefined);
  });

  it('falls into parts by the first way that tells its items apart', () => {
    const sizes = (way: typeof hundreds): unknown =>
      partsOf(numbers(1001), [same, way], rising)?.map(({ id, items }) => [Number(id), items.length]);
    const parts = [...numbers(10).map((n) => [n, 100]), [10, 1]];
    assert.deepEqual(sizes(hundreds), parts);
    assert.deepEqual(sizes(falling), parts.reverse());
  });

  it('falls into ranges where nothing does', () => {
    const parts = partsOf(numbers(1001).reverse(), [same], rising)?.map(({ name }) => name);
    assert.deepEqual(parts, [
      { kind: 'range', from: 1, to: 500 },
      { kind: 'range', from: 501, to: 1000 },
      { kind: 'range', from: 1001, to: 1001 },
    ]);
  });

  it('keeps every item once and in order, in never more parts than rows', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 501, max: 300_000 }),
        fc.integer({ min: 1, max: 5000 }),
        (length, size) => {
          const way = { kind: 'text', of: (n: number) => letters(Math.floor(n / size)) } as const;
          const parts = partsOf(numbers(length), [way], rising) ?? [];
          let next = 0;
          for (const { items } of parts) for (const item of items) if (item === next) next++;
          assert.equal(next, length);
          assert.ok(parts.length <= Math.max(MOST_ROWS, 2));
        },
      ),
      { numRuns: 20 },
    );
  });

  it('of authors has the most frequent ones above the letters, and finer letters below', () => {
    const names = numbers(30_000).map(
      (n) => `${'abcxyz'.charAt(n % 6)}${String.fromCharCode(97 + (n % 26))} name ${n}`,
    );
    const groups = groupsWith([...names, '', '李 明'], (id) => (id === 'zx name 23' ? 3 : 1));
    const parts = groupParts(groups, 'author') ?? [];
    assert.deepEqual(
      parts.map(({ id }) => id),
      [MOST_PART, 'A', 'B', 'C', 'X', 'Y', 'Z', '…'],
    );
    assert.equal(parts[0]?.items[0], 'zx name 23');
    assert.equal(parts[0].items.length, 100);
    const inside = groupsOfPart(parts[1]!, 'author', 2);
    assert.ok('parts' in inside && inside.parts.every(({ id }) => /^A[a-z]$/.test(id)));
    const reached = new Set<string>();
    const reach = (part: (typeof parts)[number], depth: number): void => {
      const below = groupsOfPart(part, 'author', depth);
      if ('ids' in below) {
        assert.ok(below.ids.length <= MOST_ROWS);
        for (const id of below.ids) reached.add(id);
      } else for (const finer of below.parts) reach(finer, depth + 1);
    };
    for (const part of parts.slice(1)) reach(part, 2);
    assert.equal(reached.size, names.length + 2);
  });

  it('of files falls into folders', () => {
    const files = numbers(900).map((n) => `file:///papers/${n % 3}/day-${n}.md`);
    const parts = groupParts(
      groupsWith(files, () => 1),
      'file',
    );
    assert.deepEqual(parts?.map(({ id }) => id).sort(), [
      'file:///papers/0',
      'file:///papers/1',
      'file:///papers/2',
    ]);
    assert.equal(
      groupParts(
        groupsWith(files, () => 1),
        'day',
      ),
      undefined,
      'days stay a list',
    );
  });

  it('has letters for what begins with one', () => {
    assert.deepEqual(
      ['abc', 'a 1', '', '9x', '李'].map((text) => initials(text, 2)),
      ['Ab', 'A', '…', '…', '…'],
    );
  });
});

function groupsWith(ids: readonly string[], count: (id: string) => number): Groups {
  return {
    ids: () => ids,
    has: () => true,
    count,
    unreadCount: () => undefined,
    papers: () => [],
    groupsOf: () => [],
    nameOf: () => undefined,
  };
}

describe('what wants attention', () => {
  it('is what is new of the newest day', () => {
    const { snapshot } = someLibrary();
    assert.deepEqual(
      newestNew(snapshot, () => ({ state: 'new' })),
      { date: '2031-02-01', count: 1 },
    );
    assert.deepEqual(
      newestNew(snapshot, () => ({ state: 'unread' })),
      { date: '2031-02-01', count: 0 },
    );
  });
});
