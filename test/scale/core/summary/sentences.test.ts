import assert from 'node:assert/strict';
import { splitSentences } from '../../../../src/core/summary/sentences';

const split = (text: string) => splitSentences(text).map(({ start, end }) => text.slice(start, end));

describe('sentences', () => {
  it('are found in long hostile texts', () => {
    const long = (unit: string) => split(unit.repeat(Math.ceil(400_000 / unit.length))).length;
    assert.deepEqual(
      [
        '(',
        '[(',
        '`',
        '`a``',
        '$',
        '. ',
        '.',
        '." ',
        '**',
        '\0',
        ' ',
        '\n',
        'x\n',
        ': ',
        'A. ',
        '1) ',
        '<',
        '.((((',
      ].map(long),
      [1, 1, 1, 1, 1, 200_000, 1, 133_334, 1, 1, 0, 0, 1, 1, 1, 1, 1, 1],
    );
  });
});
