import { isMonth } from '../months';
import { isDay } from '../stats/calendar';
import { literal, object, optional, text, union } from './schema';

/** What a person has pressed in the Library view: the papers they want to see. */
export type LibraryPick = StatePick | DayPick | SpanPick | TopicPick | AuthorPick | TermPick;

/** Papers that stand so with the person. */
export interface StatePick {
  readonly kind: 'state';
  readonly state: 'unread' | 'reading' | 'read' | 'starred' | 'cited';
}

/** Papers of a day (`2024-11-22`). */
export interface DayPick {
  readonly kind: 'day';
  readonly date: string;
}

/** Papers of a stretch of months (`2024-11`), the first and the last included. */
export interface SpanPick {
  readonly kind: 'span';
  readonly from: string;
  readonly to: string;
}

/** Papers of a topic, of all time or of a stretch of months. */
export interface TopicPick {
  readonly kind: 'topic';
  readonly id: string;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

export interface AuthorPick {
  readonly kind: 'author';
  /** An account name with its `@`. */
  readonly name: string;
}

export interface TermPick {
  readonly kind: 'term';
  readonly term: string;
}

/** Whether a value from the page is a pick. */
export const isLibraryPick = union<LibraryPick>(
  object<StatePick>({
    kind: literal('state'),
    state: literal('unread', 'reading', 'read', 'starred', 'cited'),
  }),
  object<DayPick>({ kind: literal('day'), date: text }),
  object<SpanPick>({ kind: literal('span'), from: text, to: text }),
  object<TopicPick>({ kind: literal('topic'), id: text, from: optional(text), to: optional(text) }),
  object<AuthorPick>({ kind: literal('author'), name: text }),
  object<TermPick>({ kind: literal('term'), term: text }),
);

/**
 * The query that finds those papers, in the language of `PaperFinder`; undefined for what no query can say (a day that is
 * none, a name of blanks alone). A quotation mark within a value becomes a blank, as a query has no way to write one.
 */
export function pickQuery(pick: LibraryPick): string | undefined {
  switch (pick.kind) {
    case 'state':
      return `is:${pick.state}`;
    case 'day':
      return isDay(pick.date) ? `date:${pick.date}` : undefined;
    case 'span':
      return dates(pick.from, pick.to);
    case 'topic': {
      const topic = plainId.test(pick.id) ? `topic:${pick.id}` : field('topic', pick.id);
      if (topic === undefined || pick.from === undefined || pick.to === undefined) return topic;
      const when = dates(pick.from, pick.to);
      return when && `${topic} ${when}`;
    }
    case 'author':
      return field('author', pick.name);
    case 'term': {
      const words = plain(pick.term);
      return words === '' ? undefined : `"${words}"`;
    }
  }
}

const plainId = /^[\p{L}\p{N}_-]+$/u;

function dates(from: string, to: string): string | undefined {
  if (!isMonth(from) || !isMonth(to) || from > to) return undefined;
  return from === to ? `date:${from}` : `date:${from}..${to}`;
}

function field(name: string, value: string): string | undefined {
  const words = plain(value);
  return words === '' ? undefined : `${name}:"${words}"`;
}

function plain(value: string): string {
  return value.replace(/["\s]+/g, ' ').trim();
}
