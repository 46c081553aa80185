/** How long work may go on before others get their turn, in milliseconds. */
const SLICE = 15;

// One slice for all work of the extension: two jobs with a slice each would hold the host for two.
let sliceStart = -Infinity;
const waiting: (() => void)[] = [];
let isDue = false;

/**
 * Keeps long work from holding the extension host: call {@link breathe} between pieces, and others run whenever a
 * slice is used up. All pacers share one slice, and those that wait go on in the order in which they came. Work that
 * must be certain that there is time left asks `while (pacer.isSpent()) await pacer.rest();` right before each piece:
 * {@link breathe} does so, but its caller goes on a moment later.
 */
export class Pacer {
  /** @param slice how much of the slice this work takes, in milliseconds: less for what nobody waits for */
  constructor(private readonly slice = SLICE) {}

  /** Whether the slice is used up. */
  isSpent(): boolean {
    return performance.now() - sliceStart >= this.slice;
  }

  /** Lets others have their turn when the slice is used up. */
  async breathe(): Promise<void> {
    while (this.isSpent()) await this.rest();
  }

  /** Lets others have their turn now; resolves in a slice. */
  rest(): Promise<void> {
    return new Promise<void>((resolve) => {
      waiting.push(resolve);
      takeTurnSoon();
    });
  }
}

function takeTurnSoon(): void {
  if (isDue) return;
  isDue = true;
  setTimeout(() => void takeTurn(), 0);
}

/** Wakes who waits, one after the other, until the slice is used up. */
async function takeTurn(): Promise<void> {
  sliceStart = performance.now();
  // Who rests again in this turn waits for the next one.
  for (let left = waiting.length; left > 0 && performance.now() - sliceStart < SLICE; left--) {
    waiting.shift()?.();
    // It works now, until it has to wait for something.
    await Promise.resolve();
  }
  isDue = false;
  if (waiting.length > 0) takeTurnSoon();
}

/** Runs steps on to their end and gives what they come to; `pacer` is asked before each for the slice it may be part of. */
export async function runSteps<T>(steps: Generator<unknown, T>, pacer: () => Pacer): Promise<T> {
  for (;;) {
    while (pacer().isSpent()) await pacer().rest();
    const step = steps.next();
    if (step.done === true) return step.value;
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
