import { existsSync, readFileSync } from 'node:fs';
import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { OperationError } from '../../src/cli/usage';
import { PAPERS_PER_DAY, syntheticDigests } from '../support/synthetic-digests';
import type { Bench, Figures } from './bench';
import type { StartReport } from './start-probe';

/** How many files the workspaces have. */
const SIZES = [300, 5000];
/** How long one start may take, in milliseconds. */
const LIMIT = 180_000;

/** Starts of the extension in a real VS Code, in its Node host: without a stored index, and with the one of that start. */
export const start: Bench = {
  name: 'start',
  about: 'from activation to a filled tree in a real VS Code, and how long its extension host was held',
  takesPath: true,
  onlyWhenNamed: true,
  async run({ path, say }) {
    if (!existsSync(join('dist', 'extension.js')))
      throw new OperationError('dist is empty: `npm run build` first');
    const figures: Record<string, Figures> = {};
    for (const size of path === undefined ? SIZES : [0]) {
      const stage = await stageRun(path, size);
      try {
        let port = 0;
        for (const kind of ['cold', 'warm']) {
          say(`${path ?? `${size} made-up digests`}, ${kind}`);
          const run = await oneStart(stage, port);
          port = run.port;
          const name = path === undefined ? `${size} ${kind}` : kind;
          figures[name] = figuresOf(run.report);
          for (const line of run.report.said) say(`  ${line}`);
          for (const { atMs, ms, cpuMs, ours, stacks } of run.report.stretches.slice(0, 6))
            say(
              `  held ${ms.toFixed(0)} ms (worked ${cpuMs.toFixed(0)}) at ${atMs.toFixed(0)} ms, ${(ours * 100).toFixed(0)} % ours: ${stacks.slice(0, 3).join('; ')}`,
            );
        }
      } finally {
        await stage.remove();
      }
    }
    return figures;
  },
};

function figuresOf(report: StartReport): Figures {
  const longest = (wanted: StartReport['stretches'], what: 'ms' | 'cpuMs'): number =>
    Math.round(Math.max(0, ...wanted.map((stretch) => stretch[what])));
  return {
    days: report.days,
    firstMs: Math.round(report.firstMs),
    filledMs: Math.round(report.filledMs),
    settledMs: Math.round(report.settledMs),
    read: report.filesRead,
    treeChanges: report.treeChanges,
    workedMs: Math.round(report.workedMs),
    heldMs: longest(report.stretches, 'ms'),
    heldByUsMs: longest(
      report.stretches.filter(({ ours }) => ours > 0.5),
      'ms',
    ),
    workedAtOnceMs: longest(report.stretches, 'cpuMs'),
  };
}

interface Stage {
  readonly workspace: string;
  readonly data: string;
  readonly extension: string;
  remove(): Promise<void>;
}

/** A workspace, a place for the editor's data, and a copy of what ships with the probe in front of it. */
async function stageRun(path: string | undefined, size: number): Promise<Stage> {
  const { stageWorkspace } = await support<{
    stageWorkspace: (folders: readonly string[]) => Promise<Omit<Stage, 'extension'>>;
  }>('stage.mjs');
  const { shipped } = await support<{ shipped: readonly string[] }>('shipped.mjs');
  const { writeSettings } = await support<{ writeSettings: (userData: string) => Promise<void> }>(
    'editor-settings.mjs',
  );
  const stage = await stageWorkspace(path === undefined ? [] : [resolve(path)]);
  if (path === undefined) await fill(stage.workspace, size);
  await writeSettings(join(stage.data, 'user'));
  const extension = join(dirname(stage.data), 'extension');
  for (const name of shipped)
    if (existsSync(name)) await cp(name, join(extension, name), { recursive: true });
  await mkdir(join(extension, 'probe'));
  await cp(join(__dirname, 'start-probe.js'), join(extension, 'probe', 'start-probe.js'));
  const manifest = join(extension, 'package.json');
  const content = JSON.parse(await readFile(manifest, 'utf8')) as object;
  await writeFile(manifest, JSON.stringify({ ...content, main: './probe/start-probe.js' }));
  return { ...stage, extension };
}

async function fill(workspace: string, files: number): Promise<void> {
  for (const { path, text } of syntheticDigests(files * PAPERS_PER_DAY)) {
    const file = join(workspace, path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, text);
  }
  // The largest file there is.
  const table = resolve('..', 'shared', 'digests', 'layouts', 'keyword-table', 'README.md');
  if (existsSync(table)) await cp(table, join(workspace, 'keyword-table.md'));
}

/** One start, with a server and a browser of its own. The port stays the same: the address of the workspace holds it. */
async function oneStart(stage: Stage, port: number): Promise<{ port: number; report: StartReport }> {
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
async function support<T>(name: string): Promise<T> {
  return (await import(pathToFileURL(resolve('test', 'support', name)).href)) as T;
}
