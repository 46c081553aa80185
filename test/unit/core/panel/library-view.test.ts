import assert from 'node:assert/strict';
import { isLibraryView } from '../../../../src/core/panel/library-data';
import { isLibraryLook } from '../../../../src/core/panel/library-look';
import { firstNumbers, libraryNumbers, libraryView } from '../../../../src/core/panel/library-view';
import { NO_STATS, type LibraryStats } from '../../../../src/core/stats/library-stats';
import { syntheticNumbers } from '../../../support/synthetic-numbers';
import { paper, sourceOf } from './sample';

const stats: LibraryStats = {
  ...NO_STATS,
  totals: { papers: 3, read: 1, reading: 0, unread: 2, starred: 1 },
  days: [
    { date: '2024-11-21', count: 1, read: 1 },
    { date: '2024-11-22', count: 2, read: 0 },
  ],
  months: [{ month: '2024-11', count: 3, read: 1, reading: 0 }],
  topics: [{ topic: { id: 'video', name: 'Video' }, count: 2, read: 1, byMonth: [2] }],
  authors: [
    { name: 'bob99', isHandle: true, count: 2 },
    { name: 'Ada Example', isHandle: false, count: 1 },
  ],
  rising: {
    from: '2024-11-01',
    to: '2024-11-22',
    recentPapers: 3,
    beforePapers: 9,
    terms: [{ term: 'flow matching', recent: 3, before: 1, score: 2.2 }],
  },
};

describe('the Library view', () => {
  it('says at once how much there is, before anything is counted', () => {
    const source = sourceOf({ '2024-11-22': [paper('arxiv:1', ['2024-11-22'])], '': [paper('title:x', [])] });
    assert.deepEqual(libraryView(source), {
      kind: 'library',
      papers: 2,
      days: 1,
      cited: undefined,
      numbers: undefined,
    });
  });

  it('carries the numbers, names and account names in one list', () => {
    assert.deepEqual(libraryNumbers(stats), {
      totals: { papers: 3, read: 1, reading: 0, unread: 2, starred: 1 },
      days: stats.days,
      months: stats.months,
      topics: [{ id: 'video', name: 'Video', count: 2, read: 1, byMonth: [2] }],
      authors: [
        { name: 'bob99', isHandle: true, count: 2 },
        { name: 'Ada Example', isHandle: false, count: 1 },
      ],
      rising: {
        from: '2024-11-01',
        to: '2024-11-22',
        recentPapers: 3,
        beforePapers: 9,
        terms: [{ term: 'flow matching', recent: 3, before: 1 }],
      },
    });
  });

  it('has dates before topics, authors and rising terms are found', () => {
    const { topics, authors, rising, ...rest } = firstNumbers(stats);
    assert.deepEqual([topics, authors, rising], [undefined, undefined, undefined]);
    assert.deepEqual({ ...libraryNumbers(stats), ...rest }, libraryNumbers(stats));
    assert.ok(isLibraryView({ kind: 'library', papers: 3, days: 2, numbers: firstNumbers(stats) }));
  });

  it('keeps the newest of more months than a page can show, for topics as well', () => {
    const months = Array.from({ length: 3000 }, (_, index) => ({
      month: `${1800 + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`,
      count: index,
      read: 0,
      reading: 0,
    }));
    const byMonth = months.map(({ count }) => count);
    const numbers = libraryNumbers({
      ...stats,
      months,
      topics: [{ topic: { id: 'video', name: 'Video' }, count: 2, read: 1, byMonth }],
    });
    assert.equal(numbers.months.length, 1200);
    assert.equal(numbers.months.at(-1)?.count, 2999);
    assert.deepEqual(
      numbers.topics?.[0]?.byMonth,
      numbers.months.map(({ count }) => count),
    );
  });

  it('is taken by the page as it comes, and from a made-up library', () => {
    const view = { kind: 'library', papers: 3, days: 2, cited: 1, numbers: libraryNumbers(stats) };
    assert.ok(isLibraryView(view));
    assert.ok(isLibraryView(JSON.parse(JSON.stringify({ ...view, numbers: syntheticNumbers(370) }))));
    assert.ok(isLibraryView({ kind: 'library', papers: 0, days: 0 }));
  });

  it('is refused when any part of it is no data of its kind', () => {
    const numbers = libraryNumbers(stats);
    for (const wrong of [
      { days: [{ date: 'yesterday', count: 1, read: 0 }] },
      { days: [{ date: '2024-11-21', count: -1, read: 0 }] },
      { months: [{ month: '2024', count: 1, read: 0, reading: 0 }] },
      { topics: [{ id: 'video', name: 'Video', count: 2, read: 1, byMonth: ['2'] }] },
      { authors: [{ name: ['Ada'], isHandle: false, count: 1 }] },
      { rising: { ...numbers.rising, terms: [{ term: 1, recent: 1, before: 0 }] } },
      { totals: {} },
    ])
      assert.ok(
        !isLibraryView({ kind: 'library', papers: 3, days: 2, numbers: { ...numbers, ...wrong } }),
        JSON.stringify(wrong),
      );
  });

  it('keeps only a look that it knows', () => {
    assert.ok(isLibraryLook({}) && isLibraryLook({ year: '2024', range: 'all' }));
    assert.ok(!isLibraryLook({ year: 2024 }) && !isLibraryLook({ range: 'ever' }) && !isLibraryLook(null));
  });
});
