import assert from 'node:assert/strict';
import { findHeadline } from '../../../../src/core/summary/headline';
import { labelSentences } from '../../../../src/core/summary/label';
import {
  type HeadlineVerdict,
  type JudgedSet,
  judgedSummaries,
  judgeHeadline,
  judgeSentences,
} from '../../../support/judged-summaries';
import { sharedDigests } from '../../../support/shared-digests';

/** Shares, 0 to 1, below which the program would be worse than when the set was last measured (test/fixtures/summaries). */
interface Floor {
  /** Sentences with a permitted label. */
  readonly labels: number;
  /** Headlines that are right: exact, overlapping, or rightly absent. */
  readonly headlines: number;
}

const floors: Readonly<Record<JudgedSet, Floor>> = {
  tuning: { labels: 0.985, headlines: 0.97 },
  heldout: { labels: 0.975, headlines: 0.92 },
  fresh: { labels: 0.985, headlines: 0.98 },
  other: { labels: 0.99, headlines: 0.98 },
};

describe('summaries that a person labelled', () => {
  for (const [name, floor] of Object.entries(floors)) {
    const set = name as JudgedSet;
    it(`are split and labelled as that person did (${set})`, function () {
      const { folder } = sharedDigests(this, '');
      const all = judgedSummaries(folder, set);
      const { starts, accuracy } = judgeSentences(all, labelSentences);
      assert.deepEqual([starts.missed, starts.surplus], [0, 0]);
      assert.ok(accuracy >= floor.labels, accuracy.toFixed(4));
    });

    it(`have the headline that person would quote (${set})`, function () {
      const { folder } = sharedDigests(this, '');
      const verdicts = judgedSummaries(folder, set).map((judged) =>
        judgeHeadline(judged, findHeadline(judged.summary)),
      );
      const good: readonly HeadlineVerdict[] = ['exact', 'overlapping', 'rightly absent'];
      const right = verdicts.filter((verdict) => good.includes(verdict)).length / verdicts.length;
      assert.ok(right >= floor.headlines, right.toFixed(4));
    });
  }
});
