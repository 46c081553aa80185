// One run of the in-editor tests in one extension host: stages what it needs, starts the editor, reads its report.
import { existsSync } from 'node:fs';
import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { writeSettings } from './editor-settings.mjs';
import { fetchPart } from './fetch-part.mjs';
import { hostOutput } from './host-output.mjs';
import { eachLine } from './lines.mjs';
import { startOwned } from './owned-process.mjs';
import { outFolder, resultsFolder, root, supportFile } from './paths.mjs';
import { stageExtension, stageRoots, stageWorkspace } from './stage.mjs';

/**
 * How long a run may say nothing, in milliseconds: more than any test may take, also the start of an editor. A run is never
 * ended because the machine is slow.
 */
const silenceLimit = 3 * 60_000;

/** The version of desktop VS Code; the server's is in editor/server/package.json. */
const desktopVersion = process.env.PAPER_DIGEST_VSCODE || 'stable';

/** @typedef {'node' | 'web' | 'restricted' | 'roots' | 'tools'} Host */

/** Hosts with a suite of their own, which run in the server alone: Node hosts that open something else. */
export const ownSuites = ['restricted', 'roots', 'tools'];
/** @typedef {import('./totals.mjs').Totals} Totals */

/** Whether the tests run in desktop VS Code, downloaded by @vscode/test-electron, rather than in the server. */
export function usesDesktop() {
  const asked = process.env.PAPER_DIGEST_EDITOR;
  if (asked === 'desktop' || asked === 'server') return asked === 'desktop';
  return process.platform !== 'linux' || process.env.GITHUB_ACTIONS === 'true';
}

/** The built tests of a host, or undefined if it has none. @param {Host} host */
export function testsOf(host) {
  const file = join(outFolder, 'test', 'editor', ownSuites.includes(host) ? `${host}.js` : 'index.js');
  return existsSync(file) ? file : undefined;
}

/**
 * Runs the built tests in a host and prints what they report.
 *
 * @param {Host} host
 * @param {{ grep?: string, settings?: Readonly<Record<string, unknown>>, keep?: string, print?: (text: string) => void }} [options]
 *   which tests, settings for the run, a folder that the workspace is copied to when the tests have run, and what shows a
 *   person something
 * @returns {Promise<Totals>} at least one failure if the suite did not report, ran nothing, or our own code threw outside a test
 */
export async function runHost(host, options = {}) {
  const tests = testsOf(host);
  if (tests === undefined) throw new Error(`The tests for the ${host} host are not built.`);
  const desktop = usesDesktop() && !ownSuites.includes(host);
  if (!desktop) await Promise.all([fetchPart('server'), fetchPart('browser')]);
  const staged = await stageExtension(host, tests);
  const stage = await stageWorkspace();
  const userData = join(stage.data, 'user');
  const services = await startServices();
  await writeSettings(userData, {
    'paperDigest.metadata.endpoints': services.endpoints,
    'paperDigestTests.services': services.url,
    ...options.settings,
    'paperDigestTests.grep': options.grep ?? '',
  });
  const run = {
    ...(desktop
      ? { version: desktopVersion, cachePath: join(root, '.vscode-test') }
      : { vscodeExecutablePath: supportFile('server-launcher.mjs') }),
    extensionDevelopmentPath: staged.extension,
    extensionTestsPath: staged.tests,
    launchArgs: [
      host === 'roots' ? await stageRoots(stage.workspace) : stage.workspace,
      `--user-data-dir=${userData}`,
      `--extensions-dir=${join(stage.data, 'extensions')}`,
      ...(host === 'web' ? ['--extensionDevelopmentKind=web'] : []),
      ...(host === 'restricted' ? ['--restricted'] : []),
    ],
  };
  try {
    return await report(
      startOwned(process.execPath, [supportFile('run-editor.mjs'), JSON.stringify(run)]),
      join(resultsFolder, `editor-${host}.log`),
      Boolean(options.grep),
      options.print,
    );
  } finally {
    if (options.keep !== undefined) await cp(stage.workspace, options.keep, { recursive: true });
    await services.close();
    await stage.remove();
  }
}

/**
 * Hugging Face, arXiv and DataCite on this machine (fake-services/README.md), so that no test asks the real ones.
 * @returns {Promise<import('./fake-services/services').FakeServices>}
 */
async function startServices() {
  const file = join(outFolder, 'test', 'support', 'fake-services', 'services.js');
  const { startFakeServices } = await import(pathToFileURL(file).href);
  return startFakeServices();
}

/**
 * Prints the report of a run and says what it came to.
 * @param {import('./owned-process.mjs').OwnedProcess} editor
 * @param {string} log
 * @param {boolean} mayBeEmpty
 * @param {((text: string) => void) | undefined} print
 * @returns {Promise<Totals>}
 */
async function report(editor, log, mayBeEmpty, print) {
  const output = hostOutput(log, mayBeEmpty, print);
  let late = false;
  const timer = setTimeout(() => {
    late = true;
    void editor.end();
  }, silenceLimit);
  for (const stream of [editor.stdout, editor.stderr])
    eachLine(stream, (line) => {
      if (output.take(line)) timer.refresh();
    });
  const code = await editor.ended;
  clearTimeout(timer);
  return output.finish(code, late ? `no test has ended for ${silenceLimit / 1000} s` : undefined);
}
