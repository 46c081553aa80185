// Runs npm, the one that runs us where there is one, without a shell in between (Windows has no npm.exe).
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** @returns {readonly string[]} the command and its first arguments */
function npmCommand() {
  const running = process.env.npm_execpath;
  if (running?.endsWith('npm-cli.js') && existsSync(running)) return [process.execPath, running];
  const beside = join(dirname(process.execPath), 'node_modules', 'npm', 'bin', 'npm-cli.js');
  if (existsSync(beside)) return [process.execPath, beside];
  return ['npm'];
}

/**
 * Runs `npm ci` in `folder` from the lock file there. Nothing of a package is run (`--ignore-scripts`).
 *
 * @param {string} folder
 * @returns {Promise<void>} rejected with npm's own words if it fails
 */
export function npmCi(folder) {
  const [command = 'npm', ...first] = npmCommand();
  // The flags undo what a person's own configuration could set; a lock without addresses works with any registry.
  const flags =
    '--ignore-scripts --omit=dev --include=optional --no-audit --no-fund --no-update-notifier --engine-strict=false';
  const args = [
    ...first,
    'ci',
    ...flags.split(' '),
    '--omit-lockfile-registry-resolved=true',
    '--loglevel=error',
  ];
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd: folder,
      stdio: ['ignore', 'pipe', 'pipe'],
      shell: command === 'npm' && process.platform === 'win32',
      // Inside `npm run`, these say where the outer project is.
      env: withoutNpmState(process.env),
    });
    let said = '';
    const keep = (/** @type {Buffer} */ data) => (said = (said + data.toString()).slice(-4000));
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    child.on('error', reject);
    child.on('close', (code) =>
      code === 0 ? resolve() : reject(new Error(`npm ci failed in ${folder} (exit ${code}):\n${said}`)),
    );
  });
}

/** @param {NodeJS.ProcessEnv} env */
function withoutNpmState(env) {
  const state = /^npm_(package|lifecycle|command|config_local_prefix|config_prefix)/i;
  return Object.fromEntries(Object.entries(env).filter(([name]) => !state.test(name)));
}
