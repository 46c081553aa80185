import type { Range } from '../text';

interface BlockPlace {
  /** The whole block, without its final line break. */
  readonly range: Range;
  /** First and last line, from 0, both included. */
  readonly line: number;
  readonly endLine: number;
}

/** An ATX heading (`## Papers for 2024-11-22`). */
export interface HeadingBlock extends BlockPlace {
  readonly kind: 'heading';
  /** 1 to 6. */
  readonly level: number;
  /** The text of the heading, without marks and surrounding blanks. */
  readonly content: Range;
}

/**
 * A logical table row: one or, when it is broken, several physical lines. GFM would end the row at the line break
 * (FACTS.md section 1: 38 % of the rows of the biggest archive are broken so).
 */
export interface RowBlock extends BlockPlace {
  readonly kind: 'row';
  /** Content of the cells, trimmed; a pipe escaped by a backslash does not split. */
  readonly cells: readonly Range[];
  /** Whether this is a delimiter row (`|---|:-:|`): the row before it is a header. */
  readonly isDelimiter: boolean;
  /** Whether the row ends with a pipe. */
  readonly isClosed: boolean;
}

/** A line that is part of nothing else that matters here. */
export interface TextBlock extends BlockPlace {
  readonly kind: 'text';
}

export type Block = HeadingBlock | RowBlock | TextBlock;
