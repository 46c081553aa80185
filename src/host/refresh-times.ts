/** The shortest and the longest time between two refreshes while changes keep coming, in milliseconds. */
const SHORTEST = 100;
const LONGEST = 2000;

/**
 * When a view is told of changes: of the first at once, of those that follow together and less and less often, since the
 * editor asks for the whole list each time; of the last after {@link LONGEST} at the latest.
 */
export class RefreshTimes {
  private timer: ReturnType<typeof setTimeout> | undefined;
  private hasMore = false;
  private pause = SHORTEST;

  /** @param refresh tells the view of all that has changed since it was last called */
  constructor(private readonly refresh: () => void) {}

  /** Something has changed. */
  changed(): void {
    if (this.timer === undefined) {
      this.refresh();
      this.wait(false);
    } else this.hasMore = true;
  }

  /** Tells of what has changed now; for the end of a long work. */
  flush(): void {
    if (!this.hasMore) return;
    clearTimeout(this.timer);
    this.hasMore = false;
    this.refresh();
    this.wait(false);
  }

  dispose(): void {
    clearTimeout(this.timer);
  }

  private wait(isBusy: boolean): void {
    this.pause = isBusy ? Math.min(LONGEST, this.pause * 2) : SHORTEST;
    this.timer = setTimeout(() => {
      this.timer = undefined;
      if (!this.hasMore) return;
      this.hasMore = false;
      this.refresh();
      this.wait(true);
    }, this.pause);
  }
}
