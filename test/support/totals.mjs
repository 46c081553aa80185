// Adding up what several suites came to, and saying at the end what failed.
import { appendFileSync } from 'node:fs';

/**
 * A test that failed.
 * @typedef {object} Failure
 * @property {string} suite the name of the outermost suite; '' where there is none, as when a run did not report
 * @property {string} title the full name
 * @property {string} error what it said, in a few lines at most
 */

/**
 * @typedef {object} Totals
 * @property {number} passed
 * @property {number} failed
 * @property {readonly Failure[]} [failures] those that failed, as far as they are known by name
 * @property {Readonly<Record<string, number>>} [passedIn] how many passed, by the name of the outermost suite
 * @property {readonly Failure[]} [unsteady] those that failed at first and passed when their suite was run again
 */

/** @param {readonly Totals[]} all @returns {Required<Totals>} */
export function sum(all) {
  /** @type {Record<string, number>} */
  const passedIn = {};
  for (const one of all)
    for (const [suite, count] of Object.entries(one.passedIn ?? {}))
      passedIn[suite] = (passedIn[suite] ?? 0) + count;
  return {
    passedIn,
    passed: all.reduce((count, { passed }) => count + passed, 0),
    failed: all.reduce((count, { failed }) => count + failed, 0),
    failures: all.flatMap(({ failures = [] }) => failures),
    unsteady: all.flatMap(({ unsteady = [] }) => unsteady),
  };
}

/**
 * Prints what failed, and the one line that counts, alone on its line and last, and sets the exit code.
 * Nothing at all having run is a failure. What failed is also added to the file that PAPER_DIGEST_FAILURES names.
 * @param {readonly Totals[]} all
 */
export function conclude(all) {
  const { passed, failed, failures, unsteady } = sum(all);
  if (failed > 0 || passed === 0) process.exitCode = 1;
  const said = [
    ...saidOf('Failed:', failures),
    ...saidOf('Failed at first, and passed when the suite was run again by itself:', unsteady),
  ];
  if (said.length > 0) console.log(`\n${said.join('\n')}`);
  const file = process.env.PAPER_DIGEST_FAILURES;
  if (file && said.length > 0) appendFileSync(file, `${said.join('\n')}\n`);
  console.log(`\n${passed} passed, ${failed} failed`);
}

/** @param {string} heading @param {readonly Failure[]} failures */
function saidOf(heading, failures) {
  if (failures.length === 0) return [];
  return [
    heading,
    ...failures.flatMap(({ title, error }) => [
      `  ${title}`,
      ...error.split('\n').map((line) => `      ${line}`),
    ]),
  ];
}

/**
 * The first lines of an error that say something.
 * @param {string} text a message, or a stack
 * @param {number} [most] lines
 */
export function shortened(text, most = 6) {
  return text
    .split('\n')
    .map((line) => line.trimEnd().slice(0, 300))
    .filter((line) => line.trim() !== '' && !/node_modules|node:internal/.test(line))
    .slice(0, most)
    .join('\n');
}
