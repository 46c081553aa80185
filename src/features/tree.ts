import * as vscode from 'vscode';
import type { LibraryChange } from '../core/library/change';
import type { Library } from '../core/library/library';
import type { Paper } from '../core/library/paper';
import { paperCard } from '../host/card-view';
import { CARD_COMMANDS } from '../host/commands';
import { Pacer } from '../host/pacer';
import { RefreshTimes } from '../host/refresh-times';

/** A day of the tree; `''` stands for papers without a date. */
interface DayNode {
  readonly kind: 'day';
  readonly date: string;
}

/** A paper within a day. Commands get this as their argument, so it names the paper as they expect it. */
interface PaperNode {
  readonly kind: 'paper';
  readonly key: string;
  readonly date: string;
}

export type TreeNode = DayNode | PaperNode;

export interface TreeFeature {
  dispose(): void;
  readonly provider: vscode.TreeDataProvider<TreeNode>;
}

/** So many days are refreshed one by one; each costs the editor a question and an answer. */
const FEW = 20;

/** Registers the tree of all papers by day, newest first; it follows the library. */
export function registerTree(deps: { readonly library: Library }): TreeFeature {
  const papers = new PaperTree(deps.library);
  const view = vscode.window.createTreeView('paperDigest.papers', {
    treeDataProvider: papers,
    showCollapseAll: true,
  });
  const setContext = (): void => {
    const { isReady, snapshot } = deps.library;
    const state = snapshot.documentCount > 0 ? 'filled' : isReady ? 'empty' : 'loading';
    void vscode.commands.executeCommand('setContext', 'paperDigest.state', state);
  };
  setContext();
  const parts = vscode.Disposable.from(view, papers, deps.library.onChange(setContext));
  return { provider: papers, dispose: () => void parts.dispose() };
}

class PaperTree implements vscode.TreeDataProvider<TreeNode>, vscode.Disposable {
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
    return node.kind === 'day' ? this.dayItem(node) : this.paperItem(node);
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

  private dayItem({ date }: DayNode): vscode.TreeItem {
    const count = this.library.snapshot.paperCount(date);
    const label = date === '' ? vscode.l10n.t('Undated') : date;
    const state =
      count > 0 ? vscode.TreeItemCollapsibleState.Collapsed : vscode.TreeItemCollapsibleState.None;
    const item = new vscode.TreeItem(label, state);
    const papers =
      count === 1
        ? vscode.l10n.t('1 paper')
        : count > 0
          ? vscode.l10n.t('{0} papers', count)
          : vscode.l10n.t('no papers');
    item.id = `day:${date}`;
    item.description = [weekday(date), papers].filter((part) => part !== '').join(' · ');
    item.iconPath = new vscode.ThemeIcon('calendar');
    item.contextValue = 'day';
    item.tooltip = `${label} — ${papers}`;
    item.accessibilityInformation = { label: `${label}, ${weekday(date)}, ${papers}` };
    return item;
  }

  private paperItem(node: PaperNode): vscode.TreeItem {
    const paper = this.library.snapshot.paper(node.key);
    const title = paper ? titleOf(paper) : node.key;
    const item = new vscode.TreeItem(title, vscode.TreeItemCollapsibleState.None);
    item.id = `paper:${node.date}/${node.key}`;
    item.iconPath = new vscode.ThemeIcon('file-text');
    item.contextValue = paper?.arxivId === undefined ? 'paper' : 'paper.arxiv';
    item.command = {
      command: CARD_COMMANDS.openPaper,
      title: vscode.l10n.t('Open in Panel'),
      arguments: [node],
    };
    item.accessibilityInformation = {
      label: paper?.arxivId === undefined ? title : `${title}, arXiv ${paper.arxivId}`,
    };
    return item;
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

function titleOf({ entry, key }: Paper): string {
  return entry.title === '' ? (entry.arxivId ?? key) : entry.title.slice(0, 300);
}

let weekdays: Intl.DateTimeFormat | undefined;

/** "Friday" for a day, in the person's language; empty for anything but a day. */
function weekday(date: string): string {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date)) return '';
  // Making the format costs a hundred times what using it costs.
  weekdays ??= new Intl.DateTimeFormat(vscode.env.language, { weekday: 'long', timeZone: 'UTC' });
  return weekdays.format(new Date(`${date}T00:00:00Z`));
}
