import { check } from './check';
import { cite } from './cite';
import type { Command } from './command';
import { list } from './list';
import { refs } from './refs';
import { search } from './search';
import { show } from './show';
import { OperationError, UsageError } from './usage';
import { where } from './where';
import manifest from '../../package.json';

const COMMANDS: ReadonlyMap<string, Command> = new Map([
  ['list', list],
  ['refs', refs],
  ['show', show],
  ['search', search],
  ['cite', cite],
  ['check', check],
  ['where', where],
]);

function help(): string {
  const lines = [...COMMANDS.values()].map(({ usage, about }) => `  paper-digest ${usage}\n      ${about}`);
  return [
    'Paper Digest: papers of Markdown digests, on the command line.',
    '',
    ...lines,
    '',
    '--json prints one JSON value to stdout. Exit code: 0 fine, 1 problems found, 2 wrong use.',
  ].join('\n');
}

/** Runs a command line and gives its exit code; one clear line on stderr for whatever went wrong. */
async function main(args: readonly string[]): Promise<number> {
  const [name, ...rest] = args;
  const output = {
    print: (text: string) => void process.stdout.write(`${text}\n`),
    warn: (text: string) => void process.stderr.write(`paper-digest: ${text}\n`),
  };
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    output.print(help());
    return name === undefined ? 2 : 0;
  }
  if (name === '--version') {
    output.print(manifest.version);
    return 0;
  }
  const command = COMMANDS.get(name);
  if (!command) {
    output.warn(`no such command: ${name}; "paper-digest --help" lists them`);
    return 2;
  }
  if (rest.includes('--help') || rest.includes('-h')) {
    output.print(`paper-digest ${command.usage}\n    ${command.about}`);
    return 0;
  }
  try {
    return await command.run(rest, output);
  } catch (error) {
    if (error instanceof UsageError) output.warn(`${error.message}; usage: paper-digest ${command.usage}`);
    else if (error instanceof OperationError) output.warn(error.message);
    else output.warn(`an unexpected fault: ${error instanceof Error ? error.message : String(error)}`);
    return 2;
  }
}

// A reader that has seen enough (`| head`) is no fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 2));
void main(process.argv.slice(2)).then((code) => (process.exitCode = code));
