// npm test: the unit tests, the tests of scale and the in-editor tests in each extension host, and one line for them all.
import { readOptions, oneOf } from './options.mjs';
import { ownSuites, runHost, testsOf, usesDesktop } from './run-host.mjs';
import { runNodeSuite } from './run-node-suite.mjs';
import { runAgain, runTwice } from './second-run.mjs';
import { sideBySide } from './side-by-side.mjs';
import { exitOnSignals, sayErrors } from './signals.mjs';
import { conclude } from './totals.mjs';

const hosts = ['node', 'web', ...ownSuites];
/** What it writes is for tools.mjs. */
const usual = hosts.filter((host) => host !== 'tools');
const help = `
node test/support/test.mjs [--unit] [--scale] [--editor] [--host HOST]... [--grep TEXT]

Runs what \`node build.mjs --tests\` built. Without --unit, --scale and --editor: all.
  --unit        the unit tests
  --scale       how time grows with what is read; and the command line as it ships
  --editor      the tests inside a real VS Code
  --host HOST   in this extension host only: ${hosts.join(', ')}
  --grep TEXT   only tests whose name matches
PAPER_DIGEST_EDITOR=desktop|server chooses desktop VS Code (downloaded) or VS Code's server with a headless browser.
PAPER_DIGEST_VERBOSE=1 shows everything that the editor prints.
`;
sayErrors();
exitOnSignals();
const { values } = readOptions(help, {
  unit: { type: 'boolean' },
  scale: { type: 'boolean' },
  editor: { type: 'boolean' },
  host: { type: 'string', multiple: true },
  grep: { type: 'string' },
});
const all = !values.unit && !values.scale && !values.editor;
const wantedHosts = (values.host ?? usual).map((/** @type {string} */ host) => oneOf('host', host, hosts));

const totals = [];
if (values.unit || all) {
  console.log('\nUnit tests');
  totals.push(await runTwice((grep) => runNodeSuite('unit', { grep }), values.grep));
}
if (values.scale || all) {
  console.log('\nTests of scale');
  totals.push(await runTwice((grep) => runNodeSuite('scale', { grep, timeout: 30_000 }), values.grep));
}
if (values.editor || all) {
  const chosen = wantedHosts.filter(canRun);
  const editor = usesDesktop() ? 'desktop VS Code' : "VS Code's server";
  const works = chosen.map((host) => (/** @type {(text: string) => void} */ print) => {
    print(`\nIn-editor tests, ${host} host (${editor})`);
    return runHost(host, { grep: values.grep, print });
  });
  // On a desktop one window takes the focus from the other.
  const came = await sideBySide(works, usesDesktop() ? 1 : undefined);
  // What failed runs again when all else is quiet.
  for (const [at, host] of chosen.entries())
    totals.push(await runAgain(came[at], (grep) => runHost(host, { grep })));
}
conclude(totals);

/** Whether a host has tests that can run here; suites of their own need not exist, and say so. @param {string} host */
function canRun(host) {
  if (values.host !== undefined || !ownSuites.includes(host)) return true;
  if (testsOf(host) === undefined) return false;
  if (process.platform === 'linux') return true;
  console.log(`\nIn-editor tests, ${host}: skipped; they run in VS Code's server, on Linux.`);
  return false;
}
