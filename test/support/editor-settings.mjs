// The settings that an editor starts with in a run: quiet, offline, the same everywhere.
import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** The themes of this VS Code (editor/server) by the names that `--theme` takes. */
export const themes = {
  light: 'Light 2026',
  dark: 'Dark 2026',
  hc: 'Default High Contrast',
};

const quiet = {
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
  'extensions.autoCheckUpdates': false,
  'extensions.autoUpdate': false,
  'extensions.ignoreRecommendations': true,
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
  'workbench.enableExperiments': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'window.title': '${activeEditorShort}${separator}${rootName}',
  'window.commandCenter': false,
  'chat.commandCenter.enabled': false,
  'chat.disableAIFeatures': true,
  'security.workspace.trust.startupPrompt': 'never',
  'security.workspace.trust.banner': 'never',
  'git.openRepositoryInParentFolders': 'never',
  // Where a browser is the window, the editor would store what is changed after a second: on a busy machine before a test
  // has seen that it is not stored.
  'files.autoSave': 'off',
};

/**
 * Writes the user's settings for an editor that has not started yet.
 *
 * @param {string} userData the folder given as `--user-data-dir`
 * @param {Readonly<Record<string, unknown>>} [more] further settings, over the quiet ones
 */
export async function writeSettings(userData, more = {}) {
  const folder = join(userData, 'User');
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'settings.json'), JSON.stringify({ ...quiet, ...more }, undefined, 2));
}

/** The same, unless there are settings already. @param {string} userData */
export async function writeSettingsOnce(userData) {
  if (!existsSync(join(userData, 'User', 'settings.json'))) await writeSettings(userData);
}
