import { Map as PersistentMap, Set as PersistentSet } from 'immutable';
import type { Digest, Entry } from '../digest/entry';
import { arxivKey, paperKey } from './key';
import type { LibraryChange } from './change';
import type { Paper, Place } from './paper';

/** All papers that the digests of one day list. */
export interface Day {
  /** ISO 8601 date, as in {@link Entry.date}; {@link UNDATED} for papers without one. */
  readonly date: string;
  /** In the order of the files and their rows, each once. */
  readonly papers: readonly Paper[];
  /** Documents that list papers of this day, or are an empty digest of it. */
  readonly uris: readonly string[];
}

type Places = readonly Place[];

const NOWHERE: Places = [];

/** The day of papers without a date; sorts after all others. */
export const UNDATED = '';

/**
 * One state of the library. Persistent maps share all that did not change with the state before, so that replacing a
 * document costs what the document costs. Views over all of it are made when first asked for, and kept.
 */
export class LibrarySnapshot {
  static readonly empty = new LibrarySnapshot(PersistentMap(), PersistentMap(), PersistentMap());

  private dateList: readonly string[] | undefined;
  private dayList: readonly Day[] | undefined;
  private paperCache: Map<string, Paper> | undefined;

  private constructor(
    private readonly digests: PersistentMap<string, Digest>,
    private readonly placesByKey: PersistentMap<string, Places>,
    private readonly urisByDay: PersistentMap<string, PersistentSet<string>>,
  ) {}

  /** How many different papers there are. */
  get size(): number {
    return this.placesByKey.size;
  }

  /** How many documents are digests. */
  get documentCount(): number {
    return this.digests.size;
  }

  /** What a document says; undefined when it is no digest. */
  digest(uri: string): Digest | undefined {
    return this.digests.get(uri);
  }

  /** The URIs of all digests, in no order. */
  uris(): Iterable<string> {
    return this.digests.keys();
  }

  /** The paper with this key; undefined when no digest lists it. */
  paper(key: string): Paper | undefined {
    const known = this.paperCache?.get(key);
    if (known) return known;
    const places = this.placesByKey.get(key);
    if (!places) return undefined;
    const paper = paperOf(key, places);
    if (!paper) return undefined;
    (this.paperCache ??= new Map()).set(key, paper);
    return paper;
  }

  /** The paper with this arXiv id (without version); undefined when no digest lists it. */
  paperById(arxivId: string): Paper | undefined {
    return this.paper(arxivKey(arxivId));
  }

  /** All papers, in no order that means anything. */
  *papers(): Iterable<Paper> {
    for (const key of this.placesByKey.keys()) {
      const paper = this.paper(key);
      if (paper) yield paper;
    }
  }

  /** The dates of all days that have a digest, newest first; without their papers, which cost more. */
  get dates(): readonly string[] {
    this.dateList ??= [...this.urisByDay.keys()].sort((a, b) => (a < b ? 1 : a > b ? -1 : 0));
    return this.dateList;
  }

  /** All days that have a digest, newest first; made when first asked for. */
  get days(): readonly Day[] {
    this.dayList ??= this.dates.flatMap((date) => this.day(date) ?? []);
    return this.dayList;
  }

  /** Whether a digest is dated so. */
  hasDay(date: string): boolean {
    return this.urisByDay.has(date);
  }

  /** How many papers a day lists, each once; 0 when no digest is dated so. */
  paperCount(date: string): number {
    const uris = this.urisByDay.get(date);
    return uris ? this.keysOf(date, uris).size : 0;
  }

  /** The papers of one day; undefined when no digest is dated so. */
  day(date: string): Day | undefined {
    const uris = this.urisByDay.get(date);
    if (!uris) return undefined;
    const sorted = [...uris].sort();
    const keys = this.keysOf(date, sorted);
    return { date, papers: [...keys].flatMap((key) => this.paper(key) ?? []), uris: sorted };
  }

  /** The keys of the papers that these documents list on a day, in their order. */
  private keysOf(date: string, uris: Iterable<string>): ReadonlySet<string> {
    const keys = new Set<string>();
    for (const uri of uris) {
      const digest = this.digests.get(uri);
      for (const key of (digest && keysByDate(digest).get(date)) ?? []) keys.add(key);
    }
    return keys;
  }

