import type { Range } from '../../text';

/** A bibliography as a file declares it. */
export interface Declaration {
  /** What the file says, such as `../refs.bib` or `refs`. */
  readonly written: string;
  /** The file that says so. */
  readonly uri: string;
  /** Where in that file, half-open, in UTF-16 offsets. */
  readonly range: Range;
  /** Ending that is added when `written` has none, such as `.bib`. */
  readonly ending?: string;
  /** The document that the path is relative to, when it is not `uri`. */
  readonly base?: string;
  /** A file of the project's top folder, where a path begins that starts with a slash; else it is absolute. */
  readonly top?: string | undefined;
}

/** What one look at a document and its project found. */
export interface Found {
  readonly declarations: readonly Declaration[];
  /** The root document: the file itself, when it is not part of another one. */
  readonly root: string;
}
