import type * as vscode from 'vscode';
import type { Card } from '../../core/card/card';
import type { CitedPlace, Citations } from '../../core/references/mention';
import type { ReferenceChange } from '../../core/references/reference-index';
import type { Paper } from '../../core/library/paper';
import type { PanelSnapshot } from '../../core/panel/source';

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
  /** Opens a document at a line, from 0. */
  openPlace(uri: string, line: number): unknown;
  /** Opens a file where it cites a paper. */
  openCitation(place: CitedPlace): unknown;
}

/** Where papers are cited, and a word when it changes. */
export interface PanelCitations extends Pick<Citations, 'isComplete' | 'placesOf'> {
  onChange(listener: (change: ReferenceChange) => void): { dispose(): void };
}

/** All that the panel feature is built from. */
export interface PanelDeps {
  readonly library: PanelLibrary;
  readonly extensionUri: vscode.Uri;
  readonly log: Pick<vscode.LogOutputChannel, 'debug' | 'warn' | 'error'>;
  readonly actions: PanelActions;
  readonly buildCard: (paper: Paper) => Card;
  /** What is known of the papers beyond the library; only that it changed. */
  readonly onCardChange: (listener: () => void) => { dispose(): void };
  /** The person has opened a paper and sees it. */
  readonly opened: (key: string) => void;
  readonly cited: PanelCitations;
}
