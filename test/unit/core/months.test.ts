import assert from 'node:assert/strict';
import fc from 'fast-check';
import { addMonths, isMonth, monthIndex, monthOf, monthsBetween } from '../../../src/core/months';

describe('months', () => {
  it('are those of days, of months and of the first of several days, and of nothing else', () => {
    const dates = [
      '2024-11-22',
      '2024-11',
      '2024-12-30/2025-01-05',
      '2025-13',
      '2025-99-01',
      '2025-00',
      '2025',
    ];
    assert.deepEqual([...dates, '2025-011', '', 'x2024-11'].map(monthOf), [
      '2024-11',
      '2024-11',
      '2024-12',
      ...Array.from({ length: 7 }, () => undefined),
    ]);
  });

  it('are told from dates', () => {
    assert.deepEqual(['2024-11', '2024-11-22', '2024-13', '2024-1', '2024-11 '].map(isMonth), [
      true,
      false,
      false,
      false,
      false,
    ]);
  });

  it('are added over the ends of years', () => {
    assert.deepEqual(
      [addMonths('2024-11', 2), addMonths('2025-01', -1), addMonths('2024-06', -11), addMonths('0999-12', 1)],
      ['2025-01', '2024-12', '2023-07', '1000-01'],
    );
    const month = fc
      .tuple(fc.integer({ min: 100, max: 9000 }), fc.integer({ min: 1, max: 12 }))
      .map(([year, at]) => `${String(year).padStart(4, '0')}-${String(at).padStart(2, '0')}`);
    fc.assert(
      fc.property(month, fc.integer({ min: -1000, max: 1000 }), (from, by) => {
        const to = addMonths(from, by);
        assert.ok(isMonth(to), to);
        assert.equal(monthIndex(to) - monthIndex(from), by);
        assert.equal(addMonths(to, -by), from);
      }),
    );
  });

  it('are filled up from the first to the last, but not over centuries', () => {
    assert.deepEqual(monthsBetween(['2025-01', '2024-11', '2025-01']), ['2024-11', '2024-12', '2025-01']);
    assert.deepEqual(monthsBetween(['2024-11', '0024-11']), ['0024-11', '2024-11']);
    assert.deepEqual(monthsBetween([]), []);
  });
});
