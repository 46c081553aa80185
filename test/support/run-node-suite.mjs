// One run of mocha in Node: the unit tests, the tests of scale, the end-to-end tests, or those with real tools.
import { spawn } from 'node:child_process';
import { mkdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { eachLine } from './lines.mjs';
import { outFolder, root, supportFile } from './paths.mjs';

/**
 * Runs the built tests of a folder and shows mocha's own report.
 *
 * @param {'unit' | 'scale' | 'e2e' | 'live' | 'tools/core' | 'tools/written'} name the folder below out/test
 * @param {{ grep?: string, timeout?: number, env?: Record<string, string>, file?: string, print?: (line: string) => void }} [options]
 *   `timeout` in milliseconds a test; `file` the only one of its files, relative to the folder; `print` shows a person something
 * @returns {Promise<import('./totals.mjs').Totals>}
 */
export async function runNodeSuite(name, options = {}) {
  const { file, print } = options;
  const called = [name, file].filter(Boolean).join('-').replaceAll(/[/\\]/g, '-');
  const totals = join(outFolder, `totals-${called}.json`);
  await mkdir(outFolder, { recursive: true });
  await rm(totals, { force: true });
  const args = [
    join(outFolder, 'test', name),
    totals,
    String(options.timeout ?? 10_000),
    options.grep ?? '',
    ...(file ? [file] : []),
  ];
  const child = spawn(process.execPath, ['--enable-source-maps', supportFile('run-mocha.mjs'), ...args], {
    cwd: root,
    stdio: print ? ['ignore', 'pipe', 'pipe'] : ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, ...options.env },
  });
  if (print) for (const stream of [child.stdout, child.stderr]) eachLine(stream, print);
  const code = await new Promise((resolve) => child.on('close', resolve));
  const reported = await readFile(totals, 'utf8').catch(() => undefined);
  if (reported === undefined) {
    (print ?? console.log)(`  FAILED: the ${name} tests did not report (exit ${code})`);
    return lost(`the ${name} tests did not report`);
  }
  const came = JSON.parse(reported);
  if (came.passed + came.failed > 0 || options.grep) return came;
  (print ?? console.log)(`  FAILED: there are no ${name} tests`);
  return lost(`there are no ${name} tests`);
}

/** @param {string} title @returns {import('./totals.mjs').Totals} */
function lost(title) {
  return { passed: 0, failed: 1, failures: [{ suite: '', title, error: '' }] };
}
