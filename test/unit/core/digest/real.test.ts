import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readDigest } from '../../../../src/core/digest/read';
import { collapse } from '../../../../src/core/text';
import { sharedDigests } from '../../../support/shared-digests';

/** A reading of the daily files that shares nothing with ours: whole rows by one expression. */
function oracle(text: string) {
  const row =
    /^\| ([^|]*?)\s*(?:\(Read more on|- read more on)\s*\[arXiv\]\(https:\/\/arxiv\.org\/abs\/([\d.]+)\)[^|]*\|([^|]*)\|((?:[^\n]|\n(?!\||\n|$))*)\|$|^\| ([^|]*) \|([^|]*)\|([^|\n]*)\| \[Read more\]\(https:\/\/arxiv\.org\/abs\/([\d.]+)\) \|$/gm;
  return [...text.matchAll(row)].map((match) => {
    const [, title, id, authors = '', summary = '', title4, authors4 = '', summary4 = '', id4] = match;
    const before = text.slice(0, match.index).split('\n').length;
    return {
      arxivId: id ?? id4,
      title: collapse(title ?? title4 ?? ''),
      authors: (id ? authors : authors4)
        .split(',')
        .map(collapse)
        .filter((name) => name !== ''),
      summary: (id ? summary : summary4).trim() || undefined,
      line: before - 1,
      endLine: before - 1 + match[0].split('\n').length - 1,
    };
  });
}

describe('the real daily digests', () => {
  it('give all 538 papers as an independent reading finds them', function () {
    const daily = sharedDigests(this, 'daily');
    let papers = 0;
    for (const path of daily.files) {
      const text = readFileSync(join(daily.folder, path), 'utf8');
      const digest = readDigest(text, path);
      const ours = digest.entries.map(({ arxivId, title, authors, summary, line, endLine }) => ({
        arxivId,
        // The oracle knows no Markdown; the one escape in these titles is undone here.
        title: title.replace(' & ', ' \\& '),
        authors,
        summary,
        line,
        endLine,
      }));
      const theirs = oracle(text).map((entry) => ({
        ...entry,
        title: entry.title.replace(/ \\?& /, ' \\& '),
      }));
      assert.deepEqual(ours, theirs, path);
      const date = path.replace('.md', '').replaceAll('/', '-');
      assert.ok(digest.isDigest && digest.entries.every((entry) => entry.date === date), path);
      assert.deepEqual(
        digest.problems.filter(({ severity }) => severity === 'error'),
        [],
        path,
      );
      papers += ours.length;
    }
    assert.equal(papers, 538);
  });
});
