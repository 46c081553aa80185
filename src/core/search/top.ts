/**
 * The `count` first of `items` in order, without sorting the rest.
 * @param isBefore whether one comes before another; never true both ways round
 */
export function firstOf(
  items: Iterable<number>,
  count: number,
  isBefore: (one: number, other: number) => boolean,
): number[] {
  // A heap with the last of the chosen on top: most items are turned away by one comparison.
  const heap: number[] = [];
  const at = (index: number): number => heap[index] ?? 0;
  const sink = (from: number): void => {
    for (let parent = from; ;) {
      let last = parent;
      for (let child = 2 * parent + 1; child < heap.length && child <= 2 * parent + 2; child++) {
        if (isBefore(at(last), at(child))) last = child;
      }
      if (last === parent) return;
      const before = at(parent);
      heap[parent] = at(last);
      heap[last] = before;
      parent = last;
    }
  };
  for (const item of items) {
    if (heap.length < count) {
      heap.push(item);
      for (let child = heap.length - 1; child > 0;) {
        const parent = (child - 1) >> 1;
        if (!isBefore(at(parent), at(child))) break;
        [heap[parent], heap[child]] = [at(child), at(parent)];
        child = parent;
      }
    } else if (count > 0 && isBefore(item, at(0))) {
      heap[0] = item;
      sink(0);
    }
  }
  return heap.sort((a, b) => (isBefore(a, b) ? -1 : isBefore(b, a) ? 1 : 0));
}
