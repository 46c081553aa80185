import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readDigest } from '../../../../src/core/digest/read';
import { findHeadline } from '../../../../src/core/summary/headline';
import { labelSentences } from '../../../../src/core/summary/label';
import { splitSentences } from '../../../../src/core/summary/sentences';
import { sharedDigests } from '../../../support/shared-digests';

describe('the summaries of the real daily digests', () => {
  it('have labelled sentences that cover them, and headlines that are parts of them', function () {
    const daily = sharedDigests(this, 'daily');
    let summaries = 0;
    let headlines = 0;
    let inOrder = 0;
    for (const path of daily.files) {
      const text = readFileSync(join(daily.folder, path), 'utf8');
      for (const { summary } of readDigest(text, path).entries) {
        if (summary === undefined) continue;
        summaries++;
        const sentences = labelSentences(summary);
        const ranges = splitSentences(summary);
        assert.deepEqual(
          sentences.map((sentence) => sentence.text),
          ranges.map(({ start, end }) => summary.slice(start, end)),
        );
        const squeeze = (part: string) => part.replace(/\s+/g, '');
        assert.equal(squeeze(sentences.map((sentence) => sentence.text).join('')), squeeze(summary));
        // A text this long that is one sentence, or in crumbs, was split badly.
        assert.ok(sentences.length >= 3 && sentences.length <= 16, `${path}: ${sentences.length}`);
        assert.deepEqual(
          sentences.filter((sentence) => sentence.text.length < 18 && sentence.label !== 'other'),
          [],
        );
        const labels = sentences.map((sentence) => sentence.label).filter((label) => label !== 'other');
        if (labels.join(' ') === 'overview objective method result implication') inOrder++;
        const headline = findHeadline(summary);
        if (headline === undefined) continue;
        headlines++;
        assert.ok(summary.includes(headline) && headline.length <= 120 && /\d/.test(headline), headline);
        assert.equal(headline.split('(').length, headline.split(')').length, headline);
        assert.doesNotMatch(headline, /\s(?:and|or|of|the|an?|with|by|to|from)$|^(?:and|or|of)\s|[,;:(]$/);
      }
    }
    assert.equal(summaries, 538);
    // The prompt asked for these five parts, with a figure: most summaries have them.
    assert.ok(inOrder > 430, String(inOrder));
    assert.ok(headlines > 460, String(headlines));
  });
});
