import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readDigest } from '../../../../src/core/digest/read';
import { findHeadline } from '../../../../src/core/summary/headline';
import { labelSentences } from '../../../../src/core/summary/label';

/** Papers of the seeds whose summaries give no figure that is a result. */
const withoutFigure = ['2409.02889', '2409.02897', '2409.02078'];

describe('the sample digests', () => {
  const days = { '2024-09-05': 6, '2024-11-22': 13, '2025-05-13': 8 };
  for (const [day, papers] of Object.entries(days)) {
    it(`of ${day} have five parts and a headline in every summary`, () => {
      const { entries, problems } = readDigest(readFileSync(join('seeds', `${day}.md`), 'utf8'), `${day}.md`);
      assert.equal(entries.length, papers);
      assert.deepEqual(
        problems.filter((problem) => problem.severity === 'error'),
        [],
      );
      for (const { arxivId, summary = '' } of entries) {
        assert.deepEqual(
          labelSentences(summary).map((sentence) => sentence.label),
          ['overview', 'objective', 'method', 'result', 'implication'],
          arxivId,
        );
        assert.equal(findHeadline(summary) === undefined, withoutFigure.includes(arxivId ?? ''), arxivId);
      }
    });
  }
});
