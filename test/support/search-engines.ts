import { create, insertMultiple, search as searchOrama } from '@orama/orama';
import { Document as FlexDocument } from 'flexsearch';
import Fuse from 'fuse.js';
import lunr from 'lunr';
import MiniSearch from 'minisearch';
import type { Paper } from '../../src/core/library/paper';
import { Library } from '../../src/core/library/library';
import { readDigest } from '../../src/core/digest/read';
import { MemorySnapshot } from '../../src/core/memory/memory';
import { documentOf } from '../../src/core/search/document';
import { searchPapers } from '../../src/core/search/search-papers';
import { SearchIndex } from '../../src/core/search/search-index';
import { listedAuthors } from './paper';

/** A search over papers: the ids of what it finds, best first. */
export type Search = (query: string) => readonly (string | undefined)[];

/** What the other engines are given of a paper. */
interface Row {
  readonly id: string;
  readonly title: string;
  readonly authors: string;
  readonly summary: string;
}

const FIELDS = ['title', 'authors', 'summary'];
const LIMIT = 10;

/** The papers of some digests. */
export function papersOf(
  files: Iterable<{ readonly path: string; readonly text: string }>,
): readonly Paper[] {
  const library = new Library();
  library.replace(Array.from(files, ({ path, text }) => [path, readDigest(text, path)] as const));
  return [...library.snapshot.papers()];
}

/** Our own search over papers. */
export function ours(papers: readonly Paper[]): Search {
  const index = new SearchIndex();
  for (const paper of papers) index.set(documentOf(paper, [], undefined));
  const byKey = new Map(papers.map((paper) => [paper.key, paper]));
  const facts = {
    paper: (key: string) => byKey.get(key),
    authorsOf: listedAuthors,
    topics: [],
    memory: MemorySnapshot.empty,
    cited: () => ({ keys: new Set<string>(), isComplete: false }),
  };
  return (query) =>
    searchPapers(index, query, LIMIT, facts).hits.map(({ paper }) => paper.arxivId ?? paper.key);
}

/** Other engines as they are without any setting, by name. What one of them cannot read finds nothing. */
export const ENGINES: Readonly<Record<string, (papers: readonly Paper[]) => Search>> = {
  minisearch: (papers) => {
    const engine = new MiniSearch<Row>({ fields: FIELDS });
    engine.addAll(rowsOf(papers));
    return (query) =>
      engine
        .search(query)
        .slice(0, LIMIT)
        .map(({ id }) => String(id));
  },
  orama: (papers) => {
    const engine = create({ schema: { title: 'string', authors: 'string', summary: 'string' } as const });
    void insertMultiple(engine, [...rowsOf(papers)]);
    return (query) => {
      const answer = searchOrama(engine, { term: query, limit: LIMIT });
      return 'hits' in answer ? answer.hits.map(({ id }) => id) : [];
    };
  },
  flexsearch: (papers) => {
    const engine = new FlexDocument({ document: { id: 'id', index: FIELDS } });
    for (const row of rowsOf(papers)) engine.add({ ...row });
    return (query) => {
      const found = engine.search(query, { limit: LIMIT, merge: true });
      return found.map(({ id }) => String(id)).slice(0, LIMIT);
    };
  },
  lunr: (papers) => {
    const engine = lunr((builder) => {
      builder.ref('id');
      for (const field of FIELDS) builder.field(field);
      for (const row of rowsOf(papers)) builder.add(row);
    });
    return (query) => {
      try {
        return engine
          .search(query)
          .slice(0, LIMIT)
          .map(({ ref }) => ref);
      } catch {
        // A colon that names no field.
        return [];
      }
    };
  },
  'fuse.js': (papers) => {
    const engine = new Fuse(rowsOf(papers), { keys: FIELDS });
    return (query) => engine.search(query, { limit: LIMIT }).map(({ item }) => item.id);
  },
};

function rowsOf(papers: readonly Paper[]): readonly Row[] {
  return papers.map(({ key, arxivId, entry }) => ({
    id: arxivId ?? key,
    title: entry.title,
    authors: entry.authors.join(', '),
    summary: entry.summary ?? '',
  }));
}
