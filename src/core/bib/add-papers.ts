import type { CitablePaper } from '../citation/citable';
import { bibEntry, type EntryStyle } from '../citation/entry';
import { type KeyPreset, makeKeys, paperIdentity } from '../citation/key';
import type { KeyTemplate } from '../citation/key-template';
import { addEntries, type Additions, type NewEntry } from './add-entry';
import type { BibIndex } from './bib-index';
import { findPaper, soughtPaper } from './find-paper';
import { isKeyTaken, takenKeys } from './lookup';

/** How papers are added to a `.bib`. */
export interface AddOptions {
  readonly preset?: KeyPreset | KeyTemplate | undefined;
  /** Keys that papers were given elsewhere, by `paperIdentity`: they get them here, too, where no other has them. */
  readonly given?: ReadonlyMap<string, string> | undefined;
  readonly style?: EntryStyle | undefined;
  /** Whether papers are added although entries look like them: a person has said that they are others. */
  readonly evenIfAlike?: boolean | undefined;
  /** The DOI of a paper's published version, where it is known. */
  readonly doiOf?: ((paper: CitablePaper) => string | undefined) | undefined;
}

/** What is to be done to a `.bib`, with what a person should know of the entries that are added. */
export interface PaperAdditions extends Additions {
  /** `key: sentence`, plain text. */
  readonly notes: readonly string[];
}

/**
 * Papers of the library into a `.bib`: each gets the key that it has there, or a new one that nobody has, and its entry
 * is added if it is not there. The outcomes are in the order of the papers; one that is given twice gets one key.
 */
export function addPapers(
  index: BibIndex,
  papers: readonly CitablePaper[],
  { preset = 'author-year-word', style = 'bibtex', evenIfAlike, doiOf, given }: AddOptions = {},
): PaperAdditions {
  const free = (all: readonly CitablePaper[]): ReadonlyMap<string, string> =>
    new Map(
      all.flatMap((paper) => {
        const key = given?.get(paperIdentity(paper));
        return key === undefined || isKeyTaken(index, key) ? [] : [[paperIdentity(paper), key]];
      }),
    );
  const sought = papers.map((paper) => soughtPaper(paper, doiOf?.(paper)));
  // Keys are made for those alone that need one, and asked for only then: all keys of a large file are many.
  const needs = sought.map((paper) => findPaper(index, paper).kind !== 'same');
  const without = papers.filter((_, i) => needs[i]);
  const keys = without.length === 0 ? [] : makeKeys(without, preset, takenKeys(index), free(without));
  const notes = new Map<string, readonly string[]>();
  let next = 0;
  const entries = papers.map((paper, i): NewEntry => {
    const found = sought[i] ?? {};
    if (needs[i] !== true) return { text: '', paper: found };
    const entry = bibEntry(paper, keys[next++] ?? '', style);
    notes.set(entry.key, entry.notes);
    return { text: entry.text, paper: found, evenIfAlike };
  });
  const additions = addEntries(index, entries);
  const added = additions.outcomes.flatMap((outcome) => (outcome.kind === 'added' ? [outcome.key] : []));
  return {
    ...additions,
    notes: added.flatMap((key) => (notes.get(key) ?? []).map((note) => `${key}: ${note}`)),
  };
}
