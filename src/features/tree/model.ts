import type { Groups } from '../../core/desk/groups';
import type { Grouping, Sort } from '../../core/desk/grouping';
import { groupParts, groupsOfPart } from '../../core/desk/group-list';
import { monthOf } from '../../core/desk/groups-of';
import { initials, type Part, partsOf, type PartWay } from '../../core/desk/parts';
import { sorted, type SortSources, sortTitle } from '../../core/desk/sorting';
import type { Paper } from '../../core/library/paper';
import type { DayNode, DeskNode, GroupNode, MonthNode, PaperParent, PartNode } from './nodes';
import { PaperRows } from './paper-rows';

type Content =
  | { readonly kind: 'papers'; readonly part: Part<Paper> }
  | { readonly kind: 'groups'; readonly part: Part<string> };

const dateOf = ({ places }: Paper): string => places[0]?.entry.date ?? '';
const byTitle = (length: number): PartWay<Paper> => ({
  kind: 'text',
  of: (paper) => initials(sortTitle(paper), length),
});

/** How a long list of papers falls apart, by how it is sorted. */
const WAYS: Readonly<Record<Sort, readonly PartWay<Paper>[]>> = {
  newest: [
    { kind: 'date', of: (paper) => monthOf(dateOf(paper)), isFalling: true },
    { kind: 'date', of: dateOf, isFalling: true },
  ],
  title: [byTitle(1), byTitle(2), byTitle(3)],
  unread: [],
  upvotes: [],
};

/** The rows of the library as the person wants them; the same object for the same row as long as it is there. */
export class TreeModel {
  readonly rows = new PaperRows();
  private readonly nodes = new Map<string, DeskNode>();
  private readonly counts = new Map<string, string>();
  private readonly contents = new Map<string, Content>();

  constructor(
    readonly groups: Groups,
    private readonly grouping: Grouping,
    private readonly sort: Sort,
    private readonly sources: SortSources,
  ) {}

  roots(): DeskNode[] {
    if (this.grouping === 'month') return this.months();
    const parts = groupParts(this.groups, this.grouping);
    if (parts) return parts.map((part) => this.groupPart(part, undefined));
    return this.groups.ids().map((id) => this.groupNode(id));
  }

  children(node: DeskNode): DeskNode[] {
    switch (node.kind) {
      case 'month':
        return this.groups
          .ids()
          .filter((date) => monthOf(date) === node.month)
          .map((date) => this.dayNode(date));
      case 'day':
        return this.list(node, this.groups.papers(node.date));
      case 'group':
        return this.list(node, this.groups.papers(node.value));
      case 'part': {
        const content = this.contents.get(node.id);
        if (content?.kind === 'papers') return this.list(node, content.part.items);
        if (!content) return [];
        const inside = groupsOfPart(content.part, this.grouping, node.depth + 1);
        if ('parts' in inside) return inside.parts.map((part) => this.groupPart(part, node));
        return inside.ids.filter((id) => this.groups.has(id)).map((id) => this.groupNode(id, node));
      }
      case 'paper':
        return [];
    }
  }

  /** How many rows a part stands for. */
  sizeOf(part: PartNode): number {
    return this.contents.get(part.id)?.part.items.length ?? 0;
  }

  /** Whether a part holds groups, not papers. */
  isOfGroups(part: PartNode): boolean {
    return this.contents.get(part.id)?.kind === 'groups';
  }

  /** The keys of all papers below a row, each once. */
  keysOf(node: DeskNode): readonly string[] {
    if (node.kind === 'paper') return [node.key];
    if (node.kind === 'day') return this.groups.papers(node.date).map(({ key }) => key);
    if (node.kind === 'group') return this.groups.papers(node.value).map(({ key }) => key);
    const content = node.kind === 'part' ? this.contents.get(node.id) : undefined;
    if (content?.kind === 'papers') return content.part.items.map(({ key }) => key);
    const ids = content
      ? content.part.items
      : this.groups.ids().filter((date) => node.kind === 'month' && monthOf(date) === node.month);
    return [...new Set(ids.flatMap((id) => this.groups.papers(id).map(({ key }) => key)))];
  }

  /** The rows of a group that the editor has been given, the month above a day included. */
  given(id: string): readonly (MonthNode | DayNode | GroupNode)[] {
    const found: (MonthNode | DayNode | GroupNode)[] = [];
    for (const name of this.isByDay ? [`day:${id}`] : [this.nameOf(id), `*${this.nameOf(id)}`]) {
      const node = this.nodes.get(name);
      if (node?.kind === 'day' || node?.kind === 'group') found.push(node);
    }
    const month = this.grouping === 'month' ? this.nodes.get(`month:${monthOf(id)}`) : undefined;
    return month?.kind === 'month' ? [month, ...found] : found;
  }

