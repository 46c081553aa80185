import assert from 'node:assert/strict';
import { joinBrokenRows } from '../../../../src/core/preview/join-rows';

const HEAD = ['| Title | Authors | Summary |', '|---|---|---|'];
const text = (...lines: readonly string[]): string => [...HEAD, ...lines].join('\n');

describe('joining broken rows', () => {
  it('puts a row of three lines into one, with one blank for each break', () => {
    const given = text('| A long', '  title of   ', '\tthree lines| B | C |', '| D | E | F |', '', 'after');
    assert.deepEqual(joinBrokenRows(given), {
      text: text('| A long title of three lines| B | C |', '| D | E | F |', '', 'after'),
      lines: [0, 1, 2, 5, 6, 7, 8],
    });
  });

  it('keeps the marks of a block quote out of the row', () => {
    const given = [...HEAD, '| A', '  long one | B | C |'].map((line) => `> ${line}`).join('\n');
    assert.equal(
      joinBrokenRows(given)?.text,
      [...HEAD, '| A long one | B | C |'].map((line) => `> ${line}`).join('\n'),
    );
  });

  for (const [what, given] of [
    ['whole rows', text('| A | B | C |')],
    ['a row that never closes', text('| A', 'long title', '', '| D | E | F |')],
    ['a row that still lacks cells', text('| A', 'long | B |')],
    ['rows without a table', '| A\nlong | B | C |'],
    ['a row behind a table and a blank line', text('| A | B | C |', '', '| D', 'E | F | G |')],
    ['a header that does not fit its delimiter', '| A | B |\n|---|\n| C\n long |'],
    ['a list behind a short row', text('| A | B |', '- item')],
    ['a table in a fence', `~~~\n${text('| A', 'long | B | C |')}\n~~~`],
    ['a row of HTML', text('<tr><td>A</td>\n<td>B</td></tr>')],
    ['an empty text', ''],
  ] as const) {
    it(`leaves ${what} alone`, () => {
      assert.equal(joinBrokenRows(given), undefined);
    });
  }
});
