// npm run test:e2e: packs the extension, installs the package into VS Code's server, and runs the end-to-end tests on it.
import { spawnSync } from 'node:child_process';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { installExtension } from './editor-server.mjs';
import { fetchPart } from './fetch-part.mjs';
import { oneOf, readOptions } from './options.mjs';
import { outFolder, root } from './paths.mjs';
import { runNodeSuite } from './run-node-suite.mjs';
import { runAgain } from './second-run.mjs';
import { sideBySide } from './side-by-side.mjs';
import { exitOnSignals, sayErrors } from './signals.mjs';
import { testsBelow } from './tests-below.mjs';
import { conclude, sum } from './totals.mjs';
import { packExtension } from './vsix.mjs';

const help = `
node test/support/e2e.mjs [--theme light|dark|hc] [--grep TEXT]

Screenshots go to test-results/screenshots/.
  --theme NAME  the colour theme of the workbench (light)
  --grep TEXT   only tests whose name matches
`;
sayErrors();
exitOnSignals();
const { values } = readOptions(help, { theme: { type: 'string' }, grep: { type: 'string' } });
const theme = oneOf('theme', values.theme ?? 'light', ['light', 'dark', 'hc']);

const built = spawnSync(process.execPath, ['build.mjs', '--tests-only'], { cwd: root, stdio: 'inherit' });
if (built.status !== 0) process.exit(1);
await Promise.all([fetchPart('server'), fetchPart('browser')]);

const data = join(outFolder, 'e2e');
const extensions = join(data, 'extensions');
await rm(data, { recursive: true, force: true });
await installExtension({ data, extensions }, await packExtension(join(outFolder, 'e2e.vsix')));

console.log(`\nEnd-to-end tests (${theme})`);
const env = { PAPER_DIGEST_EXTENSIONS: extensions, PAPER_DIGEST_THEME: theme };
const run = (/** @type {object} */ options) => runNodeSuite('e2e', { timeout: 120_000, env, ...options });
const came = await sideBySide(
  testsBelow(join(outFolder, 'test', 'e2e')).map((file) => (/** @type {(text: string) => void} */ print) => {
    return run({ grep: values.grep, file, print });
  }),
);
conclude([await runAgain(sum(came), (grep) => run({ grep }))]);
