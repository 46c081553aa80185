import assert from 'node:assert/strict';
import fc from 'fast-check';
import { authorId } from '../../../../src/core/citation/author-id';
import { authorNames } from '../../../../src/core/citation/authors';
import { citable } from '../../../../src/core/citation/citable';
import { IndexedGroups } from '../../../../src/core/desk/indexed-groups';
import type { LibrarySnapshot } from '../../../../src/core/library/snapshot';
import type { Paper } from '../../../../src/core/library/paper';
import { MemorySnapshot } from '../../../../src/core/memory/memory';
import type { MetadataFacts } from '../../../../src/core/metadata/record';
import { pickQuery } from '../../../../src/core/panel/library-pick';
import { documentOf } from '../../../../src/core/search/document';
import { SearchIndex } from '../../../../src/core/search/search-index';
import { searchPapers } from '../../../../src/core/search/search-papers';
import { libraryOf, reading, statsOf, type GivenEntry } from './library-of';

/** What services know, by arXiv id. */
type Known = Readonly<Record<string, readonly string[]>>;

/** One and the same author in the Library view, in the tree and to the search. */
async function countsOf(snapshot: LibrarySnapshot, known: Known) {
  const authorsOf = (paper: Paper): readonly string[] =>
    authorNames({ ...citable(paper), authors: known[paper.arxivId ?? ''] });
  const index = new SearchIndex();
  for (const paper of snapshot.papers()) {
    const names = known[paper.arxivId ?? ''];
    const facts: MetadataFacts | undefined = names && { authors: { value: names, source: 'arxiv' } };
    index.set(documentOf(paper, [], facts));
  }
  const groups = new IndexedGroups(
    'author',
    { snapshot },
    {
      authorsOf,
      topicIds: () => [],
      topicsOf: () => [],
      readingOf: () => reading(),
    },
  );
  await groups.add(snapshot.papers(), () => Promise.resolve(true));
  return statsOf(snapshot, { authorsOf }).authors.map(({ name, isHandle, count }) => {
    const author = isHandle ? `@${name}` : name;
    const query = pickQuery({ kind: 'author', name: author }) ?? '';
    const { total, problems } = searchPapers(index, query, 100, {
      authorsOf,
      paper: (key) => snapshot.paper(key),
      topics: [],
      memory: MemorySnapshot.empty,
      cited: () => ({ keys: new Set(), isComplete: true }),
    });
    assert.deepEqual(problems, [], query);
    return { author, library: count, tree: groups.count(authorId(author)), search: total };
  });
}

const given = (...lists: readonly (readonly string[])[]): readonly GivenEntry[] =>
  lists.map((authors, at) => ({ id: `2411.0000${at}`, date: '2024-11-22', authors }));

describe('the papers of an author', () => {
  it('are as many in the Library view, in the tree and to the search', async () => {
    const snapshot = libraryOf(
      given(
        ['Wei Li'],
        ['Wei Liang'],
        ['Wei Li', 'Zoë Q. Example'],
        ['Zoe Q Example'],
        ['wli'],
        ["Pat O'Hara", 'OpenLab'],
        ['Pat O’Hara'],
        ['OpenLab Team'],
      ),
    );
    const counts = await countsOf(snapshot, { '2411.00004': ['Wei Li', 'OpenLab'] });
    assert.deepEqual(
      counts.map(({ author, library, tree, search }) => [author, library, tree, search]),
      [
        ['Wei Li', 3, 3, 3],
        ["Pat O'Hara", 2, 2, 2],
        ['Zoë Q. Example', 2, 2, 2],
        ['OpenLab', 1, 1, 1],
        ['@OpenLab', 1, 1, 1],
        ['OpenLab Team', 1, 1, 1],
        ['Wei Liang', 1, 1, 1],
      ],
    );
  });

  it('are those of the best list where several digests list the paper', async () => {
    const snapshot = libraryOf([
      { id: '2411.00001', date: '2024-11-22', authors: ['Ida Krog', 'Bo Lund'] },
      { id: '2411.00001', date: '2024-11-25', authors: ['ikrog', 'Bo Lund'] },
      { id: '2411.00002', date: '2024-11-25', authors: ['Ida Krog', 'Ann Vik'] },
    ]);
    const counts = await countsOf(snapshot, {});
    assert.deepEqual(counts[0], { author: 'Ida Krog', library: 2, tree: 2, search: 2 });
    assert.ok(counts.every(({ author }) => author !== '@ikrog'));
  });

  it('are as many whatever the lists', async () => {
    const name = fc.constantFrom(
      'Wei Li',
      'Li Wei',
      'Wei Li Chen',
      'WEI LI',
      'weili',
      'Wei-Li',
      'J.-B. Ek',
      'J B Ek',
      'JB Ek',
      "O'Neil Ek",
      'O Neil Ek',
      'ONeil Ek',
      'Zoë Ek*',
      'Zoe Ek (Lab)',
      '李伟',
      '李伟明',
      'GPT2 Team and Wei Li',
      'Ek 3.5',
    );
    const lists = fc.array(
      fc.record({
        id: fc.integer({ min: 0, max: 7 }).map((at) => `2411.0000${at}`),
        date: fc.constantFrom('2024-11-22', '2024-11-25', '2024-11-26'),
        authors: fc.array(name, { maxLength: 4 }),
      }),
      { maxLength: 14 },
    );
    const known = fc.dictionary(
      fc.integer({ min: 0, max: 7 }).map((at) => `2411.0000${at}`),
      fc.array(name, { minLength: 1, maxLength: 3 }),
      { maxKeys: 4, noNullPrototype: true },
    );
    await fc.assert(
      fc.asyncProperty(lists, known, async (entries, services) => {
        for (const counts of await countsOf(libraryOf(entries), services))
          assert.deepEqual(counts, { ...counts, tree: counts.library, search: counts.library });
      }),
    );
  });
});
