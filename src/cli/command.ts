/** Where a command's answer goes. */
export interface Output {
  /** One line (or more) for stdout, without its final line break. */
  readonly print: (text: string) => void;
  /** One line for stderr. */
  readonly warn: (text: string) => void;
}

/** Exit code: 0 fine, 1 problems found, 2 wrong use. */
export type ExitCode = 0 | 1 | 2;

export interface Command {
  readonly usage: string;
  readonly about: string;
  /** Throws a `UsageError` or an `OperationError`; anything else is a fault of ours. */
  readonly run: (args: readonly string[], output: Output) => ExitCode | Promise<ExitCode>;
}
