import type { CitedPlace, Mention } from './mention';
import { nearest } from './nearest';
import { addTo, removeFrom } from './sets';

/** An entry of a bibliography, and the workspace folder that it serves. */
interface KnownEntry {
  readonly folder: string | undefined;
  readonly place: CitedPlace;
}

/** Which bibliographies have a key, and which documents use it. */
export class KeyTable {
  /** By key, then by the URI of the bibliography; of two entries of a key in one file the first counts, as for BibTeX. */
  private readonly entries = new Map<string, Map<string, KnownEntry>>();
  private readonly users = new Map<string, Set<string>>();
  private readonly keysById = new Map<string, Set<string>>();

  add(uri: string, folder: string | undefined, mention: Mention): void {
    const { kind, key, arxivId } = mention;
    if (key === undefined) return;
    if (kind === 'key') {
      addTo(this.users, key, uri);
      return;
    }
    let files = this.entries.get(key);
    if (!files) this.entries.set(key, (files = new Map<string, KnownEntry>()));
    if (files.has(uri)) return;
    files.set(uri, { folder, place: { ...mention, uri } });
    if (arxivId !== undefined) addTo(this.keysById, arxivId, key);
  }

  remove(uri: string, { kind, key }: Mention): void {
    if (key === undefined) return;
    if (kind === 'key') {
      removeFrom(this.users, key, uri);
      return;
    }
    const files = this.entries.get(key);
    const arxivId = files?.get(uri)?.place.arxivId;
    files?.delete(uri);
    if (files?.size === 0) this.entries.delete(key);
    if (arxivId === undefined) return;
    const isMeant = [...(files?.values() ?? [])].some(({ place }) => place.arxivId === arxivId);
    if (!isMeant) removeFrom(this.keysById, arxivId, key);
  }

  /** The keys that some bibliography gives to a paper. */
  keysOf(arxivId: string): Iterable<string> {
    return this.keysById.get(arxivId) ?? [];
  }

  /** The documents that use a key. */
  usersOf(key: string): Iterable<string> {
    return this.users.get(key) ?? [];
  }

  /** Every paper that a key means in some bibliography. */
  *meaningsOf(key: string): Iterable<string> {
    for (const { place } of this.entries.get(key)?.values() ?? [])
      if (place.arxivId !== undefined) yield place.arxivId;
  }

  /** The entry that a key means in a document: of the bibliographies of its folder the nearest that has the key. */
  resolve(uri: string, folder: string | undefined, key: string): CitedPlace | undefined {
    const files = this.entries.get(key);
    if (!files) return undefined;
    const candidates: string[] = [];
    for (const [file, entry] of files)
      if (folder === undefined || entry.folder === folder) candidates.push(file);
    const file = nearest(uri, candidates);
    return file === undefined ? undefined : files.get(file)?.place;
  }
}
