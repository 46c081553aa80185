import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readDigest } from '../../../../src/core/digest/read';

const HEAD = '## Papers for 2024-11-22\n\n| Title | Authors | Summary |\n|---|---|---|\n';
const LINK = '(Read more on [arXiv](https://arxiv.org/abs/2411.14199))';

describe('a hostile digest', function () {
  this.timeout(30_000);
  it('never throws, and gives only ranges inside the text, whatever it is made of', () => {
    const piece = fc.constantFrom(
      '|',
      '\n',
      '\r\n',
      '\r',
      ' ',
      '## Papers for 2024-11-22',
      '|---|---|---|',
      '[',
      '](',
      ')',
      '\\',
      '`',
      '```',
      '$',
      '*',
      '_',
      '\u0000',
      '\ufeff',
      'é',
      '😀',
      '\ud800',
      LINK,
      'https://arxiv.org/abs/2413.99999',
      'A, B',
      '<img onerror=x>',
      '&#0;',
      '~~~',
      '> ',
      '- ',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(piece, fc.string()), { maxLength: 60 }), (parts) => {
        const text = HEAD + parts.join('');
        const { entries, problems } = readDigest(text);
        for (const { range } of [...entries, ...problems]) {
          assert.ok(range.start >= 0 && range.start <= range.end && range.end <= text.length);
        }
        for (const { line, endLine, title } of entries)
          assert.ok(line <= endLine && typeof title === 'string');
      }),
      { numRuns: 500 },
    );
  });

  it('gives the same papers whole as cut between two rows', () => {
    const row = fc
      .record({
        id: fc.integer({ min: 1, max: 99999 }),
        title: fc.constantFrom('A', 'B $x$', 'C\n  D', 'E | F'),
        authors: fc.constantFrom('', 'A B', 'x, C D'),
      })
      .map(({ id, title, authors }) => {
        const arxiv = `2411.${String(id).padStart(5, '0')}`;
        return `| ${title} (Read more on [arXiv](https://arxiv.org/abs/${arxiv}))| ${authors} | S. |\n`;
      });
    fc.assert(
      fc.property(fc.array(row, { maxLength: 8 }), fc.nat(8), (rows, cut) => {
        const ids = (text: string) => readDigest(text).entries.map(({ arxivId, title }) => [arxivId, title]);
        const at = Math.min(cut, rows.length);
        const halves = [...ids(HEAD + rows.slice(0, at).join('')), ...ids(HEAD + rows.slice(at).join(''))];
        assert.deepEqual(ids(HEAD + rows.join('')), halves);
      }),
    );
  });
});