  /** The state after documents were replaced, and what changed; this very snapshot when nothing did. */
  with(documents: Iterable<readonly [uri: string, digest: Digest | undefined]>): {
    readonly snapshot: LibrarySnapshot;
    readonly change: LibraryChange;
  } {
    const uris: string[] = [];
    const keys = new Set<string>();
    const days = new Set<string>();
    const digests = this.digests.asMutable();
    const placesByKey = this.placesByKey.asMutable();
    const urisByDay = this.urisByDay.asMutable();
    for (const [uri, given] of documents) {
      const before = digests.get(uri);
      const after = given?.isDigest ? given : undefined;
      if (!before && !after) continue;
      uris.push(uri);
      const [datesBefore, datesAfter] = [datesOf(before), datesOf(after)];
      for (const date of datesBefore) {
        days.add(date);
        if (!datesAfter.has(date)) removeFrom(urisByDay, date, uri);
      }
      for (const date of datesAfter) {
        days.add(date);
        if (!datesBefore.has(date)) addTo(urisByDay, date, uri);
      }
      const keysBefore = new Set(before?.entries.map(paperKey));
      const placesAfter = placesOf(uri, after);
      const replace = (key: string, own: Places): void => {
        const known = placesByKey.get(key) ?? NOWHERE;
        // Most papers stand in one document, and then there is nothing to sort out.
        const others = known.length === 0 ? known : known.filter((place) => place.uri !== uri);
        for (const { entry } of others) days.add(entry.date ?? UNDATED);
        if (others.length + own.length === 0) placesByKey.delete(key);
        else placesByKey.set(key, others.length === 0 ? own : [...others, ...own]);
        keys.add(key);
      };
      for (const key of keysBefore) replace(key, placesAfter.get(key) ?? NOWHERE);
      for (const [key, own] of placesAfter) if (!keysBefore.has(key)) replace(key, own);
      if (after) digests.set(uri, after);
      else digests.delete(uri);
    }
    if (uris.length === 0) return { snapshot: this, change: { uris, keys, days } };
    const snapshot = new LibrarySnapshot(
      digests.asImmutable(),
      placesByKey.asImmutable(),
      urisByDay.asImmutable(),
    );
    return { snapshot, change: { uris, keys, days } };
  }
}

const keysOfDigests = new WeakMap<Digest, ReadonlyMap<string, ReadonlySet<string>>>();

/** The keys of a digest's papers by their day. Kept: a file of ten thousand papers may have as many days. */
function keysByDate(digest: Digest): ReadonlyMap<string, ReadonlySet<string>> {
  const known = keysOfDigests.get(digest);
  if (known) return known;
  const byDate = new Map<string, Set<string>>();
  for (const entry of digest.entries) {
    const date = entry.date ?? UNDATED;
    const keys = byDate.get(date);
    if (keys) keys.add(paperKey(entry));
    else byDate.set(date, new Set([paperKey(entry)]));
  }
  keysOfDigests.set(digest, byDate);
  return byDate;
}

function datesOf(digest: Digest | undefined): ReadonlySet<string> {
  const dates = new Set<string>();
  if (!digest) return dates;
  for (const entry of digest.entries) dates.add(entry.date ?? UNDATED);
  // An empty digest is a day all the same; a dated file whose entries have dates of their own adds none.
  if (dates.size === 0) dates.add(digest.date ?? UNDATED);
  return dates;
}

function placesOf(uri: string, digest: Digest | undefined): ReadonlyMap<string, Places> {
  const places = new Map<string, Place[]>();
  for (const entry of digest?.entries ?? []) {
    const key = paperKey(entry);
    const known = places.get(key);
    if (known) known.push({ uri, entry });
    else places.set(key, [{ uri, entry }]);
  }
  return places;
}

function addTo(days: PersistentMap<string, PersistentSet<string>>, date: string, uri: string): void {
  days.set(date, (days.get(date) ?? PersistentSet<string>()).add(uri));
}

function removeFrom(days: PersistentMap<string, PersistentSet<string>>, date: string, uri: string): void {
  const rest = days.get(date)?.delete(uri);
  if (rest && rest.size > 0) days.set(date, rest);
  else days.delete(date);
}

function paperOf(key: string, places: Places): Paper | undefined {
  const sorted = [...places].sort(
    (a, b) =>
      compare(b.entry.date ?? '', a.entry.date ?? '') || compare(a.uri, b.uri) || a.entry.line - b.entry.line,
  );
  const [first, ...others] = sorted;
  if (!first) return undefined;
  const entry = others.reduce(
    (best, place) => (says(place.entry) > says(best) ? place.entry : best),
    first.entry,
  );
  return { key, arxivId: entry.arxivId, places: sorted, entry };
}

/** How much an entry has to say: a summary counts most, then authors. */
function says(entry: Entry): number {
  return (
    (entry.summary === undefined ? 0 : 2) + (entry.authors.length > 0 ? 1 : 0) + (entry.title === '' ? -4 : 0)
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
