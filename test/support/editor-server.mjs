// VS Code's server: a real VS Code whose window is a browser page. See README.md for why it is started this way.
import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL, URLSearchParams } from 'node:url';
import { fetchPart } from './fetch-part.mjs';
import { eachLine } from './lines.mjs';
import { startOwned } from './owned-process.mjs';

/** How long the server may take to answer, in milliseconds. */
const startLimit = 60_000;

/**
 * @typedef {object} ServerOptions
 * @property {string} data a folder of this server alone, absolute: settings in `user/User`, extensions in `extensions`
 * @property {string} [userData] the folder with `User/settings.json`, if not `data`/user
 * @property {string} [extensions] the folder of installed extensions, if not `data`/extensions
 * @property {boolean} [restricted] whether workspace trust is on: a new folder opens in Restricted Mode
 * @property {number} [port] 0 or absent: any free port
 * @property {boolean} [asUsed] whether the workbench is as people have it, notifications on screen included; then `url`
 *   takes no payload
 * @property {(line: string) => void} [log] gets what the server prints
 */

/**
 * @typedef {object} Server
 * @property {(folder: string, payload?: readonly (readonly [string, string])[]) => string} url the page that opens a folder
 * @property {(file: string) => string} remote a file of this machine as the editor names it
 * @property {number} port
 * @property {Promise<number>} ended
 * @property {() => Promise<void>} close
 */

/**
 * Starts the server on loopback; anything but our own pages is refused by a token.
 *
 * @param {ServerOptions} options
 * @returns {Promise<Server>} when it answers
 */
export async function startServer(options) {
  const token = randomBytes(16).toString('hex');
  const args = [
    ...(await serverArguments(options)),
    ...['--host', '127.0.0.1', '--port', String(options.port ?? 0), '--connection-token', token],
    // Without this a built workbench ignores the payload that names the extension under development; with it, it keeps
    // notifications off the screen.
    ...(options.asUsed === true ? [] : ['--enable-smoke-test-driver']),
    ...(options.restricted === true ? [] : ['--disable-workspace-trust']),
  ];
  const [node = '', ...rest] = args;
  const server = startOwned(node, rest, { env: cleanEnvironment() });
  const port = await listening(server, options.log ?? (() => undefined));
  const authority = `127.0.0.1:${port}`;
  const remote = (/** @type {string} */ file) =>
    `vscode-remote://${authority}${pathToFileURL(file).pathname}`;
  return {
    port,
    remote,
    ended: server.ended,
    close: server.end,
    url: (folder, payload = []) => {
      const query = new URLSearchParams({
        tkn: token,
        [folder.endsWith('.code-workspace') ? 'workspace' : 'folder']: decodeURIComponent(
          pathToFileURL(folder).pathname,
        ),
      });
      if (payload.length > 0) query.set('payload', JSON.stringify(payload));
      return `http://${authority}/?${query.toString().replaceAll('+', '%20')}`;
    },
  };
}

/**
 * Installs a .vsix into the extensions folder that a server with the same options will use.
 * @param {ServerOptions} options
 * @param {string} vsix
 */
export async function installExtension(options, vsix) {
  const [node = '', ...args] = await serverArguments(options);
  const install = startOwned(node, [...args, '--install-extension', vsix, '--force'], {
    env: cleanEnvironment(),
  });
  let said = '';
  for (const stream of [install.stdout, install.stderr]) eachLine(stream, (line) => (said += `${line}\n`));
  const code = await install.ended;
  if (code !== 0 || !said.includes('was successfully installed')) {
    throw new Error(`The package does not install (exit ${code}):\n${said}`);
  }
}

/** The command with what every use of it needs: Node, the script and the folders. @param {ServerOptions} options */
async function serverArguments(options) {
  const part = await fetchPart('server');
  const folders = {
    '--server-data-dir': join(options.data, 'server'),
    '--user-data-dir': options.userData ?? join(options.data, 'user'),
    '--extensions-dir': options.extensions ?? join(options.data, 'extensions'),
  };
  for (const folder of Object.values(folders)) await mkdir(folder, { recursive: true });
  return [
    nodeFor(part),
    join(part, 'node_modules', 'code-server', 'lib', 'vscode', 'out', 'server-main.js'),
    ...['--accept-server-license-terms', '--telemetry-level', 'off'],
    ...Object.entries(folders).flat(),
  ];
}

/** The Node that the server needs (24): the one that runs us, or the fetched one. @param {string} part */
function nodeFor(part) {
  if (process.versions.node.startsWith('24.')) return process.execPath;
  const system = process.platform === 'win32' ? 'win' : process.platform;
  const file = process.platform === 'win32' ? 'node.exe' : 'node';
  for (const name of [`node-${system}-${process.arch}`, `node-bin-${system}-${process.arch}`]) {
    const node = join(part, 'node_modules', name, 'bin', file);
    if (existsSync(node)) return node;
  }
  throw new Error(
    `VS Code's server needs Node 24, and there is none for ${system}-${process.arch}: run this with Node 24.`,
  );
}

/** Our own environment without what an editor around us has set for its own children. */
function cleanEnvironment() {
  return Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !/^(VSCODE_|ELECTRON_|NODE_OPTIONS$)/.test(name)),
  );
}

/**
 * The port, once the server says that it listens.
 * @param {import('./owned-process.mjs').OwnedProcess} server
 * @param {(line: string) => void} log
 * @returns {Promise<number>}
 */
function listening(server, log) {
  return new Promise((resolve, reject) => {
    let said = '';
    const fail = (/** @type {string} */ why) => {
      void server.end();
      reject(new Error(`VS Code's server did not start: ${why}\n${said}`));
    };
    const timer = setTimeout(() => fail(`no answer within ${startLimit / 1000} s`), startLimit);
    const take = (/** @type {string} */ line) => {
      said = `${said}${line}\n`.slice(-4000);
      log(line);
      const port = /Extension host agent listening on (\d+)/.exec(line)?.[1];
      if (port === undefined) return;
      clearTimeout(timer);
      resolve(Number(port));
    };
    eachLine(server.stdout, take);
    eachLine(server.stderr, take);
    void server.ended.then((code) => {
      clearTimeout(timer);
      fail(`it ended (exit ${code})`);
    });
  });
}
