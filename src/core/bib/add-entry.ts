import { type BibIndex, type IndexedEntry } from './bib-index';
import { findPaper, type SoughtPaper } from './find-paper';
import { houseStyle } from './house-style';
import { insertEntries } from './insertion';
import { isKeyTaken } from './lookup';
import { NewPapers } from './new-papers';
import type { TextEdit } from '../text-edit';
import { plainEntry, writeEntry } from './write-entry';

/** An entry that a `.bib` is to have. */
export interface NewEntry {
  /** The whole entry in BibTeX, typed in any way; it is typed anew in the style of the file. */
  readonly text: string;
  /** The paper it is for: an entry that the file already has for it is not added again. */
  readonly paper: SoughtPaper;
  /** Whether a person has said that the entries which look alike are other papers. */
  readonly evenIfAlike?: boolean | undefined;
}

/** What came of one new entry. */
export type Addition =
  /** It is in {@link Additions.edits}. */
  | { readonly kind: 'added'; readonly key: string }
  /** The file has the paper, or an earlier one of the new entries is it: `key` is the one to cite. */
  | { readonly kind: 'present'; readonly key: string }
  /** The file may have it: ask, then cite one of `entries`, or add again with `evenIfAlike`. */
  | { readonly kind: 'alike'; readonly entries: readonly IndexedEntry[] }
  /** Another paper has the key: make one that differs from `takenKeys`. */
  | { readonly kind: 'key-taken'; readonly key: string }
  /** The text is not one entry that is closed and has a key. */
  | { readonly kind: 'unreadable' };

/** What is to be done to a `.bib`. */
export interface Additions {
  /** One insertion, or none. Every other character of the text stays as it is. */
  readonly edits: readonly TextEdit[];
  /** One for each new entry, in their order. */
  readonly outcomes: readonly Addition[];
  /** The index of the text after the edits. */
  readonly index: BibIndex;
  /** False where the text is so torn that BibTeX will not read what was added. */
  readonly isRead: boolean;
}

/**
 * Adds entries to a `.bib` by one insertion in the file's own style: indentation, line ends, empty lines, aligned `=`,
 * braces or quotes, commas. What is there already is not added, so adding twice changes nothing the second time. Linear
 * in the file and the entries; never throws.
 */
export function addEntries(index: BibIndex, entries: readonly NewEntry[]): Additions {
  const style = houseStyle(index);
  const added: { key: string; text: string }[] = [];
  const papers = new NewPapers();
  const outcomes = entries.map(({ text, paper, evenIfAlike }): Addition => {
    const found = findPaper(index, paper);
    if (found.kind === 'same') return { kind: 'present', key: found.entry.key };
    const earlier = papers.find(paper);
    if (earlier) return { kind: 'present', key: earlier.key };
    if (found.kind === 'alike' && evenIfAlike !== true) return { kind: 'alike', entries: found.entries };
    const plain = plainEntry(text);
    if (!plain) return { kind: 'unreadable' };
    const { key } = plain;
    if (isKeyTaken(index, key) || papers.has(key)) return { kind: 'key-taken', key };
    added.push({ key, text: writeEntry(plain, style) });
    papers.add({ key, paper });
    return { kind: 'added', key };
  });
  if (added.length === 0) return { edits: [], outcomes, index, isRead: true };
  const { edit, index: after, isRead } = insertEntries(index, added, style);
  return { edits: [edit], outcomes, index: after, isRead };
}
