import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Digest, Entry } from '../../../../src/core/digest/entry';
import { outlineOf, type OutlineNode } from '../../../../src/core/digest/outline';
import { readDigest } from '../../../../src/core/digest/read';

const HEAD = '\n| Title | Authors | Summary |\n|---|---|---|\n';
const row = (id: string, title: string, authors = 'A B, C D'): string =>
  `| ${title} (Read more on [arXiv](https://arxiv.org/abs/${id}))| ${authors} | S |\n`;

/** The outline as lines, indented; of papers with what the name covers in the text. */
function lines(text: string, nodes: readonly OutlineNode[], indent = ''): readonly string[] {
  return nodes.flatMap(({ kind, name, detail, nameRange, children }) => [
    kind === 'paper'
      ? `${indent}${name} [${detail}] “${text.slice(nameRange.start, nameRange.end)}”`
      : `${indent}${kind} ${name}`,
    ...lines(text, children, `${indent}  `),
  ]);
}

/** A digest of entries made by hand: layouts differ in what they know of an entry. */
function digest(entries: readonly Partial<Entry>[]): Digest {
  const [whole] = readDigest(`## Papers for 2024-11-22\n${HEAD}${row('2411.14199', 'T')}`).entries;
  return {
    isDigest: true,
    layout: 'x',
    date: undefined,
    entries: entries.map((given) => ({ ...whole!, ...given })),
    problems: [],
  };
}

describe('the outline of a digest', () => {
  it('has the days and their papers, a title of two lines in one piece', () => {
    const text = `## Papers for 2024-11-22\n${HEAD}${row('2411.14199', 'Open\n  Scholar', 'X Y, akariasai')}${row('2411.14405', 'Marco', '')}\n## Papers for 2024-11-21\n${HEAD}${row('2411.10442', 'MPO')}`;
    const nodes = outlineOf(readDigest(text));
    assert.deepEqual(lines(text, nodes), [
      'day 2024-11-22',
      '  Open Scholar [2411.14199 · @akariasai] “Open\n  Scholar”',
      '  Marco [2411.14405] “Marco”',
      'day 2024-11-21',
      '  MPO [2411.10442 · C D] “MPO”',
    ]);
    assert.deepEqual(
      nodes.map(({ range }) => text.slice(range.start, range.end).split('\n').at(-1)),
      [row('2411.14405', 'Marco', '').trim(), row('2411.10442', 'MPO').trim()],
    );
  });

  it('has sections, and no days where entries have dates of their own', () => {
    const at = (start: number): Partial<Entry> => ({
      range: { start, end: start + 9 },
      ranges: { title: { start: start + 5, end: start + 8 }, date: { start: start + 1, end: start + 4 } },
    });
    const nodes = outlineOf(
      digest([
        { title: 'One', section: 'LLM', date: '2024-11-01', ...at(10) },
        { title: 'Two', section: 'LLM', date: '2024-11-02', ...at(20) },
        { title: 'Three', section: 'Vision', date: '2024-11-02', ...at(30) },
        { title: '', section: undefined, arxivId: undefined, ...at(40) },
      ]),
    );
    assert.deepEqual(
      nodes.map(({ kind, name, range, children }) => [
        kind,
        name,
        range,
        children.map((paper) => paper.name),
      ]),
      [
        ['section', 'LLM', { start: 10, end: 29 }, ['One', 'Two']],
        ['section', 'Vision', { start: 30, end: 39 }, ['Three']],
        ['paper', '—', { start: 40, end: 49 }, []],
      ],
    );
  });

  it('is empty for a note and for a day without papers', () => {
    assert.deepEqual(outlineOf(readDigest('# A note\n')), []);
    assert.deepEqual(outlineOf(readDigest(`## Papers for 2024-11-22\n${HEAD}`)), []);
  });

  it('has names that are never empty, and ranges within each other, whatever the digest', () => {
    const piece = fc.constantFrom(
      '## Papers for 2024-11-22\n',
      '## Papers for 2024-11-21\n',
      HEAD,
      row('2411.14199', 'T'),
      row('2411.14405', 'Two\n lines'),
      row('2411.10442', ' '),
      '# Section\n',
      '\n',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (parts) => {
        const read = readDigest(HEAD + parts.join(''));
        const check = (nodes: readonly OutlineNode[], outer: OutlineNode['range']): number =>
          nodes.reduce((sum, { kind, name, range, nameRange, children }) => {
            assert.notEqual(name, '');
            assert.ok(outer.start <= range.start && range.end <= outer.end);
            assert.ok(range.start <= nameRange.start && nameRange.end <= range.end);
            return sum + (kind === 'paper' ? 1 : check(children, range));
          }, 0);
        assert.equal(check(outlineOf(read), { start: 0, end: Infinity }), read.entries.length);
      }),
    );
  });
});
