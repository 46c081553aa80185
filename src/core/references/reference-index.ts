import { withoutClass } from '../arxiv/identifier';
import { addTo, removeFrom } from './sets';
import { KeyTable } from './key-table';
import type { CitedPlace, Mention } from './mention';

/** What a file says, and to which workspace folder it belongs. */
export interface FileMentions {
  /** Files of one folder share their bibliographies; undefined for a document of no folder, which may use any. */
  readonly folder: string | undefined;
  readonly mentions: readonly Mention[];
}

/** What one replacement changed. */
export interface ReferenceChange {
  readonly uris: readonly string[];
  /** Identifiers, as in {@link Mention.arxivId}, whose places may have changed; also by what their keys mean now. */
  readonly arxivIds: ReadonlySet<string>;
}

export interface IndexSubscription {
  dispose(): void;
}

/**
 * Where each paper is cited in the files of a workspace. A change of one file costs what that file says, whatever the
 * size of the index; which paper a key means is worked out when it is asked.
 */
export class ReferenceIndex {
  private readonly files = new Map<string, FileMentions>();
  /** Files that name a paper by its identifier, entries included. */
  private readonly urisById = new Map<string, Set<string>>();
  /** Of these, the files that do so in their text: a bibliography's entry alone is no citation. */
  private readonly citersById = new Map<string, Set<string>>();
  private readonly keys = new KeyTable();
  private readonly cited = new Set<string>();
  /** Files that were digests when that was last asked. */
  private readonly digests = new Set<string>();
  /** Files that have entries, by the folder they serve. */
  private readonly bibliographies = new Map<string, Set<string>>();
  private readonly listeners = new Set<(change: ReferenceChange) => void>();
  private complete = false;

  /** @param isDigest whether a document is a digest: what it lists is no citation, and it can change at any time */
  constructor(private readonly isDigest: (uri: string) => boolean = () => false) {}

  /** How many files mention anything. */
  get fileCount(): number {
    return this.files.size;
  }

  /** Whether every file has been read: until then, a paper without a place may yet be cited somewhere. */
  get isComplete(): boolean {
    return this.complete;
  }

  /** Says that every file has been read (or no longer has); listeners hear an empty change. */
  setComplete(complete: boolean): void {
    if (this.complete === complete) return;
    this.complete = complete;
    this.tell({ uris: [], arxivIds: new Set() });
  }

  /** The URIs of all files that mention anything, in no order. */
  uris(): Iterable<string> {
    return this.files.keys();
  }

  /** What a file mentions; undefined when it is not in the index. */
  file(uri: string): FileMentions | undefined {
    return this.files.get(uri);
  }

  /** Replaces files, each by what it says now, or removes it (undefined, or nothing mentioned). One event for all. */
  replace(files: Iterable<readonly [uri: string, says: FileMentions | undefined]>): void {
    const uris: string[] = [];
    const arxivIds = new Set<string>();
    for (const [uri, given] of files) {
      const before = this.files.get(uri);
      const after = given && given.mentions.length > 0 ? given : undefined;
      if (!before && !after) continue;
      uris.push(uri);
      if (before) this.unlink(uri, before, arxivIds);
      if (after) this.link(uri, after, arxivIds);
    }
    if (uris.length > 0) this.changed(uris, arxivIds);
  }

  /** Asks anew whether these documents are digests: what a file lists counts, or no longer does. */
  recheckDigests(uris: Iterable<string>): void {
    const turned: string[] = [];
    const arxivIds = new Set<string>();
    for (const uri of uris) {
      const file = this.files.get(uri);
      if (!file || this.isDigest(uri) === this.digests.has(uri)) continue;
      turned.push(uri);
      this.noteDigest(uri);
      for (const { arxivId } of file.mentions) if (arxivId !== undefined) arxivIds.add(arxivId);
      this.addMeanings(file, arxivIds);
    }
    if (turned.length > 0) this.changed(turned, arxivIds);
  }

  /**
   * Every place that refers to a paper (without version), by file name and in text order: references, keys that mean it
   * and its entries in bibliographies; none in digests. Time grows with the places, not with the index.
   */
  placesOf(arxivId: string): readonly CitedPlace[] {
    const id = withoutClass(arxivId);
    const uris = new Set(this.urisById.get(id));
    for (const key of this.keys.keysOf(id)) for (const uri of this.keys.usersOf(key)) uris.add(uri);
    return [...uris].sort().flatMap((uri) => (this.isDigest(uri) ? [] : this.placesIn(uri, id)));
  }

  /** How many files cite a paper; its entries in bibliographies alone are no citation, nor is a digest's row. */
  citingFileCount(arxivId: string): number {
    return [...this.citers(withoutClass(arxivId))].length;
  }

  /** Whether any file cites a paper, counted as by {@link citingFileCount}. At once, whatever the size of the index. */
  isCited(arxivId: string): boolean {
    return this.cited.has(withoutClass(arxivId));
  }

  /** The papers (without version) that files cite, in no order; kept as files change, so asking costs nothing. */
  citedIds(): ReadonlySet<string> {
    return this.cited;
  }

