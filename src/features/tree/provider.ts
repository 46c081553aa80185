import * as vscode from 'vscode';
import type { LibraryChange } from '../../core/library/change';
import type { Library } from '../../core/library/library';
import { paperCard } from '../../host/card-view';
import { Pacer } from '../../host/pacer';
import { RefreshTimes } from '../../host/refresh-times';
import { dayItem } from './day-item';
import type { DayNode, TreeNode } from './nodes';
import { paperItem } from './paper-item';

/** So many days are refreshed one by one; each costs the editor a question and an answer. */
const FEW = 20;

/** All papers by day, newest first; it follows the library. */
export class PaperTree implements vscode.TreeDataProvider<TreeNode>, vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<TreeNode | undefined>();
  private readonly days = new Map<string, DayNode>();
  private readonly subscription: { dispose(): void };
  private readonly pacer = new Pacer();
  private readonly waiting = new Set<string>();
  private readonly times = new RefreshTimes(() => this.refresh());
  private wasReady = false;
  readonly onDidChangeTreeData = this.changed.event;

  constructor(private readonly library: Library) {
    this.subscription = library.onChange((change) => this.follow(change));
  }

  dispose(): void {
    this.subscription.dispose();
    this.times.dispose();
    this.changed.dispose();
  }

  getChildren(node?: TreeNode): TreeNode[] {
    const { snapshot } = this.library;
    if (!node) return snapshot.dates.map((date) => this.dayNode(date));
    if (node.kind === 'paper') return [];
    return (snapshot.day(node.date)?.papers ?? []).map(({ key }) => ({
      kind: 'paper',
      key,
      date: node.date,
    }));
  }

  getParent(node: TreeNode): TreeNode | undefined {
    return node.kind === 'paper' ? this.dayNode(node.date) : undefined;
  }

  /** The editor asks for all rows of a list at once, thousands of them; they are made with rests in between. */
  async getTreeItem(node: TreeNode): Promise<vscode.TreeItem> {
    while (this.pacer.isSpent()) await this.pacer.rest();
    const { snapshot } = this.library;
    return node.kind === 'day' ? dayItem(node, snapshot) : paperItem(node, snapshot);
  }

  /** The tooltip costs more than a row, and is wanted for one row at a time. */
  resolveTreeItem(item: vscode.TreeItem, node: TreeNode): vscode.TreeItem {
    const paper = node.kind === 'paper' ? this.library.snapshot.paper(node.key) : undefined;
    if (paper) item.tooltip = paperCard(paper, { date: node.date });
    return item;
  }

  private dayNode(date: string): DayNode {
    const known = this.days.get(date);
    if (known) return known;
    const node: DayNode = { kind: 'day', date };
    this.days.set(date, node);
    return node;
  }

  private follow({ days }: LibraryChange): void {
    for (const date of days) this.waiting.add(date);
    if (days.size > 0) this.times.changed();
    const { isReady } = this.library;
    if (isReady && !this.wasReady) this.times.flush();
    this.wasReady = isReady;
  }

  /** A few days that stay are refreshed alone; days that come or go, or many, change the list itself. */
  private refresh(): void {
    const { snapshot } = this.library;
    const dates = [...this.waiting];
    this.waiting.clear();
    const stays = (date: string): boolean => this.days.has(date) && snapshot.hasDay(date);
    if (dates.length > FEW || !dates.every(stays)) {
      for (const date of dates) if (!snapshot.hasDay(date)) this.days.delete(date);
      this.changed.fire(undefined);
    } else for (const date of dates) this.changed.fire(this.dayNode(date));
  }
}
