// Fetches what the editor needs into .editor/, once, from the lock files in test/support/editor/ and test/support/tools/.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync } from 'node:fs';
import { cp, mkdir, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { withLock } from './directory-lock.mjs';
import { npmCi } from './npm.mjs';
import { editorFolder, supportFile } from './paths.mjs';
import { withProgress } from './progress.mjs';
import { unpackBrowser } from './unpack-browser.mjs';

/**
 * A part: the folders of test/support that it is made of, what to do once they are there, and the scripts that do it.
 * @typedef {{ what: string, from: readonly string[],  code?: readonly string[],
 *   finish?: (folder: string) => Promise<void> }} Part
 */

/** @type {Readonly<Record<'server' | 'browser' | 'package' | 'tools', Part>>} */
const parts = {
  server: {
    what: "VS Code's server (about 140 MB)",
    from: ['editor/server', 'editor/server-modules'],
    finish: joinServer,
  },
  browser: {
    what: 'a headless browser (about 80 MB)',
    from: ['editor/browser'],
    code: ['unpack-browser.mjs'],
    finish: unpackBrowser,
  },
  package: { what: 'the packaging tool (about 30 MB)', from: ['editor/package'] },
  tools: { what: 'Typst and MyST (about 64 MB)', from: ['tools'] },
};

/**
 * The folder of a part, fetched first if it is not there. The name of the folder holds a hash of the lock files, so
 * a changed lock is another folder; it gets its name only when it is complete, so an interruption leaves nothing half done.
 *
 * @param {keyof typeof parts} name
 * @returns {Promise<string>} absolute; holds `node_modules`
 */
export async function fetchPart(name) {
  const part = parts[name];
  const folder = join(editorFolder, `${name}-${await hashOf(part)}`);
  if (existsSync(folder)) return folder;
  await withLock(join(editorFolder, `.lock-${name}`), async () => {
    if (existsSync(folder)) return;
    await removeOthers(`.new-${name}-`);
    const fresh = join(editorFolder, `.new-${name}-${process.pid}`);
    await withProgress(`Fetching ${part.what}, once`, async () => {
      for (const from of part.from) await install(from, join(fresh, from));
      const whole = join(fresh, part.from[0] ?? name);
      await part.finish?.(whole);
      await rename(whole, folder);
    });
    await rm(fresh, { recursive: true, force: true });
    await removeOthers(`${name}-`, folder);
  });
  return folder;
}

/** @param {string} from @param {string} folder */
async function install(from, folder) {
  await mkdir(folder, { recursive: true });
  await cp(supportFile(from), folder, { recursive: true });
  await npmCi(folder);
}

/** @param {Part} part */
async function hashOf(part) {
  const hash = createHash('sha256').update(`${process.platform}-${process.arch}`);
  const files = part.from.flatMap((from) =>
    ['package.json', 'package-lock.json'].map((file) => join(from, file)),
  );
  // A checkout on Windows may have other line endings; what is fetched is the same.
  for (const file of [...files, ...(part.code ?? [])]) {
    hash.update((await readFile(supportFile(file), 'utf8')).replaceAll('\r', ''));
  }
  return hash.digest('hex').slice(0, 12);
}

/** The server looks for its libraries in the folder it is in. @param {string} folder */
async function joinServer(folder) {
  await rename(
    join(folder, '..', 'server-modules', 'node_modules'),
    join(folder, 'node_modules', 'code-server', 'lib', 'vscode', 'node_modules'),
  );
}

/**
 * Removes what an earlier lock file or an interrupted fetch has left.
 * @param {string} prefix of the names in .editor/
 * @param {string} [keep] absolute
 */
async function removeOthers(prefix, keep) {
  for (const entry of readdirSync(editorFolder)) {
    const folder = join(editorFolder, entry);
    if (entry.startsWith(prefix) && folder !== keep) await rm(folder, { recursive: true, force: true });
  }
}
