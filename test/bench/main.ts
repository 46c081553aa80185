// npm run bench -- [BENCH [PATH]] [--json]
import { parseArgs } from 'node:util';
import { OperationError, UsageError } from '../../src/cli/usage';
import type { Bench, Figures } from './bench';
import { bib } from './bib';
import { bundle } from './bundle';
import { cited } from './cited';
import { completion } from './completion';
import { desk } from './desk';
import { growth } from './growth';
import { hover } from './hover';
import { indexing } from './indexing';
import { libraryViewBench } from './library-view';
import { memory } from './memory';
import { panelBench } from './panel';
import { recognisers } from './recognisers';
import { references } from './references';
import { search } from './search';
import { start } from './start';
import { formatTable } from './table';

const benches: readonly Bench[] = [
  indexing,
  hover,
  references,
  recognisers,
  growth,
  memory,
  bundle,
  start,
  cited,
  bib,
  completion,
  libraryViewBench,
  search,
  desk,
  panelBench,
];

const help = `npm run bench -- [BENCH [PATH]] [--json]

Without BENCH: all of them but "start", "cited", "search" and "panel". PATH: a file or folder of digests to measure with.
--json prints the figures alone, as one JSON value: those of the one bench asked for, or an object of all.

${benches.map(({ name, about, takesPath }) => `  ${(name + (takesPath ? ' [PATH]' : '')).padEnd(18)} ${about}`).join('\n')}
`;

interface Wanted {
  readonly chosen: readonly Bench[];
  readonly path: string | undefined;
  readonly json: boolean;
}

function readArguments(args: readonly string[]): Wanted | undefined {
  const { values, positionals } = parseOptions(args);
  if (values.help === true) return undefined;
  const [name, path, ...rest] = positionals;
  const bench = benches.find((one) => one.name === name);
  if (name !== undefined && !bench) throw new UsageError(`no such bench: ${name}`);
  if (rest.length > 0) throw new UsageError(`one path at most: ${rest.join(' ')}`);
  if (path !== undefined && bench?.takesPath !== true) throw new UsageError(`${name ?? ''} takes no path`);
  const chosen = bench ? [bench] : benches.filter(({ onlyWhenNamed }) => !onlyWhenNamed);
  return { chosen, path, json: values.json === true };
}

function parseOptions(args: readonly string[]) {
  try {
    const options = { json: { type: 'boolean' }, help: { type: 'boolean', short: 'h' } } as const;
    return parseArgs({ args: [...args], options, allowPositionals: true });
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
}

async function main(): Promise<void> {
  const wanted = readArguments(process.argv.slice(2));
  if (!wanted) {
    process.stdout.write(help);
    return;
  }
  const all: Record<string, Figures> = {};
  for (const bench of wanted.chosen) {
    const say = (message: string): void => void process.stderr.write(`${bench.name}: ${message}\n`);
    const figures = await bench.run({ path: wanted.path, say });
    all[bench.name] = figures;
    if (!wanted.json) process.stdout.write(`\n${bench.about}\n${formatTable(bench.name, figures)}\n`);
  }
  const [only] = wanted.chosen;
  if (wanted.json) {
    const answer = wanted.chosen.length === 1 && only ? all[only.name] : all;
    process.stdout.write(`${JSON.stringify(answer)}\n`);
  }
}

main().catch((error: unknown) => {
  const isOurs = error instanceof UsageError || error instanceof OperationError;
  process.stderr.write(`bench: ${isOurs ? error.message : String((error as Error).stack)}\n`);
  process.exitCode = 2;
});
