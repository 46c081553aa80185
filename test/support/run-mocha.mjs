// node run-mocha.mjs FOLDER TOTALS TIMEOUT [GREP [PART]]: mocha over the built tests below FOLDER, in a process of its own;
// PART, as 1/2, is the first of two parts of the files, which weigh about the same.
// Writes what it came to (totals.mjs) as JSON to the file TOTALS; a run that does not write it has failed.
import { existsSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Mocha from 'mocha';
import { exitOnSignals } from './signals.mjs';
import { shortened } from './totals.mjs';

exitOnSignals();
const [folder = '', totals = '', timeout = '', grep = '', part = '1/1'] = process.argv.slice(2);
const mocha = new Mocha({ reporter: 'spec', timeout: Number(timeout), forbidOnly: Boolean(process.env.CI) });
if (grep !== '') mocha.grep(grep);
const names = existsSync(folder) ? readdirSync(folder, { recursive: true, encoding: 'utf8' }) : [];
const files = names.filter((name) => name.endsWith('.test.js')).map((name) => join(folder, name));
for (const file of partOf(files.sort(), part)) mocha.addFile(file);

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

/**
 * One of several parts of the files, in their order. How long a file takes is not known; its size is next to that.
 * @param {readonly string[]} all
 * @param {string} which as 1/2
 */
function partOf(all, which) {
  const [wanted = 1, count = 1] = which.split('/').map(Number);
  const weights = Array.from({ length: count }, () => 0);
  const bySize = all.map((file) => ({ file, size: statSync(file).size })).sort((a, b) => b.size - a.size);
  const part = new Map(
    bySize.map(({ file, size }) => {
      const lightest = weights.indexOf(Math.min(...weights));
      weights[lightest] += size;
      return [file, lightest + 1];
    }),
  );
  return all.filter((file) => part.get(file) === wanted);
}
