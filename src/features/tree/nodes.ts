import type { PartName } from '../../core/desk/parts';
import type { CitedPlace } from '../../core/references/mention';

/** A month of the tree, with its days. */
export interface MonthNode {
  readonly kind: 'month';
  readonly id: string;
  /** `2025-05`. */
  readonly month: string;
  readonly parent: undefined;
}

/** A day of the tree; `''` stands for papers without a date. */
export interface DayNode {
  readonly kind: 'day';
  readonly id: string;
  readonly date: string;
  readonly parent: MonthNode | undefined;
}

/** Papers that have something else in common; the value is a group's id, as core/desk has it. */
export interface GroupNode {
  readonly kind: 'group';
  readonly id: string;
  readonly grouping: 'topic' | 'author' | 'status' | 'file';
  readonly value: string;
  readonly parent: PartNode | undefined;
}

/** A part of a long list: of papers below a group, or of groups. */
export interface PartNode {
  readonly kind: 'part';
  readonly id: string;
  readonly name: PartName;
  /** How many parts it lies in, itself included. */
  readonly depth: number;
  readonly parent: PartNode | GroupNode | DayNode | undefined;
}

/** A paper below a group. Commands get this as their argument, so it names the paper as they expect it. */
export interface PaperNode {
  readonly kind: 'paper';
  readonly id: string;
  readonly key: string;
  /** Where it stands below a day. */
  readonly date: string | undefined;
  readonly parent: PaperParent;
}

export type PaperParent = DayNode | GroupNode | PartNode;

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

/** A row of the library itself; the others are about what files cite. */
export type DeskNode = MonthNode | DayNode | GroupNode | PartNode | PaperNode;

export type TreeNode = DeskNode | CitedGroupNode | CitedPaperNode | CitedPlaceNode;
