import { parseArgs } from 'node:util';

/** Wrong use of the command line: one line for the person, exit code 2. */
export class UsageError extends Error {}

/** Something that could not be done though the command was right (a file cannot be read): exit code 2, too. */
export class OperationError extends Error {}

export interface Arguments {
  readonly positionals: readonly string[];
  /** Options that take a value. */
  readonly values: ReadonlyMap<string, string>;
  /** Options that take a value and may be given several times: their values in order. */
  readonly lists: ReadonlyMap<string, readonly string[]>;
  /** Options that take none. */
  readonly flags: ReadonlySet<string>;
}

/**
 * Reads the arguments of a command. Throws a {@link UsageError} that names the fault for an unknown option, a missing
 * or surplus value.
 */
export function readArguments(
  args: readonly string[],
  options: {
    readonly values?: readonly string[];
    readonly lists?: readonly string[];
    readonly flags?: readonly string[];
  },
): Arguments {
  const known: Record<string, { readonly type: 'string' | 'boolean'; readonly multiple?: true }> = {};
  for (const name of options.values ?? []) known[name] = { type: 'string' };
  for (const name of options.lists ?? []) known[name] = { type: 'string', multiple: true };
  for (const name of options.flags ?? []) known[name] = { type: 'boolean' };
  try {
    const parsed = parseArgs({ args: [...args], options: known, allowPositionals: true, strict: true });
    const given = Object.entries(parsed.values);
    const values = new Map<string, string>();
    const lists = new Map<string, readonly string[]>();
    const flags = new Set<string>();
    for (const [name, value] of given) {
      if (typeof value === 'string') values.set(name, value);
      else if (value === true) flags.add(name);
      else if (Array.isArray(value))
        lists.set(
          name,
          value.filter((one) => typeof one === 'string'),
        );
    }
    return { positionals: parsed.positionals, values, lists, flags };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    throw new UsageError((message.split(/\.? To specify|\n/)[0] ?? message).replace(/\.$/, ''));
  }
}
