import { readDigest } from '../../../../src/core/digest/read';
import type { GroupSources } from '../../../../src/core/desk/groups-of';
import type { IndexedSources } from '../../../../src/core/desk/indexed-groups';
import { Library } from '../../../../src/core/library/library';
import type { Reading } from '../../../../src/core/memory/reading-states';

/** How a paper stands, as far as groups ask. */
export type SomeReading = Pick<Reading, 'state' | 'starred'>;

/** A made-up paper: its number within its month, title and authors as a digest lists them. */
export type SomePaper = readonly [id: string, title: string, authors?: string];

/** A daily digest. */
export function digestOf(date: string, ...papers: readonly SomePaper[]): ReturnType<typeof readDigest> {
  const rows = papers.map(
    ([id, title, authors = 'Bo Roe']) =>
      `| ${title} (Read more on [arXiv](https://arxiv.org/abs/${id}))| ${authors} | S. |\n`,
  );
  return readDigest(
    `## Papers for ${date}\n\n| Title | Authors | Summary |\n|---|---|---|\n${rows.join('')}`,
  );
}

/** Three days in two files and two months; one paper is listed twice. */
export function someLibrary(): Library {
  const library = new Library();
  library.replace([
    [
      'file:///a.md',
      digestOf('2031-01-02', ['3101.00001', 'Zebra', 'Ann Doe, Bo Roe'], ['3101.00002', '“Élan” vital']),
    ],
    ['file:///b.md', digestOf('2031-01-03', ['3101.00003', 'apes'], ['3101.00001', 'Zebra', 'ann  doe'])],
    ['file:///c.md', digestOf('2031-02-01', ['3102.00001', 'Mole', 'zoe99, Ann Doe'])],
  ]);
  return library;
}

/** Nothing is read, and every paper is about its first letter. */
export function someSources(readings: ReadonlyMap<string, SomeReading> = new Map()): IndexedSources {
  const sources: GroupSources = {
    topicsOf: ({ entry }) => (entry.title === 'Mole' ? [] : [{ id: entry.title.charAt(0).toLowerCase() }]),
    authorsOf: ({ entry }) => entry.authors,
    readingOf: ({ key }) => readings.get(key) ?? { state: 'unread', starred: false },
  };
  return { ...sources, topicIds: () => ['z', 'a'] };
}
