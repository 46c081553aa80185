import { authorId } from '../citation/author-id';
import type { Paper } from '../library/paper';
import { UNDATED } from '../library/snapshot';
import { monthOf as monthIn } from '../months';
import type { Reading } from '../memory/reading-states';
import type { Grouping } from './grouping';

/** The group of papers that have no topic, no author, or no date. */
export const NONE = '';

/** The group of what has a star, beside the group of its status. */
export const STARRED = 'starred';

/** What is asked about a paper to find its groups. */
export interface GroupSources {
  readonly topicsOf: (paper: Paper) => readonly { readonly id: string }[];
  /** As people read them, the likely first one first. */
  readonly authorsOf: (paper: Paper) => readonly string[];
  readonly readingOf: (paper: Paper) => Pick<Reading, 'state' | 'starred'>;
}

/**
 * The ids of the groups that a paper stands in, each once and at least one: dates for `day`, months for `month`, topics'
 * ids, {@link authorId}s, `new`, `unread`, `reading`, `read` and {@link STARRED}, URIs of documents; {@link NONE} where
 * it has none.
 */
export function groupsOf(paper: Paper, grouping: Grouping, sources: GroupSources): readonly string[] {
  switch (grouping) {
    case 'day':
      return each(paper.places.map(({ entry }) => entry.date ?? UNDATED));
    case 'month':
      return each(paper.places.map(({ entry }) => monthOf(entry.date ?? UNDATED)));
    case 'topic':
      return each(sources.topicsOf(paper).map(({ id }) => id));
    case 'author':
      return each(sources.authorsOf(paper).map(authorId));
    case 'status': {
      const { state, starred } = sources.readingOf(paper);
      return starred ? [STARRED, state] : [state];
    }
    case 'file':
      return each(paper.places.map(({ uri }) => uri));
  }
}

/** The month (`2025-05`) that a date ({@link Entry.date}) begins in; {@link NONE} for what has none. */
export function monthOf(date: string): string {
  return monthIn(date) ?? NONE;
}

/** The order of {@link authorId}s: alphabetical, names of people before account names, which begin with `@`. */
export function byName(a: string, b: string): number {
  return Number(a.startsWith('@')) - Number(b.startsWith('@')) || (a < b ? -1 : a > b ? 1 : 0);
}

function each(ids: readonly string[]): readonly string[] {
  if (ids.length === 0) return [NONE];
  return ids.length === 1 ? ids : [...new Set(ids)];
}
