// npm start: builds the extension and opens it on a folder in a real VS Code, the desktop one where there is one and
// otherwise one in the browser. Ctrl+C ends everything that this has started.
import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { mkdir, rm, symlink } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { desktopEditor, openPage } from './desktop.mjs';
import { startServer } from './editor-server.mjs';
import { writeSettingsOnce } from './editor-settings.mjs';
import { fetchPart } from './fetch-part.mjs';
import { readOptions, wrongOption } from './options.mjs';
import { startOwned } from './owned-process.mjs';
import { editorFolder, root } from './paths.mjs';
import { withProgress } from './progress.mjs';
import { sayErrors } from './signals.mjs';

sayErrors();

/** Whether a signal has told us to end: then nothing that ends is an error. */
let ending = false;

const help = `
npm start -- [FOLDER] [--browser] [--port N] [--no-open]

Builds Paper Digest and opens it on FOLDER (the seeds of this repository) in a real VS Code: the desktop one when \`code\`
is on PATH, otherwise VS Code in the browser, served to this machine only.
  --browser   in the browser, even when \`code\` is on PATH
  --port N    the port of the page (any free one)
  --no-open   print the address of the page and open no browser
`;
const { values, positionals } = readOptions(
  help,
  { browser: { type: 'boolean' }, port: { type: 'string' }, 'no-open': { type: 'boolean' } },
  { positionals: 1 },
);
const port = Number(values.port ?? 0);
if (!Number.isInteger(port) || port < 0 || port > 65_535)
  wrongOption(`--port is a number up to 65535, not '${values.port}'`);
const folder =
  positionals[0] === undefined ? join(root, 'seeds') : resolve(process.env.INIT_CWD ?? '.', positionals[0]);
if (!existsSync(folder) || !statSync(folder).isDirectory()) wrongOption(`There is no folder ${folder}`);

const built = spawnSync(process.execPath, ['build.mjs'], { cwd: root, stdio: 'inherit' });
if (built.status !== 0) process.exit(1);

const editor = values.browser ? undefined : desktopEditor();
if (editor === undefined) await openInBrowser();
else await openOnDesktop(editor);

/** Opens a window of desktop VS Code with the extension in it, and waits until it is closed. @param {readonly string[]} editor */
async function openOnDesktop(editor) {
  const [command = 'code', ...first] = editor;
  console.log(`Opening ${folder} in VS Code. Ctrl+C closes it.`);
  const args = [...first, '--new-window', '--wait', `--extensionDevelopmentPath=${root}`, folder];
  const window = startOwned(command, args);
  window.stdout.pipe(process.stdout);
  window.stderr.pipe(process.stderr);
  endOnSignal(window.end);
  process.exitCode = await window.ended;
}

/** Serves VS Code on loopback, says where, and waits. */
async function openInBrowser() {
  await fetchPart('server');
  const data = join(editorFolder, 'start');
  // Settings and layout are kept from one start to the next; they are the developer's.
  await writeSettingsOnce(join(data, 'user'));
  const extensions = await installLinked(join(data, 'extensions'));
  const server = await withProgress("Starting VS Code's server", () =>
    startServer({ data, extensions, port, asUsed: true }),
  );
  endOnSignal(server.close);
  const url = server.url(folder);
  console.log(`\nPaper Digest runs in VS Code at\n\n  ${url}\n\nCtrl+C ends it.`);
  if (!values['no-open']) openPage(url);
  const code = await server.ended;
  if (code !== 0 && !ending) {
    console.error(`VS Code's server ended (exit ${code}).`);
    process.exitCode = 1;
  }
}

/**
 * Makes a folder of extensions that holds this one alone, as a link to the repository: installed, it is shown as people
 * have it, notifications included, and a reload of the page takes what was built anew.
 * @param {string} folder
 */
async function installLinked(folder) {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  await symlink(root, join(folder, 'paper-digest'), 'junction');
  return folder;
}

/** @param {() => Promise<void>} end */
function endOnSignal(end) {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.once(signal, () => {
      ending = true;
      void end().then(() => process.exit(0));
    });
  }
}
