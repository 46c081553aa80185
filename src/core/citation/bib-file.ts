import type { Range } from '../text';
import { BibReader } from './bib-read';

/** One field of an entry, `name = value`. */
export interface BibField {
  /** In lower case. */
  readonly name: string;
  /**
   * The value without its outer braces or quotes, pieces joined by `#` put together, `@string` names that the file
   * defined before replaced by what they stand for. Line breaks and inner braces stay as they are.
   */
  readonly value: string;
  readonly nameRange: Range;
  /** The value with its delimiters, from its first piece to its last. */
  readonly valueRange: Range;
}

/** One entry of a `.bib` file; offsets are UTF-16 into the whole text, ranges half-open. */
export interface BibFileEntry {
  /** In lower case: `misc`, `article`. */
  readonly type: string;
  /** As written; empty when there is none (yet). */
  readonly key: string;
  readonly keyRange: Range;
  /** From `@` to the closing brace; of an entry that is not closed, to its last character that is no white space. */
  readonly range: Range;
  /** In the order of the file, doubled ones included. */
  readonly fields: readonly BibField[];
  /** False while it is half typed: the next entry or the end of the text came first, or a quotation in it is not closed. */
  readonly isClosed: boolean;
}

/** What a `.bib` file holds. */
export interface BibFile {
  readonly entries: readonly BibFileEntry[];
}

/**
 * Reads a `.bib` file as it is found in the wild (FACTS.md section 4): comments inside entries, `@string`, nested
 * braces, any line ends, half-typed entries. Never throws; linear in the length of the text; entries are in text order
 * and apart. `@string`, `@preamble` and `@comment` are no entries, nor is what stands on a line that begins with `%`.
 */
export function scanBib(text: string): BibFile {
  return { entries: [...bibEntries(text)] };
}

/** The entries of {@link scanBib} one at a time, so that a file of many megabytes can be read in slices. */
export function* bibEntries(text: string): Generator<BibFileEntry, void> {
  const reader = new BibReader(text);
  for (let entry = reader.next(); entry; entry = reader.next()) yield entry;
}
