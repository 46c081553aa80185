import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { readDigest } from '../../../../src/core/digest/read';
import type { Range } from '../../../../src/core/text';

const HEAD = '## Papers for 2024-11-22\n\n| Title | Authors | Summary |\n|---|---|---|\n';
const LINK = '(Read more on [arXiv](https://arxiv.org/abs/2411.14199))';

const ON = '<!-- paper-digest: on -->\n\n';

interface Paper {
  readonly id: string;
  readonly title: string;
  readonly authors: string;
}

/** An entry of a layout, with what stands between it and the next. */
const LAYOUTS: readonly (readonly [string, (paper: Paper) => string])[] = [
  ['linked items', ({ id, title }) => `- [${title}](https://arxiv.org/abs/${id})\n`],
  ['strong items', ({ id, title }) => `- **${title}** [[paper](https://arxiv.org/pdf/${id})]\n`],
  [
    'items with labels below',
    ({ id, title, authors }) =>
      `- **${title}**\n  - **Authors**: ${authors}\n  - **Link**: https://arxiv.org/abs/${id}\n`,
  ],
  [
    'linked headings',
    ({ id, title, authors }) => `### [${title}](https://arxiv.org/abs/${id})\n*${authors}*\n\nText.\n\n`,
  ],
  [
    'headings with labels',
    ({ id, title, authors }) =>
      `## ${title}\n\n**Authors**: ${authors}\n\n**Link**: [arXiv](https://arxiv.org/abs/${id})\n\n---\n\n`,
  ],
  ['strong lines', ({ id, title }) => `**[${title}](https://arxiv.org/abs/${id})**\n\nText.\n\n`],
  [
    'labels with nothing above',
    ({ id, title, authors }) =>
      `**Title:** ${title}\n**Authors:** ${authors}\n**Link:** https://arxiv.org/abs/${id}\n\n---\n\n`,
  ],
  [
    'callouts',
    ({ id, title }) => `> [!info] ${title}\n> - **arXiv**: [${id}](https://arxiv.org/abs/${id})\n\n`,
  ],
  ['address lines', ({ id, title }) => `${title}\nabs: https://arxiv.org/abs/${id}\n\n`],
];

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

  it('ends where a tag before a label does not', () => {
    for (const text of ['<b', '- <b x 2401.00001', '> <font color', '| <i | 2401.00001 |'])
      assert.deepEqual(readDigest(text).entries, []);
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

  it('never throws, and gives only ranges inside the text, when a digest of any layout is cut and mixed', () => {
    const texts = readdirSync('test/fixtures', { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('.md'))
      .map((path) => readFileSync(join('test/fixtures', path), 'utf8'));
    const part = fc
      .tuple(fc.constantFrom(...texts), fc.nat(4000), fc.nat(600))
      .map(([text, from, length]) => text.slice(from % text.length, (from % text.length) + length));
    fc.assert(
      fc.property(fc.array(part, { minLength: 1, maxLength: 6 }), (parts) => {
        const text = parts.join('');
        const { entries, problems } = readDigest(`${ON}${text}`);
        for (const { range } of [...entries, ...problems])
          assert.ok(range.start >= 0 && range.start <= range.end && range.end <= ON.length + text.length);
        for (const { title, ranges } of entries) {
          assert.ok(title !== '');
          for (const range of Object.values(ranges) as readonly Range[])
            assert.ok(range.start <= range.end && range.end <= ON.length + text.length);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('lists a paper twice that stands twice, also in callouts of two lines', () => {
    const callout =
      '> [!info] Spoons as a Unit\n> - **arXiv**: [2411.00001](https://arxiv.org/abs/2411.00001)\n\n';
    assert.deepEqual(
      readDigest(ON + callout + callout).entries.map(({ line }) => line),
      [2, 5],
    );
  });

  for (const [layout, entry] of LAYOUTS) {
    it(`gives the same papers whole as cut between two entries: ${layout}`, () => {
      const paper = fc.record({
        id: fc.integer({ min: 1, max: 99999 }).map((number) => `2411.${String(number).padStart(5, '0')}`),
        title: fc.constantFrom('Spoons as a Unit', 'Fields of $x$: a Study', 'Learning to Wait'),
        authors: fc.constantFrom('Ada Velden', 'Ada Velden, Bo Kimura', 'Cy Tranter, Dee Ongaro, Flo Royce'),
      });
      const read = (text: string): readonly unknown[] =>
        readDigest(ON + text).entries.map(({ arxivId, title, authors }) => [arxivId, title, authors]);
      fc.assert(
        fc.property(fc.array(paper, { maxLength: 6 }), fc.nat(6), (papers, cut) => {
          const entries = papers.map(entry);
          const halves = [...read(entries.slice(0, cut).join('')), ...read(entries.slice(cut).join(''))];
          assert.equal(halves.length, papers.length);
          assert.deepEqual(read(entries.join('')), halves);
        }),
        { numRuns: 60 },
      );
    });
  }
});
