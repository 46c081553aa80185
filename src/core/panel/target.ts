import { literal, object, optional, text, union } from './schema';

/**
 * What the panel shows: a day by its ISO date, a paper by its key, the whole library, or what a query finds. It is also
 * the state that VS Code keeps over a window reload, so it stays this small.
 */
export type PanelTarget = DayTarget | PaperTarget | LibraryTarget | SearchTarget;

export interface DayTarget {
  readonly kind: 'day';
  readonly date: string;
}

/**
 * A paper, and where the person came from, so that "next" and "back" stay within it: a day, or a search. Without either
 * the paper's newest day is meant.
 */
export interface PaperTarget {
  readonly kind: 'paper';
  readonly key: string;
  readonly day?: string | undefined;
  readonly query?: string | undefined;
}

export interface LibraryTarget {
  readonly kind: 'library';
}

/** A query as the person writes it, see {@link PaperFinder}; empty as long as nothing is written. */
export interface SearchTarget {
  readonly kind: 'search';
  readonly query: string;
}

const isDayTarget = object<DayTarget>({ kind: literal('day'), date: text });
const isPaperTarget = object<PaperTarget>({
  kind: literal('paper'),
  key: text,
  day: optional(text),
  query: optional(text),
});
const isLibraryTarget = object<LibraryTarget>({ kind: literal('library') });
const isSearchTarget = object<SearchTarget>({ kind: literal('search'), query: text });

/** Whether a value from outside (a message, a saved state) is a target; further fields are allowed and mean nothing. */
export const isPanelTarget = union<PanelTarget>(isDayTarget, isPaperTarget, isLibraryTarget, isSearchTarget);

/** Whether both mean the same view, a paper seen from the same place. */
export function sameTarget(a: PanelTarget, b: PanelTarget): boolean {
  switch (a.kind) {
    case 'day':
      return b.kind === 'day' && a.date === b.date;
    case 'paper':
      return b.kind === 'paper' && a.key === b.key && a.day === b.day && a.query === b.query;
    case 'library':
      return b.kind === 'library';
    case 'search':
      return b.kind === 'search' && a.query === b.query;
  }
}

/** A target without what else came with it, as it is kept. */
export function plainTarget(target: PanelTarget): PanelTarget {
  switch (target.kind) {
    case 'day':
      return { kind: 'day', date: target.date };
    case 'paper':
      return { kind: 'paper', key: target.key, day: target.day, query: target.query };
    case 'library':
      return { kind: 'library' };
    case 'search':
      return { kind: 'search', query: target.query };
  }
}
