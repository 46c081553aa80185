import * as vscode from 'vscode';
import type { LibraryChange } from '../../core/library/change';
import { arxivKey } from '../../core/library/key';
import { RefreshTimes } from '../../host/refresh-times';
import type { TreeModel } from './model';
import type { PaperNode, TreeNode } from './nodes';
import type { TreeDeps } from './sources';

const CATEGORIES_SETTING = 'paperDigest.tree.showCategories';

/** So many rows are refreshed one by one; each costs the editor a question and an answer. */
const FEW = 20;

/** Whom it tells. */
export interface RefreshPorts {
  /** These rows, with what is below them, are to be asked for again; undefined: all. */
  readonly fire: (nodes: TreeNode[] | undefined) => void;
  /** How these papers stand has changed; undefined: all of them. */
  readonly markCited: (keys: ReadonlySet<string> | undefined) => void;
}

/**
 * Tells the editor which rows it has to ask for again when something changes: as few as can be, and less and less often
 * while changes keep coming.
 */
export class TreeRefresh {
  private readonly subscriptions: readonly { dispose(): void }[];
  /** Groups that papers came into or left, and groups of which something else is to be said. */
  private readonly changed = new Set<string>();
  private readonly touched = new Set<string>();
  private readonly rows = new Set<PaperNode>();
  private readonly times = new RefreshTimes(() => this.refresh());
  private wasReady = false;
  private isAll = false;

  constructor(
    private readonly deps: Pick<TreeDeps, 'library' | 'readings' | 'metadata'>,
    private readonly model: () => TreeModel,
    private readonly ports: RefreshPorts,
  ) {
    const { library, readings, metadata } = deps;
    this.subscriptions = [
      library.onChange((change) => this.follow(change)),
      readings.onChange((keys) => this.followPapers(keys, true)),
      metadata.onChange((arxivIds) => this.followMetadata(arxivIds)),
      vscode.workspace.onDidChangeConfiguration((event) => {
        if (event.affectsConfiguration(CATEGORIES_SETTING)) this.followPapers(undefined, false);
      }),
    ];
  }

  dispose(): void {
    for (const subscription of this.subscriptions) subscription.dispose();
    this.times.dispose();
  }

  /** The rows are others now: nothing that was noticed before counts. */
  forget(): void {
    this.changed.clear();
    this.touched.clear();
    this.rows.clear();
    this.isAll = false;
  }

  /** Papers came into these groups, or left them. */
  followGroups(ids: Iterable<string>): void {
    for (const id of ids) this.changed.add(id);
    if (this.changed.size > 0) this.times.changed();
  }

  private follow({ days, keys }: LibraryChange): void {
    const model = this.model();
    if (model.isByDay) for (const date of days) this.changed.add(date);
    // What a row says may be another thing although its group is the same.
    else this.followPapers(keys, false);
    if (this.changed.size > 0) this.times.changed();
    const { isReady } = this.deps.library;
    if (isReady && !this.wasReady) this.times.flush();
    this.wasReady = isReady;
  }

  /** Of a paper that is still being asked for there is nothing new to show: its row is refreshed once. */
  private followMetadata(arxivIds: ReadonlySet<string>): void {
    const settled = [...arxivIds].filter((id) => !this.deps.metadata.of(id).isAsking);
    if (arxivIds.size === 0) this.followPapers(undefined, false);
    else if (settled.length > 0) this.followPapers(new Set(settled.map(arxivKey)), false);
  }

  /** @param counts whether the rows above say something of it, too */
  private followPapers(keys: ReadonlySet<string> | undefined, counts: boolean): void {
    this.ports.markCited(keys);
    const model = this.model();
    for (const row of model.rows.given(keys)) this.rows.add(row);
    if (counts && keys && keys.size <= FEW * FEW)
      for (const key of keys) for (const id of model.groups.groupsOf(key)) this.touched.add(id);
    else if (counts) this.isAll = true;
    if (this.rows.size + this.touched.size > 0 || this.isAll) this.times.changed();
  }

  /** A few rows that stay are refreshed alone; groups that come or go, or many, change the list itself. */
  private refresh(): void {
    const model = this.model();
    const changed = [...this.changed];
    const stay = (id: string): boolean => model.groups.has(id) && model.given(id).length > 0;
    // With a row the editor asks for all that is below it, and draws it anew below the pointer: only where it says another thing.
    const touched = [...this.touched].filter((id) => !this.changed.has(id) && model.isMiscounted(id));
    const groups = [...changed, ...touched];
    const nodes = new Set<TreeNode>(groups.flatMap((id) => model.given(id)));
    const isMany = this.isAll || changed.length > FEW || nodes.size > FEW || !changed.every(stay);
    // The editor asks for what is below a row with the row itself.
    const rows = [...this.rows].filter(
      ({ parent }) => !nodes.has(parent) || !this.changed.has(groupOf(parent)),
    );
    this.forget();
    if (isMany) {
      model.forgetGone(changed);
      this.ports.fire(undefined);
      return;
    }
    if (rows.length > FEW) for (const { parent } of rows) nodes.add(parent);
    else for (const row of rows) nodes.add(row);
    if (nodes.size > FEW) this.ports.fire(undefined);
    else if (nodes.size > 0) this.ports.fire([...nodes]);
  }
}

/** Whether rows say the categories of their papers. */
export function showsCategories(): boolean {
  return vscode.workspace.getConfiguration('paperDigest').get<boolean>('tree.showCategories') === true;
}

function groupOf(parent: PaperNode['parent']): string {
  return parent.kind === 'day' ? parent.date : parent.kind === 'group' ? parent.value : '';
}
