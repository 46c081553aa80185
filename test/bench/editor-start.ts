import { existsSync, readFileSync } from 'node:fs';
import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { OperationError } from '../../src/cli/usage';
import type { StartReport } from './start-probe';

/** How long one start may take, in milliseconds. */
const LIMIT = 180_000;

/** What a start needs. */
export interface Stage {
  readonly workspace: string;
  readonly data: string;
  readonly extension: string;
  remove(): Promise<void>;
}

/** What a probe may add to. */
export interface Manifest {
  readonly contributes: Readonly<Record<string, readonly object[]>>;
}

/**
 * The folder `path`, or a workspace that `fill` fills, a place for the editor's data, and a copy of what ships with the probe
 * in front of it, whose manifest says `more`.
 */
export async function stageRun(
  path: string | undefined,
  fill: (workspace: string) => Promise<void>,
  probe: 'start-probe' | 'panel-probe' = 'start-probe',
  more: (manifest: Manifest) => object = () => ({}),
): Promise<Stage> {
  const { stageWorkspace } = await support<{
    stageWorkspace: (folders: readonly string[]) => Promise<Omit<Stage, 'extension'>>;
  }>('stage.mjs');
  const { shipped } = await support<{ shipped: readonly string[] }>('shipped.mjs');
  const { writeSettings } = await support<{ writeSettings: (userData: string) => Promise<void> }>(
    'editor-settings.mjs',
  );
  const stage = await stageWorkspace(path === undefined ? [] : [resolve(path)]);
  if (path === undefined) await fill(stage.workspace);
  await writeSettings(join(stage.data, 'user'));
  const extension = join(dirname(stage.data), 'extension');
  for (const name of shipped)
    if (existsSync(name)) await cp(name, join(extension, name), { recursive: true });
  await mkdir(join(extension, 'probe'));
  await cp(join(__dirname, `${probe}.js`), join(extension, 'probe', `${probe}.js`));
  const manifest = join(extension, 'package.json');
  const content = JSON.parse(await readFile(manifest, 'utf8')) as Manifest;
  await writeFile(manifest, JSON.stringify({ ...content, ...more(content), main: `./probe/${probe}.js` }));
  return { ...stage, extension };
}

/** One start, with a server and a browser of its own. The port stays the same: the address of the workspace holds it. */
export async function oneStart(stage: Stage, port: number): Promise<{ port: number; report: StartReport }> {
  const { startServer } = await support<{
    startServer: (options: object) => Promise<{
      readonly port: number;
      url(folder: string, payload: readonly (readonly [string, string])[]): string;
      remote(file: string): string;
      close(): Promise<void>;
    }>;
  }>('editor-server.mjs');
  const { openBrowser } = await support<{
    openBrowser: () => Promise<{ page: { goto(url: string): Promise<unknown> }; close(): Promise<void> }>;
  }>('browser.mjs');
  const file = join(stage.extension, 'probe', 'report.json');
  await rm(file, { force: true });
  const server = await startServer({ data: stage.data, userData: join(stage.data, 'user'), port });
  const browser = await openBrowser();
  try {
    await browser.page.goto(
      server.url(stage.workspace, [['extensionDevelopmentPath', server.remote(stage.extension)]]),
    );
    for (let waited = 0; !existsSync(file); waited += 100) {
      if (waited > LIMIT) throw new OperationError(`no report after ${LIMIT / 1000} s`);
      await new Promise((done) => setTimeout(done, 100));
    }
    // The file is written at once, but not at one go.
    await new Promise((done) => setTimeout(done, 200));
    return { port: server.port, report: JSON.parse(readFileSync(file, 'utf8')) as StartReport };
  } finally {
    await Promise.allSettled([browser.close(), server.close()]);
  }
}

/** Loads one of the scripts of test/support; the build must not put them into the bundle, they know where they are. */
export async function support<T>(name: string): Promise<T> {
  return (await import(pathToFileURL(resolve('test', 'support', name)).href)) as T;
}

/** The longest times in which the host did not answer: in all, mostly by us, and those that its thread worked (ms). */
export function heldBy(report: StartReport) {
  const longest = (wanted: StartReport['stretches'], what: 'ms' | 'cpuMs'): number =>
    Math.round(Math.max(0, ...wanted.map((stretch) => stretch[what])));
  const ours = report.stretches.filter((stretch) => stretch.ours > 0.5);
  return {
    heldMs: longest(report.stretches, 'ms'),
    heldByUsMs: longest(ours, 'ms'),
    workedAtOnceMs: longest(report.stretches, 'cpuMs'),
  };
}

/** What the log said, and what ran in the longest stretches. */
export function sayWhatHeld(report: StartReport, say: (message: string) => void): void {
  for (const line of report.said) say(`  ${line}`);
  for (const { atMs, ms, cpuMs, ours, stacks } of report.stretches.slice(0, 6))
    say(
      `  held ${ms.toFixed(0)} ms (worked ${cpuMs.toFixed(0)}) at ${atMs.toFixed(0)} ms, ${(ours * 100).toFixed(0)} % ours: ${stacks.slice(0, 3).join('; ')}`,
    );
}
