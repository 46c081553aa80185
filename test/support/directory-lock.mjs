// One process at a time: a lock that is a folder, since making a folder either works or fails, on every system.
import { mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/**
 * Runs `work` while `folder` exists and is ours; waits for another process that holds it.
 * A lock whose owner is gone (its process id is in the folder) is taken over.
 *
 * @template T
 * @param {string} folder the lock, absolute; its parent is made
 * @param {() => Promise<T>} work
 * @returns {Promise<T>} what `work` gives
 */
export async function withLock(folder, work) {
  await mkdir(dirname(folder), { recursive: true });
  while (!(await take(folder))) {
    if (await isAbandoned(folder)) await rm(folder, { recursive: true, force: true });
    else await sleep(250);
  }
  try {
    return await work();
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** @param {string} folder */
async function take(folder) {
  try {
    await mkdir(folder);
  } catch (error) {
    if (error.code === 'EEXIST') return false;
    throw error;
  }
  await writeFile(join(folder, 'pid'), String(process.pid));
  return true;
}

/** Whether the owner is gone. A lock without an owner is one that is being made, unless it is old. @param {string} folder */
async function isAbandoned(folder) {
  const owner = await readFile(join(folder, 'pid'), 'utf8').catch(() => '');
  if (owner === '') {
    const made = await stat(folder).catch(() => undefined);
    return made !== undefined && Date.now() - made.mtimeMs > 10_000;
  }
  try {
    process.kill(Number(owner), 0);
    return false;
  } catch (error) {
    return error.code === 'ESRCH';
  }
}
