import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { LibraryMonth } from '../../../../src/core/panel/library-data';
import { rangesFor, spansOf, sumOver } from '../../../../src/core/panel/time-range';

/** So many months from one on, without a gap. */
function months(first: string, length: number): readonly LibraryMonth[] {
  const [year = 0, month = 0] = first.split('-').map(Number);
  return Array.from({ length }, (_, index) => {
    const number = month - 1 + index;
    const name = `${year + Math.floor(number / 12)}-${String((number % 12) + 1).padStart(2, '0')}`;
    return { month: name, count: 1, read: 0, reading: 0 };
  });
}

describe('the time that charts show', () => {
  it('offers only ranges that differ', () => {
    assert.deepEqual(
      [0, 12, 13, 36, 37].map((count) => rangesFor(count)),
      [[], [], ['year', 'all'], ['year', 'all'], ['year', 'three', 'all']],
    );
  });

  it('has a column for each of the last twelve months', () => {
    const spans = spansOf(months('2023-01', 30), 'year');
    assert.equal(spans.length, 12);
    assert.deepEqual(spans[0], { from: '2024-07', to: '2024-07', start: 18, end: 19 });
    assert.deepEqual(spans.at(-1), { from: '2025-06', to: '2025-06', start: 29, end: 30 });
  });

  it('takes quarters and years of the calendar where months are too many', () => {
    const quarters = spansOf(months('2020-02', 64), 'all');
    assert.deepEqual(quarters[0], { from: '2020-02', to: '2020-03', start: 0, end: 2 });
    assert.deepEqual(quarters[1], { from: '2020-04', to: '2020-06', start: 2, end: 5 });
    const years = spansOf(months('1990-11', 400), 'all');
    assert.deepEqual(years[1], { from: '1991-01', to: '1991-12', start: 2, end: 14 });
  });

  it('keeps the years of a calendar with gaps apart', () => {
    const sparse = Array.from({ length: 60 }, (_, index) => `${1900 + index * 3}-05`);
    const spans = spansOf(
      sparse.map((month) => ({ month, count: 1, read: 0, reading: 0 })),
      'all',
    );
    assert.deepEqual(spans.length, 60);
  });

  it('has every month of the range in one column', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 600 }),
        fc.integer({ min: 1, max: 12 }),
        fc.constantFrom('year', 'three', 'all'),
        (length, first, range) => {
          const all = months(`1995-${String(first).padStart(2, '0')}`, length);
          const spans = spansOf(all, range);
          const shown = range === 'year' ? 12 : range === 'three' ? 36 : length;
          const ones = all.map(() => 1);
          assert.equal(
            spans.reduce((sum, span) => sum + sumOver(ones, span), 0),
            Math.min(length, shown),
          );
          assert.ok(spans.length <= 52);
          spans.forEach((span, index) => {
            assert.equal(all[span.start]?.month, span.from);
            assert.equal(all[span.end - 1]?.month, span.to);
            if (index > 0) assert.equal(span.start, spans[index - 1]?.end);
          });
        },
      ),
    );
  });

  it('adds up what there is', () => {
    assert.equal(sumOver([1, 2, 3], { from: '', to: '', start: 1, end: 5 }), 5);
  });
});
