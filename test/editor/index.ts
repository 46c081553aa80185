// The tests inside a real VS Code: sets mocha up before the test files are loaded, and runs them when the editor asks.
// The build puts this file first and every `*.test.ts` of the folder after it (build.mjs), so adding a test is adding a file.
// One bundle runs in both extension hosts, so it is mocha's build for browsers, and nothing here knows Node.
import 'mocha';
import * as vscode from 'vscode';
import { hostReporter } from '../support/host-reporter';

/** How long a test may take, in milliseconds: generous, since a slow machine is no defect. */
const timeLimit = 30_000;

mocha.setup({
  ui: 'bdd',
  reporter: hostReporter as unknown as Mocha.ReporterConstructor,
  timeout: timeLimit,
});

// A host hides what nobody caught in a log of its own, or drops it. Said aloud, host-output.mjs sees whether it is ours.
const say = (error: unknown): void => {
  console.error(
    `uncaught: ${error instanceof Error ? (error.stack ?? error.message) : JSON.stringify(error)}`,
  );
};
if ('process' in globalThis) {
  process.on('uncaughtException', say);
} else {
  // The worker host blocks addEventListener, and not this.
  Reflect.set(globalThis, 'onunhandledrejection', ({ reason }: { readonly reason: unknown }) => {
    say(reason);
  });
}

/**
 * What the editor calls (`extensionTestsPath`). Settles when every test has run; rejected if a test failed, which makes the
 * editor end with an exit code of 1. Which tests run is said by a setting, since a worker has no arguments.
 */
export function run(): Promise<void> {
  const wanted = vscode.workspace.getConfiguration('paperDigestTests').get<string>('grep');
  if (wanted) mocha.grep(wanted);
  return new Promise((resolve, reject) => {
    // The run of the browser build itself reads the page's address, and a Node host has none.
    const plain = Object.getPrototypeOf(mocha) as { readonly run: typeof mocha.run };
    plain.run.call(mocha, (failures) => {
      if (failures > 0) reject(new Error(`${failures} failed`));
      else resolve();
    });
  });
}
