import assert from 'node:assert/strict';
import { readDigest } from '../../../../src/core/digest/read';
import { Library } from '../../../../src/core/library/library';
import type { LibrarySnapshot } from '../../../../src/core/library/snapshot';
import { collectStats } from '../../../../src/core/stats/collect';
import { TAXONOMY } from '../../../../src/core/topics/taxonomy';
import { TopicIndex } from '../../../../src/core/topics/topic-index';
import { growth } from '../../../support/growth';
import { listedAuthors } from '../../../support/paper';
import { syntheticDigests } from '../../../support/synthetic-digests';

function libraryOf(papers: number): LibrarySnapshot {
  const library = new Library();
  library.replace([...syntheticDigests(papers)].map(({ path, text }) => [path, readDigest(text, path)]));
  return library.snapshot;
}

describe('the numbers of a large library', function () {
  this.timeout(60_000);

  it('take time that grows with its papers: counts, topics, authors and rising terms', () => {
    const work = (papers: number) => {
      const snapshot = libraryOf(papers);
      return () => {
        // Nothing is kept from one run to the next: neither topics of entries nor terms of a snapshot.
        const topics = new TopicIndex(TAXONOMY);
        const steps = collectStats({
          snapshot: {
            size: snapshot.size,
            dates: snapshot.dates,
            day: (date) => snapshot.day(date),
          },
          readingOf: () => ({ state: 'unread', starred: false, tags: [], note: '' }),
          topicsOf: ({ entry }) => topics.of(entry),
          authorsOf: listedAuthors,
        });
        let next = steps.next();
        while (next.done !== true) next = steps.next();
        assert.equal(next.value.totals.papers, papers);
      };
    };
    const times = growth(work(500), work(5000), 10, 30);
    assert.ok(times < 30, `${times.toFixed(1)} times the time for ten times the papers`);
  });
});
