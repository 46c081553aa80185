import type { Paper } from '../../core/library/paper';
import type { PaperNode, PaperParent } from './nodes';

/** The papers' rows that the editor has been given, by the row above: it knows a row again only by the very same object. */
export class PaperRows {
  private readonly lists = new Map<string, ReadonlyMap<string, PaperNode>>();

  /** The rows below a row, those from before where the paper is still there. */
  of(parent: PaperParent, papers: readonly Paper[]): PaperNode[] {
    const before = this.lists.get(parent.id);
    const date = dateOf(parent);
    const rows = papers.map(
      ({ key }): PaperNode =>
        before?.get(key) ?? { kind: 'paper', id: `paper:${parent.id}/${key}`, key, date, parent },
    );
    this.lists.set(parent.id, new Map(rows.map((row) => [row.key, row])));
    return rows;
  }

  /** Forgets the rows below a row that is gone. */
  drop(parentId: string): void {
    this.lists.delete(parentId);
  }

  clear(): void {
    this.lists.clear();
  }

  /** The rows of these papers that the editor has; undefined stands for all papers. */
  given(keys: ReadonlySet<string> | undefined): PaperNode[] {
    const rows: PaperNode[] = [];
    for (const list of this.lists.values()) {
      if (keys === undefined || keys.size > list.size) {
        for (const row of list.values()) if (keys?.has(row.key) !== false) rows.push(row);
      } else
        for (const key of keys) {
          const row = list.get(key);
          if (row) rows.push(row);
        }
    }
    return rows;
  }
}

function dateOf(parent: PaperParent): string | undefined {
  for (let node: PaperParent | undefined = parent; node; node = node.parent)
    if (node.kind === 'day') return node.date;
  return undefined;
}
