import type { Library } from '../core/library/library';
import type { Paper } from '../core/library/paper';
import { readyCues } from '../core/summary/cues';
import { Pacer, runSteps } from './pacer';

/** What nobody waits for takes so much of a slice at most, in milliseconds. */
export const AHEAD_SLICE = 8;
/** So long the library must have been as it is, in milliseconds: the tree is shown by then. */
const REST = 3000;

interface AheadDeps {
  readonly library: Library;
  /** Reads a paper as the panel does. */
  readonly buildCard: (paper: Paper) => unknown;
  readonly numbers: { countAhead(): Promise<void> };
  /** Reads what its page is made of. */
  readonly preparePanel: () => Promise<void>;
  readonly log: { error(message: string, ...details: unknown[]): void };
}

/**
 * Does once, when the library has come to rest after the start, what the first view of it would else wait for: reads the page's
 * own files and the papers of the newest day, and counts the library, in small slices.
 */
export function workAhead({ library, buildCard, numbers, preparePanel, log }: AheadDeps): {
  dispose(): void;
} {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const pacer = new Pacer(AHEAD_SLICE);
  const work = async (): Promise<void> => {
    watching.dispose();
    await preparePanel();
    await runSteps(readyCues(), () => pacer);
    await runSteps(newestDay(library, buildCard), () => pacer);
    await numbers.countAhead();
  };
  const watching = library.onChange(() => {
    if (!library.isReady) return;
    clearTimeout(timer);
    timer = setTimeout(() => {
      work().catch((error: unknown) => log.error('The first view could not be prepared.', error));
    }, REST);
  });
  return {
    dispose: () => {
      clearTimeout(timer);
      watching.dispose();
    },
  };
}

function* newestDay(library: Library, read: (paper: Paper) => unknown): Generator<undefined, void> {
  const { snapshot } = library;
  for (const paper of snapshot.day(snapshot.dates[0] ?? '')?.papers.slice(0, 30) ?? []) {
    read(paper);
    yield undefined;
  }
}