  /**
   * The paper (without version) that a key means in a document: by the nearest bibliography of its folder that has such
   * an entry. Undefined when there is none, or the entry names no arXiv paper. From memory.
   */
  resolveKey(uri: string, key: string, folder = this.files.get(uri)?.folder): string | undefined {
    return this.keys.resolve(uri, folder, key)?.arxivId;
  }

  /** The entry that a key means in a document, arXiv paper or not; chosen as by {@link resolveKey}. */
  entryOfKey(uri: string, key: string, folder = this.files.get(uri)?.folder): CitedPlace | undefined {
    return this.keys.resolve(uri, folder, key);
  }

  /** The files that name a key in their text, whatever it means there; in no order. */
  usersOfKey(key: string): Iterable<string> {
    return this.keys.usersOf(key);
  }

  /** The files of a workspace folder that have entries, in no order. */
  bibliographiesOf(folder: string): Iterable<string> {
    return this.bibliographies.get(folder) ?? [];
  }

  onChange(listener: (change: ReferenceChange) => void): IndexSubscription {
    this.listeners.add(listener);
    return { dispose: () => this.listeners.delete(listener) };
  }

  /** The files that cite a paper, each once; found without looking through what they say. */
  private *citers(id: string): Iterable<string> {
    const named = this.citersById.get(id);
    for (const uri of named ?? []) if (!this.isDigest(uri)) yield uri;
    const seen = new Set<string>();
    for (const key of this.keys.keysOf(id)) {
      for (const uri of this.keys.usersOf(key)) {
        if (named?.has(uri) === true || seen.has(uri) || this.isDigest(uri)) continue;
        if (this.keys.resolve(uri, this.files.get(uri)?.folder, key)?.arxivId !== id) continue;
        seen.add(uri);
        yield uri;
      }
    }
  }

  private placesIn(uri: string, id: string): readonly CitedPlace[] {
    const file = this.files.get(uri);
    if (!file) return [];
    const meaning = new Map<string, string | undefined>();
    const paperOf = (mention: Mention): string | undefined => {
      if (mention.kind !== 'key' || mention.key === undefined) return mention.arxivId;
      const { key } = mention;
      if (!meaning.has(key)) meaning.set(key, this.keys.resolve(uri, file.folder, key)?.arxivId);
      return meaning.get(key);
    };
    const places: CitedPlace[] = [];
    const ordered = file.mentions.filter((mention) => paperOf(mention) === id);
    // A key such as `arXiv:2411.14199` is a reference, too: one place, and the key's.
    for (const mention of ordered.sort((a, b) => a.start - b.start || rank(a) - rank(b))) {
      const last = places.at(-1);
      if (last && mention.start < last.end) continue;
      places.push({ ...mention, arxivId: id, uri });
    }
    return places;
  }

  /** Works out which of the changed papers are cited now, before anyone hears of the change. */
  private changed(uris: readonly string[], arxivIds: ReadonlySet<string>): void {
    for (const id of arxivIds) {
      const [first] = this.citers(id);
      if (first === undefined) this.cited.delete(id);
      else this.cited.add(id);
    }
    this.tell({ uris, arxivIds });
  }

  private noteDigest(uri: string): void {
    if (this.isDigest(uri)) this.digests.add(uri);
    else this.digests.delete(uri);
  }

  private link(uri: string, file: FileMentions, changed: Set<string>): void {
    this.files.set(uri, file);
    this.noteDigest(uri);
    // A bibliography has entries and nothing else.
    if (file.mentions[0]?.kind === 'entry') addTo(this.bibliographies, file.folder ?? '', uri);
    for (const mention of file.mentions) {
      if (mention.arxivId !== undefined) {
        changed.add(mention.arxivId);
        addTo(this.urisById, mention.arxivId, uri);
        if (mention.kind !== 'entry') addTo(this.citersById, mention.arxivId, uri);
      }
      this.keys.add(uri, file.folder, mention);
    }
    this.addMeanings(file, changed);
  }

  private unlink(uri: string, file: FileMentions, changed: Set<string>): void {
    this.addMeanings(file, changed);
    this.files.delete(uri);
    this.digests.delete(uri);
    removeFrom(this.bibliographies, file.folder ?? '', uri);
    for (const mention of file.mentions) {
      if (mention.arxivId !== undefined) {
        changed.add(mention.arxivId);
        removeFrom(this.urisById, mention.arxivId, uri);
        removeFrom(this.citersById, mention.arxivId, uri);
      }
      this.keys.remove(uri, mention);
    }
  }

  private addMeanings(file: FileMentions, changed: Set<string>): void {
    for (const { key } of file.mentions) {
      if (key !== undefined) for (const id of this.keys.meaningsOf(key)) changed.add(id);
    }
  }

  private tell(change: ReferenceChange): void {
    for (const listener of [...this.listeners]) listener(change);
  }
}

function rank({ kind }: Mention): number {
  return kind === 'key' ? 0 : 1;
}
