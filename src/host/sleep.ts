import type { Cancellation } from '../core/metadata/http';

/** Resolves after so many milliseconds, or as soon as the signal is aborted; never rejects. */
export function sleep(time: number, signal?: Cancellation): Promise<void> {
  return new Promise((resolve) => {
    const done = (): void => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', done);
      resolve();
    };
    const timer = setTimeout(done, time);
    signal?.addEventListener('abort', done);
    if (signal?.aborted === true) done();
  });
}
