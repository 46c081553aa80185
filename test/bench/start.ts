import { existsSync } from 'node:fs';
import { cp, mkdir, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { OperationError } from '../../src/cli/usage';
import { PAPERS_PER_DAY, syntheticDigests } from '../support/synthetic-digests';
import type { Bench, Figures } from './bench';
import { heldBy, oneStart, sayWhatHeld, stageRun } from './editor-start';
import type { StartReport } from './start-probe';

/** How many files the workspaces have. */
const SIZES = [300, 5000];

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
      const stage = await stageRun(path, (workspace) => fill(workspace, size));
      try {
        let port = 0;
        for (const kind of ['cold', 'warm']) {
          say(`${path ?? `${size} made-up digests`}, ${kind}`);
          const run = await oneStart(stage, port);
          port = run.port;
          const name = path === undefined ? `${size} ${kind}` : kind;
          figures[name] = figuresOf(run.report);
          sayWhatHeld(run.report, say);
        }
      } finally {
        await stage.remove();
      }
    }
    return figures;
  },
};

function figuresOf(report: StartReport): Figures {
  return {
    days: report.days,
    firstMs: Math.round(report.firstMs),
    filledMs: Math.round(report.filledMs),
    settledMs: Math.round(report.settledMs),
    read: report.filesRead,
    treeChanges: report.treeChanges,
    workedMs: Math.round(report.workedMs),
    ...heldBy(report),
  };
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
