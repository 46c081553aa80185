import * as vscode from 'vscode';
import { monthOf } from '../../core/desk/groups-of';
import { recall } from '../../host/ask-metadata';
import { paperCard, unknownCard } from '../../host/card-view';
import { Pacer } from '../../host/pacer';
import type { Arranged } from './arranged';
import { CitedGroup } from './cited-group';
import { citedGroupItem, citedPaperItem, citedPlaceItem } from './cited-items';
import { dayItem } from './day-item';
import type { Desk } from './desk';
import { groupItem, monthItem, partItem } from './group-items';
import { TreeModel } from './model';
import type { DeskNode, TreeNode } from './nodes';
import { paperItem } from './paper-item';
import { showsCategories, TreeRefresh } from './refresh';
import type { deskSources, TreeDeps } from './sources';

/** The papers that the workspace cites, then all papers in the groups that the person wants; it follows the library. */
export class PaperTree implements vscode.TreeDataProvider<TreeNode>, vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<TreeNode | TreeNode[] | undefined>();
  private readonly subscriptions: readonly { dispose(): void }[];
  private readonly pacer = new Pacer();
  private readonly group: CitedGroup;
  private readonly refresh: TreeRefresh;
  private model: TreeModel;
  private sort;
  readonly onDidChangeTreeData = this.changed.event;

  constructor(
    private readonly deps: TreeDeps,
    private readonly sources: ReturnType<typeof deskSources>,
    private readonly arranged: Arranged,
    private readonly desk: Desk,
  ) {
    const { cited, library } = deps;
    this.sort = desk.sort;
    this.model = this.newModel();
    this.group = new CitedGroup(cited, library, (node) => this.changed.fire(node));
    this.refresh = new TreeRefresh(deps, () => this.model, {
      fire: (nodes) => this.changed.fire(nodes),
      markCited: (keys) => this.group.marked(keys),
    });
    this.subscriptions = [
      arranged.onChange((change) => {
        if (change === 'all') this.renew();
        else this.refresh.followGroups(change);
      }),
      desk.onChange(() => {
        if (desk.sort !== this.sort) this.renew();
      }),
    ];
  }

  dispose(): void {
    for (const subscription of this.subscriptions) subscription.dispose();
    this.refresh.dispose();
    this.group.dispose();
    this.changed.dispose();
  }

  getChildren(node?: TreeNode): TreeNode[] {
    if (!node) {
      // What is filtered are the papers of digests; `is:cited` finds those of them that are cited.
      const cited = this.arranged.shown.filtered ? [] : this.group.roots();
      return [...cited, ...this.model.roots()];
    }
    if (node.kind === 'cited') return this.group.papers();
    if (node.kind === 'citedPaper') return this.group.places(node);
    if (node.kind === 'citedPlace') return [];
    const children = this.model.children(node);
    if (showsCategories()) {
      // Only what is stored; rows whose categories turn up are refreshed.
      const { snapshot } = this.deps.library;
      const keys = children.flatMap((child) => (child.kind === 'paper' ? child.key : []));
      const arxivIds = keys.flatMap((key) => snapshot.paper(key)?.arxivId ?? []);
      if (arxivIds.length > 0) void this.deps.metadata.lookUp(arxivIds, { reason: 'listed' });
    }
    return children;
  }

  getParent(node: TreeNode): TreeNode | undefined {
    if (node.kind === 'citedPlace') return node.paper;
    if (node.kind === 'citedPaper') return this.group.node;
    return node.kind === 'cited' ? undefined : node.parent;
  }

  /** The editor asks for all rows of a list at once, thousands of them; they are made with rests in between. */
  async getTreeItem(node: TreeNode): Promise<vscode.TreeItem> {
    while (this.pacer.isSpent()) await this.pacer.rest();
    const { library, cited, readings, topics } = this.deps;
    const { snapshot } = library;
    const { groups } = this.model;
    switch (node.kind) {
      case 'month': {
        const dates = groups.ids().filter((date) => monthOf(date) === node.month);
        for (const date of dates) this.model.counted(date);
        return monthItem(node, dates, groups);
      }
      case 'day':
        this.model.counted(node.date);
        return dayItem(node, groups);
      case 'group':
        this.model.counted(node.value);
        return groupItem(node, groups, topics.all);
      case 'part':
        return partItem(node, this.model.sizeOf(node), this.model.isOfGroups(node));
      case 'paper':
        return paperItem(node, snapshot, {
          readingOf: (paper) => readings.of(paper),
          isCited: (id) => cited.citingFileCount(id) > 0,
          categoriesOf: (id) => this.categoriesOf(id),
        });
      case 'cited':
        return citedGroupItem(this.group.count);
      case 'citedPaper':
        return citedPaperItem(node, snapshot.paper(node.key), cited.citingFileCount(node.arxivId), readings);
      case 'citedPlace':
        return citedPlaceItem(node);
    }
  }

  /** The tooltip costs more than a row, and is wanted for one row at a time. */
  async resolveTreeItem(item: vscode.TreeItem, node: TreeNode): Promise<vscode.TreeItem> {
    if (node.kind !== 'paper' && node.kind !== 'citedPaper') return item;
    const { cited, readings, metadata, lookup, library } = this.deps;
    const paper = library.snapshot.paper(node.key);
    const sources = { cited, readings, metadata, lookup };
    const arxivId = paper ? paper.arxivId : node.kind === 'citedPaper' ? node.arxivId : undefined;
    if (arxivId !== undefined) await recall(metadata, arxivId);
    if (paper) item.tooltip = paperCard(paper, sources, node.kind === 'paper' ? node.date : undefined);
    else if (node.kind === 'citedPaper')
      item.tooltip = unknownCard(node.arxivId, undefined, library.isReady, sources);
    if (arxivId !== undefined) void metadata.lookUp([arxivId], { reason: 'shown' });
    return item;
  }

  /** The keys of all papers below a row as it is shown, each once; none for rows about what files cite. */
  keysOf(node: TreeNode): readonly string[] {
    if (node.kind === 'citedPaper') return [node.key];
    if (node.kind === 'cited' || node.kind === 'citedPlace') return [];
    return this.model.keysOf(node);
  }

  /**
   * The row of a paper: below one of the groups that are preferred, else below the first that has it. Undefined where
   * nothing shows the paper.
   */
  rowOf(key: string, preferred: readonly string[]): DeskNode | undefined {
    return this.model.rowOf(key, preferred);
  }

  /** The row of a paper among those that files cite; undefined where none cites it, or the filter hides them. */
  citedRowOf(key: string): TreeNode | undefined {
    if (this.arranged.shown.filtered || this.group.roots().length === 0) return undefined;
    return this.group.papers().find((node) => node.key === key);
  }

  private newModel(): TreeModel {
    return new TreeModel(this.arranged.groups, this.arranged.shown.grouping, this.sort, this.sources);
  }

  private renew(): void {
    this.sort = this.desk.sort;
    this.model = this.newModel();
    this.refresh.forget();
    this.changed.fire(undefined);
  }

  private categoriesOf(arxivId: string): readonly string[] {
    if (!showsCategories()) return [];
    return this.deps.metadata.of(arxivId).record?.facts.categories?.value ?? [];
  }
}
