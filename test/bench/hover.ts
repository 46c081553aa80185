import { findReferences, referenceAt } from '../../src/core/arxiv/find';
import { buildCard, buildUnknownCard } from '../../src/core/card/build';
import { cardMarkdown, type CardAction } from '../../src/core/card/markdown';
import type { Translate } from '../../src/core/card/translate';
import type { Library } from '../../src/core/library/library';
import type { Paper } from '../../src/core/library/paper';
import { syntheticDigests } from '../support/synthetic-digests';
import type { Bench, Figures } from './bench';
import { readCorpus, type CorpusFile } from './corpus';
import { buildLibrary } from './indexing';
import { collectGarbage, median, quantile, rounded } from './measure';

const MANY = 100_000;
/** So many references of the big library are pointed at, spread over all of it. */
const SAMPLE = 5000;

/**
 * The answer to a hover, from a line and a position in it to the Markdown of the card: what the hover provider does
 * besides wrapping it. Every reference is pointed at once; no card is kept from one to the next.
 */
export const hover: Bench = {
  name: 'hover',
  about: 'line and position to the Markdown of a card',
  takesPath: true,
  run(request) {
    const files = readCorpus(request);
    const digests = timesOf(buildLibrary(files), placesIn(files));
    request.say(`a library of ${MANY} made-up papers`);
    // Only every n-th text is kept: the library holds what it needs of the others.
    const kept: CorpusFile[] = [];
    const papersPerKept = Math.ceil(MANY / SAMPLE);
    let count = 0;
    const library = buildLibrary(
      (function* () {
        for (const file of syntheticDigests(MANY)) {
          if (count++ % papersPerKept === 0) kept.push(file);
          yield file;
        }
      })(),
    );
    return { digests, synthetic: timesOf(library, placesIn(kept)) };
  },
};

interface Place {
  readonly line: string;
  readonly character: number;
}

/** Every arXiv reference of the files, as a line and a position in the middle of the reference. */
function placesIn(files: readonly CorpusFile[]): readonly Place[] {
  return files
    .flatMap(({ text }) => text.split(/\r\n|\n|\r/))
    .flatMap((line) =>
      findReferences(line).map(({ range }) => ({ line, character: (range.start + range.end) >> 1 })),
    );
}

function timesOf(library: Library, places: readonly Place[]): Figures {
  for (const place of places.slice(0, 200)) answer(library, place);
  collectGarbage();
  const times = places.map((place) => {
    const start = performance.now();
    answer(library, place);
    return performance.now() - start;
  });
  return {
    papers: library.snapshot.size,
    hovers: places.length,
    known: places.filter((place) => paperAt(library, place) !== undefined).length,
    medianMs: rounded(median(times)),
    p99Ms: rounded(quantile(times, 0.99)),
    maxMs: rounded(quantile(times, 1)),
  };
}

function answer(library: Library, { line, character }: Place): string {
  const found = referenceAt(line, character, { languageId: 'markdown' });
  if (!found) throw new Error(`no reference at ${character} of: ${line.slice(0, 200)}`);
  const paper = library.snapshot.paperById(found.id);
  const card = paper ? buildCard(paper) : buildUnknownCard(found.id, found.version, '');
  return cardMarkdown(card, actionsFor(card.key), english);
}

function paperAt(library: Library, { line, character }: Place): Paper | undefined {
  const found = referenceAt(line, character);
  return found && library.snapshot.paperById(found.id);
}

/** Actions as long as the real ones. */
function actionsFor(key: string | undefined): readonly CardAction[] {
  if (key === undefined) return [];
  const argument = encodeURIComponent(JSON.stringify([{ key }]));
  return ['Insert citation', 'Open in panel', 'Go to digest', 'Open note'].map((label) => ({
    label,
    uri: `command:paperDigest.action?${argument}`,
  }));
}

const english: Translate = (message, ...values) =>
  message.replace(/\{(\d)\}/g, (_, index: string) => values[Number(index)] ?? '');
