import type { Cancellation } from './http';

/**
 * Waits until a request may be sent to a service that wants few of them, one at a time and apart from each other, then
 * runs it. Resolves with what `run` gives, and rejects only as `run` does; undefined, without having run, when the signal is
 * aborted while waiting.
 */
export type Turn = <T>(run: () => Promise<T>, signal?: Cancellation) => Promise<T | undefined>;
