import type { Uri } from 'vscode';

/** Where a change comes from: a person who writes, or the file system, where one seldom comes alone. */
export type ChangeSource = 'document' | 'file';

/** How long it must be quiet before changes are read, and the longest a steady stream can put that off (ms). */
const PATIENCE = { document: { quiet: 150, limit: 1000 }, file: { quiet: 500, limit: 5000 } } as const;

/** Gathers URIs that changed and says when it is time to read them: a person's edit soon, a burst
 * of files (a checkout, a rebase) when it is over. */
export class ChangeQueue {
  private readonly pending = new Map<string, Uri>();
  private timer: ReturnType<typeof setTimeout> | undefined;
  private waitingSince = 0;
  private latest = Infinity;

  constructor(private readonly due: () => void) {}

  /** Whether something waits to be read. */
  get isWaiting(): boolean {
    return this.timer !== undefined || this.pending.size > 0;
  }

  add(uri: Uri, source: ChangeSource = 'document'): void {
    this.pending.set(uri.toString(), uri);
    const now = Date.now();
    if (this.timer === undefined) {
      this.waitingSince = now;
      this.latest = Infinity;
    }
    clearTimeout(this.timer);
    const { quiet, limit } = PATIENCE[source];
    // Files that come while a person writes do not put off what was written.
    this.latest = Math.min(this.latest, this.waitingSince + limit);
    const wait = Math.max(0, Math.min(quiet, this.latest - now));
    this.timer = setTimeout(() => {
      this.timer = undefined;
      this.due();
    }, wait);
  }

  /** All that has gathered; nothing waits after it. */
  take(): readonly Uri[] {
    clearTimeout(this.timer);
    this.timer = undefined;
    const uris = [...this.pending.values()];
    this.pending.clear();
    return uris;
  }
}
