import type { IndexedSources } from '../../core/desk/indexed-groups';
import type { SortSources } from '../../core/desk/sorting';
import type { Library } from '../../core/library/library';
import type { Memory } from '../../core/memory/memory';
import type { ReadingStates } from '../../core/memory/reading-states';
import type { MetadataSource } from '../../core/metadata/state';
import type { PaperFinder } from '../../core/search/finder';
import type { TopicSource } from '../../core/topics/topic';
import type { CardSources } from '../../host/card-view';
import { authorNamesNow } from '../../host/citable-now';
import type { CitationsOfWorkspace } from '../../host/citations';

/** What the tree is made of. */
export interface TreeDeps {
  readonly library: Library;
  readonly memory: Memory;
  readonly cited: CitationsOfWorkspace;
  readonly readings: ReadingStates;
  readonly metadata: MetadataSource;
  readonly lookup: CardSources['lookup'];
  readonly finder: PaperFinder;
  readonly topics: TopicSource;
}

/** What is asked about papers to put them into groups and in order; from memory alone. */
export function deskSources({
  readings,
  metadata,
  topics,
}: Pick<TreeDeps, 'readings' | 'metadata' | 'topics'>): IndexedSources & SortSources {
  return {
    topicIds: () => topics.all.map(({ id }) => id),
    topicsOf: (paper) => topics.of(paper),
    authorsOf: (paper) => authorNamesNow(paper, metadata),
    readingOf: (paper) => readings.of(paper),
    upvotesOf: ({ arxivId }) =>
      arxivId === undefined ? undefined : metadata.of(arxivId).record?.facts.upvotes?.value,
  };
}
