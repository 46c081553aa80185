// Runs that mostly wait, for an editor or for a person's pause, take a core each: two go side by side.
import { availableParallelism } from 'node:os';

/** How many runs go at a time: PAPER_DIGEST_WORKERS, or two where there are two cores. */
export function workers() {
  return Number(process.env.PAPER_DIGEST_WORKERS) || Math.min(2, availableParallelism());
}

/**
 * Does what is given, some at a time, in the order in which it is given. What each prints comes out as if it were done one
 * after the other.
 *
 * @template T
 * @param {readonly ((print: (text: string) => void) => Promise<T>)[]} works
 * @param {number} [most] at a time, at least 1
 * @returns {Promise<T[]>} what each gave; rejected when one is, after those that had begun have ended
 */
export async function sideBySide(works, most = workers()) {
  /** @type {string[][]} */
  const kept = works.map(() => []);
  const ended = works.map(() => false);
  /** @type {T[]} */
  const results = [];
  let begun = 0;
  let shown = 0;
  const print = (/** @type {number} */ at) => (/** @type {string} */ text) => {
    if (at === shown) console.log(text);
    else kept[at].push(text);
  };
  const end = (/** @type {number} */ at) => {
    ended[at] = true;
    while (shown < works.length && ended[shown]) {
      shown += 1;
      for (const text of kept[shown]?.splice(0) ?? []) console.log(text);
    }
  };
  const worker = async () => {
    while (begun < works.length) {
      const at = begun;
      begun += 1;
      try {
        results[at] = await works[at](print(at));
      } finally {
        end(at);
      }
    }
  };
  const all = await Promise.allSettled(Array.from({ length: Math.max(1, most) }, worker));
  for (const one of all) if (one.status === 'rejected') throw one.reason;
  return results;
}
