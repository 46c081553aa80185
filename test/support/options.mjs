// Command lines of the scripts: what is wrong in one line, and exit code 2.
import { parseArgs } from 'node:util';

/**
 * Reads the command line; prints `help` for --help and ends.
 *
 * @template {import('node:util').ParseArgsConfig['options']} O
 * @param {string} help what --help prints
 * @param {O} options as for util.parseArgs; `help` is added
 * @param {{ positionals?: number }} [limits] how many arguments without a dash there may be (0)
 * @returns {{ values: any, positionals: string[] }}
 */
export function readOptions(help, options, limits = {}) {
  let parsed;
  try {
    const all = { ...options, help: { type: 'boolean', short: 'h' } };
    parsed = parseArgs({ options: /** @type {any} */ (all), allowPositionals: true });
  } catch (error) {
    wrongOption(error.message.split('. ')[0]);
  }
  if (parsed.values.help) {
    console.log(help.trim());
    process.exit(0);
  }
  const extra = parsed.positionals[limits.positionals ?? 0];
  if (extra !== undefined) wrongOption(`Unexpected argument '${extra}'`);
  return parsed;
}

/**
 * Ends because of a wrong option.
 * @param {string} message one line
 * @returns {never}
 */
export function wrongOption(message) {
  console.error(`${message}. Try --help.`);
  process.exit(2);
}

/** The value if it is one of those allowed; ends otherwise. @param {string} name @param {string} value @param {readonly string[]} allowed */
export function oneOf(name, value, allowed) {
  if (!allowed.includes(value)) wrongOption(`--${name} is one of ${allowed.join(', ')}, not '${value}'`);
  return value;
}
