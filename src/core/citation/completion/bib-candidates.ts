import type { BibIndex, IndexedEntry } from '../../bib/bib-index';
import type { Chunk } from '../../bib/chunk';
import { lastEntries } from '../../bib/lookup';

/**
 * How well an entry fits what is typed: its key begins so (0), holds it (1), its title holds it (2), or its key has the
 * letters in this order (3).
 */
export type BibRank = 0 | 1 | 2 | 3;

/** An entry of a bibliography that what is typed may mean. */
export interface BibCandidate {
  readonly entry: IndexedEntry;
  readonly rank: BibRank;
}

/** Fewer letters stand in every title. */
const TITLE_PART = 3;

/** Keys as they are compared, one for each entry of a chunk; made when it is first searched. */
const folded = new WeakMap<Chunk, readonly string[]>();

/**
 * The entries that what is typed of a key may mean, the best first and then in text order; where nothing is typed, the
 * last ones of the file, which were added last. Each key once, `limit` at most. Linear in the number of entries, a few
 * milliseconds for 15 MB.
 * @param excluded keys, in lower case, that are not wanted
 */
export function bibCandidates(
  index: BibIndex,
  typed: string,
  excluded: ReadonlySet<string>,
  limit: number,
): readonly BibCandidate[] {
  const seen = new Set(excluded);
  const isNew = (key: string): boolean => {
    const lower = key.toLowerCase();
    if (key === '' || seen.has(lower)) return false;
    seen.add(lower);
    return true;
  };
  if (typed === '')
    return [...lastEntries(index, limit + excluded.size)]
      .reverse()
      .filter(({ key }) => isNew(key))
      .slice(0, limit)
      .map((entry) => ({ entry, rank: 0 }));
  const wanted = typed.toLowerCase();
  const ranked: Place[][] = [[], [], [], []];
  const rankOf = ranking(wanted);
  for (const [number, chunk] of index.chunks.entries()) {
    const keys = foldedKeys(chunk);
    for (let i = 0; i < keys.length; i++) {
      const rank = rankOf(keys[i] ?? '', chunk.entries[i]?.title);
      const places = rank === undefined ? undefined : ranked[rank];
      if (places && places.length < limit + excluded.size) places.push([number, i]);
    }
    if ((ranked[0]?.length ?? 0) >= limit + excluded.size) break;
  }
  const found: BibCandidate[] = [];
  for (const [rank, places] of ranked.entries())
    for (const place of places) {
      if (found.length >= limit) return found;
      const entry = entryAt(index, place);
      if (entry && isNew(entry.key)) found.push({ entry, rank: rank as BibRank });
    }
  return found;
}

/** The number of a chunk and of an entry in it. */
type Place = readonly [chunk: number, entry: number];

function ranking(wanted: string): (key: string, title: string | undefined) => BibRank | undefined {
  const part = wanted.replace(/[^\p{L}\p{N}]+/gu, '');
  const first = wanted.charAt(0);
  return (key, title) => {
    if (key.startsWith(wanted)) return 0;
    const at = key.indexOf(first);
    if (at >= 0 && key.includes(wanted)) return 1;
    if (part.length >= TITLE_PART && title?.includes(part) === true) return 2;
    return at >= 0 && wanted.length > 1 && hasInOrder(key, wanted, at) ? 3 : undefined;
  };
}

function hasInOrder(key: string, wanted: string, from: number): boolean {
  let at = from;
  for (let i = 1; i < wanted.length; i++) {
    at = key.indexOf(wanted.charAt(i), at + 1);
    if (at < 0) return false;
  }
  return true;
}

function foldedKeys(chunk: Chunk): readonly string[] {
  let keys = folded.get(chunk);
  if (!keys) folded.set(chunk, (keys = chunk.entries.map(({ key }) => key.toLowerCase())));
  return keys;
}

function entryAt(index: BibIndex, [chunk, number]: Place): IndexedEntry | undefined {
  const entry = index.chunks[chunk]?.entries[number];
  if (!entry) return undefined;
  const { start, end, ...rest } = entry;
  const offset = index.starts[chunk] ?? 0;
  return { ...rest, range: { start: start + offset, end: end + offset } };
}
