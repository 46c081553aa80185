import type { Card } from '../card/card';
import type { Citations } from '../references/mention';
import type { Paper } from '../library/paper';

/** A day as the panel needs it; the library's own `Day` is one. */
export interface PanelDay {
  readonly date: string;
  readonly papers: readonly Paper[];
  readonly uris: readonly string[];
}

/** What the panel reads of the library; a `LibrarySnapshot` is one. */
export interface PanelSnapshot {
  /** Of all days, newest first. */
  readonly dates: readonly string[];
  day(date: string): PanelDay | undefined;
  paper(key: string): Paper | undefined;
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
  readonly cited: Pick<Citations, 'isComplete' | 'placesOf'>;
}
