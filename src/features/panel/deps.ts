import type * as vscode from 'vscode';
import type { Card } from '../../core/card/card';
import type { CitedPlace, Citations } from '../../core/references/mention';
import type { ReferenceChange } from '../../core/references/reference-index';
import type { Paper } from '../../core/library/paper';
import type { MetadataSource } from '../../core/metadata/state';
import type { PanelMark } from '../../core/panel/protocol';
import type { PanelSnapshot, ViewSource } from '../../core/panel/source';
import type { PaperFinder } from '../../core/search/finder';
import type { TopicSource } from '../../core/topics/topic';

/** The library as the panel needs it: what it holds now, whether all of it is read, and a word when it changes. */
export interface PanelLibrary {
  readonly snapshot: PanelSnapshot;
  readonly isReady: boolean;
  onChange(listener: () => void): { dispose(): void };
}

/** What other features do for the panel; each shows its own errors to the person. */
export interface PanelActions {
  /** Puts a citation of the paper where the person last wrote. */
  insertCitation(key: string): unknown;
  copyBibtex(key: string): unknown;
  openPdf(key: string): unknown;
  /** Lets the person write their note on a paper, or its tags. */
  editNote(key: string): unknown;
  editTags(key: string): unknown;
  /** Opens the person's note on a paper that is a file, or makes one. */
  openNote(key: string): unknown;
  mark(keys: readonly string[], mark: PanelMark): unknown;
  /** Asks services for what they know of the papers of a day, and shows how far it is. */
  completeDay(date: string): unknown;
  /** Opens a document at a line, from 0. */
  openPlace(uri: string, line: number): unknown;
  /** Opens a file where it cites a paper. */
  openCitation(place: CitedPlace): unknown;
  /** Shows in the tree the papers that a query finds, and nothing else; the focus stays where it is. */
  filterTree(query: string): unknown;
}

/** Where papers are cited, and a word when it changes. */
export interface PanelCitations extends Pick<Citations, 'isComplete' | 'placesOf'> {
  onChange(listener: (change: ReferenceChange) => void): { dispose(): void };
}

/** What the Library view counts, and a word when it changes. */
export interface PanelNumbers {
  current: ViewSource['numbers'];
  citedCount: ViewSource['citedCount'];
  onChange(listener: () => void): { dispose(): void };
}

/** All that the panel feature is built from. */
export interface PanelDeps {
  readonly library: PanelLibrary;
  readonly extensionUri: vscode.Uri;
  readonly log: Pick<vscode.LogOutputChannel, 'debug' | 'warn' | 'error'>;
  readonly actions: PanelActions;
  readonly buildCard: (paper: Paper) => Card;
  readonly buildBrief: ViewSource['buildBrief'];
  readonly readingOf: ViewSource['readingOf'];
  readonly finder: PaperFinder;
  readonly topics: TopicSource;
  readonly numbers: PanelNumbers;
  /** What is known of the papers beyond the library; only that it changed. */
  readonly onCardChange: (listener: () => void) => { dispose(): void };
  /** The person has opened a paper and sees it. */
  readonly opened: (key: string) => void;
  readonly cited: PanelCitations;
  readonly metadata: MetadataSource;
}
