import * as vscode from 'vscode';
import { type Grouping, isGrouping, isSort, type Sort } from '../../core/desk/grouping';

const GROUPING_KEY = 'tree.grouping';
const SORT_KEY = 'tree.sort';

/** How a person wants the tree of this workspace; it is remembered there. */
export class Desk {
  private readonly changed = new vscode.EventEmitter<void>();
  readonly onChange = this.changed.event;

  constructor(private readonly state: vscode.Memento) {}

  /** By day unless another grouping was chosen; what another version has stored may mean nothing to this one. */
  get grouping(): Grouping {
    const stored = this.state.get(GROUPING_KEY);
    return isGrouping(stored) ? stored : 'day';
  }

  get sort(): Sort {
    const stored = this.state.get(SORT_KEY);
    return isSort(stored) ? stored : 'newest';
  }

  async groupBy(grouping: Grouping): Promise<void> {
    if (grouping === this.grouping) return;
    const stored = this.state.update(GROUPING_KEY, grouping);
    this.changed.fire();
    await stored;
  }

  async sortBy(sort: Sort): Promise<void> {
    if (sort === this.sort) return;
    const stored = this.state.update(SORT_KEY, sort);
    this.changed.fire();
    await stored;
  }

  dispose(): void {
    this.changed.dispose();
  }
}
