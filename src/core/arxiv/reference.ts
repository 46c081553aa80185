import type { Range } from '../text';

/** An arXiv identifier without its version, and the version when it is given. */
export interface ArxivIdentifier {
  /** `2411.14199` or `hep-th/9901001` (archive in lower case but for its subject class, as arXiv writes it). */
  readonly id: string;
  readonly version: number | undefined;
}

/** One place in a text that means a paper on arXiv. */
export interface ArxivReference extends ArxivIdentifier {
  /**
   * Exactly the reference, half-open, in UTF-16 offsets: a whole URL (query and fragment in, surrounding punctuation
   * and brackets out), or the id with its `arXiv:` prefix when it has one; in a BibTeX field, in brackets or in a
   * file name the id alone.
   */
  readonly range: Range;
}
