// npm test: the unit tests, the tests of scale and the in-editor tests in each extension host, and one line for them all.
import { readOptions, oneOf } from './options.mjs';
import { ownSuites, runHost, testsOf, usesDesktop } from './run-host.mjs';
import { runNodeSuite } from './run-node-suite.mjs';
import { runTwice } from './second-run.mjs';
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
for (const host of values.editor || all ? wantedHosts : []) {
  // Suites of their own need not exist.
  if (values.host === undefined && ownSuites.includes(host)) {
    if (testsOf(host) === undefined) continue;
    if (process.platform !== 'linux') {
      console.log(`\nIn-editor tests, ${host}: skipped; they run in VS Code's server, on Linux.`);
      continue;
    }
  }
  console.log(`\nIn-editor tests, ${host} host (${usesDesktop() ? 'desktop VS Code' : "VS Code's server"})`);
  totals.push(await runTwice((grep) => runHost(host, { grep }), values.grep));
}
conclude(totals);
