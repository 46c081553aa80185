import assert from 'node:assert/strict';
import fc from 'fast-check';
import { dateLabel } from '../../../../src/core/panel/date-label';

describe('a date for people', () => {
  it('is written out in the language', () => {
    assert.equal(dateLabel('2024-11-22', 'en-US'), 'Friday, November 22, 2024');
    assert.equal(dateLabel('2024-11-22', 'de'), 'Freitag, 22. November 2024');
  });

  it('is short where there is little room', () => {
    assert.equal(dateLabel('2024-11-22', 'en-US', 'short'), 'Fri, Nov 22, 2024');
  });

  it('may be a month or a span of days', () => {
    assert.equal(dateLabel('2020-05', 'en-US'), 'May 2020');
    assert.equal(
      dateLabel('2025-06-23/2025-06-29', 'en-US', 'short'),
      'Mon, Jun 23, 2025 – Sun, Jun 29, 2025',
    );
  });

  it('comes back as it is when there is no such date', () => {
    for (const text of [
      '',
      'soon',
      '2024-02-31',
      '2024-13-01',
      '2024-11-22T00:00',
      '2024-11-01/x',
      '1/2/3',
    ]) {
      assert.equal(dateLabel(text, 'en'), text);
    }
  });

  it('is English in a language that is not known', () => {
    assert.equal(dateLabel('2024-11-22', 'not a language'), dateLabel('2024-11-22', 'en'));
  });

  it('never throws', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (iso, language) => typeof dateLabel(iso, language) === 'string'),
    );
  });
});
