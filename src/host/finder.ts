import type { Library } from '../core/library/library';
import { arxivKey } from '../core/library/key';
import type { Memory } from '../core/memory/memory';
import type { MetadataSource } from '../core/metadata/state';
import type { FoundPapers, PaperFinder } from '../core/search/finder';
import type { DeskFacts } from '../core/search/mask';
import { relatedPapers } from '../core/search/related';
import { searchPapers } from '../core/search/search-papers';
import type { TopicSource } from '../core/topics/topic';
import { authorNamesNow } from './citable-now';
import type { CitationsOfWorkspace } from './citations';
import { RefreshTimes } from './refresh-times';
import { SearchFiller } from './search-filler';

/** So long after the first scan the index is made, if nobody has asked until then; in milliseconds. */
const IDLE = 8000;

/** The search of the library; it follows everything that an answer depends on. */
export function openFinder(deps: {
  readonly library: Library;
  readonly memory: Memory;
  readonly cited: CitationsOfWorkspace;
  readonly topics: TopicSource;
  readonly metadata: MetadataSource;
}): PaperFinder & { dispose(): void } {
  const { library, memory, cited, topics, metadata } = deps;
  const listeners = new Set<() => void>();
  const refresh = new RefreshTimes(() => {
    for (const listener of [...listeners]) listener();
  });
  const changed = (): void => refresh.changed();
  const filler = new SearchFiller(deps, changed);
  const facts = (): DeskFacts => ({
    paper: (key) => library.snapshot.paper(key),
    authorsOf: (paper) => authorNamesNow(paper, metadata),
    topics: topics.all,
    memory: memory.snapshot,
    cited: () => {
      // The first question about citations makes sure that they are searched.
      cited.citingFileCount('');
      return { keys: new Set(Array.from(cited.citedIds(), arxivKey)), isComplete: cited.isComplete };
    },
  });
  const findNow = (query: string, limit: number): FoundPapers => {
    filler.catchUp();
    return { ...searchPapers(filler.index, query, limit, facts()), isComplete: filler.isComplete };
  };
  let idle: ReturnType<typeof setTimeout> | undefined;
  const startLater = (): void => {
    if (library.isReady) idle ??= setTimeout(() => filler.start(), IDLE);
  };
  const subscriptions = [
    library.onChange(() => {
      startLater();
      changed();
    }),
    memory.onChange(changed),
    cited.onChange(changed),
    topics.onChange(changed),
  ];
  return {
    find: async (query, limit) => {
      await filler.filled();
      return findNow(query, limit);
    },
    findNow,
    related: (key, limit) => {
      filler.catchUp();
      const paper = library.snapshot.paper(key);
      if (!paper || !filler.isComplete) return [];
      return relatedPapers(filler.index, paper, limit, (other) => library.snapshot.paper(other));
    },
    onChange: (listener) => {
      listeners.add(listener);
      return { dispose: () => listeners.delete(listener) };
    },
    dispose: () => {
      clearTimeout(idle);
      for (const subscription of subscriptions) subscription.dispose();
      filler.dispose();
      refresh.dispose();
      listeners.clear();
    },
  };
}
