// The packaged extension: making it, and looking into it.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fetchPart } from './fetch-part.mjs';
import { root } from './paths.mjs';

/** The file that `npm run package` makes, absolute: paper-digest-<version>.vsix beside package.json. */
export function packedFile() {
  const { name, version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  return join(root, `${name}-${version}.vsix`);
}

/**
 * Builds the extension for production and packs it. What goes in is said by .vscodeignore.
 * @param {string} file the .vsix to make, absolute or from the current folder
 * @returns {Promise<string>} `file`
 */
export async function packExtension(file) {
  const part = await fetchPart('package');
  run(['build.mjs', '--production']);
  // The bundles hold every library, so no dependency goes in; and no address of a repository is needed to pack.
  const flags = ['--no-dependencies', '--allow-missing-repository', '--no-rewrite-relative-links'];
  const licence = existsSync(join(root, 'LICENSE')) ? [] : ['--skip-license'];
  run([
    join(part, 'node_modules', '@vscode', 'vsce', 'vsce'),
    'package',
    ...flags,
    ...licence,
    '--out',
    file,
  ]);
  return file;
}

/** Runs a script of Node in the repository and ends us if it fails. @param {readonly string[]} args */
function run(args) {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8' });
  if (status === 0) return;
  console.error(`${args.join(' ')} failed:\n${stdout}${stderr}`);
  process.exit(1);
}

/**
 * The files in a .vsix, from the directory at the end of the zip file.
 * @param {string} file
 * @returns {readonly { readonly name: string, readonly size: number }[]} names below `extension/` without that prefix;
 *   what is outside it (the package's own manifest) is left out. Sizes in bytes, compressed
 */
export function filesIn(file) {
  const zip = readFileSync(file);
  const end = zip.lastIndexOf(Buffer.from('PK\u0005\u0006', 'latin1'));
  if (end < 0) throw new Error(`${file} is no zip file`);
  const files = [];
  let at = zip.readUInt32LE(end + 16);
  for (let left = zip.readUInt16LE(end + 10); left > 0; left -= 1) {
    const nameLength = zip.readUInt16LE(at + 28);
    const name = zip.toString('utf8', at + 46, at + 46 + nameLength);
    if (name.startsWith('extension/') && !name.endsWith('/')) {
      files.push({ name: name.slice('extension/'.length), size: zip.readUInt32LE(at + 20) });
    }
    at += 46 + nameLength + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
  return files;
}
