import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findReferences } from '../../../../src/core/arxiv/find';
import { sharedDigests } from '../../../support/shared-digests';

/** The addresses that digests hold, read by one plain expression: the oracle. */
const ADDRESS =
  /https?:\/\/(?:www\.|export\.)?(?:arxiv\.org\/(?:abs|pdf|html)|huggingface\.co\/papers)\/+\d{4}\.\d{4,5}(?:v\d+)?(?!\d)(?:\.pdf)?(?:[?#][\w=.#-]*)?/g;

describe('references in real digests', () => {
  for (const part of ['daily', 'layouts']) {
    it(`every address is found, and no other (${part})`, function () {
      const { folder, files } = sharedDigests(this, part);
      let total = 0;
      for (const file of files) {
        const text = readFileSync(join(folder, file), 'utf8');
        const found = findReferences(text)
          .map(({ range }) => ({ at: range.start, text: text.slice(range.start, range.end) }))
          .filter((reference) => reference.text.startsWith('http'));
        const expected = [...text.matchAll(ADDRESS)].map((match) => ({ at: match.index, text: match[0] }));
        assert.deepEqual(found, expected, file);
        total += found.length;
      }
      assert.ok(total > 0);
    });
  }
});
