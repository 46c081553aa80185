import type { Severity } from '../problem';
import type { Range } from '../text';
import type { CitablePaper } from '../citation/citable';
import type { Published } from './paper-fields';
import type { TextEdit } from '../text-edit';

/** What is wrong with a `.bib`, as a stable name that tests, quick fixes and settings use. */
export type BibProblemCode =
  /** A key that another entry has, too; BibTeX takes the first and complains. */
  | 'bib-duplicate-key'
  /** The paper has an entry already, by arXiv id or published DOI. */
  | 'bib-same-paper'
  /** An entry before has the same title, and nothing of author and year speaks against it. */
  | 'bib-alike'
  /** An author that is an account name. */
  | 'bib-handle'
  /** Authors in the order of the daily digest, which is the wrong way round. */
  | 'bib-authors-reversed'
  /** An arXiv paper by its address or journal alone. */
  | 'bib-eprint-missing'
  /** arXiv as a journal beside `eprint`: printed twice. */
  | 'bib-arxiv-journal'
  /** The entry is of the preprint, and its published version is known. */
  | 'bib-published'
  /** An entry that is not closed. */
  | 'bib-half-typed'
  /** A key that a document cites and no bibliography of it has; its range is in the document. Not found here. */
  | 'bib-key-absent';

/** Something that a person should know of an entry. */
export interface BibProblem {
  readonly code: BibProblemCode;
  readonly severity: Severity;
  /** One sentence in English, made of `code` and `data`; a host may say it in another language. */
  readonly message: string;
  /** Where to show it, in UTF-16 offsets; half-open. */
  readonly range: Range;
  /** The entry it is about, whole. */
  readonly entry: Range;
  readonly data: BibProblemData;
}

/** What a message names. */
export interface BibProblemData {
  readonly key: string;
  /** The key of the entry before it. */
  readonly other?: string | undefined;
  /** The account name. */
  readonly name?: string | undefined;
  readonly arxivId?: string | undefined;
}

/** What the library knows of an arXiv paper. */
export interface KnownPaper {
  /** With the digest's author list, and the true one when it is known. */
  readonly paper: CitablePaper;
  readonly published?: Published | undefined;
}

/** Finds a paper by its arXiv id, without version. Must answer from memory. */
export type KnowsPaper = (arxivId: string) => KnownPaper | undefined;

/** One way to mend a problem. */
export interface BibFix {
  readonly kind:
    'remove-entry' | 'rename-key' | 'set-authors' | 'add-eprint' | 'remove-journal' | 'update-published';
  readonly edits: readonly TextEdit[];
  /** A key that is gone afterwards and the one that means the paper: documents that cite it want to follow. */
  readonly renamed?: { readonly from: string; readonly to: string } | undefined;
}

/** The sentence for a problem. */
export function bibMessage(
  code: BibProblemCode,
  { key, other = '', name = '', arxivId = '' }: BibProblemData,
): string {
  switch (code) {
    case 'bib-duplicate-key':
      return `Another entry has the key ${key}.`;
    case 'bib-same-paper':
      return `${other} is the same paper.`;
    case 'bib-alike':
      return `${other} has the same title: it may be the same paper.`;
    case 'bib-handle':
      return `"${name}" looks like an account name, not an author.`;
    case 'bib-authors-reversed':
      return 'The authors are in reversed order.';
    case 'bib-eprint-missing':
      return `arXiv:${arxivId} is not named in an eprint field.`;
    case 'bib-arxiv-journal':
      return 'arXiv stands as a journal beside eprint: it is printed twice.';
    case 'bib-published':
      return 'A published version of this paper is known.';
    case 'bib-half-typed':
      return 'This entry, or a quotation in it, is not closed.';
    case 'bib-key-absent':
      return `No entry of the bibliography has the key ${key}.`;
  }
}
