import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { toString } from 'mdast-util-to-string';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { readDigest } from '../../../../src/core/digest/read';
import { sharedDigests } from '../../../support/shared-digests';

const remark = unified().use(remarkParse).use(remarkGfm);

/** The text of each cell of one row, as remark reads it in a table of its own. */
function cells(row: string, columns: number): readonly string[] {
  const table = `${'| h '.repeat(columns)}|\n${'| - '.repeat(columns)}|\n${row}\n`;
  const [first] = remark.parse(table).children;
  assert.equal(first?.type, 'table');
  const body = first.children[1];
  return (body?.children ?? []).map((cell) => toString(cell).replace(/\s+/g, ' ').trim());
}

/** A row on one line, with the stray pipes of its summary escaped: what a person would make of it. */
function repaired(
  text: string,
  summary: { readonly start: number; readonly end: number } | undefined,
  row: { readonly start: number; readonly end: number },
): string {
  const whole = summary
    ? text.slice(row.start, summary.start) +
      text.slice(summary.start, summary.end).replace(/(?<!\\)\|/g, '\\|') +
      text.slice(summary.end, row.end)
    : text.slice(row.start, row.end);
  return whole.replace(/\s*[\r\n]+\s*/g, ' ');
}

describe('the inline reader', () => {
  it('reads every title of the daily rows as remark reads it on the repaired row', function () {
    const daily = sharedDigests(this, 'daily');
    const wrong: string[] = [];
    let rows = 0;
    for (const path of daily.files) {
      const text = readFileSync(join(daily.folder, path), 'utf8');
      for (const { title, range, ranges } of readDigest(text, path).entries) {
        const [cell = ''] = cells(repaired(text, ranges.summary, range), 3);
        const theirs = cell.replace(/\s*(?:\(|- )read more on .*$/i, '');
        // Without a plug-in remark knows no mathematics; the sign of strikethrough is a letter of titles here.
        if (theirs !== title && !title.includes('$')) wrong.push(`${path}: ${title} / ${theirs}`);
        rows++;
      }
    }
    assert.deepEqual(wrong, []);
    assert.equal(rows, 538);
  }).timeout(20_000);

  it('reads titles of the keyword table as remark reads them', function () {
    const table = sharedDigests(this, 'layouts/keyword-table');
    const text = readFileSync(join(table.folder, 'README.md'), 'utf8');
    // Every thirtieth row: all of them would take remark seconds.
    const entries = readDigest(text, 'README.md').entries.filter((_, at) => at % 30 === 0);
    const wrong = entries.flatMap(({ title, range }) => {
      const [, theirs = ''] = cells(text.slice(range.start, range.end), 5);
      return theirs === title || title.includes('$') ? [] : [`${title} / ${theirs}`];
    });
    assert.deepEqual(wrong, []);
    assert.ok(entries.length > 300);
  }).timeout(20_000);
});
