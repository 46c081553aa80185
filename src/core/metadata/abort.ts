import type { Cancellation } from './http';

/** A cancellation that we say ourselves: what an `AbortController` is elsewhere. */
export class Abort implements Cancellation {
  private isAborted = false;
  private readonly listeners = new Set<() => void>();

  get aborted(): boolean {
    return this.isAborted;
  }

  addEventListener(_type: 'abort', listener: () => void): void {
    this.listeners.add(listener);
  }

  removeEventListener(_type: 'abort', listener: () => void): void {
    this.listeners.delete(listener);
  }

  /** Tells each listener once. */
  abort(): void {
    this.isAborted = true;
    const told = [...this.listeners];
    this.listeners.clear();
    for (const listener of told) listener();
  }
}

/**
 * Resolves with the promise, or with `instead()` as soon as the signal is aborted, which it may be already. Leaves no
 * listener behind; rejects as the promise does.
 */
export async function unlessAborted<T>(
  promise: Promise<T>,
  signal: Cancellation | undefined,
  instead: () => T,
): Promise<T> {
  if (!signal) return promise;
  let stop: (() => void) | undefined;
  const aborted = new Promise<T>((resolve) => {
    stop = () => resolve(instead());
    if (signal.aborted) stop();
    else signal.addEventListener('abort', stop);
  });
  try {
    return await Promise.race([aborted, promise]);
  } finally {
    if (stop) signal.removeEventListener('abort', stop);
  }
}
