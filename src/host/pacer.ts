/** How long work may go on before others get their turn, in milliseconds. */
const SLICE = 20;

/**
 * Keeps long work from holding the extension host: call {@link breathe} between pieces, and others run whenever a
 * slice is used up. Several workers that share a slice ask `while (pacer.isSpent) await pacer.rest();` right before
 * each piece: with a call in between, all that wake in one turn would have asked before the first of them worked.
 */
export class Pacer {
  private sliceStart = performance.now();
  private resting: Promise<void> | undefined;

  /** Whether the slice is used up. */
  get isSpent(): boolean {
    return performance.now() - this.sliceStart >= SLICE;
  }

  /** Lets others have their turn when the slice is used up. */
  async breathe(): Promise<void> {
    if (this.isSpent) await this.rest();
  }

  /** Lets others have their turn now, and begins a slice. */
  rest(): Promise<void> {
    this.resting ??= new Promise<void>((resolve) => {
      setTimeout(() => {
        this.sliceStart = performance.now();
        this.resting = undefined;
        resolve();
      }, 0);
    });
    return this.resting;
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
