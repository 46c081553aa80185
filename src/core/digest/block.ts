import type { Range } from '../text';

interface BlockPlace {
  /** The whole block, without surrounding blanks and without its final line break. */
  readonly range: Range;
  /** First and last line, from 0, both included. */
  readonly line: number;
  readonly endLine: number;
}

/** An ATX heading (`## Papers for 2024-11-22`), also one inside a block quote. */
export interface HeadingBlock extends BlockPlace {
  readonly kind: 'heading';
  /** 1 to 6. */
  readonly level: number;
  /** The text of the heading, without marks and surrounding blanks. */
  readonly content: Range;
}

/**
 * A logical table row: one or, when it is broken, several physical lines. GFM would end the row at the line break
 * (FACTS.md section 1: 38 % of the rows of the biggest archive are broken so). An HTML `<tr>` is one, too.
 */
export interface RowBlock extends BlockPlace {
  readonly kind: 'row';
  /** Content of the cells, trimmed; a pipe escaped by a backslash does not split. */
  readonly cells: readonly Range[];
  /** Whether this is a delimiter row (`|---|:-:|`): the row before it is a header. */
  readonly isDelimiter: boolean;
  /** Whether an HTML row says that it is a header; a Markdown row is one by the delimiter row below it. */
  readonly isHeader?: boolean;
  /** Whether the row ends with a pipe. */
  readonly isClosed: boolean;
}

/** The line that begins a list item. */
export interface ItemBlock extends BlockPlace {
  readonly kind: 'item';
  /** Column of the marker; a tab counts as four. */
  readonly indent: number;
  /** The text behind the marker. */
  readonly content: Range;
}

/** A line of any other text; `indent` as of an item. */
export interface TextBlock extends BlockPlace {
  readonly kind: 'text';
  readonly indent: number;
}

/** A thematic break (`---`): what stands before it is over. */
export interface RuleBlock extends BlockPlace {
  readonly kind: 'rule';
}

/** YAML between two `---` at the very start. */
export interface FrontMatterBlock extends BlockPlace {
  readonly kind: 'front-matter';
  /** What stands between the two lines. */
  readonly content: Range;
}

export type Block = HeadingBlock | RowBlock | ItemBlock | TextBlock | RuleBlock | FrontMatterBlock;
