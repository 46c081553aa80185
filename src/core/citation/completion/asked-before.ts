import type { BibIndex, IndexedEntry } from '../../bib/bib-index';
import { entriesByArxivId, isKeyTaken } from '../../bib/lookup';

/** What a bibliography was asked for. */
interface Answers {
  readonly entries: Map<string, IndexedEntry | undefined>;
  readonly taken: Map<string, boolean>;
}

// A large bibliography is looked through in hundreds of parts, and mostly the same papers come up with each key that is pressed.
const answers = new WeakMap<BibIndex, Answers>();

/** The first entry of an arXiv paper, by its id without version; looked for once. */
export function entryOfPaper(index: BibIndex, arxivId: string): IndexedEntry | undefined {
  const { entries } = answersOf(index);
  if (!entries.has(arxivId)) entries.set(arxivId, entriesByArxivId(index, arxivId)[0]);
  return entries.get(arxivId);
}

/** Whether a key is in use, in any case; looked for once. */
export function isInUse(index: BibIndex, key: string): boolean {
  const { taken } = answersOf(index);
  const before = taken.get(key);
  if (before !== undefined) return before;
  const isTaken = isKeyTaken(index, key);
  taken.set(key, isTaken);
  return isTaken;
}

function answersOf(index: BibIndex): Answers {
  let known = answers.get(index);
  if (!known) answers.set(index, (known = { entries: new Map(), taken: new Map() }));
  return known;
}
