import * as vscode from 'vscode';
import type { FoundPapers, PaperFinder } from '../../core/search/finder';
import { RefreshTimes } from '../../host/refresh-times';

/** More papers than these are not asked for: as many as a library may have. */
const ALL = 1_000_000;

/** What the tree shows of the library. */
export interface Filtered {
  readonly query: string;
  readonly found: FoundPapers;
  /** The keys of the papers that are shown. */
  readonly keys: ReadonlySet<string>;
}

/** The filter of the tree: a question to the finder, asked again whenever its answer may be another one. */
export class PaperFilter implements vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<Filtered | undefined>();
  private readonly times = new RefreshTimes(() => void this.ask());
  private readonly subscription: { dispose(): void };
  private asked = '';
  private turn = 0;
  private shown: Filtered | undefined;
  /** Tells what is shown from now on; undefined for everything. */
  readonly onChange = this.changed.event;

  constructor(private readonly finder: PaperFinder) {
    this.subscription = finder.onChange(() => {
      if (this.asked !== '') this.times.changed();
    });
  }

  /** What was asked last, answered or not; empty when everything is shown. */
  get query(): string {
    return this.asked;
  }

  /** What is shown; undefined for everything. */
  get filtered(): Filtered | undefined {
    return this.shown;
  }

  /** Shows what fits a query; everything where it is blank. Resolves when that is known, or something else was asked since. */
  async set(query: string): Promise<void> {
    const asked = query.trim();
    if (asked === this.asked) return;
    this.asked = asked;
    await this.ask();
  }

  dispose(): void {
    this.subscription.dispose();
    this.times.dispose();
    this.changed.dispose();
  }

  private async ask(): Promise<void> {
    const turn = ++this.turn;
    const query = this.asked;
    if (query === '') {
      if (this.shown) this.changed.fire((this.shown = undefined));
      return;
    }
    const found = await this.finder.find(query, ALL);
    if (turn !== this.turn) return;
    const keys = new Set(found.hits.map(({ paper }) => paper.key));
    this.changed.fire((this.shown = { query, found, keys }));
  }
}
