// node guard.mjs COMMAND ARGUMENTS...
//
// Runs a command and everything it starts as one group, and ends the whole group when the one who asked is gone: when
// the standard input closes, which happens however a process ends. Started by owned-process.mjs.
import { spawn } from 'node:child_process';

const grace = 2000;
const [command = '', ...args] = process.argv.slice(2);
const windows = process.platform === 'win32';
const child = spawn(command, args, { stdio: ['ignore', 'inherit', 'inherit'], windowsHide: true });
let ending = false;

/** Ends the group: asks first, then makes sure. */
function end() {
  if (ending) return;
  ending = true;
  if (windows) {
    if (child.pid !== undefined)
      spawn('taskkill', ['/pid', String(child.pid), '/t', '/f'], { stdio: 'ignore' });
    setTimeout(() => process.exit(1), grace);
    return;
  }
  process.kill(-process.pid, 'SIGTERM');
  setTimeout(() => process.kill(-process.pid, 'SIGKILL'), grace);
}

// The group's own SIGTERM reaches this process too: it stays to see the others off.
for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP']) process.on(signal, end);
process.stdin.on('end', end);
process.stdin.on('error', end);
process.stdin.resume();

child.on('error', (error) => {
  console.error(`Cannot run ${command}: ${error.message}`);
  process.exit(127);
});
child.on('exit', (code, signal) => {
  // What the command left behind goes with it.
  if (!windows && !ending) process.kill(-process.pid, 'SIGTERM');
  ending = true;
  setTimeout(() => process.exit(code ?? (signal === null ? 1 : 128)), windows ? 0 : 50);
});
