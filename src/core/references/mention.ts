/**
 * How a file refers to a paper: by an address (`link`) or an identifier (`id`) of arXiv, by the key of a bibliography's
 * entry (`key`), or as that entry itself (`entry`).
 */
export type MentionKind = 'link' | 'id' | 'key' | 'entry';

/** One place of a file that refers, or may refer, to a paper; it never spans lines. */
export interface Mention {
  readonly kind: MentionKind;
  /**
   * The paper's arXiv identifier without version and subject class; undefined for a key, which the bibliographies of
   * the workspace resolve, and for an entry that names no arXiv paper.
   */
  readonly arxivId: string | undefined;
  /** The key, of a key or an entry. */
  readonly key: string | undefined;
  /** UTF-16 offsets into the text, half-open. */
  readonly start: number;
  readonly end: number;
  /** Line from 0, and UTF-16 units into it at which the mention starts. */
  readonly line: number;
  readonly character: number;
}

/** What is known, from memory, of where papers are cited. */
export interface Citations {
  /** Whether every file has been read: until then, a paper without a place may yet be cited somewhere. */
  readonly isComplete: boolean;
  /** Every place that refers to a paper, by file name and in text order; entries of bibliographies, too. */
  placesOf(arxivId: string): readonly CitedPlace[];
  /** How many files cite a paper; its entries in bibliographies alone are no citation. */
  citingFileCount(arxivId: string): number;
}

/** One place where a paper is cited, and in which document. */
export interface CitedPlace extends Mention {
  /** The document, as the string form of its URI (or a path, on the command line). */
  readonly uri: string;
}
