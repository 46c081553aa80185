// Run by search.ts in a process of its own: how long each key takes with so many made-up papers, as JSON.
import MiniSearch from 'minisearch';
import type { Paper } from '../../src/core/library/paper';
import { relatedPapers } from '../../src/core/search/related';
import { PaperSearchWorld } from '../support/paper-search';
import { strokesOf } from '../support/search-strokes';
import { syntheticPapers } from '../support/synthetic-papers';
import { collectGarbage, duration, median, quantile, rounded } from './measure';

const [engine = 'ours', count = '5000'] = process.argv.slice(2);
const ROUNDS = 3;
const FILTERS = ['is:unread', 'is:unread date:2023-03', 'date:2022..', '-is:starred has:summary'];

const papers = [...syntheticPapers(Number(count))];
const before = inUse();
let find: (query: string) => unknown = () => undefined;
let world: PaperSearchWorld | undefined;
const build = duration(() => {
  if (engine === 'ours') {
    const made = (world = new PaperSearchWorld(papers));
    find = (query) => made.find(query, 50);
  } else find = miniSearch(papers);
});
const held = inUse() - before;
const strokes = strokesOf(papers);
for (const stroke of strokes) find(stroke);
const times = strokes.map((stroke) =>
  median(Array.from({ length: ROUNDS }, () => duration(() => void find(stroke)))),
);
const filters = FILTERS.map((query) =>
  median(Array.from({ length: ROUNDS }, () => duration(() => void find(query)))),
);
const related = papers.slice(0, 50).map((paper) =>
  duration(() => {
    if (world) relatedPapers(world.index, paper, 10, (key) => world?.papers.get(key));
  }),
);
console.log(
  JSON.stringify({
    buildMs: rounded(build),
    memoryMB: rounded(held / 1e6),
    keys: strokes.length,
    keyP50Ms: rounded(quantile(times, 0.5)),
    keyP95Ms: rounded(quantile(times, 0.95)),
    keyWorstMs: rounded(Math.max(...times)),
    ...(engine === 'ours' && {
      filtersWorstMs: rounded(Math.max(...filters)),
      relatedP95Ms: rounded(quantile(related, 0.95)),
    }),
  }),
);

function inUse(): number {
  collectGarbage();
  collectGarbage();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

/** MiniSearch as a search box needs it: beginnings of words, near misses. */
function miniSearch(all: readonly Paper[]): (query: string) => unknown {
  const index = new MiniSearch<{ readonly id: string }>({
    fields: ['title', 'authors', 'summary'],
    searchOptions: { prefix: true, fuzzy: 0.2, boost: { title: 3 } },
  });
  index.addAll(
    all.map(({ key, entry }) => ({
      id: key,
      title: entry.title,
      authors: entry.authors.join(', '),
      summary: entry.summary ?? '',
    })),
  );
  return (query) => index.search(query);
}
