import MarkdownIt from 'markdown-it';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import type { Digest } from '../../src/core/digest/entry';
import { digestSteps, readDigest } from '../../src/core/digest/read';
import { Library } from '../../src/core/library/library';
import type { Bench } from './bench';
import { bytesOf, readCorpus, type CorpusFile } from './corpus';
import { collectGarbage, compare, duration, rounded } from './measure';

const ROUNDS = { atLeast: 3, atMost: 15, budget: 15_000 };

/**
 * Indexing against what a Markdown parser needs for the same files: from texts in memory to a library that has every
 * paper with all its fields. The parsers only parse, and know nothing of papers.
 */
export const indexing: Bench = {
  name: 'index',
  about: 'texts to a full library, against Markdown parsers',
  takesPath: true,
  run(request) {
    const files = readCorpus(request);
    const remark = unified().use(remarkParse).use(remarkGfm);
    const markdownIt = new MarkdownIt();
    const times = compare(
      {
        ours: () => void buildLibrary(files),
        markdownIt: () => files.forEach(({ text }) => void markdownIt.parse(text, {})),
        remark: () => files.forEach(({ text }) => void remark.parse(text)),
      },
      ROUNDS,
    );
    return {
      files: files.length,
      bytes: bytesOf(files),
      papers: files.reduce((sum, { text, path }) => sum + readDigest(text, path).entries.length, 0),
      ms: rounded(times.ours),
      remarkMs: rounded(times.remark),
      markdownItMs: rounded(times.markdownIt),
      ratioToRemark: rounded(times.remark / times.ours),
      ratioToMarkdownIt: rounded(times.markdownIt / times.ours),
      longestStepMs: rounded(longestStep(files)),
    };
  },
};

/** Runs of which the one with the shortest longest step counts: what else the machine does only ever adds. */
const STEP_RUNS = 5;

/**
 * The longest stretch that reading these files and taking them in one by one holds up who waits, in milliseconds: from
 * one pause of the reader to the next, or the replacement of one document, a new one or one that is there already.
 */
function longestStep(files: readonly CorpusFile[]): number {
  let least = Infinity;
  for (let run = 0; run < STEP_RUNS; run++) {
    collectGarbage();
    const library = new Library();
    let longest = 0;
    const timed = (work: () => void): void => {
      longest = Math.max(longest, duration(work));
    };
    for (const { path, text } of files) {
      const steps = digestSteps(text, path);
      let digest: Digest | undefined;
      while (!digest) timed(() => (digest = steps.next().value ?? undefined));
      for (const given of [digest, { ...digest }]) {
        timed(() => {
          library.replace([[path, given]]);
        });
      }
    }
    least = Math.min(least, longest);
  }
  return least;
}

/** The library of these files, as the extension makes it: all of them in one replacement. */
export function buildLibrary(files: Iterable<CorpusFile>): Library {
  const library = new Library();
  library.replace(digestsOf(files));
  return library;
}

function* digestsOf(files: Iterable<CorpusFile>) {
  for (const { path, text } of files) yield [path, readDigest(text, path)] as const;
}
