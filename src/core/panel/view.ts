import type { CardAuthor, CardLink } from '../card/card';
import type { ReadingState } from '../memory/reading-states';
import type { SentenceLabel } from '../summary/parts';

/**
 * What the page draws: plain data, ready to read. Labels of dates and documents are made on the host's side, in the
 * person's language; every other string is untrusted text of a digest and is drawn as text only.
 */
export type PanelView = LoadingView | MissingView | DayView | PaperView;

/** The library is still reading, and what was asked for is not in it yet. */
export interface LoadingView {
  readonly kind: 'loading';
}

/** What was asked for is not in the library. */
export interface MissingView {
  readonly kind: 'missing';
  readonly what: 'day' | 'paper' | 'library';
  /** The newest day there is, as a way out; undefined when the library is empty. */
  readonly newest: DayLink | undefined;
}

/** A day that can be gone to: its ISO date and how a person writes it. */
export interface DayLink {
  readonly date: string;
  readonly label: string;
}

/** A paper that can be gone to. */
export interface PaperLink {
  readonly key: string;
  readonly title: string;
}

/** A document that can be opened: its URI as a string, and a short path for people. */
export interface DocumentLink {
  readonly uri: string;
  readonly label: string;
}

/** The likely authors; see {@link CardAuthors}. Empty `names`: the digest names none. */
export interface AuthorsView {
  readonly names: readonly CardAuthor[];
  readonly orderIsCertain: boolean;
  readonly mayBeMore: boolean;
}

export interface DayView {
  readonly kind: 'day';
  readonly date: string;
  readonly label: string;
  /** The day before and the day after among those that the library has. */
  readonly older: DayLink | undefined;
  readonly newer: DayLink | undefined;
  readonly documents: readonly DocumentLink[];
  /** Papers in file order; a new group wherever the heading they stand under changes. */
  readonly groups: readonly DayGroup[];
  /** How many papers the groups hold. */
  readonly count: number;
}

export interface DayGroup {
  readonly section: string | undefined;
  readonly papers: readonly DayPaper[];
}

/** One paper as a day lists it, to skim. */
export interface DayPaper {
  readonly key: string;
  readonly title: string;
  readonly arxivId: string | undefined;
  readonly authors: AuthorsView;
  /** The sentence that says what it is about, clipped; undefined when the digest gives no summary. */
  readonly lead: string | undefined;
  readonly headline: string | undefined;
  readonly link: CardLink | undefined;
  /** How many files cite it; undefined when that is not known. */
  readonly citedIn: number | undefined;
}

/** Sentences of one label that stand together, as one paragraph. */
export interface SummaryPart {
  readonly label: SentenceLabel;
  readonly text: string;
}

export interface PlaceView {
  readonly uri: string;
  /** First line of the entry, from 0. */
  readonly line: number;
  /** A short path for people. */
  readonly document: string;
  readonly day: DayLink | undefined;
  readonly section: string | undefined;
}

/** One place of a file that cites the paper. */
export interface CitedPlaceView {
  /** From 0. */
  readonly line: number;
  /** UTF-16 units into the line. */
  readonly character: number;
  /** An entry of a bibliography, which is no citation. */
  readonly isEntry: boolean;
}

export interface CitedFileView {
  readonly uri: string;
  /** A short path for people. */
  readonly document: string;
  readonly places: readonly CitedPlaceView[];
}

/** Where the files of the workspace cite a paper. */
export interface CitedView {
  /** Whether all files have been looked through. */
  readonly isComplete: boolean;
  /** How many files cite it; bibliographies do not count. */
  readonly count: number;
  /** The files with their places, citing files before bibliographies; the first of them where there are many. */
  readonly files: readonly CitedFileView[];
  /** How many places are not among them. */
  readonly more: number;
}

export interface PaperView {
  readonly kind: 'paper';
  readonly key: string;
  readonly title: string;
  readonly arxivId: string | undefined;
  readonly version: number | undefined;
  /** How the person stands with it; undefined when that is not known. */
  readonly state: ReadingState | undefined;
  readonly starred: boolean;
  readonly authors: AuthorsView;
  /** The day it is read in; undefined when no digest that lists it has a date. */
  readonly day: DayLink | undefined;
  /** Its place among that day's papers, from 1; 0 of 0 without a day. */
  readonly position: number;
  readonly count: number;
  readonly previous: PaperLink | undefined;
  readonly next: PaperLink | undefined;
  /** What it is about, in a sentence: the summary's first part when that is an overview. */
  readonly lead: string | undefined;
  readonly headline: string | undefined;
  readonly parts: readonly SummaryPart[];
  /** What the digest's model said around the summary: its preamble and its closing question. */
  readonly asides: readonly string[];
  readonly links: readonly CardLink[];
  readonly places: readonly PlaceView[];
  /** Undefined when it is not known by an arXiv identifier, so that nothing can be said. */
  readonly cited: CitedView | undefined;
}
