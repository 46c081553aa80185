import { readDigest } from '../../src/core/digest/read';
import { Library } from '../../src/core/library/library';
import { isLibraryView } from '../../src/core/panel/library-data';
import { libraryNumbers } from '../../src/core/panel/library-view';
import { collectStats } from '../../src/core/stats/collect';
import type { LibraryStats, StatsSource } from '../../src/core/stats/library-stats';
import { TAXONOMY } from '../../src/core/topics/taxonomy';
import { TopicIndex } from '../../src/core/topics/topic-index';
import { listedAuthors } from '../support/paper';
import { syntheticDigests } from '../support/synthetic-digests';
import type { Bench, Figures } from './bench';
import { collectGarbage, duration, rounded } from './measure';

const SIZES = [5_000, 100_000] as const;

/** The Library view: what is counted until it can be drawn, and what goes to the page. */
export const libraryViewBench: Bench = {
  name: 'library-view',
  about:
    'the numbers of the Library view: counted first, counted again after something was read, sent to the page',
  takesPath: false,
  run({ say }) {
    const figures: Record<string, Figures> = {};
    for (const papers of SIZES) {
      say(`${papers} papers`);
      figures[`${papers} papers`] = measured(papers);
    }
    return figures;
  },
};

function measured(papers: number): Figures {
  const library = new Library();
  library.replace(
    [...syntheticDigests(papers)].map(({ path, text }) => [path, readDigest(text, path)] as const),
  );
  const index = new TopicIndex(TAXONOMY);
  const source: StatsSource = {
    snapshot: library.snapshot,
    readingOf: () => ({ state: 'unread', starred: false, tags: [], note: '' }),
    topicsOf: ({ entry }) => index.of(entry, undefined),
    authorsOf: listedAuthors,
  };
  collectGarbage();
  const first = counted(source);
  collectGarbage();
  const again = counted(source);
  let sent = '';
  const sendMs = duration(() => {
    const numbers = libraryNumbers(first.stats);
    sent = JSON.stringify({ kind: 'library', papers, days: 1, cited: 0, numbers });
  });
  const takeMs = duration(() => {
    if (!isLibraryView(JSON.parse(sent))) throw new Error('The page would refuse the view.');
  });
  return {
    firstMs: rounded(first.ms),
    longestStepMs: rounded(first.longest),
    againMs: rounded(again.ms),
    sendMs: rounded(sendMs),
    takeMs: rounded(takeMs),
    bytesSent: sent.length,
  };
}

/** All steps, and the longest of them, in milliseconds. */
function counted(source: StatsSource): {
  readonly stats: LibraryStats;
  readonly ms: number;
  readonly longest: number;
} {
  const steps = collectStats(source);
  let [ms, longest] = [0, 0];
  for (;;) {
    const start = performance.now();
    const step = steps.next();
    const took = performance.now() - start;
    ms += took;
    longest = Math.max(longest, took);
    if (step.done === true) return { stats: step.value, ms, longest };
  }
}
