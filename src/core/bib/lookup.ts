import { withoutClass } from '../arxiv/identifier';
import type { BibIndex, IndexedEntry } from './bib-index';
import type { Chunk, ChunkEntry } from './chunk';

/** What entries of an index are found by. */
type By = 'key' | 'arxivId' | 'doi' | 'title';

/** Where the entries of a chunk are, by what they are asked for; made when a chunk is first asked. */
const maps = new WeakMap<Chunk, Partial<Record<By, EntryMap>>>();
/** The same for all chunks of an index: a large one is asked for a hundred values with each key that is pressed. */
const mapLists = new WeakMap<BibIndex, Partial<Record<By, readonly EntryMap[]>>>();

type EntryMap = ReadonlyMap<string, readonly ChunkEntry[]>;

/** The entries of a key, in text order. Keys that differ in case alone are one to BibTeX, and so they are here. */
export function entriesByKey(index: BibIndex, key: string): readonly IndexedEntry[] {
  return entriesBy(index, 'key', key.toLowerCase());
}

/** The entries that mean an arXiv paper, given by its id without version. */
export function entriesByArxivId(index: BibIndex, arxivId: string): readonly IndexedEntry[] {
  return entriesBy(index, 'arxivId', withoutClass(arxivId));
}

/** The entries of a published DOI, given as `normalDoi` has it. */
export function entriesByDoi(index: BibIndex, doi: string): readonly IndexedEntry[] {
  return entriesBy(index, 'doi', doi);
}

/** The entries of a title, given as `normalTitle` has it. */
export function entriesByTitle(index: BibIndex, title: string): readonly IndexedEntry[] {
  return entriesBy(index, 'title', title);
}

/** Whether a key is in use, in any case. */
export function isKeyTaken(index: BibIndex, key: string): boolean {
  const folded = key.toLowerCase();
  return mapsOf(index, 'key').some((map) => map.has(folded));
}

/** All keys in use, as they are written, in text order; doubled ones twice. */
export function* takenKeys(index: BibIndex): Generator<string, void> {
  for (const chunk of index.chunks) for (const { key } of chunk.entries) if (key !== '') yield key;
}

/** All entries, in text order. */
export function* allEntries(index: BibIndex): Generator<IndexedEntry, void> {
  for (const [i, chunk] of index.chunks.entries()) {
    for (const entry of chunk.entries) yield placed(entry, index.starts[i] ?? 0);
  }
}

/** Where the first entry, string or comment starts that is not closed; undefined when all are. */
export function firstTorn(index: BibIndex): number | undefined {
  const number = index.chunks.findIndex(({ torn }) => torn !== undefined);
  return number === -1 ? undefined : (index.starts[number] ?? 0) + (index.chunks[number]?.torn ?? 0);
}

/** The last entries of the text, `count` at most, in text order. */
export function lastEntries(index: BibIndex, count: number): readonly IndexedEntry[] {
  const found: IndexedEntry[] = [];
  for (let i = index.chunks.length - 1; i >= 0 && found.length < count; i--) {
    const entries = index.chunks[i]?.entries ?? [];
    const some = entries.slice(Math.max(0, entries.length - (count - found.length)));
    found.unshift(...some.map((entry) => placed(entry, index.starts[i] ?? 0)));
  }
  return found;
}

function entriesBy(index: BibIndex, by: By, value: string): readonly IndexedEntry[] {
  const found: IndexedEntry[] = [];
  if (value === '') return found;
  const all = mapsOf(index, by);
  for (let i = 0; i < all.length; i++) {
    const entries = all[i]?.get(value);
    if (entries) for (const entry of entries) found.push(placed(entry, index.starts[i] ?? 0));
  }
  return found;
}

function placed({ start, end, ...rest }: ChunkEntry, offset: number): IndexedEntry {
  return { ...rest, range: { start: start + offset, end: end + offset } };
}

function mapsOf(index: BibIndex, by: By): readonly EntryMap[] {
  let all = mapLists.get(index);
  if (!all) mapLists.set(index, (all = {}));
  return (all[by] ??= index.chunks.map((chunk) => mapOf(chunk, by)));
}

function mapOf(chunk: Chunk, by: By): EntryMap {
  let all = maps.get(chunk);
  if (!all) maps.set(chunk, (all = {}));
  return (all[by] ??= mapBy(chunk.entries, by));
}

function mapBy(entries: readonly ChunkEntry[], by: By): EntryMap {
  const map = new Map<string, ChunkEntry[]>();
  for (const entry of entries) {
    const value = by === 'key' ? entry.key.toLowerCase() : entry[by];
    if (value === undefined || value === '') continue;
    const same = map.get(value);
    if (same) same.push(entry);
    else map.set(value, [entry]);
  }
  return map;
}
