import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import {
  entryFinder,
  fixAllEdits,
  fixesFor,
  type Fix,
  type FixEdit,
} from '../../../../src/core/digest/fixes';
import type { Digest, Entry } from '../../../../src/core/digest/entry';
import { readDigest } from '../../../../src/core/digest/read';
import { sharedDigests } from '../../../support/shared-digests';

const HEAD = '## Papers for 2024-11-22\n\n| Title | Authors | Summary |\n|---|---|---|\n';
const more = (id: string, other = id): string =>
  `(Read more on [arXiv](https://arxiv.org/abs/${id}) or [HuggingFace](https://huggingface.co/papers/${other}))`;

function apply(text: string, edits: readonly FixEdit[]): string {
  let result = '';
  let at = 0;
  for (const { range, newText } of edits) {
    assert.ok(range.start >= at && range.end >= range.start, 'edits stand in order and do not overlap');
    result += text.slice(at, range.start) + newText;
    at = range.end;
  }
  return result + text.slice(at);
}

/** The fixes of every problem of a text. */
function fixesOf(
  text: string,
): readonly { readonly code: string; readonly entry: Entry | undefined; readonly fix: Fix }[] {
  const digest = readDigest(text);
  const entryOf = entryFinder(digest.entries);
  return digest.problems.flatMap((problem) =>
    fixesFor(text, problem, entryOf(problem)).map((fix) => ({
      code: problem.code,
      entry: entryOf(problem),
      fix,
    })),
  );
}

/** What a fix must not change. Backslashes before a pipe are how a table writes the pipe itself. */
function meaning({ entries }: Digest) {
  const unescaped = (field: string | undefined): string | undefined => field?.replace(/\\+\|/g, '|');
  return entries.map(({ arxivId, title, authors, summary, date, otherIds, links }) => ({
    arxivId,
    otherIds,
    title: unescaped(title),
    authors,
    // A broken row may be broken inside its summary.
    summary: unescaped(summary)?.replace(/\s+/g, ' '),
    date,
    links: links.map(({ url }) => url),
  }));
}

const codes = (digest: Digest): readonly string[] => digest.problems.map(({ code }) => code);

