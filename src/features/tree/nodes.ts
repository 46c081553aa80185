import type { CitedPlace } from '../../core/references/mention';

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

/** The papers that files of the workspace cite. */
export interface CitedGroupNode {
  readonly kind: 'cited';
}

/** A cited paper, listed by a digest or not; commands get this as their argument, too. */
export interface CitedPaperNode {
  readonly kind: 'citedPaper';
  /** Without version. */
  readonly arxivId: string;
  readonly key: string;
}

/** A place that cites a paper. */
export interface CitedPlaceNode {
  readonly kind: 'citedPlace';
  readonly place: CitedPlace;
  readonly paper: CitedPaperNode;
}

export type TreeNode = DayNode | PaperNode | CitedGroupNode | CitedPaperNode | CitedPlaceNode;
