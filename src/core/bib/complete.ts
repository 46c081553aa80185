import type { BibFileEntry } from '../citation/bib-file';
import type { CitablePaper } from '../citation/citable';
import { areReversed, authorsOfEntry, handleIn, rightAuthors } from './entry-authors';
import { withoutJournal } from './fixes';
import { arxivJournals, fieldsOfPaper, missingFields, styleOfEntry } from './paper-fields';
import type { TextEdit } from '../text-edit';

/** How an entry is completed. */
export interface Completion {
  /** They do not overlap; none when the entry says all that is known. */
  readonly edits: readonly TextEdit[];
  /** Names of fields, as the file has or gets them. */
  readonly added: readonly string[];
  readonly replaced: readonly string[];
  readonly removed: readonly string[];
}

/**
 * Completes an entry with what is known of its paper. Key and fields stay, but for an author list that is certainly
 * wrong (an account name, the digest's reversed order) or shorter than the one that services give, and for arXiv as a
 * journal, which would be printed twice.
 */
export function completion(text: string, entry: BibFileEntry, paper: CitablePaper): Completion {
  if (!entry.isClosed) return { edits: [], added: [], replaced: [], removed: [] };
  const replace = wantsOtherAuthors(entry, paper) ? ['author'] : [];
  const wanted = fieldsOfPaper(paper, styleOfEntry(entry)).filter(({ value }) => value !== '');
  const missing = missingFields(entry, wanted, replace);
  const edits = withoutJournal(text, entry, missing);
  const here = new Set(entry.fields.map(({ name }) => name));
  const isHere = ({ name }: { readonly name: string }): boolean => here.has(name.toLowerCase());
  return {
    edits,
    added: missing.filter((field) => !isHere(field)).map(({ name }) => name),
    replaced: missing.filter(isHere).map(({ name }) => name),
    removed: arxivJournals(entry).map(({ name }) => name),
  };
}

function wantsOtherAuthors(entry: BibFileEntry, paper: CitablePaper): boolean {
  const authors = authorsOfEntry(entry);
  const right = rightAuthors(paper);
  if (!authors || right === undefined || right === authors.field.value) return false;
  if (handleIn(authors.names, paper) !== undefined || areReversed(authors.names, paper)) return true;
  const isCut = /\sothers\s*$/i.test(authors.field.value);
  return isCut && (paper.authors?.length ?? 0) > authors.names.length;
}
