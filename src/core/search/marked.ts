import { fold } from '../library/match';
import type { MemorySnapshot } from '../memory/memory';
import type { QueryState } from './query';

/** The papers that files cite. */
export interface CitedKeys {
  readonly keys: ReadonlySet<string>;
  /** Until then, a paper that seems to be cited nowhere may yet be. */
  readonly isComplete: boolean;
}

/** Which papers a person has marked how, by their keys. */
export interface Marked {
  readonly reading: ReadonlySet<string>;
  readonly read: ReadonlySet<string>;
  readonly opened: ReadonlySet<string>;
  readonly starred: ReadonlySet<string>;
  readonly noted: ReadonlySet<string>;
  /** By folded tag. */
  readonly tagged: ReadonlyMap<string, ReadonlySet<string>>;
}

const known = new WeakMap<MemorySnapshot, Marked>();

/** Sorts out a memory: it knows few papers beside a library, and does not change. */
export function markedOf(memory: MemorySnapshot): Marked {
  const before = known.get(memory);
  if (before) return before;
  const marked = {
    reading: new Set<string>(),
    read: new Set<string>(),
    opened: new Set<string>(),
    starred: new Set<string>(),
    noted: new Set<string>(),
    tagged: new Map<string, Set<string>>(),
  };
  for (const [key] of memory.entries()) {
    const { status, opened, starred, note, tags } = memory.mark(key);
    if (status !== 'unread') marked[status].add(key);
    if (opened) marked.opened.add(key);
    if (starred) marked.starred.add(key);
    if (note !== '') marked.noted.add(key);
    for (const tag of tags.map(fold)) {
      marked.tagged.set(tag, (marked.tagged.get(tag) ?? new Set()).add(key));
    }
  }
  known.set(memory, marked);
  return marked;
}

/** A set to hold keys against: those in it, or those in none of several. */
export type KeySet =
  { readonly some: ReadonlySet<string> } | { readonly none: readonly ReadonlySet<string>[] };

/** The papers in a state; none are `new` as long as it is not known for certain which are cited. */
export function keysInState(state: QueryState, marked: Marked, cited: () => CitedKeys): KeySet {
  switch (state) {
    case 'unread':
      return { none: [marked.read, marked.reading] };
    case 'new': {
      const { keys, isComplete } = cited();
      return isComplete ? { none: [marked.read, marked.reading, marked.opened, keys] } : { some: new Set() };
    }
    case 'cited':
      return { some: cited().keys };
    default:
      return { some: marked[state] };
  }
}
