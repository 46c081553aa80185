/** How many items are looked at between two breaths. */
const STEP = 2000;

/**
 * The first `most` items in the order of `compare`, in steps; as a whole sort would give them, but without sorting what is
 * not wanted. Time grows with the items, not with their product with `most` in practice.
 */
export function* topOf<T>(
  items: Iterable<T>,
  most: number,
  compare: (a: T, b: T) => number,
): Generator<undefined, readonly T[]> {
  const top: T[] = [];
  let seen = 0;
  for (const item of items) {
    if (++seen % STEP === 0) yield undefined;
    const last = top[most - 1];
    if (last !== undefined && compare(item, last) >= 0) continue;
    let at = top.length;
    while (at > 0 && compare(item, top[at - 1] ?? item) < 0) at--;
    top.splice(at, 0, item);
    if (top.length > most) top.pop();
  }
  return top;
}
