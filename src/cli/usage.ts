import { parseArgs } from 'node:util';

/** Wrong use of the command line: one line for the person, exit code 2. */
export class UsageError extends Error {}

/** Something that could not be done though the command was right (a file cannot be read): exit code 2, too. */
export class OperationError extends Error {}

export interface Arguments {
  readonly positionals: readonly string[];
  /** Options that take a value. */
  readonly values: ReadonlyMap<string, string>;
  /** Options that take none. */
  readonly flags: ReadonlySet<string>;
}

/**
 * Reads the arguments of a command. Throws a {@link UsageError} that names the fault for an unknown option, a missing
 * or surplus value.
 */
export function readArguments(
  args: readonly string[],
  options: { readonly values?: readonly string[]; readonly flags?: readonly string[] },
): Arguments {
  const known = Object.fromEntries([
    ...(options.values ?? []).map((name) => [name, { type: 'string' as const }] as const),
    ...(options.flags ?? []).map((name) => [name, { type: 'boolean' as const }] as const),
  ]);
  try {
    const parsed = parseArgs({ args: [...args], options: known, allowPositionals: true, strict: true });
    const given = Object.entries(parsed.values);
    return {
      positionals: parsed.positionals,
      values: new Map(
        given.flatMap(([name, value]) => (typeof value === 'string' ? [[name, value] as const] : [])),
      ),
      flags: new Set(given.flatMap(([name, value]) => (value === true ? [name] : []))),
    };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    throw new UsageError((message.split(/\.? To specify|\n/)[0] ?? message).replace(/\.$/, ''));
  }
}
