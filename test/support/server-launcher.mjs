#!/usr/bin/env node
// server-launcher.mjs --extensionDevelopmentPath=PATH --extensionTestsPath=FILE --user-data-dir=PATH --extensions-dir=PATH FOLDER
//
// Stands in for the executable of desktop VS Code in @vscode/test-electron's runTests: takes the same arguments, opens
// FOLDER in VS Code's server with a headless browser as its window, and ends with the exit code of the tests.
// With `--restricted` the workspace is not trusted, which runTests cannot ask for (it always says the opposite).
import { once } from 'node:events';
import { dirname, join } from 'node:path';
import { openBrowser } from './browser.mjs';
import { startServer } from './editor-server.mjs';

const given = process.argv.slice(2);
const value = (/** @type {string} */ name) =>
  given.find((one) => one.startsWith(`--${name}=`))?.slice(name.length + 3);
const folder = given.find((one) => !one.startsWith('-'));
const [development, tests, userData, extensions] = [
  'extensionDevelopmentPath',
  'extensionTestsPath',
  'user-data-dir',
  'extensions-dir',
].map(value);
if (!folder || !development || !tests || !userData || !extensions) {
  console.error(`server-launcher: an argument is missing in ${given.join(' ')}`);
  process.exit(2);
}

const server = await startServer({
  data: join(dirname(userData), 'server-data'),
  userData,
  extensions,
  restricted: given.includes('--restricted'),
  log: (line) => process.env.PAPER_DIGEST_VERBOSE && console.error(`[server] ${line}`),
});
const browser = await openBrowser();

/** @type {Promise<number>} */
const finished = new Promise((resolve) => {
  void browser.page.exposeFunction(
    'codeAutomationLog',
    (/** @type {string} */ type, /** @type {unknown[]} */ args) => {
      const text = args.map((one) => (typeof one === 'string' ? one : JSON.stringify(one))).join(' ');
      (type === 'error' || type === 'warn' ? process.stderr : process.stdout).write(`${text}\n`);
    },
  );
  void browser.page.exposeFunction('codeAutomationExit', (/** @type {number} */ code) => resolve(code));
  browser.page.on('pageerror', (/** @type {Error} */ error) =>
    console.error(`[page] ${error.stack ?? error}`),
  );
  void server.ended.then(() => resolve(1));
});
for (const signal of ['SIGINT', 'SIGTERM']) {
  void once(process, signal)
    .then(close)
    .then(() => process.exit(1));
}

await browser.page.goto(
  server.url(folder, [
    ['extensionDevelopmentPath', server.remote(development)],
    ['extensionTestsPath', server.remote(tests)],
  ]),
);
const code = await finished;
await close();
process.exit(code);

/** Ends the browser and the server. */
async function close() {
  await Promise.allSettled([browser.close(), server.close()]);
}
