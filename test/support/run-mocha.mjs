// node run-mocha.mjs FOLDER TOTALS TIMEOUT [GREP]: mocha over the built tests below FOLDER, in a process of its own.
// Writes { passed, failed } to the file TOTALS; a run that does not write it has failed.
import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Mocha from 'mocha';
import { exitOnSignals } from './signals.mjs';

exitOnSignals();
const [folder = '', totals = '', timeout = '', grep = ''] = process.argv.slice(2);
const mocha = new Mocha({ reporter: 'spec', timeout: Number(timeout), forbidOnly: Boolean(process.env.CI) });
if (grep !== '') mocha.grep(grep);
const files = existsSync(folder) ? readdirSync(folder, { recursive: true, encoding: 'utf8' }) : [];
for (const file of files.sort()) if (file.endsWith('.test.js')) mocha.addFile(join(folder, file));

const runner = mocha.run(() => {
  const { passes = 0, failures = 0 } = runner.stats ?? {};
  writeFileSync(totals, JSON.stringify({ passed: passes, failed: failures }));
  // A test that leaves a timer behind must not hold up the rest.
  process.exit(failures > 0 ? 1 : 0);
});
