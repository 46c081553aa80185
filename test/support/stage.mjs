// Copies for one run: the extension as it ships, and a workspace that tests may write to.
import { existsSync, rmSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readFile, realpath, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { outFolder, root } from './paths.mjs';
import { shipped } from './shipped.mjs';

/**
 * Copies what ships into an ignored folder, and the built tests into a folder of it: the editor runs tests in the host of
 * the extension that they lie in.
 *
 * @param {import('./run-host.mjs').Host} host the web host gets a manifest without `main`: with it, a desktop or a server
 *   would run the extension in its Node host
 * @param {string} tests the built tests
 * @returns {Promise<{ extension: string, tests: string }>} absolute
 */
export async function stageExtension(host, tests) {
  const folder = join(outFolder, 'staged', host);
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  for (const name of shipped) {
    if (existsSync(join(root, name))) await cp(join(root, name), join(folder, name), { recursive: true });
  }
  if (host === 'web') {
    const file = join(folder, 'package.json');
    const manifest = JSON.parse(await readFile(file, 'utf8'));
    delete manifest.main;
    await writeFile(file, JSON.stringify(manifest, undefined, 2));
  }
  const stagedTests = join(folder, 'test', basename(tests));
  await cp(tests, stagedTests);
  return { extension: folder, tests: stagedTests };
}

/**
 * A temporary folder for one run: `workspace` to open and `data` for what the editor writes.
 * The workspace holds the files of `folders`, later ones over earlier ones; a folder that is absent adds nothing.
 *
 * @param {readonly string[]} [folders] absolute; without it, the seeds and the tests' own workspace
 * @returns {Promise<{ workspace: string, data: string, remove: () => Promise<void> }>}
 */
export async function stageWorkspace(
  folders = [join(root, 'seeds'), join(root, 'test', 'editor', 'workspace')],
) {
  // The real path, without a link in it: an editor may resolve links, and a test compares addresses. The name is not the
  // product's: what the editor itself says of a path in it would look as if it came from the extension.
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'digests-')));
  const removeNow = () => rmSync(folder, { recursive: true, force: true });
  process.once('exit', removeNow);
  const workspace = join(folder, 'workspace');
  const data = join(folder, 'data');
  await mkdir(workspace);
  for (const from of folders) if (existsSync(from)) await cp(from, workspace, { recursive: true });
  return {
    workspace,
    data,
    remove: async () => {
      process.off('exit', removeNow);
      await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
    },
  };
}

/**
 * Makes a workspace of several folders out of a staged one: itself, a folder in it, and one of a file system that the tests
 * provide (`digestmemory`). In `inner` are a link to a file and a link that leads in a circle.
 *
 * @param {string} folder absolute
 * @returns {Promise<string>} the file to open instead, beside the folder
 */
export async function stageRoots(folder) {
  await mkdir(join(folder, 'inner'));
  await symlink(join('..', '2024-11-22.md'), join(folder, 'inner', 'linked.md'));
  await symlink('.', join(folder, 'inner', 'circle'));
  await symlink('nowhere.md', join(folder, 'inner', 'dangling.md'));
  const file = `${folder}.code-workspace`;
  const folders = [{ path: folder }, { path: join(folder, 'inner') }, { uri: 'digestmemory:/' }];
  await writeFile(file, JSON.stringify({ folders }));
  return file;
}
