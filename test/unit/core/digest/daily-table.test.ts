import assert from 'node:assert/strict';
import { readDigest } from '../../../../src/core/digest/read';
import type { Digest } from '../../../../src/core/digest/entry';

const HEAD = '## Papers for 2024-11-22\n\n| Title | Authors | Summary |\n|-------|---------|---------|\n';
const MORE = (id: string) =>
  `(Read more on [arXiv](https://arxiv.org/abs/${id}) or [HuggingFace](https://huggingface.co/papers/${id}))`;
const ROW = `| One Model ${MORE('2411.14199')}| Ann Lee, bob-7 | It works. |\n`;

/** What most tests care for: id, title and authors of each entry, and the codes of the problems. */
function gist(digest: Digest) {
  return {
    papers: digest.entries.map((entry) => [entry.arxivId, entry.title, entry.authors.join(';')]),
    problems: digest.problems.map((problem) => problem.code),
  };
}

describe('the daily digest', () => {
  it('gives every field of a row, and where it stands', () => {
    const text = `\n\n${HEAD}${ROW}`;
    const digest = readDigest(text);
    const [entry] = digest.entries;
    const { ranges, range, links, ...fields } = entry!;
    assert.deepEqual(fields, {
      arxivId: '2411.14199',
      version: undefined,
      otherIds: [],
      title: 'One Model',
      authors: ['Ann Lee', 'bob-7'],
      etAl: false,
      authorOrder: 'reversed',
      summary: 'It works.',
      date: '2024-11-22',
      section: undefined,
      line: 6,
      endLine: 6,
    });
    const shown = (at: { start: number; end: number } | undefined) => text.slice(at?.start, at?.end);
    assert.deepEqual(
      [
        shown(ranges.title),
        shown(ranges.id),
        shown(ranges.authors),
        shown(ranges.summary),
        shown(ranges.date),
      ],
      [
        'One Model',
        '[arXiv](https://arxiv.org/abs/2411.14199)',
        'Ann Lee, bob-7',
        'It works.',
        'Papers for 2024-11-22',
      ],
    );
    assert.equal(shown(range), ROW.trimEnd());
    assert.deepEqual(
      links.map(({ label, url }) => [label, url]),
      [
        ['arXiv', 'https://arxiv.org/abs/2411.14199'],
        ['HuggingFace', 'https://huggingface.co/papers/2411.14199'],
      ],
    );
    assert.deepEqual(
      [digest.isDigest, digest.layout, digest.date, digest.problems.length],
      [true, 'daily-table', '2024-11-22', 0],
    );
  });

  it('joins rows broken over two and three lines, and says so', () => {
    const text = `${HEAD}| A Title\n  in Two ${MORE('2411.00001')}| A B | S |\n| B\n  C\n  D ${MORE('2411.00002')}| C D | S |\n${ROW}`;
    const digest = readDigest(text);
    assert.deepEqual(gist(digest), {
      papers: [
        ['2411.00001', 'A Title in Two', 'A B'],
        ['2411.00002', 'B C D', 'C D'],
        ['2411.14199', 'One Model', 'Ann Lee;bob-7'],
      ],
      problems: ['row-broken', 'row-broken'],
    });
    assert.deepEqual(
      digest.entries.map(({ line, endLine }) => [line, endLine]),
      [
        [4, 5],
        [6, 8],
        [9, 9],
      ],
    );
  });

  it('keeps what stands behind a stray pipe in the summary', () => {
    const summary = 'Uses `a | b` and x | y at 3%.';
    const digest = readDigest(`${HEAD}| T ${MORE('2411.00001')}| A B | ${summary} |\n`);
    assert.deepEqual(
      digest.entries.map((entry) => [entry.title, entry.authors, entry.summary]),
      [['T', ['A B'], summary]],
    );
    assert.deepEqual(gist(digest).problems, ['row-extra-pipe']);
  });

  it('keeps what stands behind a stray pipe in the title', () => {
    const digest = readDigest(`${HEAD}| On $P(y|x)$ Models ${MORE('2411.00001')}| A B | S | t |\n`);
    assert.deepEqual(gist(digest), {
      papers: [['2411.00001', 'On $P(y|x)$ Models', 'A B']],
      problems: ['row-extra-pipe'],
    });
    assert.equal(digest.entries[0]!.summary, 'S | t');
  });

  it('splits at no escaped pipe', () => {
    const digest = readDigest(`${HEAD}| T ${MORE('2411.00001')}| A B | S \\| t |\n`);
    assert.deepEqual(gist(digest), { papers: [['2411.00001', 'T', 'A B']], problems: [] });
  });

  it('reads the variant with a fourth column for the link', () => {
    const digest = readDigest(
      '## Papers for 2024-09-05\n\n| Title | Authors | Summary | Link |\n|---|---|---|---|\n' +
        '| T | A B, c | S | [Read more](https://arxiv.org/abs/2409.02889v2) |\n',
    );
    assert.deepEqual(gist(digest), { papers: [['2409.02889', 'T', 'A B;c']], problems: [] });
    assert.equal(digest.entries[0]!.version, 2);
  });

  it('ends the title before " - read more on "', () => {
    const digest = readDigest(
      `${HEAD}| Open-MAGVIT2: A - B - read more on [arXiv](https://arxiv.org/abs/2409.04410) or [HuggingFace](https://huggingface.co/papers/2409.04410) | A B | S |\n`,
    );
    assert.deepEqual(gist(digest).papers, [['2409.04410', 'Open-MAGVIT2: A - B', 'A B']]);
  });

  it('gives no authors for an empty cell, and finds nothing wrong with it', () => {
    const digest = readDigest(`${HEAD}| T ${MORE('2411.00001')}|  | S |\n`);
    assert.deepEqual(gist(digest), { papers: [['2411.00001', 'T', '']], problems: [] });
    assert.equal(digest.entries[0]!.ranges.authors, undefined);
  });

  it('takes a header without rows for a digest with no papers', () => {
    const digest = readDigest(HEAD);
    assert.deepEqual(
      [digest.isDigest, digest.date, gist(digest)],
      [true, '2024-11-22', { papers: [], problems: [] }],
    );
  });

  for (const [name, change] of [
    ['CRLF', (text: string) => text.replaceAll('\n', '\r\n')],
    ['lone CR', (text: string) => text.replaceAll('\n', '\r')],
    ['a byte order mark', (text: string) => `\ufeff${text}`],
    ['no final line break', (text: string) => text.trimEnd()],
    ['leading blank lines', (text: string) => `\n \n\t\n${text}`],
  ] as const) {
    it(`does not mind ${name}`, () => {
      const text = `${HEAD}| A\n  B ${MORE('2411.00001')}| A B | S |\n${ROW}`;
      const changed = change(text);
      const [plain, other] = [readDigest(text), readDigest(changed)];
      assert.deepEqual(gist(other), gist(plain));
      assert.deepEqual(
        other.entries.map((entry) => changed.slice(entry.ranges.summary!.start, entry.ranges.summary!.end)),
        ['S', 'It works.'],
      );
    });
  }

  it('keeps mathematics, lone stars, tags and code of a title, and collapses its blanks', () => {
    const digest = readDigest(
      `${HEAD}| S*:  $f$-Ma$^2$mba \`x\`  <think> A*B ${MORE('2411.00001')}| A B | S |\n`,
    );
    assert.equal(digest.entries[0]!.title, 'S*: $f$-Ma$^2$mba x <think> A*B');
  });

  it('reports a row it cannot read, with its range, and goes on', () => {
    const bad = '| only this |';
    const text = `${HEAD}${bad}\n${ROW}`;
    const digest = readDigest(text);
    assert.deepEqual(gist(digest), {
      papers: [['2411.14199', 'One Model', 'Ann Lee;bob-7']],
      problems: ['row-unreadable'],
    });
    const { range } = digest.problems[0]!;
    assert.equal(text.slice(range.start, range.end), bad);
  });

  it('keeps a paper whose id cannot exist, without the id', () => {
    const digest = readDigest(`${HEAD}| T ${MORE('2413.12345')}| A B | S |\n`);
    assert.deepEqual(gist(digest), {
      papers: [[undefined, 'T', 'A B']],
      problems: ['id-impossible', 'id-impossible', 'id-missing'],
    });
  });

  it('keeps both ids where the links disagree, the arXiv link first', () => {
    const digest = readDigest(
      `${HEAD}| T (Read more on [arXiv](https://arxiv.org/abs/2411.00001) or [HuggingFace](https://huggingface.co/papers/2411.00002))| A B | S |\n`,
    );
    assert.deepEqual(
      digest.entries.map(({ arxivId, otherIds }) => [arxivId, otherIds]),
      [['2411.00001', ['2411.00002']]],
    );
    assert.deepEqual(gist(digest).problems, ['id-conflict']);
  });

  it('keeps both rows of a paper listed twice, and says so', () => {
    const digest = readDigest(`${HEAD}${ROW}${ROW}`);
    assert.deepEqual([digest.entries.length, gist(digest).problems], [2, ['duplicate']]);
  });

  it('dates each row by the heading above it, else by the path', () => {
    const table = HEAD.slice(HEAD.indexOf('|'));
    const two = readDigest(
      `${HEAD}${ROW}\n## Papers for 2024-11-23\n\n${table}| T ${MORE('2411.00002')}| A B | S |\n`,
    );
    assert.deepEqual(
      two.entries.map((entry) => entry.date),
      ['2024-11-22', '2024-11-23'],
    );
    assert.equal(readDigest(table + ROW, 'papers/2024/11/25.md').entries[0]!.date, '2024-11-25');
    assert.equal(readDigest(table + ROW, 'papers/today.md').entries[0]!.date, undefined);
  });

  it('reads no rows of code blocks and of tables about other things', () => {
    const fenced = `\`\`\`\n${ROW}\`\`\`\n`;
    const other = '\n| Model | Score |\n|---|---|\n| GPT | 3 |\n';
    assert.deepEqual(gist(readDigest(`${HEAD}${ROW}\n${fenced}${other}`)).papers.length, 1);
  });

  it('does not let an unclosed code block swallow papers', () => {
    assert.equal(readDigest(`${HEAD}| T ${MORE('2411.00001')}| A B | S |\n\`\`\`\n${ROW}`).entries.length, 2);
  });

  it('never joins a row over a blank line, a heading or the next row', () => {
    const open = '| An open row without an end';
    for (const next of [`\n${ROW}`, `## Papers for 2024-11-23\n${ROW}`, ROW]) {
      const digest = readDigest(`${HEAD}${open}\n${next}`);
      assert.deepEqual(gist(digest), {
        papers: [['2411.14199', 'One Model', 'Ann Lee;bob-7']],
        problems: ['row-unreadable'],
      });
    }
  });

  it('takes an ordinary note for none', () => {
    for (const note of [
      '',
      '# Notes\n\nSee https://arxiv.org/abs/2411.14199.\n',
      '| a | b |\n|---|---|\n| 1 | 2 |\n',
    ]) {
      assert.deepEqual([readDigest(note).isDigest, readDigest(note).entries.length], [false, 0]);
    }
  });
});
