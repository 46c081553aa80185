import type { BibFileEntry } from '../citation/bib-file';
import { BibReader } from '../citation/bib-read';
import type { Range } from '../text';
import { type Chunk, type ChunkEntry, chunkEntry, type StringDefinition } from './chunk';
import { spliced, type TextEdit } from '../text-edit';

/** An entry as the index knows it; offsets are UTF-16 into the whole text, ranges half-open. */
export interface IndexedEntry extends Omit<ChunkEntry, 'start' | 'end'> {
  readonly range: Range;
}

/**
 * What one `.bib` text holds, to be asked by key, identifier and title. A value: a change gives a new index that shares
 * with the old one all that was not read again.
 */
export interface BibIndex {
  readonly text: string;
  readonly chunks: readonly Chunk[];
  /** Where each chunk starts, then the length of the text. */
  readonly starts: readonly number[];
}

/** A chunk ends with the first entry that makes it this long, in UTF-16 code units. */
const CHUNK = 65_536;
/** How far the reader may look at the head of an entry before it knows that it is one. */
const HEAD = 1000;

/** Reads a whole text. Never throws; linear. Large texts are better read in slices, by {@link indexSteps}. */
export function indexBib(text: string, chunkLength = CHUNK): BibIndex {
  const steps = indexSteps(text, chunkLength);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

/** As {@link indexBib}, in steps of some milliseconds; each gives the offset up to which the text is read. */
export function* indexSteps(text: string, chunkLength = CHUNK): Generator<number, BibIndex, void> {
  const chunks: Chunk[] = [];
  let end = 0;
  for (const chunk of readChunks(text, 0, [], chunkLength)) {
    chunks.push(chunk);
    end += chunk.length;
    yield end;
  }
  return withStarts(text, chunks);
}

/**
 * The index of the text after a change of it. Reads again only the stretches (64 KB each) that the change touches or
 * whose reading depended on it: all of the rest only when a `@string` changed, or when a comment or value is not closed.
 */
export function updateIndex(index: BibIndex, change: TextEdit, chunkLength = CHUNK): BibIndex {
  const text = spliced(index.text, change);
  const { chunks, starts } = index;
  const shift = text.length - index.text.length;
  const first = chunks.findIndex((chunk, i) => (starts[i] ?? 0) + chunk.reach >= change.range.start);
  if (first === -1) return indexBib(text, chunkLength);
  const kept = chunks.slice(0, first);
  const strings = kept.flatMap((chunk) => chunk.strings);
  // Where reading may end: at the start of an old chunk that lies behind the change.
  let next = first + 1;
  const read: Chunk[] = [];
  let at = starts[first] ?? 0;
  const stops = (offset: number): boolean => {
    while (next < chunks.length && (starts[next] ?? 0) + shift < offset) next++;
    const old = starts[next] ?? Infinity;
    return next < chunks.length && old >= change.range.end && old + shift === offset;
  };
  for (const chunk of readChunks(text, at, strings, chunkLength, stops)) {
    read.push(chunk);
    at += chunk.length;
  }
  const tail = at < text.length ? chunks.slice(next) : [];
  const replaced = chunks.slice(first, chunks.length - tail.length);
  if (tail.length > 0 && !sameStrings(read, replaced)) {
    return withStarts(text, [...kept, ...readChunks(text, starts[first] ?? 0, strings, chunkLength)]);
  }
  return withStarts(text, [...kept, ...read, ...tail]);
}

/** The entry as it is read, with all its fields; one that is in the index. */
export function readEntry(index: BibIndex, entry: IndexedEntry): BibFileEntry | undefined {
  const number = chunkAt(index, entry.range.start);
  const strings = index.chunks.slice(0, number + 1).flatMap((chunk) => chunk.strings);
  return new BibReader(index.text, entry.range.start, strings).next();
}

/** All entries with their fields, in text order, one at a time. */
export function* readEntries(index: BibIndex): Generator<BibFileEntry, void> {
  const reader = new BibReader(index.text);
  for (let entry = reader.next(); entry; entry = reader.next()) yield entry;
}

/** The number of the chunk that holds an offset. */
function chunkAt({ starts, chunks }: BibIndex, offset: number): number {
  let low = 0;
  let high = chunks.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Reads chunks from `from` on, to the end of the text or to the first entry at which `stops` says so. */
function* readChunks(
  text: string,
  from: number,
  before: readonly StringDefinition[],
  chunkLength: number,
  stops: (offset: number) => boolean = () => false,
): Generator<Chunk, void> {
  let strings: StringDefinition[] = [];
  let torn: number | undefined;
  const tornAt = (offset: number): void => {
    torn ??= offset;
  };
  const reader = new BibReader(text, from, before, {
    string: (name, value) => strings.push([name, value]),
    torn: tornAt,
  });
  let start = from;
  let entries: ChunkEntry[] = [];
  const close = (end: number, reach: number): Chunk => {
    const chunk: Chunk = {
      length: end - start,
      entries,
      strings,
      reach: Math.max(reach, end) - start,
      torn: torn === undefined ? undefined : torn - start,
    };
    start = end;
    entries = [];
    strings = [];
    torn = undefined;
    return chunk;
  };
  for (;;) {
    const entry = reader.next();
    if (!entry) break;
    const at = entry.range.start;
    const full = at - start >= chunkLength;
    if (at > start && (full || stops(at))) {
      const isEnd = stops(at);
      yield close(at, Math.max(reader.reach, at + HEAD, entry.range.end));
      if (isEnd) return;
    }
    if (!entry.isClosed) tornAt(at);
    entries.push(chunkEntry(entry, start));
  }
  if (text.length > start || from === 0) yield close(text.length, text.length);
}

function sameStrings(a: readonly Chunk[], b: readonly Chunk[]): boolean {
  const [left, right] = [a, b].map((chunks) => JSON.stringify(chunks.flatMap((chunk) => chunk.strings)));
  return left === right;
}

function withStarts(text: string, chunks: readonly Chunk[]): BibIndex {
  const starts = [0];
  for (const chunk of chunks) starts.push((starts[starts.length - 1] ?? 0) + chunk.length);
  return { text, chunks, starts };
}
