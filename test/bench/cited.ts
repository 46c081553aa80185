import { existsSync } from 'node:fs';
import { mkdir, utimes, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { ReferenceIndex } from '../../src/core/references/reference-index';
import { scanFile } from '../../src/core/references/scan-file';
import { syntheticDigests } from '../support/synthetic-digests';
import { citedId, syntheticTree, type SyntheticFile } from '../support/synthetic-tree';
import type { Bench, Figures } from './bench';
import { heldBy, oneStart, sayWhatHeld, stageRun } from './editor-start';
import { collectGarbage, duration, median, rounded } from './measure';
import type { StartReport } from './start-probe';

const SIZES = [1000, 10_000];
const ROUNDS = 5;
/** So long nothing counts, in milliseconds. */
const WARM_UP = 1000;
/** Files changed, and papers looked up, for one measurement. */
const SOME = 200;
/** Papers in the digests of the workspace: without a digest nobody is asked for citations. */
const PAPERS = 1600;

/** The index of citations over a made-up tree of text files: in core, and in a real VS Code, cold and warm. */
export const cited: Bench = {
  name: 'cited',
  about: 'where papers are cited, in 10,000 text files: in core, and in a real VS Code',
  takesPath: false,
  onlyWhenNamed: true,
  async run({ say }) {
    const figures: Record<string, Figures> = {};
    for (const size of SIZES) {
      say(`${size} files in core`);
      figures[`core ${size}`] = inCore([...syntheticTree(size)]);
    }
    if (!existsSync(join('dist', 'extension.js'))) {
      say('dist is empty: `npm run build` first, for the figures of the editor');
      return figures;
    }
    const size = SIZES.at(-1) ?? 0;
    const stage = await stageRun(undefined, (workspace) => fill(workspace, size));
    try {
      let port = 0;
      for (const kind of ['cold', 'warm', 'warm, 100 changed']) {
        say(`${size} files in the editor, ${kind}`);
        if (kind.includes('changed')) await touchSome(stage.workspace);
        const run = await oneStart(stage, port);
        port = run.port;
        figures[kind] = inEditor(run.report);
        sayWhatHeld(run.report, say);
      }
    } finally {
      await stage.remove();
    }
    return figures;
  },
};

function inCore(files: readonly SyntheticFile[]): Figures {
  const bytes = files.reduce((sum, { text }) => sum + text.length, 0);
  const scan = (): ReferenceIndex => indexOf(files);
  // What is measured is compiled code.
  const warm = performance.now() + WARM_UP;
  while (performance.now() < warm) scan();
  const times = Array.from({ length: ROUNDS }, () => {
    collectGarbage();
    return duration(() => void scan());
  });
  const before = inUse();
  const index = scan();
  const memory = inUse() - before;
  const step = Math.floor(files.length / SOME);
  const some = files.filter((_, at) => at % step === 0).slice(0, SOME);
  // What was scanned before: the work of the index alone.
  const says = some.map(
    ({ path, text }) => [path, { folder: '', mentions: scanFile(text, { path }) }] as const,
  );
  const update = () => {
    for (const one of says) index.replace([one]);
  };
  const ids = Array.from({ length: SOME }, (_, n) => citedId(n * 9));
  const lookUp = () => {
    for (const id of ids) index.placesOf(id);
  };
  const best = (work: () => void): number => Math.min(...Array.from({ length: 20 }, () => duration(work)));
  return {
    files: files.length,
    citing: index.fileCount,
    bytes,
    ms: rounded(median(times)),
    msPerFile: rounded(median(times) / files.length),
    updateUs: rounded((best(update) / SOME) * 1000),
    lookUpUs: rounded((best(lookUp) / SOME) * 1000),
    bytesPerFile: Math.round(memory / files.length),
  };
}

function indexOf(files: readonly SyntheticFile[]): ReferenceIndex {
  const index = new ReferenceIndex();
  index.replace(files.map(({ path, text }) => [path, { folder: '', mentions: scanFile(text, { path }) }]));
  return index;
}

function inUse(): number {
  collectGarbage();
  collectGarbage();
  return process.memoryUsage().heapUsed;
}

function inEditor(report: StartReport): Figures {
  const [, files, read, ms] =
    /Looked for citations in (\d+) files, read (\d+) of them, in (\d+) ms/.exec(report.said.join('\n')) ?? [];
  return {
    files: Number(files),
    read: Number(read),
    ms: Number(ms),
    completeMs: Math.round(report.citedMs),
    workedMs: Math.round(report.workedMs),
    ...heldBy(report),
  };
}

async function fill(workspace: string, files: number): Promise<void> {
  const digests = [...syntheticDigests(PAPERS)].map(({ path, text }) => ({ path: `digests/${path}`, text }));
  for (const { path, text } of [...syntheticTree(files), ...digests]) {
    const file = join(workspace, path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, text);
  }
}

/** A hundred of the files say something else than before. */
async function touchSome(workspace: string): Promise<void> {
  const files = [...syntheticTree(100)].filter(({ path }) => path.startsWith('part'));
  const now = new Date();
  for (const { path, text } of files) {
    const file = join(workspace, path);
    if (!existsSync(file)) continue;
    await writeFile(file, `${text}arXiv:2411.14199\n`);
    await utimes(file, now, now);
  }
}
