// npm run test:live: asks the real Hugging Face, arXiv and DataCite about a few well-known papers. No part of npm test.
import { spawnSync } from 'node:child_process';
import { root } from './paths.mjs';
import { runNodeSuite } from './run-node-suite.mjs';
import { exitOnSignals, sayErrors } from './signals.mjs';
import { conclude } from './totals.mjs';

sayErrors();
exitOnSignals();

const reached = await fetch('https://export.arxiv.org/', {
  method: 'HEAD',
  signal: AbortSignal.timeout(10_000),
})
  .then(() => true)
  .catch(() => false);
if (!reached) {
  console.log('Live tests: skipped; there is no way to arXiv from here.');
  process.exit(0);
}
const built = spawnSync(process.execPath, ['build.mjs', '--tests-only'], { cwd: root, stdio: 'inherit' });
if (built.status !== 0) process.exit(1);
console.log('\nLive tests');
conclude([await runNodeSuite('live', { timeout: 120_000 })]);
