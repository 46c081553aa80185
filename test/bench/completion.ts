import { indexBib } from '../../src/core/bib/bib-index';
import { citable, type CitablePaper } from '../../src/core/citation/citable';
import type { PaperSource } from '../../src/core/citation/completion/paper-candidates';
import { suggestKeys, type SuggestionSources } from '../../src/core/citation/completion/suggest';
import { readDigest } from '../../src/core/digest/read';
import { Library } from '../../src/core/library/library';
import { newestPapers } from '../../src/core/library/newest';
import type { Paper } from '../../src/core/library/paper';
import { PaperSearchWorld } from '../support/paper-search';
import { syntheticBib } from '../support/synthetic-bib';
import { syntheticDigests } from '../support/synthetic-digests';
import type { Bench, Figures } from './bench';
import { collectGarbage, duration, median, rounded } from './measure';

/** Megabytes of `.bib`, and papers. */
const SIZES = [
  [1, 10_000],
  [5, 30_000],
  [15, 100_000],
] as const;
const ROUNDS = 9;

/** What people type, key by key: keys of the file, words of titles, authors, keys of papers, several words, nonsense. */
const TYPED = ['key1234', 'Lang', 'retrieval', 'zhao2019multi', 'ek2015', '2019.0', 'zhao retrival', 'xqzv'];

/** Suggestions of keys while somebody types: from a large `.bib` and a large library. */
export const completion: Bench = {
  name: 'completion',
  about:
    'citation keys suggested at each key that is pressed, from a .bib of up to 15 MB and up to 100,000 papers',
  takesPath: false,
  run({ say }) {
    const figures: Record<string, Figures> = {};
    for (const [megabytes, papers] of SIZES) {
      say(`${megabytes} MB, ${papers} papers`);
      figures[`${megabytes} MB, ${papers} papers`] = measured(megabytes * 1_000_000, papers);
    }
    return figures;
  },
};

function measured(length: number, count: number): Figures {
  const index = indexBib(syntheticBib(length));
  const library = new Library();
  library.replace(
    [...syntheticDigests(count)].map(({ path, text }) => [path, readDigest(text, path)] as const),
  );
  const { snapshot } = library;
  const world = new PaperSearchWorld(snapshot.papers());
  const papers: PaperSource = {
    find: (words, limit) => world.find(words, limit).hits.map(({ paper }) => paper),
    newest: (limit, isWanted) => newestPapers(snapshot, limit, isWanted),
  };
  const known = new WeakMap<Paper, CitablePaper>();
  const sources: SuggestionSources = {
    bibs: [{ name: 'refs.bib', index }],
    papers,
    keyFormat: 'author-year-word',
    citable: (paper) => {
      const before = known.get(paper) ?? citable(paper);
      known.set(paper, before);
      return before;
    },
  };
  const press = (typed: string): number =>
    duration(() => void suggestKeys({ kind: 'latex', keys: ['key1', 'key2'] }, typed, sources));
  const first = press('');
  const strokes = TYPED.flatMap((word) => Array.from(word, (_, i) => word.slice(0, i + 1)));
  const cold = strokes.map(press);
  collectGarbage();
  const times = ['', ...strokes].map((typed) => ({
    typed,
    time: median(Array.from({ length: ROUNDS }, () => press(typed))),
  }));
  const slowest = times.reduce((a, b) => (b.time > a.time ? b : a));
  return {
    firstMs: rounded(first),
    coldWorstMs: rounded(Math.max(...cold)),
    keyMs: rounded(median(times.map(({ time }) => time))),
    slowestKeyMs: rounded(slowest.time),
  };
}
