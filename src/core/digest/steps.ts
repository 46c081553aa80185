/** Lines that are cut into blocks at a stretch. */
export const LINES = 2000;

/** Does all the steps of a piece of work at once, and gives what it comes to. */
export function finish<T>(steps: Generator<void, T>): T {
  for (;;) {
    const { done, value } = steps.next();
    if (done === true) return value;
  }
}
