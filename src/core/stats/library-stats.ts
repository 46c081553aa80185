import type { Reading } from '../memory/reading-states';
import type { Paper } from '../library/paper';
import type { Topic } from '../topics/topic';

/** How many papers, and how many of them are read; the rest is unread, new or being read. */
export interface PaperCount {
  readonly count: number;
  /** At most `count`. */
  readonly read: number;
}

/** One day of the calendar; what a click on it filters the tree to has as many papers. */
export interface DayCount extends PaperCount {
  /** As in `Day.date`, always a whole day: `2024-11-22`. */
  readonly date: string;
}

/** One month; papers that several days of it list count once. */
export interface MonthCount extends PaperCount {
  /** ISO 8601: `2024-11`. */
  readonly month: string;
  /** Papers that a person is reading. */
  readonly reading: number;
}

/** One topic and its papers; a paper of two topics counts in both. */
export interface TopicCount extends PaperCount {
  readonly topic: Topic;
  /** Papers of each month, in the order and of the length of `LibraryStats.months`. */
  readonly byMonth: readonly number[];
}

/** One name in the lists of authors. */
export interface AuthorCount {
  /** As written most often; the first so written on a tie. */
  readonly name: string;
  /** Whether it is an account name and no name of a person. */
  readonly isHandle: boolean;
  /** Papers, each once. */
  readonly count: number;
}

/** A word or two that is written about more than it was. */
export interface RisingTerm {
  /** As people write it most often, such as `flow matching` or `GRPO`. */
  readonly term: string;
  /** Papers with it in the recent days. */
  readonly recent: number;
  /** Papers with it before. */
  readonly before: number;
  /** How sure the rise is: the z-score of the log-odds ratio with a prior; greatest first. See `log-odds.ts`. */
  readonly score: number;
}

/** The window that rising terms compare with all that was before. */
export interface RisingWindow {
  /** First and last day, both included; undefined when no paper has a date of a day. */
  readonly from: string | undefined;
  readonly to: string | undefined;
  /** Papers in the window, and before it; terms are empty where either is too small to say anything. */
  readonly recentPapers: number;
  readonly beforePapers: number;
  readonly terms: readonly RisingTerm[];
}

/** The numbers of all papers; every paper counts once here. */
export interface Totals {
  readonly papers: number;
  readonly read: number;
  readonly reading: number;
  /** Neither read nor being read, new ones included. */
  readonly unread: number;
  readonly starred: number;
}

/** The numbers behind the Library view. */
export interface LibraryStats {
  readonly totals: Totals;
  /** Oldest first; only days that list a paper. */
  readonly days: readonly DayCount[];
  /**
   * Oldest first; what is dated by a week counts in its first month. Without a gap from the first month to the last, unless
   * these are 50 years apart: then only months with papers.
   */
  readonly months: readonly MonthCount[];
  /** Most papers first; only topics that some paper has. */
  readonly topics: readonly TopicCount[];
  /** Most papers first, then by name; names and account names apart, 100 of each at most. */
  readonly authors: readonly AuthorCount[];
  readonly rising: RisingWindow;
}

/** What the numbers are made from. A `LibrarySnapshot` gives the first part. */
export interface StatsSource {
  readonly snapshot: {
    readonly size: number;
    /** Newest first; `''` for papers without a date. */
    readonly dates: readonly string[];
    day(date: string): { readonly papers: readonly Paper[] } | undefined;
  };
  readonly readingOf: (paper: Paper) => Reading;
  readonly topicsOf: (paper: Paper) => readonly Topic[];
  /** As `authorNames` in `citation/authors.ts` has them; another function whenever it may say something else, as what it said is kept. */
  readonly authorsOf: (paper: Paper) => readonly string[];
  /** ISO 8601 day; later dates are typing errors and end no window. The newest date of all counts where it is absent. */
  readonly today?: string | undefined;
  /** True leaves out topics, authors and rising terms, which cost the most; their lists are empty then. */
  readonly isRough?: boolean | undefined;
  /** How many days back from the newest paper count as recent; 30 by default, from 1. */
  readonly recentDays?: number | undefined;
}

/** An empty library. */
export const NO_STATS: LibraryStats = {
  totals: { papers: 0, read: 0, reading: 0, unread: 0, starred: 0 },
  days: [],
  months: [],
  topics: [],
  authors: [],
  rising: { from: undefined, to: undefined, recentPapers: 0, beforePapers: 0, terms: [] },
};
