/** A day of the tree; `''` stands for papers without a date. */
export interface DayNode {
  readonly kind: 'day';
  readonly date: string;
}

/** A paper within a day. Commands get this as their argument, so it names the paper as they expect it. */
export interface PaperNode {
  readonly kind: 'paper';
  readonly key: string;
  readonly date: string;
}

export type TreeNode = DayNode | PaperNode;
