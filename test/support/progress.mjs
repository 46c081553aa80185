// Tells a person that a long step is under way: a spinner on a terminal, a line now and then elsewhere.
import { clearInterval, setInterval } from 'node:timers';

/**
 * Runs `work` and shows `label` with the seconds it has taken, then how it ended.
 *
 * @template T
 * @param {string} label what is done, such as "Fetching the browser"
 * @param {() => Promise<T>} work
 * @returns {Promise<T>} what `work` gives
 */
export async function withProgress(label, work) {
  const start = Date.now();
  const seconds = () => `${Math.round((Date.now() - start) / 1000)} s`;
  const terminal = process.stderr.isTTY === true;
  const frames = '⠋⠙⠹⠸⠼⠴⠦⠧⠇⠏';
  let tick = 0;
  const show = () => {
    tick += 1;
    if (terminal) process.stderr.write(`\r${frames[tick % frames.length]} ${label} ... ${seconds()} `);
    else if (tick % 15 === 0) process.stderr.write(`  still at it (${seconds()})\n`);
  };
  if (!terminal) process.stderr.write(`${label} ...\n`);
  const timer = setInterval(show, terminal ? 100 : 1000);
  const end = (/** @type {string} */ how) =>
    process.stderr.write(
      terminal ? `\r${label}: ${how} (${seconds()})\u001b[K\n` : `${label}: ${how} (${seconds()})\n`,
    );
  try {
    const result = await work();
    end('done');
    return result;
  } catch (error) {
    end('failed');
    throw error;
  } finally {
    clearInterval(timer);
  }
}