describe('a fix', () => {
  it('joins a broken row into one line, with one blank for each break, and keeps CRLF elsewhere', () => {
    const before = `${HEAD}| A Title \n\t  in\n  Two ${more('2411.00001')}| A B | S |\n| C ${more('2411.00002')}| D | S |\n`;
    const text = before.replaceAll('\n', '\r\n');
    const [found, ...rest] = fixesOf(text);
    assert.deepEqual([found?.fix.kind, rest.length], ['join-row', 0]);
    const fixed = apply(text, found!.fix.edits);
    assert.equal(
      fixed,
      `${HEAD}| A Title in Two ${more('2411.00001')}| A B | S |\n| C ${more('2411.00002')}| D | S |\n`.replaceAll(
        '\n',
        '\r\n',
      ),
    );
    assert.deepEqual(codes(readDigest(fixed)), []);
  });

  it('escapes the stray pipes of a title and of a summary, also in code, and no others', () => {
    const text = `${HEAD}| P(y|x) \\| z ${more('2411.00001')}| A B | run \`a|b\` | c |\n`;
    const [found] = fixesOf(text);
    assert.equal(found?.fix.kind, 'escape-pipes');
    const fixed = apply(text, found.fix.edits);
    assert.equal(fixed, `${HEAD}| P(y\\|x) \\| z ${more('2411.00001')}| A B | run \`a\\|b\` \\| c |\n`);
    assert.deepEqual(codes(readDigest(fixed)), []);
  });

  it('removes the lines of a duplicate and one line break with them', () => {
    const row = (id: string): string => `| T ${more(id)}| A B | S |`;
    const other = `| U ${more('2411.00002')}| A B | S |`;
    for (const [text, expected] of [
      [
        `${HEAD}${row('2411.00001')}\n${row('2411.00001')}\n${other}\n`,
        `${HEAD}${row('2411.00001')}\n${other}\n`,
      ],
      [`${HEAD}${row('2411.00001')}\r\n${row('2411.00001')}`, `${HEAD}${row('2411.00001')}`],
      [`${HEAD}${row('2411.00001')}\n${row('2411.00001')}\n`, `${HEAD}${row('2411.00001')}\n`],
    ] as const) {
      const found = fixesOf(text);
      assert.deepEqual(
        found.map(({ fix }) => fix.kind),
        ['remove-duplicate'],
      );
      assert.equal(apply(text, found[0]!.fix.edits), expected);
    }
  });

  it('offers each id of a conflict, and makes every link name it', () => {
    const text = `${HEAD}| T ${more('2411.00001v2', '2411.00002')}| A B | S |\n`;
    const results = fixesOf(text).map(({ fix }) => [fix.id, apply(text, fix.edits)]);
    assert.deepEqual(results, [
      ['2411.00001', `${HEAD}| T ${more('2411.00001v2', '2411.00001')}| A B | S |\n`],
      ['2411.00002', `${HEAD}| T ${more('2411.00002', '2411.00002')}| A B | S |\n`],
    ]);
    for (const [, fixed] of results) assert.deepEqual(codes(readDigest(fixed!)), []);
  });

  it('offers nothing where only a person can tell', () => {
    assert.deepEqual(
      fixesOf(`${HEAD}| T (Read more on [arXiv](https://arxiv.org/abs/2413.12345))| A | S |\n`),
      [],
    );
    assert.deepEqual(fixesOf(`${HEAD}| torn\n`), []);
  });

  const word = fc.stringMatching(/^[\w.,$*()]{1,6}$/);
  const stray = fc.constantFrom('', '|', ' | ', '`a|b`', '\\|', '\\\\|', '$P(y|x)$');
  const breaks = fc.constantFrom(' ', '\n  ', '\n\t', ' \n');
  const row = fc
    .tuple(
      fc.array(fc.tuple(word, breaks), { minLength: 1, maxLength: 3 }),
      stray,
      word,
      stray,
      fc.integer({ min: 1, max: 9 }),
    )
    .map(
      ([title, inTitle, summary, inSummary, n]) =>
        `| T${inTitle}${title.flat().join('')}x ${more(`2411.0000${n}`)}| A B | ${summary}${inSummary}${summary} |\n`,
    );
  const digests = fc
    .tuple(
      fc.array(row, { maxLength: 5 }),
      fc.constantFrom('\n', '\r\n', '\r'),
      fc.constantFrom('', 'prose | x\n\n## More\n'),
    )
    .map(([rows, eol, rest]) => `\ufeff${HEAD}${rows.join('')}${rest}`.replaceAll('\n', eol));

  it('takes its problem away, keeps every paper and every sign outside the row', () => {
    fc.assert(
      fc.property(digests, (text) => {
        const digest = readDigest(text);
        for (const { code, entry, fix } of fixesOf(text)) {
          const fixed = apply(text, fix.edits);
          const after = readDigest(fixed);
          const without = (problem: string) => codes(after).filter((each) => each === problem).length;
          assert.equal(without(code), codes(digest).filter((each) => each === code).length - 1, fixed);
          assert.ok(fixed.startsWith(text.slice(0, entry!.range.start)) || fix.kind === 'remove-duplicate');
          const tail = text.slice(entry!.range.end);
          assert.ok(fixed.endsWith(tail) || fix.kind === 'remove-duplicate');
          const papers = meaning(digest);
          if (fix.kind === 'remove-duplicate')
            papers.splice(
              digest.entries.findIndex(({ range }) => range.start === entry!.range.start),
              1,
            );
          assert.deepEqual(meaning(after), papers);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('made for all rows at once leaves no broken row and no stray pipe, and no paper behind', () => {
    fc.assert(
      fc.property(digests, (text) => {
        const digest = readDigest(text);
        const after = readDigest(apply(text, fixAllEdits(text, digest)));
        assert.deepEqual(
          codes(after),
          codes(digest).filter((code) => code !== 'row-broken' && code !== 'row-extra-pipe'),
        );
        assert.deepEqual(meaning(after), meaning(digest));
      }),
      { numRuns: 300 },
    );
  });

  it('made for all rows of the real daily digests leaves none broken and the same papers', function () {
    const { folder, files } = sharedDigests(this, 'daily');
    let mended = 0;
    for (const file of files) {
      const text = readFileSync(join(folder, file), 'utf8');
      const digest = readDigest(text, file);
      const edits = fixAllEdits(text, digest);
      mended += edits.length;
      const after = readDigest(apply(text, edits), file);
      assert.deepEqual(
        codes(after).filter((code) => code.startsWith('row-')),
        [],
        file,
      );
      assert.deepEqual(meaning(after), meaning(digest), file);
    }
    assert.ok(mended > 100);
  });

  it('takes any text and any problem', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('|', '\n', '\r', '\\', 'a', ' ', '>') }),
        fc.nat(9),
        fc.nat(9),
        (text, a, b) => {
          const range = { start: Math.min(a, text.length), end: Math.min(a + b, text.length) };
          for (const code of ['row-broken', 'duplicate', 'row-extra-pipe', 'id-conflict'] as const)
            for (const { edits } of fixesFor(text, { code, severity: 'hint', message: '', range }))
              apply(text, edits);
        },
      ),
    );
  });
});
