import assert from 'node:assert/strict';
import fc from 'fast-check';
import { dateIn, dateOfPath, dayIn } from '../../../../src/core/digest/dates';

describe('a date in a text', () => {
  for (const [text, expected] of [
    ['Papers for 2024-11-22', '2024-11-22'],
    ['Updated on 2026.06.29', '2026-06-29'],
    ['2024/1/2', '2024-01-02'],
    ['2025年6月3日', '2025-06-03'],
    ['2026年04月', '2026-04'],
    ['November 22, 2024', '2024-11-22'],
    ['22 Nov 2024', '2024-11-22'],
    ['1-Apr-2025', '2025-04-01'],
    ['(Mon., Nov. 2024)', '2024-11'],
    ['20170612', '2017-06-12'],
    ['(2023-08)', '2023-08'],
    ['Top Papers of the Week (June 23 - June 29) - 2025', '2025-06-23/2025-06-29'],
    ['(Dec 30 - Jan 5) - 2025', '2024-12-30/2025-01-05'],
    ['2025-06-23 ~ 2025-06-29', '2025-06-23/2025-06-29'],
    ['2024-02-30', undefined],
    ['2411.14199', undefined],
    ['v1.2.3', undefined],
    ['in 2024', undefined],
    ['13/45/2024', undefined],
  ] as const) {
    it(`is ${expected ?? 'none'}: ${text}`, () => {
      assert.equal(dateIn(text)?.iso, expected);
    });
  }

  it('takes the year of a week from outside where the text has none', () => {
    assert.equal(dateIn('(Feb 6 - 12)', 2023)?.iso, '2023-02-06/2023-02-12');
    assert.equal(dateIn('(Feb 6 - 12)'), undefined);
  });

  it('is a day only when it names one', () => {
    assert.deepEqual([dayIn('2024-11-22'), dayIn('2024-11')], ['2024-11-22', undefined]);
  });
});

describe('the date of a path', () => {
  for (const [path, expected] of [
    ['2024/11/22.md', '2024-11-22'],
    ['/home/ann/papers/2024/11/22.md', '2024-11-22'],
    ['/notes.md', undefined],
    ['/', undefined],
    ['a/2024-11-22.md', '2024-11-22'],
    ['1-Apr-2025/topic/README.md', '2025-04-01'],
    ['202503/14/README.md', '2025-03-14'],
    ['2020-01-01/2024-11-22.md', '2024-11-22'],
    ['papers/today.md', undefined],
    ['2021/2021-02.md', '2021-02'],
    ['C:/x/20241122.md', '2024-11-22'],
  ] as const) {
    it(`is ${expected ?? 'none'}: ${path}`, () => assert.equal(dateOfPath(path), expected));
  }

  it('is found or not for any path, and never keeps one waiting', () => {
    const name = fc.constantFrom('', '/', '//', '2024', '11', '22', 'a', '.md', '-', '202411');
    fc.assert(
      fc.property(fc.array(fc.oneof(name, fc.string())), (parts) => {
        const found = dateOfPath(parts.join(''));
        assert.ok(found === undefined || /^\d{4}-\d{2}/.test(found));
      }),
    );
  });
});
