import { execFile } from 'node:child_process';

/** What a tool said and how it ended. */
export interface Ran {
  readonly code: number;
  /** Standard output, then standard error. */
  readonly said: string;
}

/** The longest that one call of a tool may take, in milliseconds. */
const timeLimit = 60_000;

/**
 * Runs a tool in a folder, without a shell and without input.
 * @returns its exit code; 127 when it could not be started or did not end in time
 */
export function run(command: string, args: readonly string[], folder: string): Promise<Ran> {
  const options = { cwd: folder, timeout: timeLimit, maxBuffer: 1 << 26, encoding: 'utf8' } as const;
  return new Promise((resolve) => {
    const child = execFile(command, args, options, (error, stdout, stderr) => {
      const code = error === null ? 0 : typeof error.code === 'number' ? error.code : 127;
      resolve({ code, said: `${stdout}\n${stderr}` });
    });
    child.stdin?.end();
  });
}
