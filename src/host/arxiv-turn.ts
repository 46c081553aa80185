import type { Cancellation } from '../core/metadata/http';
import type { Turn } from '../core/metadata/turn';
import type { NodeModules } from './node-modules';
import { sleep } from './sleep';
import { type LastTurn, NEVER, type TurnEnd, TurnFiles } from './turn-file';

export interface TurnTimes {
  /** Milliseconds from the end of one turn to the start of the next one; arXiv asks for three seconds. */
  readonly interval: number;
  /** How often the holder of a turn shows that it lives, and how often others look (ms). */
  readonly beat: number;
  readonly look: number;
  /** After so many looks without a sign of life a holder is dead. Looks, not time: a computer that slept looked at nothing. */
  readonly patience: number;
}

const TIMES: TurnTimes = { interval: 3000, beat: 2000, look: 300, patience: 100 };

/**
 * One request at a time to arXiv, with a pause after each, across all windows of the machine that share the folder.
 * Where the folder cannot be used there is a pause within this window, which `onAlone` is told once.
 */
export function arxivTurn(
  folder: URL,
  { fs, clock }: NodeModules,
  onAlone: (error: unknown) => void,
  times: TurnTimes = TIMES,
): Turn {
  const files = new TurnFiles(folder, fs);
  const now = (): TurnEnd => ({ clock: Number(clock() / 1_000_000n), date: Date.now() });
  const alone = (): Promise<LastTurn> => Promise.resolve(NEVER);
  /** When this window's last turn ended. */
  let ownEnd = -Infinity;
  let isTold = false;
  // Those of one window stand in line here, so that one of them alone contends with other windows.
  let line: Promise<unknown> = Promise.resolve();

  /** Waits until a turn may be taken and takes it; gives its number, 0 when alone; undefined when cancelled. */
  const take = async (last: () => Promise<LastTurn>, signal?: Cancellation): Promise<number | undefined> => {
    let seen = { sign: '', looks: 0 };
    let waited = '';
    while (signal?.aborted !== true) {
      const { number, end, sign } = await last();
      seen = seen.sign === sign ? { sign, looks: seen.looks + 1 } : { sign, looks: 0 };
      // After the longest pause there is nothing more to wait for, whatever the clocks say.
      const others = end && waited !== sign ? left(end, now(), times) : 0;
      if (others > 0) waited = sign;
      const pause = Math.max(others, times.interval - (now().clock - ownEnd));
      if (pause > 0) await sleep(pause, signal);
      else if (!end && seen.looks < times.patience) await sleep(times.look, signal);
      else if (last === alone) return 0;
      else if (await files.take(number + 1)) return number + 1;
    }
    return undefined;
  };

  const takeSomehow = async (signal?: Cancellation): Promise<number | undefined> => {
    try {
      return await take(() => files.last(), signal);
    } catch (error) {
      if (!isTold) onAlone(error);
      isTold = true;
      return take(alone, signal);
    }
  };

  return async <T>(run: () => Promise<T>, signal?: Cancellation): Promise<T | undefined> => {
    let isRunning = false;
    const turn = line.then(async () => {
      const number = await takeSomehow(signal);
      if (number === undefined) return undefined;
      const beating = number > 0 ? setInterval(() => void files.beat(number), times.beat) : undefined;
      try {
        isRunning = signal?.aborted !== true;
        return isRunning ? await run() : undefined;
      } finally {
        clearInterval(beating);
        const end = now();
        ownEnd = end.clock;
        if (number > 0) await files.end(number, end);
      }
    });
    line = turn.catch(() => undefined);
    // Who is cancelled while others are before it need not wait for them.
    const cancelled = whenAborted(signal).then(() => (isRunning ? turn : undefined));
    return Promise.race([turn, cancelled]);
  };
}

/**
 * How long the pause still lasts, by the clock that has seen less of it: the calendar can be set forward, the machine's
 * clock begins anew with the machine. Never longer than the whole pause, whatever the clocks say.
 */
function left(end: TurnEnd, now: TurnEnd, { interval }: TurnTimes): number {
  const passed = Math.min(now.clock - end.clock, now.date - end.date);
  return Math.min(interval, Math.max(0, interval - passed));
}

/** Resolves when the signal is aborted; maybe never. */
function whenAborted(signal: Cancellation | undefined): Promise<void> {
  return new Promise((resolve) => {
    if (signal?.aborted === true) resolve();
    else signal?.addEventListener('abort', () => resolve());
  });
}
