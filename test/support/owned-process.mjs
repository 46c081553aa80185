// A process that cannot outlive us: started through guard.mjs, in a group of its own.
import { spawn } from 'node:child_process';
import { supportFile } from './paths.mjs';

/**
 * @typedef {object} OwnedProcess
 * @property {import('node:stream').Readable} stdout
 * @property {import('node:stream').Readable} stderr
 * @property {Promise<number>} ended the exit code, once the process is gone
 * @property {() => Promise<void>} end ends it and everything it started; done when they are gone
 */

/**
 * Starts a command that ends when we end, whatever the reason.
 *
 * @param {string} command an executable, absolute or on PATH; no shell
 * @param {readonly string[]} args
 * @param {{ env?: NodeJS.ProcessEnv, cwd?: string }} [options]
 * @returns {OwnedProcess}
 */
export function startOwned(command, args, options = {}) {
  const child = spawn(process.execPath, [supportFile('guard.mjs'), command, ...args], {
    stdio: ['pipe', 'pipe', 'pipe'],
    detached: process.platform !== 'win32',
    windowsHide: true,
    ...options,
  });
  child.stdin.on('error', () => undefined);
  /** @type {Promise<number>} */
  const ended = new Promise((resolve) => {
    child.on('error', () => resolve(127));
    child.on('close', (code) => resolve(code ?? 1));
  });
  const end = async () => {
    child.stdin.end();
    await ended;
  };
  return { stdout: child.stdout, stderr: child.stderr, ended, end };
}
