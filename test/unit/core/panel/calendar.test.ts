import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  calendarLevels,
  calendarOf,
  daysWithin,
  lastTwelveMonths,
  stepFrom,
  yearsOf,
  yearSpan,
} from '../../../../src/core/panel/calendar';
import type { CalendarDay } from '../../../../src/core/panel/library-data';

const day = (date: string, count = 1): CalendarDay => ({ date, count, read: 0 });

describe('the calendar of the library', () => {
  it('knows its years, newest first', () => {
    assert.deepEqual(yearsOf([day('2023-12-31'), day('2024-01-01'), day('2024-05-01')]), ['2024', '2023']);
    assert.deepEqual(yearsOf([]), []);
  });

  it('has every day of a year once, in weeks from the first day asked for', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1970, max: 2100 }), fc.integer({ min: 0, max: 6 }), (year, firstDay) => {
        const { rows, weeks } = calendarOf(yearSpan(String(year)), [], firstDay);
        const byWeek = Array.from({ length: weeks }, (_, week) => rows.map((row) => row[week])).flat();
        const dates = byWeek.flatMap((square) => square?.date ?? []);
        assert.equal(dates.length, year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 366 : 365);
        assert.deepEqual(dates, [...new Set(dates)].sort());
        assert.equal(rows.length, 7);
        rows.forEach((row, index) => {
          for (const square of row)
            if (square) assert.equal(new Date(square.date).getUTCDay(), (firstDay + index) % 7);
        });
      }),
    );
  });

  it('puts a month over the week of its first day', () => {
    const { months, rows } = calendarOf(yearSpan('2024'), [], 1);
    assert.deepEqual(months.slice(0, 3), [
      { month: '2024-01', week: 0 },
      { month: '2024-02', week: 4 },
      { month: '2024-03', week: 8 },
    ]);
    assert.equal(rows[3]?.[4]?.date, '2024-02-01');
  });

  it('reaches back twelve months from the newest day', () => {
    const days = [day('2024-02-29'), day('2024-03-01'), day('2025-02-10')];
    const span = lastTwelveMonths(days, '2025-11-25');
    assert.deepEqual(span, { from: '2024-03', to: '2025-02' });
    assert.deepEqual(daysWithin(days, { from: '2024-03', to: '2025-02' }), days.slice(1));
    const { rows, months } = calendarOf({ from: '2024-03', to: '2025-02' }, days, 1);
    assert.equal(rows.flat().filter((square) => square !== undefined).length, 365);
    assert.deepEqual(
      [months.length, months[0], months[10]],
      [12, { month: '2024-03', week: 0 }, { month: '2025-01', week: 44 }],
    );
    assert.equal(lastTwelveMonths([], '2025-11-25'), undefined);
    assert.deepEqual(lastTwelveMonths([...days, day('2205-02-10')], '2025-11-25'), span);
    assert.equal(lastTwelveMonths([day('2205-02-10')], '2025-11-25')?.to, '2205-02');
  });

  it('puts the papers on their days', () => {
    const { rows } = calendarOf(yearSpan('2024'), [{ date: '2024-11-22', count: 13, read: 4 }], 1);
    assert.deepEqual(
      rows.flat().filter((square) => square && square.count > 0),
      [{ date: '2024-11-22', count: 13, read: 4 }],
    );
  });

  it('has four levels, and one odd day does not make the others pale', () => {
    const days = [
      ...Array.from({ length: 99 }, (_, index) => day(`d${index}`, 1 + (index % 8))),
      day('odd', 900),
    ];
    const level = calendarLevels(days);
    assert.deepEqual([0, 1, 3, 4, 8, 900].map(level), [0, 1, 2, 2, 4, 4]);
    assert.deepEqual([0, 1].map(calendarLevels([])), [0, 0]);
    assert.deepEqual([0, 1].map(calendarLevels([day('only', 1)])), [0, 4]);
  });

  it('goes on with the arrow keys, past days without papers', () => {
    // A Thursday, a Friday, the Friday after, and a Monday.
    const days = ['2024-11-21', '2024-11-22', '2024-11-29', '2024-12-02'].map((date) => day(date));
    const from = (date: string, step: Parameters<typeof stepFrom>[1]) => stepFrom(date, step, days)?.date;
    assert.equal(from('2024-11-21', 'down'), '2024-11-22');
    assert.equal(from('2024-11-22', 'down'), '2024-11-29');
    assert.equal(from('2024-11-29', 'up'), '2024-11-22');
    assert.equal(from('2024-11-22', 'right'), '2024-11-29');
    assert.equal(from('2024-11-29', 'left'), '2024-11-22');
    // Where no other Thursday has papers, the nearest day does.
    assert.equal(from('2024-11-21', 'right'), '2024-11-22');
    assert.equal(from('2024-12-02', 'right'), undefined);
    assert.equal(from('2024-11-22', 'first'), '2024-11-21');
    assert.equal(from('2024-11-22', 'last'), '2024-12-02');
  });
});
