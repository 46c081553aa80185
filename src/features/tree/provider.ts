import * as vscode from 'vscode';
import type { LibraryChange } from '../../core/library/change';
import type { Library } from '../../core/library/library';
import type { ReadingStates } from '../../core/memory/reading-states';
import type { CitationsOfWorkspace } from '../../host/citations';
import { paperCard, unknownCard } from '../../host/card-view';
import { Pacer } from '../../host/pacer';
import { RefreshTimes } from '../../host/refresh-times';
import { CitedGroup } from './cited-group';
import { citedGroupItem, citedPaperItem, citedPlaceItem } from './cited-items';
import { dayItem } from './day-item';
import type { DayNode, PaperNode, TreeNode } from './nodes';
import { paperItem } from './paper-item';
import { PaperRows } from './paper-rows';

/** So many rows are refreshed one by one; each costs the editor a question and an answer. */
const FEW = 20;

/** The papers that the workspace cites, then all papers by day, newest first; it follows the library. */
export class PaperTree implements vscode.TreeDataProvider<TreeNode>, vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<TreeNode | TreeNode[] | undefined>();
  private readonly days = new Map<string, DayNode>();
  private readonly rows = new PaperRows();
  private readonly subscriptions: readonly { dispose(): void }[];
  private readonly pacer = new Pacer();
  private readonly waiting = new Set<string>();
  private readonly waitingRows = new Set<PaperNode>();
  private readonly times = new RefreshTimes(() => this.refresh());
  private wasReady = false;
  readonly onDidChangeTreeData = this.changed.event;

  private readonly group: CitedGroup;

  constructor(
    private readonly library: Library,
    private readonly cited: CitationsOfWorkspace,
    private readonly readings: ReadingStates,
  ) {
    this.group = new CitedGroup(cited, library, (node) => this.changed.fire(node));
    this.subscriptions = [
      library.onChange((change) => this.follow(change)),
      readings.onChange((keys) => this.followReadings(keys)),
    ];
  }

  dispose(): void {
    for (const subscription of this.subscriptions) subscription.dispose();
    this.group.dispose();
    this.times.dispose();
    this.changed.dispose();
  }

  getChildren(node?: TreeNode): TreeNode[] {
    const { snapshot } = this.library;
    if (!node) return [...this.group.roots(), ...snapshot.dates.map((date) => this.dayNode(date))];
    if (node.kind === 'cited') return this.group.papers();
    if (node.kind === 'citedPaper') return this.group.places(node);
    if (node.kind !== 'day') return [];
    return this.rows.of(node.date, snapshot.day(node.date)?.papers ?? []);
  }

  getParent(node: TreeNode): TreeNode | undefined {
    if (node.kind === 'citedPlace') return node.paper;
    if (node.kind === 'citedPaper') return this.group.node;
    return node.kind === 'paper' ? this.dayNode(node.date) : undefined;
  }

  /** The editor asks for all rows of a list at once, thousands of them; they are made with rests in between. */
  async getTreeItem(node: TreeNode): Promise<vscode.TreeItem> {
    while (this.pacer.isSpent()) await this.pacer.rest();
    const { snapshot } = this.library;
    switch (node.kind) {
      case 'day':
        return dayItem(node, snapshot);
      case 'paper':
        return paperItem(node, snapshot, this.readings);
      case 'cited':
        return citedGroupItem(this.group.count);
      case 'citedPaper': {
        const count = this.cited.citingFileCount(node.arxivId);
        return citedPaperItem(node, snapshot.paper(node.key), count, this.readings);
      }
      case 'citedPlace':
        return citedPlaceItem(node);
    }
  }

  /** The tooltip costs more than a row, and is wanted for one row at a time. */
  resolveTreeItem(item: vscode.TreeItem, node: TreeNode): vscode.TreeItem {
    if (node.kind !== 'paper' && node.kind !== 'citedPaper') return item;
    const paper = this.library.snapshot.paper(node.key);
    const { cited, readings } = this;
    if (paper)
      item.tooltip = paperCard(paper, { cited, readings }, node.kind === 'paper' ? node.date : undefined);
    else if (node.kind === 'citedPaper')
      item.tooltip = unknownCard(node.arxivId, undefined, this.library.isReady, cited);
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

  private followReadings(keys: ReadonlySet<string> | undefined): void {
    this.group.marked(keys);
    for (const row of this.rows.given(keys)) this.waitingRows.add(row);
    if (this.waitingRows.size > 0) this.times.changed();
  }

  /** A few rows are refreshed alone; of many, their days are, as far as the editor has looked into them. */
  private refreshRows(): void {
    const rows = [...this.waitingRows].filter(({ date }) => !this.waiting.has(date));
    this.waitingRows.clear();
    if (rows.length > FEW) for (const { date } of rows) this.waiting.add(date);
    else if (rows.length > 0) this.changed.fire(rows);
  }

  /** A few days that stay are refreshed alone; days that come or go, or many, change the list itself. */
  private refresh(): void {
    const { snapshot } = this.library;
    this.refreshRows();
    const dates = [...this.waiting];
    if (dates.length === 0) return;
    this.waiting.clear();
    const stays = (date: string): boolean => this.days.has(date) && snapshot.hasDay(date);
    if (dates.length > FEW || !dates.every(stays)) {
      for (const date of dates.filter((gone) => !snapshot.hasDay(gone))) {
        this.days.delete(date);
        this.rows.drop(date);
      }
      this.changed.fire(undefined);
    } else for (const date of dates) this.changed.fire(this.dayNode(date));
  }
}
