import { cardAuthors } from '../../src/core/citation/authors';
import { citable } from '../../src/core/citation/citable';
import { DayGroups } from '../../src/core/desk/day-groups';
import { groupParts } from '../../src/core/desk/group-list';
import { IndexedGroups, type IndexedSources } from '../../src/core/desk/indexed-groups';
import { initials, partsOf } from '../../src/core/desk/parts';
import { sorted, sortTitle } from '../../src/core/desk/sorting';
import { readDigest } from '../../src/core/digest/read';
import { Library } from '../../src/core/library/library';
import type { Paper } from '../../src/core/library/paper';
import { Memory } from '../../src/core/memory/memory';
import { ReadingStates } from '../../src/core/memory/reading-states';
import { ReferenceIndex } from '../../src/core/references/reference-index';
import { TAXONOMY } from '../../src/core/topics/taxonomy';
import { TopicIndex } from '../../src/core/topics/topic-index';
import { syntheticDigests } from '../support/synthetic-digests';
import type { Bench, Figures } from './bench';
import { collectGarbage, duration, rounded } from './measure';

const SIZES = [5000, 100_000];
const GROUPINGS = ['topic', 'author', 'status', 'file'] as const;
/** As the tree parts long lists. */
const MONTHS = [
  {
    kind: 'date',
    of: ({ places }: Paper) => (places[0]?.entry.date ?? '').slice(0, 7),
    isFalling: true,
  },
] as const;
const LETTERS = [{ kind: 'text', of: (paper: Paper) => initials(sortTitle(paper), 1) }] as const;
/** Papers changed one by one for one figure. */
const SOME = 1000;

/** The groups of the tree: made, listed, opened, and kept while papers change. */
export const desk: Bench = {
  name: 'desk',
  about: 'the groups of the tree, of 5,000 and 100,000 papers: made, listed, opened, changed',
  takesPath: false,
  async run({ say }) {
    const figures: Record<string, Figures> = {};
    for (const papers of SIZES) {
      say(`${papers} papers`);
      const library = new Library();
      library.replace(
        [...syntheticDigests(papers)].map(({ path, text }) => [path, readDigest(text, path)] as const),
      );
      const memory = new Memory();
      const sources = sourcesOf(memory);
      figures[`day, ${papers} papers`] = days(library, sources);
      for (const grouping of GROUPINGS)
        figures[`${grouping}, ${papers} papers`] = await made(grouping, library, memory, sources);
    }
    return figures;
  },
};

function sourcesOf(memory: Memory): IndexedSources {
  const readings = new ReadingStates(memory, new ReferenceIndex());
  const topics = new TopicIndex(TAXONOMY);
  return {
    topicIds: () => topics.all.map(({ id }) => id),
    topicsOf: ({ entry }) => topics.of(entry),
    authorsOf: (paper) => (cardAuthors(citable(paper))?.names ?? []).map(({ name }) => name),
    readingOf: (paper) => readings.of(paper),
  };
}

function days(library: Library, sources: IndexedSources): Figures {
  const groups = new DayGroups(library, sources);
  let rows = 0;
  const list = duration(() => (rows = groups.ids().length));
  const words = duration(() => {
    for (const id of groups.ids()) if (groups.count(id) < (groups.unreadCount(id) ?? 0)) throw new Error(id);
  });
  return { rows, listMs: rounded(list), wordsUsPerRow: rounded((words / rows) * 1000) };
}

async function made(
  grouping: (typeof GROUPINGS)[number],
  library: Library,
  memory: Memory,
  sources: IndexedSources,
): Promise<Figures> {
  const groups = new IndexedGroups(grouping, library, sources);
  collectGarbage();
  const start = performance.now();
  let last = start;
  let longest = 0;
  await groups.add(library.snapshot.papers(), () => {
    longest = Math.max(longest, performance.now() - last);
    last = performance.now();
    return Promise.resolve(true);
  });
  const make = performance.now() - start;
  let rows = 0;
  const list = duration(() => (rows = (groupParts(groups, grouping) ?? groups.ids()).length));
  const largest = groups.ids().reduce((best, id) => (groups.count(id) > groups.count(best) ? id : best));
  const open = (by: 'newest' | 'title'): number =>
    duration(() => {
      const sort = (papers: readonly Paper[]) =>
        sorted(papers, by, { ...sources, upvotesOf: () => undefined });
      const papers = groups.papers(largest);
      const [first] = partsOf(papers, by === 'newest' ? MONTHS : LETTERS, sort) ?? [{ items: papers }];
      sort(first?.items ?? []);
    });
  const some = [...library.snapshot.papers()].slice(0, SOME).map(({ key }) => key);
  memory.update(some, { status: 'read' }, 1);
  const change = duration(() => {
    for (const key of some) groups.update([key], () => true);
  });
  memory.update(some, { status: 'unread' }, 2);
  return {
    makeMs: rounded(make),
    longestSliceMs: rounded(longest),
    groups: groups.ids().length,
    rows,
    listMs: rounded(list),
    largest: groups.count(largest),
    openMs: rounded(open('newest')),
    openByTitleMs: rounded(open('title')),
    changeUs: rounded((change / SOME) * 1000),
  };
}
