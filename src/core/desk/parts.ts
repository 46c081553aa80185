/** More rows than these below one row are put into parts. */
export const MOST_ROWS = 500;

/** What a part of a long list has in common; `range` is the nth to the mth of them, from 1, both included. */
export type PartName =
  | { readonly kind: 'date'; readonly date: string }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'range'; readonly from: number; readonly to: number }
  /** Those of all that have the most papers. */
  | { readonly kind: 'most' };

/** A run of a long list. */
export interface Part<T> {
  /** Unlike that of any other part of the list; stays while the list grows elsewhere, except for ranges. */
  readonly id: string;
  readonly name: PartName;
  readonly items: readonly T[];
}

/** A way to tell the parts of a list apart: what an item has in common with its neighbours in the sorted list. */
export interface PartWay<T> {
  readonly kind: 'date' | 'text';
  readonly of: (item: T) => string;
  /** Whether what is greater stands first. */
  readonly isFalling?: boolean;
}

/**
 * A list in parts, so that nobody has to draw, or wait for, thousands of rows at once: by the first of the ways that parts
 * it, else by position. Undefined when it is short enough as it is. The parts follow each other as the sorted list has them
 * and hold each item once; what is in one is as it was given, to be sorted, or parted by the same ways again, when somebody
 * looks into it. Ranges alone need the whole list sorted.
 * @param ways coarse ones first, such as months, then days; the sorted list must have what each finds in rising (or falling)
 * order
 */
export function partsOf<T>(
  items: readonly T[],
  ways: readonly PartWay<T>[],
  sort: (items: readonly T[]) => readonly T[],
): readonly Part<T>[] | undefined {
  if (items.length <= MOST_ROWS) return undefined;
  for (const { kind, of, isFalling } of ways) {
    const runs = runsOf(items, of);
    if (runs.size < 2 || runs.size > MOST_ROWS) continue;
    const step = isFalling === true ? -1 : 1;
    return [...runs]
      .sort(([a], [b]) => (a < b ? -step : step))
      .map(([value, part]) => ({
        id: value,
        name: kind === 'date' ? { kind, date: value } : { kind, text: value },
        items: part,
      }));
  }
  const all = sort(items);
  const size = Math.max(MOST_ROWS, Math.ceil(all.length / MOST_ROWS));
  return Array.from({ length: Math.ceil(all.length / size) }, (_, at) => {
    const part = all.slice(at * size, (at + 1) * size);
    const [from, to] = [at * size + 1, at * size + part.length];
    return { id: `#${from}`, name: { kind: 'range', from, to }, items: part };
  });
}

/** Items that have the same in common, in the order given. */
function runsOf<T>(items: readonly T[], of: (item: T) => string): ReadonlyMap<string, readonly T[]> {
  const runs = new Map<string, T[]>();
  for (const item of items) {
    const value = of(item);
    const run = runs.get(value);
    if (run) run.push(item);
    else runs.set(value, [item]);
  }
  return runs;
}

/** The first signs of a sorted text, for parts of a list of names: `A`, `Ab`; what begins with no Latin letter is `…`. */
export function initials(text: string, length: number): string {
  const start = /^[a-z]+/.exec(text)?.[0].slice(0, length) ?? '';
  return start === '' ? '…' : start.charAt(0).toUpperCase() + start.slice(1);
}
