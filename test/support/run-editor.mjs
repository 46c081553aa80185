// node run-editor.mjs OPTIONS: @vscode/test-electron's runTests with OPTIONS as JSON, in a process of its own so that
// run-host.mjs can read what the editor prints and end it.
import { runTests } from '@vscode/test-electron';

try {
  await runTests(JSON.parse(process.argv[2] ?? '{}'));
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
