import type { Paper } from '../../core/library/paper';
import type { PaperNode } from './nodes';

/** The papers' rows that the editor has been given, by day: it knows a row again only by the very same object. */
export class PaperRows {
  private readonly days = new Map<string, ReadonlyMap<string, PaperNode>>();

  /** The rows of a day, those from before where the paper is still there. */
  of(date: string, papers: readonly Paper[]): PaperNode[] {
    const before = this.days.get(date);
    const rows = papers.map(({ key }): PaperNode => before?.get(key) ?? { kind: 'paper', key, date });
    this.days.set(date, new Map(rows.map((row) => [row.key, row])));
    return rows;
  }

  /** Forgets a day that is gone. */
  drop(date: string): void {
    this.days.delete(date);
  }

  /** The rows of these papers that the editor has; undefined stands for all papers. */
  given(keys: ReadonlySet<string> | undefined): PaperNode[] {
    const rows: PaperNode[] = [];
    for (const day of this.days.values()) {
      if (keys === undefined || keys.size > day.size) {
        for (const row of day.values()) if (keys?.has(row.key) !== false) rows.push(row);
      } else
        for (const key of keys) {
          const row = day.get(key);
          if (row) rows.push(row);
        }
    }
    return rows;
  }
}
