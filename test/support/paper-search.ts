import type { Paper } from '../../src/core/library/paper';
import { MemorySnapshot } from '../../src/core/memory/memory';
import { documentOf } from '../../src/core/search/document';
import type { FoundPapers } from '../../src/core/search/finder';
import type { DeskFacts } from '../../src/core/search/mask';
import { searchPapers } from '../../src/core/search/search-papers';
import { SearchIndex } from '../../src/core/search/search-index';
import { listedAuthors } from './paper';

/** A search over some papers, as the finder makes it; what the rest of the desk knows is nothing unless it is given. */
export class PaperSearchWorld {
  readonly index = new SearchIndex();
  readonly papers = new Map<string, Paper>();

  constructor(
    papers: Iterable<Paper>,
    private readonly known: Partial<DeskFacts> & {
      readonly topicsOf?: (paper: Paper) => readonly string[];
    } = {},
  ) {
    for (const paper of papers) this.set(paper);
  }

  set(paper: Paper): void {
    this.papers.set(paper.key, paper);
    this.index.set(documentOf(paper, this.known.topicsOf?.(paper) ?? [], undefined));
  }

  delete(key: string): void {
    this.papers.delete(key);
    this.index.delete(key);
  }

  find(query: string, limit = 10): Omit<FoundPapers, 'isComplete'> {
    return searchPapers(this.index, query, limit, {
      authorsOf: listedAuthors,
      topics: [],
      memory: MemorySnapshot.empty,
      cited: () => ({ keys: new Set(), isComplete: false }),
      ...this.known,
      paper: (key) => this.papers.get(key),
    });
  }

  /** Titles of what is found, best first. */
  titles(query: string, limit = 10): readonly string[] {
    return this.find(query, limit).hits.map(({ paper }) => paper.entry.title);
  }
}
