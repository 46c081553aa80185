import type { Digest } from '../digest/entry';
import type { LibraryChange } from './change';
import { LibrarySnapshot } from './snapshot';

export interface Subscription {
  dispose(): void;
}

/**
 * All digests in memory. It holds the newest snapshot and tells who listens what changed; snapshots themselves never
 * change, so whoever holds one sees one consistent state.
 */
export class Library {
  private current = LibrarySnapshot.empty;
  private ready = false;
  private readonly listeners = new Set<(change: LibraryChange) => void>();

  get snapshot(): LibrarySnapshot {
    return this.current;
  }

  /** Whether the first scan of the workspace is over. */
  get isReady(): boolean {
    return this.ready;
  }

  /** Says that the first scan is over; listeners hear an empty change, so that "loading" can give way to "none". */
  markReady(): void {
    if (this.ready) return;
    this.ready = true;
    this.tell({ uris: [], keys: new Set(), days: new Set() });
  }

  /**
   * Replaces documents, each by what it says now, or removes it (undefined, or a note that is no digest). One change
   * event for all of them; none when nothing changed. Time grows with these documents, not with the library.
   */
  replace(documents: Iterable<readonly [uri: string, digest: Digest | undefined]>): void {
    const { snapshot, change } = this.current.with(documents);
    if (snapshot === this.current) return;
    this.current = snapshot;
    this.tell(change);
  }

  onChange(listener: (change: LibraryChange) => void): Subscription {
    this.listeners.add(listener);
    return { dispose: () => this.listeners.delete(listener) };
  }

  private tell(change: LibraryChange): void {
    for (const listener of [...this.listeners]) listener(change);
  }
}
