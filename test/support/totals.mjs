// Adding up what several suites came to.

/** @typedef {{ passed: number, failed: number }} Totals */

/** @param {readonly Totals[]} all @returns {Totals} */
export function sum(all) {
  return all.reduce((a, b) => ({ passed: a.passed + b.passed, failed: a.failed + b.failed }), {
    passed: 0,
    failed: 0,
  });
}

/**
 * Prints the one line that counts, alone on its line and last, and sets the exit code.
 * Nothing at all having run is a failure.
 * @param {readonly Totals[]} all
 */
export function conclude(all) {
  const { passed, failed } = sum(all);
  if (failed > 0 || passed === 0) process.exitCode = 1;
  console.log(`\n${passed} passed, ${failed} failed`);
}
