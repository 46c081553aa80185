// What an editor prints during a run: the report of the tests among a great deal that says nothing about us.
import { createWriteStream, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { shortened } from './totals.mjs';

/** Before each line of the report, and before the totals; host-reporter.ts prints them. */
const lineMark = 'PAPER-DIGEST| ';
const totalsMark = 'PAPER-DIGEST-TOTALS ';

/** An error of ours outside a test: the editor names the extension ... */
const ours =
  /Activating extension '?paper-digest\.paper-digest'? failed|\[paper-digest\.paper-digest\].*Error/i;

/** ... or one of our bundles is in the stack that follows a line that says that nobody caught it. */
const outsideTest = /rejected promise not handled|uncaught|unhandled/i;
const ourBundle = /staged[/\\](node|web|restricted|roots)[/\\]dist[/\\]/;
const stackDepth = 8;

/** What is shown besides: a download that takes its time, and an editor that cannot run the tests at all. */
const notable =
  /^server-launcher:|(Downloading|Downloaded|Validated) |did not start|Cannot find module '(?!\.\/build)|Error loading extension|needs Node 24|No Chrome/;

/** @typedef {import('./totals.mjs').Totals} Totals */

/**
 * Reads a run line by line. Everything goes to the log file; the report and errors of ours go to a person.
 *
 * @param {string} log a file, absolute; replaced
 * @param {boolean} mayBeEmpty whether a run without a test is no failure: only some were asked for
 * @param {(text: string) => void} [print] shows a person something
 * @returns {{ take: (line: string) => boolean, finish: (code: number, why?: string) => Totals }}
 *   `take` gives whether the line is one of the report. `finish`, once the run has ended: what it came to. `why` is a failure that the caller knows of
 */
export function hostOutput(log, mayBeEmpty, print = console.log) {
  mkdirSync(dirname(log), { recursive: true });
  const file = createWriteStream(log);
  const verbose = Boolean(process.env.PAPER_DIGEST_VERBOSE);
  /** @type {Totals | undefined} */
  let reported;
  /** @type {string[]} */
  const errors = [];
  let suspect = 0;
  /** @type {string[]} */
  const recent = [];

  /** Whether the line shows an error of ours outside a test. @param {string} line */
  function isOurError(line) {
    if (outsideTest.test(line)) recent.length = 0;
    recent.push(line);
    if (recent.length > stackDepth) recent.shift();
    suspect = outsideTest.test(line) ? stackDepth : suspect - 1;
    return ours.test(line) || (suspect > 0 && ourBundle.test(line));
  }

  return {
    take(line) {
      const totalsAt = line.indexOf(totalsMark);
      const lineAt = line.indexOf(lineMark);
      file.write(`${line}\n`);
      if (totalsAt >= 0) reported = JSON.parse(line.slice(totalsAt + totalsMark.length));
      else if (lineAt >= 0) print(line.slice(lineAt + lineMark.length));
      else if (isOurError(line)) {
        errors.push(recent.join('\n'));
        suspect = 0;
        print(recent.join('\n'));
      } else if (verbose || notable.test(line)) print(line);
      return lineAt >= 0 || totalsAt >= 0;
    },
    finish(code, why) {
      file.end();
      const passed = reported?.passed ?? 0;
      let failed = reported?.failed ?? 0;
      const failures = (reported?.failures ?? []).map((one) => ({ ...one, error: shortened(one.error) }));
      const complain = (/** @type {string} */ text, /** @type {string} */ error = '') => {
        failed += 1;
        failures.push({ suite: '', title: text, error: shortened(error, 12) });
        print(`  FAILED: ${text} (all that the editor printed: ${log})`);
      };
      if (why !== undefined) complain(why);
      else if (reported === undefined) complain(`the suite did not report, exit code ${code}`);
      else if (passed + failed === 0 && !mayBeEmpty) complain('no test ran');
      else if (code !== 0 && failed === 0) complain(`the editor ended with exit code ${code}`);
      if (errors.length > 0)
        complain(`the extension threw outside a test, ${errors.length} times`, errors.slice(0, 3).join('\n'));
      return { passed, failed, failures, passedIn: reported?.passedIn };
    },
  };
}
