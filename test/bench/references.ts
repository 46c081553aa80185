import { findReferences } from '../../src/core/arxiv/find';
import { syntheticDigests } from '../support/synthetic-digests';
import type { Bench, Figures } from './bench';
import { bytesOf, readCorpus, type CorpusFile } from './corpus';
import { compare, rounded } from './measure';

const ROUNDS = { atLeast: 5, atMost: 21, budget: 3000 };

/** How fast references are found: in digests, which are full of them, and in text that has none. */
export const references: Bench = {
  name: 'references',
  about: 'finding arXiv references in a text',
  takesPath: true,
  run(request) {
    const digests = readCorpus(request);
    const prose = [...syntheticDigests(1000)].map(({ path, text }) => ({
      path,
      text: text.replaceAll(/\([^()]*\)/g, ''),
    }));
    const { dense, empty } = compare(
      { dense: () => void countIn(digests), empty: () => void countIn(prose) },
      ROUNDS,
    );
    return { digests: figures(digests, dense), prose: figures(prose, empty) };
  },
};

function countIn(files: readonly CorpusFile[]): number {
  return files.reduce((sum, { text }) => sum + findReferences(text).length, 0);
}

function figures(files: readonly CorpusFile[], ms: number): Figures {
  const bytes = bytesOf(files);
  return {
    bytes,
    references: countIn(files),
    ms: rounded(ms),
    megabytesPerSecond: rounded(bytes / 1000 / ms),
  };
}
