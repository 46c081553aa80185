/** How long work may go on before others get their turn, in milliseconds. */
const SLICE = 20;

/**
 * Keeps long work from holding the extension host: call {@link breathe} between pieces, and others run whenever a
 * slice is used up.
 */
export class Pacer {
  private sliceStart = performance.now();

  async breathe(): Promise<void> {
    if (performance.now() - this.sliceStart < SLICE) return;
    await new Promise<void>((resolve) => setTimeout(resolve, 0));
    this.sliceStart = performance.now();
  }
}

/** Runs `work` over all items, at most `width` at once, in order of arrival; rejections end it. */
export async function eachLimited<T>(
  items: Iterable<T>,
  width: number,
  work: (item: T) => Promise<void>,
): Promise<void> {
  const queue = items[Symbol.iterator]();
  const worker = async (): Promise<void> => {
    for (let next = queue.next(); next.done !== true; next = queue.next()) await work(next.value);
  };
  await Promise.all(Array.from({ length: width }, worker));
}
