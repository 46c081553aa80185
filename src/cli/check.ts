import type { Command } from './command';
import { readDigests } from './digests';
import { count } from './list';
import { readArguments } from './usage';

/** `check PATH...`: what is wrong with the digests; errors and warnings make the exit code 1. */
export const check: Command = {
  usage: 'check PATH... [--json]',
  about: 'what is wrong with the digests; exit code 1 when there are errors or warnings',
  run(args, { print }) {
    const { positionals, flags } = readArguments(args, { flags: ['json'] });
    const { entries, problems, digestCount } = readDigests(positionals);
    const isBad = problems.some(({ severity }) => severity === 'error' || severity === 'warning');
    if (flags.has('json')) print(JSON.stringify({ problems }));
    else {
      for (const { file, line, severity, message } of problems)
        print(`${file}:${line}: ${severity}: ${message}`);
      const found = `${count(entries.length, 'paper')} in ${count(digestCount, 'digest')}`;
      print(
        problems.length > 0
          ? `${count(problems.length, 'problem')} among ${found}.`
          : `No problems: ${found}.`,
      );
    }
    return isBad ? 1 : 0;
  },
};
