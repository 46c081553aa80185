import type { CardAuthor, CardLink } from '../card/card';
import type { ReadingState } from '../memory/reading-states';
import type { QueryProblem } from '../search/finder';
import type { SentenceLabel } from '../summary/parts';
import type { Topic } from '../topics/topic';
import type { LibraryView } from './library-data';

/**
 * What the page draws: plain data, ready to read. Labels of dates and documents are made on the host's side, in the
 * person's language; every other string is untrusted text of a digest or a service and is drawn as text only.
 */
export type PanelView = LoadingView | MissingView | DayView | PaperView | LibraryView | SearchView;

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

/** The authors; see {@link CardAuthors}. Empty `names`: nobody names any. */
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
  /** How many of them are new or unread. */
  readonly unread: number;
  readonly lookup: DayLookup;
}

/** How it stands with what services know of a day's papers. */
export interface DayLookup {
  /** Whether there is something to ask for, and it may be asked. */
  readonly canAsk: boolean;
  /** How many of the papers are being asked for. */
  readonly asking: number;
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
  /** Such as `cs.CL`, the primary one first; the first few. */
  readonly categories: readonly string[];
  readonly topics: readonly Topic[];
  /** How the person stands with it; undefined when that is not known. */
  readonly state: ReadingState | undefined;
  readonly starred: boolean;
}

/** Sentences of one label that stand together, as one paragraph. */
export interface SummaryPart {
  readonly label: SentenceLabel;
  readonly text: string;
  /** The figures in it that say how well it works: UTF-16 units, half-open, in order and apart. */
  readonly figures: readonly TextSpan[];
}

/** A stretch of a text in UTF-16 units, half-open. */
export interface TextSpan {
  readonly start: number;
  readonly end: number;
}

/** A paper about the same thing. */
export interface RelatedPaper extends PaperLink {
  /** The newest day that lists it. */
  readonly day: DayLink | undefined;
  readonly state: ReadingState | undefined;
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

/** What services on the network say of a paper; a field that none of them gave is undefined or empty. */
export interface FactsView {
  readonly abstract: string | undefined;
  readonly categories: readonly string[];
  /** Days as people write them. */
  readonly published: string | undefined;
  readonly updated: string | undefined;
  readonly latestVersion: number | undefined;
  readonly comment: string | undefined;
  readonly journalRef: string | undefined;
  readonly doi: CardLink | undefined;
  readonly code: CardLink | undefined;
  readonly codeStars: number | undefined;
  readonly upvotes: number | undefined;
  readonly models: readonly CardLink[];
  /** The names of the services that said any of it. */
  readonly sources: readonly string[];
}

/** How it stands with asking the services. */
export interface LookupView {
  readonly isAsking: boolean;
  readonly canAsk: boolean;
  /** Why no more is known, a whole sentence in the person's language. */
  readonly failure: string | undefined;
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
  readonly topics: readonly Topic[];
  /** The person's own. */
  readonly tags: readonly string[];
  /** The person's own words, Markdown; undefined when there are none. */
  readonly note: string | undefined;
  readonly authors: AuthorsView;
  /** The search it is read in; undefined when it is read in a day. */
  readonly query: string | undefined;
  /** The day it is read in; undefined when no digest that lists it has a date. */
  readonly day: DayLink | undefined;
  /** Its place among the papers of that search or day, from 1; 0 when it is not among them. */
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
  /** Papers about the same thing, best first; empty as long as they are not known. */
  readonly related: readonly RelatedPaper[];
  /** Undefined when it is not known by an arXiv identifier, so that nothing can be said. */
  readonly cited: CitedView | undefined;
  /** Undefined as long as no service has said anything. */
  readonly facts: FactsView | undefined;
  /** Undefined where no service can be asked. */
  readonly lookup: LookupView | undefined;
}

/** One paper as a search lists it, on two lines. */
export interface SearchHitView {
  readonly key: string;
  readonly title: string;
  /** What of the title was searched for: in order and apart. */
  readonly titleMarks: readonly TextSpan[];
  readonly authors: AuthorsView;
  /** The same of each of the names that are shown. */
  readonly nameMarks: readonly (readonly TextSpan[])[];
  /** The newest day that lists it. */
  readonly day: DayLink | undefined;
  readonly topics: readonly Topic[];
  /** How the person stands with it; undefined when that is not known. */
  readonly state: ReadingState | undefined;
  readonly starred: boolean;
  /** How many files cite it; undefined when that is not known. */
  readonly citedIn: number | undefined;
}

/** What a query finds. */
export interface SearchView {
  readonly kind: 'search';
  readonly query: string;
  /** How many papers fit in all. */
  readonly total: number;
  /** Whether every paper has been searched; false while the index is still being made. */
  readonly isComplete: boolean;
  /** Which hit the first of `hits` is, from 0. */
  readonly first: number;
  readonly hits: readonly SearchHitView[];
  /** What of the query is not understood. */
  readonly problems: readonly QueryProblem[];
  /** Topics to look into, as long as nothing is asked. */
  readonly suggestions: readonly Topic[];
}
