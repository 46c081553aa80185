// node run-mocha.mjs FOLDER TOTALS TIMEOUT [GREP [FILE]]: mocha over the built tests below FOLDER, or over one FILE of them, in
// a process of its own.
// Writes what it came to (totals.mjs) as JSON to the file TOTALS; a run that does not write it has failed.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Mocha from 'mocha';
import { exitOnSignals } from './signals.mjs';
import { testsBelow } from './tests-below.mjs';
import { shortened } from './totals.mjs';

exitOnSignals();
const [folder = '', totals = '', timeout = '', grep = '', only] = process.argv.slice(2);
const mocha = new Mocha({ reporter: 'spec', timeout: Number(timeout), forbidOnly: Boolean(process.env.CI) });
if (grep !== '') mocha.grep(grep);
for (const file of only ? [only] : testsBelow(folder)) mocha.addFile(join(folder, file));

/** @type {import('./totals.mjs').Failure[]} */
const failures = [];
/** @type {Record<string, number>} */
const passedIn = {};
const runner = mocha.run(() => {
  const { passes = 0, failures: failed = 0 } = runner.stats ?? {};
  writeFileSync(totals, JSON.stringify({ passed: passes, failed, failures, passedIn }));
  // A test that leaves a timer behind must not hold up the rest.
  process.exit(failed > 0 ? 1 : 0);
});
runner.on('pass', (test) => {
  const suite = outermost(test);
  passedIn[suite] = (passedIn[suite] ?? 0) + 1;
});
runner.on('fail', (test, error) => {
  failures.push({
    suite: outermost(test),
    title: test.fullTitle(),
    error: shortened(error?.stack ?? String(error)),
  });
});

/** The name of the outermost suite of a test or a hook; '' for a hook of the whole run. @param {Mocha.Runnable} test */
function outermost(test) {
  let suite = test.parent;
  while (suite?.parent && !suite.parent.root) suite = suite.parent;
  return suite?.title ?? '';
}
