import assert from 'node:assert/strict';
import fc from 'fast-check';
import { LibrarySnapshot } from '../../../../src/core/library/snapshot';
import { NO_STATS } from '../../../../src/core/stats/library-stats';
import type { Topic } from '../../../../src/core/topics/topic';
import { type GivenEntry, libraryOf, reading, statsOf } from './library-of';

const VIDEO: Topic = { id: 'video', name: 'Video' };
const AUDIO: Topic = { id: 'audio', name: 'Audio' };

describe('the numbers of a library', () => {
  it('are days, months, topics and totals, every paper counted once where it belongs', () => {
    const snapshot = libraryOf([
      { id: '2411.00001', date: '2024-11-22' },
      { id: '2411.00002', date: '2024-11-22' },
      { id: '2411.00001', date: '2024-11-25' },
      { id: '2411.00003', date: '2025-01-02' },
      { id: '2411.00004', date: '2025-01-06/2025-01-12' },
      { id: '2411.00005', date: undefined },
      { id: '2411.00002', date: undefined },
    ]);
    const { totals, days, months, topics } = statsOf(snapshot, {
      readingOf: ({ arxivId }) =>
        reading(
          arxivId === '2411.00001'
            ? { state: 'read', starred: true }
            : arxivId === '2411.00003'
              ? { state: 'reading' }
              : {},
        ),
      topicsOf: ({ arxivId }) =>
        arxivId === '2411.00001' ? [VIDEO, AUDIO] : arxivId === '2411.00005' ? [] : [AUDIO],
    });
    assert.deepEqual(totals, {
      papers: 5,
      read: 1,
      reading: 1,
      unread: 3,
      starred: 1,
    });
    assert.deepEqual(days, [
      { date: '2024-11-22', count: 2, read: 1 },
      { date: '2024-11-25', count: 1, read: 1 },
      { date: '2025-01-02', count: 1, read: 0 },
    ]);
    assert.deepEqual(months, [
      { month: '2024-11', count: 2, read: 1, reading: 0 },
      { month: '2024-12', count: 0, read: 0, reading: 0 },
      { month: '2025-01', count: 2, read: 0, reading: 1 },
    ]);
    assert.deepEqual(topics, [
      { topic: AUDIO, count: 4, read: 1, byMonth: [2, 0, 2] },
      { topic: VIDEO, count: 1, read: 1, byMonth: [1, 0, 0] },
    ]);
  });

  it('are days and months alone in a rough count, and the same ones', () => {
    const snapshot = libraryOf([
      { id: '2411.00001', date: '2024-11-22', authors: ['Ida Krog'] },
      { id: '2411.00001', date: '2024-11-25' },
      { id: '2411.00002', date: undefined },
    ]);
    const source = { readingOf: () => reading({ state: 'read' }), topicsOf: () => [VIDEO] };
    const whole = statsOf(snapshot, source);
    const rough = statsOf(snapshot, { ...source, isRough: true });
    assert.deepEqual([rough.days, rough.months], [whole.days, whole.months]);
    assert.deepEqual(rough.totals, whole.totals);
    assert.deepEqual([whole.authors.length, whole.topics.length], [1, 1]);
    assert.deepEqual([rough.authors, rough.topics, rough.rising], [[], [], NO_STATS.rising]);
  });

  it('are none of an empty library', () => {
    const { longestStep, ...stats } = statsOf(LibrarySnapshot.empty);
    assert.deepEqual([stats, longestStep], [NO_STATS, 0]);
  });

  it('do not fill up the months between a slip of the pen and now', () => {
    const { months } = statsOf(
      libraryOf([
        { id: '2411.00001', date: '0024-11-22' },
        { id: '2411.00002', date: '2024-11-22' },
        { id: '2411.00003', date: '2024-13-40' },
      ]),
    );
    assert.deepEqual(
      months.map(({ month, count }) => [month, count]),
      [
        ['0024-11', 1],
        ['2024-11', 1],
      ],
    );
  });

  it('look at a few papers between two breaths, however many a day has', () => {
    const entries = Array.from({ length: 500 }, (_, at) => ({
      id: `2411.${String(at).padStart(5, '0')}`,
      date: '2024-11-22',
    }));
    assert.ok(statsOf(libraryOf(entries)).longestStep <= 16);
  });

  it('agree with the library, whatever it holds', () => {
    const date = fc.oneof(
      fc.constantFrom(undefined, '2024-11', '2024-12-30/2025-01-05', '2024'),
      fc
        .integer({ min: 0, max: 90 })
        .map((day) => new Date(Date.UTC(2024, 10, 1 + day)).toISOString().slice(0, 10)),
    );
    const entry: fc.Arbitrary<GivenEntry> = fc.record({
      id: fc.integer({ min: 0, max: 30 }).map((at) => `2411.${String(at).padStart(5, '0')}`),
      date,
    });
    const topics = [[], [VIDEO], [AUDIO, VIDEO]];
    const states = ['new', 'unread', 'reading', 'read'] as const;
    fc.assert(
      fc.property(fc.array(entry, { maxLength: 60 }), (entries) => {
        const snapshot = libraryOf(entries);
        const numberOf = (id: string | undefined): number => Number(id?.slice(5));
        const topicsOf = (id: string | undefined) => topics[numberOf(id) % 3]!;
        const stateOf = (id: string | undefined) => states[numberOf(id) % 4]!;
        const stats = statsOf(snapshot, {
          readingOf: ({ arxivId }) => reading({ state: stateOf(arxivId) }),
          topicsOf: ({ arxivId }) => topicsOf(arxivId),
        });
        const ids = [...snapshot.papers()].map(({ arxivId }) => arxivId);
        const { totals } = stats;
        assert.equal(totals.papers, snapshot.size);
        assert.equal(totals.read + totals.reading + totals.unread, totals.papers);
        assert.equal(totals.read, ids.filter((id) => stateOf(id) === 'read').length);
        for (const { date: day, count, read } of stats.days)
          assert.ok(count === snapshot.paperCount(day) && read <= count, day);
        const whole = snapshot.dates.filter((day) => day.length === 10);
        assert.deepEqual(
          stats.days.map(({ date: day }) => day),
          [...whole].reverse(),
        );
        for (const { month, count, read, reading: begun } of stats.months) {
          const inMonth = ids.filter((id) =>
            entries.some((one) => one.id === id && one.date?.startsWith(month) === true),
          );
          assert.deepEqual(
            [count, read, begun],
            [
              inMonth.length,
              inMonth.filter((id) => stateOf(id) === 'read').length,
              inMonth.filter((id) => stateOf(id) === 'reading').length,
            ],
          );
        }
        for (const { topic, count, byMonth } of stats.topics) {
          assert.equal(count, ids.filter((id) => topicsOf(id).includes(topic)).length);
          assert.ok(byMonth.every((papers, at) => papers <= stats.months[at]!.count));
        }
      }),
    );
  });
});
