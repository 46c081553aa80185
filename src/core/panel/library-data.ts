import { count, flag, type Guard, list, literal, object, optional, text } from './schema';

/**
 * The library to look at: what it holds, day by day and month by month, and how far the person is with it. Months, names
 * and terms are plain data; the page writes dates in the person's language.
 */
export interface LibraryView {
  readonly kind: 'library';
  /** Known at once, before anything else is counted. */
  readonly papers: number;
  /** Days with a digest. */
  readonly days: number;
  /** How many of its papers files of the workspace cite; undefined as long as not all files have been looked through. */
  readonly cited: number | undefined;
  /** Undefined while it is being counted. */
  readonly numbers: LibraryNumbers | undefined;
}

export interface LibraryNumbers {
  readonly totals: {
    readonly papers: number;
    readonly read: number;
    readonly reading: number;
    readonly unread: number;
    readonly starred: number;
  };
  /** Oldest first, only days with papers. */
  readonly days: readonly CalendarDay[];
  /** Oldest first, without a gap. */
  readonly months: readonly LibraryMonth[];
  /** Most papers first; undefined while they are being found. */
  readonly topics: readonly LibraryTopic[] | undefined;
  /** Most papers first, names and account names together; undefined while they are being found. */
  readonly authors: readonly LibraryAuthor[] | undefined;
  /** Undefined while they are being found. */
  readonly rising: LibraryRising | undefined;
}

export interface CalendarDay {
  /** `2024-11-22` */
  readonly date: string;
  readonly count: number;
  /** At most `count`. */
  readonly read: number;
}

export interface LibraryMonth {
  /** `2024-11` */
  readonly month: string;
  readonly count: number;
  readonly read: number;
  readonly reading: number;
}

export interface LibraryTopic {
  /** What `topic:` takes. */
  readonly id: string;
  readonly name: string;
  readonly count: number;
  readonly read: number;
  /** As long as the months, in their order. */
  readonly byMonth: readonly number[];
}

export interface LibraryAuthor {
  readonly name: string;
  readonly isHandle: boolean;
  readonly count: number;
}

export interface LibraryTerm {
  readonly term: string;
  /** Papers with it in the recent days, and in all that was before. */
  readonly recent: number;
  readonly before: number;
}

export interface LibraryRising {
  /** First and last of the recent days, both included; undefined when no paper has a day. */
  readonly from: string | undefined;
  readonly to: string | undefined;
  readonly recentPapers: number;
  readonly beforePapers: number;
  /** The surest first. */
  readonly terms: readonly LibraryTerm[];
}

/** A text of a certain form, so that a page that asks the calendar of it finds a day. */
const like =
  (form: RegExp): Guard<string> =>
  (value): value is string =>
    text(value) && form.test(value);

const date = like(/^\d{4}-\d\d-\d\d$/);
const month = like(/^\d{4}-\d\d$/);

const day = object<CalendarDay>({ date, count, read: count });
const monthOf = object<LibraryMonth>({ month, count, read: count, reading: count });
const topic = object<LibraryTopic>({ id: text, name: text, count, read: count, byMonth: list(count) });
const author = object<LibraryAuthor>({ name: text, isHandle: flag, count });
const term = object<LibraryTerm>({ term: text, recent: count, before: count });

const rising = object<LibraryRising>({
  from: optional(date),
  to: optional(date),
  recentPapers: count,
  beforePapers: count,
  terms: list(term),
});

const numbers = object<LibraryNumbers>({
  totals: object<LibraryNumbers['totals']>({
    papers: count,
    read: count,
    reading: count,
    unread: count,
    starred: count,
  }),
  days: list(day),
  months: list(monthOf),
  topics: optional(list(topic)),
  authors: optional(list(author)),
  rising: optional(rising),
});

/** Whether a value is a Library view that the page can draw. */
export const isLibraryView = object<LibraryView>({
  kind: literal('library'),
  papers: count,
  days: count,
  cited: optional(count),
  numbers: optional(numbers),
});
