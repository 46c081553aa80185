// Stands in for the extension's `main` in the copy that the bench `start` opens: it runs the extension as it ships, watches
// the extension host meanwhile, and leaves what it saw beside itself.
import { existsSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { Session } from 'node:inspector/promises';
import { join } from 'node:path';
import * as vscode from 'vscode';
import type { PaperDigestApi } from '../../src/extension';
import { stretchesOf, type Gap } from './stretches';

interface Extension {
  activate(context: vscode.ExtensionContext): PaperDigestApi;
  deactivate(): Promise<void> | undefined;
}

/** What one start came to. */
export interface StartReport {
  /** From activation to the last change of the tree, to its first content, and until all was read (ms). */
  readonly filledMs: number;
  readonly firstMs: number;
  readonly settledMs: number;
  /** Until all was searched for citations (ms). */
  readonly citedMs: number;
  readonly activateMs: number;
  readonly days: number;
  /** Files whose text was read, as the log of the extension says. */
  readonly filesRead: number;
  /** What the thread of the extension host worked in all. */
  readonly workedMs: number;
  /** What the extension said in its log, with the time. */
  readonly said: readonly string[];
  /** How often the tree said that it changed. */
  readonly treeChanges: number;
  readonly stretches: ReturnType<typeof stretchesOf>;
}

/** How often the host is asked whether it is free, in milliseconds. */
const TICK = 2;
/** The host is watched until nothing has been stored for so long (ms) after all is read. */
const AFTERMATH = 5000;
// By the `require` of this file, which knows `vscode`; the bundler must leave the path alone.
const extension = module.require(join(__dirname, '..', 'dist', 'extension.js')) as Extension;

/** Node 23.9 and later, as VS Code's server has it. */
const cpu = (process as unknown as { threadCpuUsage?: () => { user: number; system: number } })
  .threadCpuUsage;
const cpuMs = (): number => {
  const used = cpu?.call(process);
  return used ? (used.user + used.system) / 1000 : 0;
};

export async function activate(context: vscode.ExtensionContext): Promise<PaperDigestApi> {
  const session = new Session();
  session.connect();
  await session.post('Profiler.enable');
  await session.post('Profiler.setSamplingInterval', { interval: 1000 });
  await session.post('Profiler.start');
  // As a person has it who left it open. Not waited for: the view waits for this very activation.
  void vscode.commands.executeCommand('workbench.view.extension.paperDigest');
  const gaps: Gap[] = [];
  let last = performance.now();
  let lastCpu = cpuMs();
  const started = last;
  const timer = setInterval(() => {
    const now = performance.now();
    const nowCpu = cpuMs();
    if (now - last > TICK * 4) gaps.push({ start: last, end: now, cpuMs: nowCpu - lastCpu });
    last = now;
    lastCpu = nowCpu;
  }, TICK);
  const cpuAtStart = cpuMs();
  const said = listen(started);
  const api = extension.activate(context);
  const activateMs = performance.now() - started;
  const changes: number[] = [];
  const { tree } = api;
  tree.onDidChangeTreeData?.(() => changes.push(performance.now() - started));
  void (async () => {
    await api.settled();
    const settledMs = performance.now() - started;
    await api.citationsSettled();
    const citedMs = performance.now() - started;
    await quiet(context.storageUri?.fsPath);
    clearInterval(timer);
    const { profile } = await session.post('Profiler.stop');
    const keep = process.env['PAPER_DIGEST_PROFILE'];
    if (keep) writeFileSync(`${keep}-${Date.now()}.cpuprofile`, JSON.stringify(profile));
    session.disconnect();
    const report: StartReport = {
      filledMs: changes.at(-1) ?? 0,
      firstMs: changes[0] ?? 0,
      settledMs,
      citedMs,
      activateMs,
      days: ((await tree.getChildren()) ?? []).length,
      filesRead: Number(/Read (\d+) of/.exec(said.join('\n'))?.[1] ?? -1),
      workedMs: cpuMs() - cpuAtStart,
      said,
      treeChanges: changes.length,
      stretches: stretchesOf(
        gaps,
        profile,
        started,
        Number(process.hrtime.bigint()) / 1e6 - performance.now(),
      ),
    };
    writeFileSync(join(__dirname, 'report.json'), JSON.stringify(report));
  })();
  return api;
}

export function deactivate(): Promise<void> | undefined {
  return extension.deactivate();
}

/** Resolves when nothing in a folder has changed for a while. */
async function quiet(folder: string | undefined): Promise<void> {
  const seen = (): string =>
    folder === undefined || !existsSync(folder)
      ? ''
      : readdirSync(folder, { recursive: true, encoding: 'utf8' })
          .map((name) => `${name} ${statSync(join(folder, name), { throwIfNoEntry: false })?.mtimeMs}`)
          .join();
  let before = '';
  for (let since = performance.now(); performance.now() - since < AFTERMATH;) {
    const now = seen();
    if (now !== before) since = performance.now();
    before = now;
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
}

/** What our log is told from now on: the extension shares the `vscode` that we have. */
function listen(started: number): readonly string[] {
  const said: string[] = [];
  const { window } = vscode;
  const create = window.createOutputChannel.bind(window) as (name: string, options: object) => object;
  Object.assign(window, {
    createOutputChannel: (name: string, options: object) => {
      const log = create(name, options) as vscode.LogOutputChannel;
      const info = log.info.bind(log);
      return Object.assign(Object.create(log) as object, {
        info: (message: string) => {
          said.push(`${Math.round(performance.now() - started)} ${message}`);
          info(message);
        },
      });
    },
  });
  return said;
}