  /**
   * The row of a paper: below one of the groups that are preferred, else below the first that has it. Undefined where
   * nothing shows the paper. It makes the rows on the way, as if the editor had asked for them.
   */
  rowOf(key: string, preferred: readonly string[]): DeskNode | undefined {
    const ids = this.groups.groupsOf(key);
    const id = preferred.find((wanted) => ids.includes(wanted)) ?? ids[0];
    if (id === undefined) return undefined;
    let rows: readonly DeskNode[] = this.roots();
    for (;;) {
      const next = rows.find((node) => this.leadsTo(node, key, id));
      if (!next || next.kind === 'paper') return next;
      rows = this.children(next);
    }
  }

  private leadsTo(node: DeskNode, key: string, id: string): boolean {
    switch (node.kind) {
      case 'paper':
        return node.key === key;
      case 'month':
        return monthOf(id) === node.month;
      case 'day':
        return node.date === id;
      case 'group':
        return node.value === id;
      case 'part': {
        const content = this.contents.get(node.id);
        if (content?.kind === 'papers') return content.part.items.some((paper) => paper.key === key);
        return content?.part.items.includes(id) === true && node.name.kind !== 'most';
      }
    }
  }

  /** The numbers of a group's papers are being shown. */
  counted(id: string): void {
    this.counts.set(id, this.numbersOf(id));
  }

  /** Whether other numbers are shown of a group than there are now. */
  isMiscounted(id: string): boolean {
    const shown = this.counts.get(id);
    return shown !== undefined && shown !== this.numbersOf(id);
  }

  private numbersOf(id: string): string {
    return `${this.groups.count(id)}/${this.groups.unreadCount(id) ?? ''}`;
  }

  /** Forgets groups that are gone. */
  forgetGone(ids: Iterable<string>): void {
    for (const id of ids) {
      if (this.groups.has(id)) continue;
      for (const node of this.given(id)) {
        if (node.kind === 'month') continue;
        this.nodes.delete(node.id);
        this.rows.drop(node.id);
      }
    }
  }

  /** Whether the groups are days. */
  get isByDay(): boolean {
    return this.grouping === 'day' || this.grouping === 'month';
  }

  private months(): DeskNode[] {
    const rows = new Map<string, DeskNode>();
    for (const date of this.groups.ids()) {
      const month = monthOf(date);
      if (month === '') rows.set(`day:${date}`, this.dayNode(date));
      else if (!rows.has(month)) rows.set(month, this.monthNode(month));
    }
    return [...rows.values()];
  }

  private list(parent: PaperParent, papers: readonly Paper[]): DeskNode[] {
    const sort = (some: readonly Paper[]): readonly Paper[] =>
      sorted(some, this.sort, this.sources, this.isByDay || this.grouping === 'file');
    const parts = partsOf(papers, WAYS[this.sort], sort);
    if (!parts) return this.rows.of(parent, sort(papers));
    this.rows.drop(parent.id);
    return parts.map((part) => {
      const node = this.partNode(part, parent);
      this.contents.set(node.id, { kind: 'papers', part });
      return node;
    });
  }

  private groupPart(part: Part<string>, parent: PartNode | undefined): PartNode {
    const node = this.partNode(part, parent);
    this.contents.set(node.id, { kind: 'groups', part });
    return node;
  }

  private groupNode(id: string, parent?: PartNode): DayNode | GroupNode {
    if (this.isByDay) return this.dayNode(id);
    const grouping = this.grouping as GroupNode['grouping'];
    // An author may stand among the most frequent ones and below a letter.
    const name = parent?.name.kind === 'most' ? `*${this.nameOf(id)}` : this.nameOf(id);
    return this.kept({ kind: 'group', id: name, grouping, value: id, parent });
  }

  private nameOf(id: string): string {
    return `${this.grouping}:${id}`;
  }

  private monthNode(month: string): MonthNode {
    return this.kept({ kind: 'month', id: `month:${month}`, month, parent: undefined });
  }

  private dayNode(date: string): DayNode {
    const month = this.grouping === 'month' ? monthOf(date) : '';
    return this.kept({
      kind: 'day',
      id: `day:${date}`,
      date,
      parent: month === '' ? undefined : this.monthNode(month),
    });
  }

  private partNode(part: Part<unknown>, parent: PartNode['parent']): PartNode {
    const depth = parent?.kind === 'part' ? parent.depth + 1 : 1;
    return this.kept({ kind: 'part', id: `${parent?.id ?? ''}>${part.id}`, name: part.name, depth, parent });
  }

  /** The row that the editor knows, else this one. A range may have another end than before: then it is another row. */
  private kept<T extends DeskNode>(node: T): T {
    const known = this.nodes.get(node.id);
    const isSame =
      known?.kind === node.kind &&
      known.parent === node.parent &&
      (known.kind !== 'part' || JSON.stringify(known.name) === JSON.stringify((node as PartNode).name));
    if (isSame) return known as T;
    this.nodes.set(node.id, node);
    return node;
  }
}
