import type { BriefCard } from '../card/brief';
import type { Card } from '../card/card';
import type { LookupFailure } from '../metadata/state';
import type { Citations } from '../references/mention';
import type { Paper } from '../library/paper';
import type { Reading } from '../memory/reading-states';
import type { PaperFinder } from '../search/finder';
import type { LibraryNumbers } from './library-data';
import type { TopicSource } from '../topics/topic';

/** A day as the panel needs it; the library's own `Day` is one. */
export interface PanelDay {
  readonly date: string;
  readonly papers: readonly Paper[];
  readonly uris: readonly string[];
}

/** What the panel reads of the library; a `LibrarySnapshot` is one. */
export interface PanelSnapshot {
  /** How many different papers there are. */
  readonly size: number;
  /** Of all days, newest first. */
  readonly dates: readonly string[];
  day(date: string): PanelDay | undefined;
  paper(key: string): Paper | undefined;
  papers(): Iterable<Paper>;
}

/** All that a view is made of. */
export interface ViewSource {
  readonly snapshot: PanelSnapshot;
  /** Whether every digest has been read once; before that, what is missing may still come. */
  readonly isReady: boolean;
  /** The person's language, for dates. */
  readonly language: string;
  /** How a document is called for people: a path within the workspace. */
  readonly documentLabel: (uri: string) => string;
  readonly buildCard: (paper: Paper) => Card;
  /** The same for a row of a long list, at a small part of the cost. */
  readonly buildBrief: (paper: Paper) => BriefCard;
  /** How the person stands with a paper. */
  readonly readingOf: (paper: Paper) => Reading;
  readonly finder: Pick<PaperFinder, 'findNow' | 'related'>;
  readonly topics: Pick<TopicSource, 'all' | 'of'>;
  readonly cited: Pick<Citations, 'isComplete' | 'placesOf'>;
  /** The numbers of the library, last counted; undefined before the first time. */
  readonly numbers: () => LibraryNumbers | undefined;
  /** How many papers of the library files of the workspace cite; undefined until all files have been looked through. */
  readonly citedCount: () => number | undefined;
  /** Why no more is known of a paper, as a sentence for the person; undefined when there is nothing to say. */
  readonly sayFailure: (failure: LookupFailure) => string | undefined;
}
