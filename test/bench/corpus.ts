import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { findFiles, isMarkdown, readText, shownPath } from '../../src/cli/files';
import { syntheticDigests } from '../support/synthetic-digests';
import type { BenchRequest } from './bench';

/** One file of what is measured, already in memory. */
export interface CorpusFile {
  readonly path: string;
  readonly text: string;
}

/** How many papers stand in for the real digests where those are absent. */
const STAND_IN = 500;

/**
 * The digests to measure with: those of the given path, chosen as the command line chooses files; else the real ones
 * beside the repository; else the seeds and made-up ones. Says which. Throws what the command line throws when the
 * path cannot be read.
 */
export function readCorpus({ path, say }: BenchRequest): readonly CorpusFile[] {
  const shared = resolve('..', 'shared', 'digests');
  if (path !== undefined || existsSync(shared)) {
    const folder = path ?? shared;
    say(`digests: ${path ?? join('..', 'shared', 'digests')}`);
    return filesOf(folder);
  }
  say(`digests: seeds and ${STAND_IN} made-up papers (../shared/digests is not beside the repository)`);
  return [...filesOf('seeds'), ...syntheticDigests(STAND_IN)];
}

function filesOf(path: string): readonly CorpusFile[] {
  return findFiles(path, isMarkdown).map((file) => ({
    path: shownPath(file.path),
    text: readText(file.path),
  }));
}

/** The size of the texts as files, in bytes. */
export function bytesOf(files: readonly CorpusFile[]): number {
  return files.reduce((sum, file) => sum + Buffer.byteLength(file.text), 0);
}
