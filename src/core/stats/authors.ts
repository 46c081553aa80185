import { authorId } from '../citation/author-id';
import type { AuthorCount } from './library-stats';
import { topOf } from './top';

/** Names and account names: so many of each are kept. */
export const MOST_AUTHORS = 100;

interface Tally {
  readonly isHandle: boolean;
  readonly first: string;
  count: number;
  /** Only where a name is written in more than one way. */
  spellings?: Map<string, number>;
}

/**
 * Counts who wrote how many papers. The order of a list does not matter here, so reversed ones are as good. Spellings that
 * differ in case, accents, dots and hyphens alone are one name; an account name never counts for a person's.
 */
export class AuthorTally {
  private readonly byKey = new Map<string, Tally>();

  /** Takes in the authors of one paper, account names with their `@`. */
  add(authors: readonly string[]): void {
    const counted = new Set<string>();
    for (const author of authors) {
      const key = authorId(author);
      if (counted.has(key)) continue;
      counted.add(key);
      const isHandle = author.startsWith('@');
      const name = isHandle ? author.slice(1) : author;
      const tally = this.byKey.get(key);
      if (tally) count(tally, name);
      else this.byKey.set(key, { isHandle, first: name, count: 1 });
    }
  }

  /** Most papers first, then by name; {@link MOST_AUTHORS} names and as many account names at most. */
  *best(): Generator<undefined, readonly AuthorCount[]> {
    const people = yield* topOf(this.of(false), MOST_AUTHORS, byCount);
    const handles = yield* topOf(this.of(true), MOST_AUTHORS, byCount);
    return [...people, ...handles]
      .sort(byCount)
      .map((tally) => ({ name: nameOf(tally), isHandle: tally.isHandle, count: tally.count }));
  }

  private *of(isHandle: boolean): Generator<Tally> {
    for (const tally of this.byKey.values()) if (tally.isHandle === isHandle) yield tally;
  }
}

function count(tally: Tally, name: string): void {
  tally.count++;
  if (!tally.spellings && name === tally.first) return;
  tally.spellings ??= new Map([[tally.first, tally.count - 1]]);
  tally.spellings.set(name, (tally.spellings.get(name) ?? 0) + 1);
}

function nameOf({ first, spellings }: Tally): string {
  let best = first;
  for (const [name, times] of spellings ?? []) if (times > (spellings?.get(best) ?? 0)) best = name;
  return best;
}

function byCount(a: Tally, b: Tally): number {
  if (a.count !== b.count) return b.count - a.count;
  return a.first < b.first ? -1 : a.first > b.first ? 1 : Number(a.isHandle) - Number(b.isHandle);
}
