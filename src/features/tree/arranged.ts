import * as vscode from 'vscode';
import { DayGroups } from '../../core/desk/day-groups';
import type { Grouping } from '../../core/desk/grouping';
import type { Groups } from '../../core/desk/groups';
import { IndexedGroups, type IndexedSources } from '../../core/desk/indexed-groups';
import { Pacer } from '../../host/pacer';
import type { Desk } from './desk';
import type { Filtered, PaperFilter } from './filter';
import type { TreeDeps } from './sources';

/** More papers than these that come and go in a filter are put into their groups anew. */
const FEW = 200;

/** What is another one than before: everything, or groups that papers came into or left. */
export type ArrangedChange = 'all' | ReadonlySet<string>;

/**
 * The papers in the groups that the person wants, those that the filter lets through; it follows the library. Groups that
 * have to be made are made in slices, and the old ones are shown until then.
 */
export class Arranged implements vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<ArrangedChange>();
  private readonly pacer = new Pacer();
  private readonly subscriptions: readonly { dispose(): void }[];
  private current: Groups;
  private grouping: Grouping;
  private filtered: Filtered | undefined;
  /** Papers of which something has changed while groups are made. */
  private missed: Set<string> | undefined;
  private turn = 0;
  private making: Promise<void> = Promise.resolve();
  readonly onChange = this.changed.event;

  constructor(
    private readonly deps: Pick<TreeDeps, 'library' | 'readings' | 'metadata' | 'topics'>,
    private readonly sources: IndexedSources,
    private readonly desk: Desk,
    private readonly filter: PaperFilter,
  ) {
    const { library, readings, topics } = deps;
    this.grouping = desk.grouping;
    this.filtered = filter.filtered;
    this.current = this.isReady() ? new DayGroups(library, sources) : this.newGroups();
    this.subscriptions = [
      library.onChange(({ keys }) => this.follow(keys)),
      readings.onChange((keys) => this.follow(keys)),
      topics.onChange((keys) => this.grouping === 'topic' && this.follow(keys)),
      desk.onChange(() => desk.grouping !== this.grouping && this.make()),
      filter.onChange((filtered) => this.refilter(filtered)),
    ];
    if (!this.isReady()) this.make();
  }

  /** The groups as they are shown now. */
  get groups(): Groups {
    return this.current;
  }

  /** The grouping of {@link groups}, and what they are filtered by: the last ones asked for may not be made yet. */
  get shown(): { readonly grouping: Grouping; readonly filtered: Filtered | undefined } {
    return { grouping: this.grouping, filtered: this.filtered };
  }

  /** Resolves when what was asked for is what is shown. */
  async settled(): Promise<void> {
    for (let waited: Promise<void> | undefined; waited !== this.making;) {
      waited = this.making;
      await waited;
    }
  }

  dispose(): void {
    this.turn++;
    for (const subscription of this.subscriptions) subscription.dispose();
    this.changed.dispose();
  }

  /** Whether the library itself has the groups: all papers by day or month. */
  private isReady(): boolean {
    const { grouping } = this.desk;
    return this.filter.filtered === undefined && (grouping === 'day' || grouping === 'month');
  }

  private newGroups(): IndexedGroups {
    const { grouping } = this.desk;
    return new IndexedGroups(grouping === 'month' ? 'day' : grouping, this.deps.library, this.sources);
  }

  private refilter(filtered: Filtered | undefined): void {
    const { current } = this;
    if (filtered && this.filtered && current instanceof IndexedGroups && this.missed === undefined) {
      const before = this.filtered.keys;
      const other = new Set<string>();
      for (const key of filtered.keys) if (!before.has(key)) other.add(key);
      for (const key of before) if (!filtered.keys.has(key)) other.add(key);
      if (other.size <= FEW) {
        this.filtered = filtered;
        const groups = current.update(other, (key) => filtered.keys.has(key));
        if (groups.size > 0) this.changed.fire(groups);
        return;
      }
    }
    this.make();
  }

  private follow(keys: ReadonlySet<string> | undefined): void {
    if (this.missed && keys) for (const key of keys) this.missed.add(key);
    if (!(this.current instanceof IndexedGroups)) return;
    if (keys === undefined) {
      this.make();
      return;
    }
    const { filtered } = this;
    const groups = this.current.update(keys, (key) => filtered?.keys.has(key) !== false);
    if (groups.size > 0) this.changed.fire(groups);
  }

  private make(): void {
    this.making = this.makeGroups(++this.turn);
  }

  private async makeGroups(turn: number): Promise<void> {
    const isWanted = (): boolean => turn === this.turn;
    const { filtered } = this.filter;
    const { snapshot } = this.deps.library;
    if (this.isReady()) {
      this.show(new DayGroups(this.deps.library, this.sources), filtered);
      return;
    }
    this.missed = new Set();
    const made = this.newGroups();
    const papers = filtered
      ? filtered.found.hits.flatMap(({ paper }) => snapshot.paper(paper.key) ?? [])
      : snapshot.papers();
    const breathe = async (): Promise<boolean> => {
      await this.pacer.breathe();
      return isWanted();
    };
    const add = async (): Promise<boolean> => made.add(papers, breathe);
    const isLong = (filtered?.keys.size ?? snapshot.size) > 2000;
    // As VS Code's own views do while they find out what to show.
    const isWhole = isLong
      ? await vscode.window.withProgress({ location: { viewId: 'paperDigest.papers' } }, add)
      : await add();
    if (!isWhole || !isWanted()) return;
    made.update(this.missed, (key) => filtered?.keys.has(key) !== false);
    this.show(made, filtered);
  }

  private show(groups: Groups, filtered: Filtered | undefined): void {
    this.missed = undefined;
    this.current = groups;
    this.filtered = filtered;
    this.grouping = this.desk.grouping;
    this.changed.fire('all');
  }
}
