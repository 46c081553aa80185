// A second run of the suites in which something failed. A real editor, a browser and a disk on a machine that others use
// too are not always in time, and a test that failed leaves things behind on which the next ones stumble. What fails twice,
// the second time in an editor of its own, has failed; what passes then is counted as passed and named at the end, since a
// test that is unsteady is to be mended too.

/** More suites than this are no accident. */
const mostSuites = 4;

/** @typedef {import('./totals.mjs').Totals} Totals */

/**
 * Runs tests, and once more the outermost suites in which one failed.
 *
 * @param {(grep?: string) => Promise<Totals>} run all tests, or those whose full name the expression matches
 * @param {string} [grep] which tests are asked for
 * @param {(text: string) => void} [say] tells a person that something runs again
 * @returns {Promise<Totals>}
 */
export async function runTwice(run, grep, say) {
  return runAgain(await run(grep), run, say);
}

/**
 * The second run alone.
 *
 * @param {Totals} first what the first run came to
 * @param {(grep: string) => Promise<Totals>} run the tests whose full name the expression matches
 * @param {(text: string) => void} [say] tells a person that something runs again
 * @returns {Promise<Totals>} what both came to
 */
export async function runAgain(first, run, say = console.log) {
  const failures = first.failures ?? [];
  const suites = [...new Set(failures.map(({ suite }) => suite))];
  // A failure without a name is one of the run itself.
  const isNamed = failures.length === first.failed && !suites.includes('');
  if (first.failed === 0 || !isNamed || suites.length > mostSuites) return first;
  say(`\nOnce more, by themselves: ${suites.join('; ')}`);
  const second = await run(`^(${suites.map(escaped).join('|')}) `);
  const failuresTwice = second.failures ?? [];
  if (second.passed === 0 || second.failed > 0)
    return {
      ...first,
      failures: [...failures, ...failuresTwice.map((one) => ({ ...one, title: `again: ${one.title}` }))],
    };
  // What ran twice is counted once.
  const counted = (/** @type {Totals} */ { passedIn = {} }) =>
    suites.reduce((count, suite) => count + (passedIn[suite] ?? 0), 0);
  return {
    passed: first.passed - counted(first) + counted(second),
    failed: 0,
    failures: [],
    unsteady: failures,
  };
}

/** @param {string} text */
function escaped(text) {
  return text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
}
