import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Nodes, TableRow } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkMath from 'remark-math';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import type { Entry } from '../../../../src/core/digest/entry';
import { readDigest } from '../../../../src/core/digest/read';
import { sharedDigests } from '../../../support/shared-digests';

// A lone dollar is a price, two are mathematics; `~1` is "about one" in these titles, and `~~x~~` struck out.
const remark = unified().use(remarkParse).use(remarkGfm, { singleTilde: false }).use(remarkMath);

/** `**V*: ..**`: remark moves the lone asterisk to the end of the title, where no author has put it (FACTS.md section 2). */
const BETTER: ReadonlySet<string> = new Set([
  'V*: An Efficient Motion Planning Algorithm for Autonomous Vehicles',
]);

/** What a row is compared by. */
interface Seen {
  readonly titles: readonly string[];
  readonly authors: string;
  readonly urls: readonly string[];
}

/** The text that a reader sees, with mathematics as it is written. */
function seen(node: Nodes): string {
  if (node.type === 'inlineMath') return `$${node.value}$`;
  if (node.type === 'image') return '';
  if (node.type === 'html') return /^<br\b/i.test(node.value) ? ' ' : node.value;
  if ('children' in node) return node.children.map(seen).join('');
  return 'value' in node ? node.value : '';
}

function flat(node: Nodes): string {
  return seen(node).replace(/\s+/g, ' ').trim();
}

function all(node: Nodes): readonly Nodes[] {
  return 'children' in node ? [node, ...node.children.flatMap(all)] : [node];
}

/** What remark reads in rows of one table, each already on one line. */
function rowsOf(rows: readonly string[], columns: number): readonly TableRow[] {
  const table = `${'| h '.repeat(columns)}|\n${'| - '.repeat(columns)}|\n${rows.join('\n')}\n`;
  const [first] = remark.parse(table).children;
  assert.equal(first?.type, 'table');
  assert.equal(first.children.length, rows.length + 1);
  return first.children.slice(1);
}

/** A row on one line, with the stray pipes of its summary escaped: what a person would make of it. */
function repaired(text: string, { range, ranges: { summary } }: Entry): string {
  const whole = summary
    ? text.slice(range.start, summary.start) +
      text.slice(summary.start, summary.end).replace(/(?<!\\)\|/g, '\\|') +
      text.slice(summary.end, range.end)
    : text.slice(range.start, range.end);
  return whole.replace(/\s*[\r\n]+\s*/g, ' ');
}

/** All cells and links of a row are what a title may be; the address of an image is no link. */
function reading(row: TableRow, authorCell: number): Seen {
  const links = all(row).filter((node) => node.type === 'link');
  const cells = row.children.map(flat);
  return {
    titles: [...cells.map((cell) => cell.replace(/\s*(?:\(|- )read more on .*$/i, '')), ...links.map(flat)],
    authors: cells[authorCell] ?? '',
    urls: links.map(({ url }) => url),
  };
}

/** Differences between what we read in the rows of a file and what remark reads in them, repaired. */
function differences(
  text: string,
  path: string,
  columns: number,
  authorCell: number,
): { rows: number; wrong: readonly string[] } {
  const entries = readDigest(text, path).entries.filter(({ range }) => text[range.start] === '|');
  const theirs = rowsOf(
    entries.map((entry) => repaired(text, entry)),
    columns,
  );
  const wrong = entries.flatMap((entry, at) => {
    const row = theirs[at];
    if (!row) return [`${path}: no row for ${entry.title}`];
    const { titles, authors, urls } = reading(row, authorCell);
    const said: string[] = [];
    if (!titles.includes(entry.title) && !BETTER.has(entry.title))
      said.push(`title ${entry.title} / ${titles.join(' / ')}`);
    if (entry.authors.join(',') !== authors.replace(/\s*,\s*/g, ',').replace(/\s*et\.?\s*al\.?$/, ''))
      said.push(`authors ${entry.authors.join()} / ${authors}`);
    const ours = entry.links.map(({ url }) => url);
    if (ours.join(' ') !== urls.join(' ')) said.push(`links ${ours.join(' ')} / ${urls.join(' ')}`);
    return said.map((what) => `${path}:${entry.line + 1}: ${what}`);
  });
  return { rows: entries.length, wrong };
}

describe('the fast reader agrees with remark on the repaired row', function () {
  this.timeout(120_000);

  it('in title, authors and links of every row of the daily digests', function () {
    const daily = sharedDigests(this, 'daily');
    const wrong: string[] = [];
    let rows = 0;
    for (const path of daily.files) {
      const text = readFileSync(join(daily.folder, path), 'utf8');
      const found = differences(text, path, text.includes('| Link |') ? 4 : 3, 1);
      wrong.push(...found.wrong);
      rows += found.rows;
    }
    assert.deepEqual(wrong, []);
    assert.equal(rows, 538);
  });

  it('in title, authors and links of every row of the keyword table', function () {
    const table = sharedDigests(this, 'layouts/keyword-table');
    const text = readFileSync(join(table.folder, 'README.md'), 'utf8');
    const { rows, wrong } = differences(text, 'README.md', 5, 2);
    assert.deepEqual(wrong, []);
    assert.ok(rows > 9000, `${rows} rows`);
  });

  it('in title and links of every row of the awesome list', function () {
    const list = sharedDigests(this, 'layouts/awesome-list');
    const text = readFileSync(join(list.folder, 'README.md'), 'utf8');
    const { rows, wrong } = differences(text, 'README.md', 4, Infinity);
    assert.deepEqual(wrong, []);
    assert.ok(rows > 40, `${rows} rows`);
  });
});
