// What the desktop of a developer offers: an installed VS Code, and a browser to show a page in.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const windows = process.platform === 'win32';

/**
 * The command of desktop VS Code, if it is on PATH.
 * @returns {readonly string[] | undefined} a command and its first arguments, to be run without a shell of ours
 */
export function desktopEditor() {
  for (const folder of (process.env.PATH ?? '').split(delimiter)) {
    // The `code` in the terminal of a remote window is another program: it cannot open a window for development.
    if (folder === '' || folder.includes('remote-cli')) continue;
    const file = join(folder, windows ? 'code.cmd' : 'code');
    if (existsSync(file)) return windows ? [process.env.ComSpec ?? 'cmd.exe', '/d', '/c', file] : [file];
  }
  return undefined;
}

/**
 * Shows a page in the default browser, if there is a display. Never fails: the address has been printed.
 * @param {string} url
 */
export function openPage(url) {
  const display = process.env.DISPLAY || process.env.WAYLAND_DISPLAY;
  if (process.platform === 'linux' && !display) return;
  const [command, ...args] = windows
    ? ['rundll32', 'url.dll,FileProtocolHandler', url]
    : [process.platform === 'darwin' ? 'open' : 'xdg-open', url];
  const child = spawn(command, args, { stdio: 'ignore', detached: true });
  child.on('error', () => undefined);
  child.unref();
}
