import type { BibFileEntry } from '../citation/bib-file';
import { arxivIdOfEntry } from '../citation/bib-identity';
import { type BibIndex, readEntry } from './bib-index';
import type { BibFix, BibProblem, BibProblemCode, KnownPaper, KnowsPaper } from './bib-problem';
import { changeFields, changeKey, changeType, removeEntry } from './edit-entry';
import { rightAuthors } from './entry-authors';
import { valueOf } from './likeness';
import { entriesByKey, isKeyTaken } from './lookup';
import { arxivJournals, eprintFields, styleOfEntry, updatePublished } from './paper-fields';
import type { TextEdit } from '../text-edit';

/**
 * The ways to mend a problem that was found in this very text, the best first; empty when there is none, or when the
 * text has changed so that the entry is no longer there. Made when they are asked for, as most never are.
 */
export function fixesFor(
  index: BibIndex,
  { code, entry: { start }, data }: BibProblem,
  knows: KnowsPaper = () => undefined,
): readonly BibFix[] {
  const indexed = entriesByKey(index, data.key).find(({ range }) => range.start === start);
  const entry = indexed && readEntry(index, indexed);
  if (!entry?.isClosed) return [];
  return ways(index, entry, code, data.other, knows).filter(({ edits }) => edits.length > 0);
}

function ways(
  index: BibIndex,
  entry: BibFileEntry,
  code: BibProblemCode,
  other: string | undefined,
  knows: KnowsPaper,
): readonly BibFix[] {
  const { text } = index;
  const arxivId = arxivIdOfEntry(entry);
  const known = arxivId === undefined ? undefined : knows(arxivId);
  switch (code) {
    case 'bib-duplicate-key': {
      const rename: BibFix = { kind: 'rename-key', edits: changeKey(entry, freeKey(index, entry.key)) };
      return other === undefined ? [rename] : [removal(text, entry, other), rename];
    }
    case 'bib-same-paper':
    case 'bib-alike':
      return other === undefined ? [] : [removal(text, entry, other)];
    case 'bib-handle':
    case 'bib-authors-reversed':
      return authors(text, entry, known);
    case 'bib-eprint-missing':
      if (arxivId === undefined) return [];
      return [{ kind: 'add-eprint', edits: withoutJournal(text, entry, eprintFields(entry, arxivId)) }];
    case 'bib-arxiv-journal':
      return [{ kind: 'remove-journal', edits: withoutJournal(text, entry, []) }];
    case 'bib-published':
      if (!known?.published) return [];
      return [{ kind: 'update-published', edits: updatePublished(text, entry, known.published) }];
    case 'bib-half-typed':
    case 'bib-key-absent':
      return [];
  }
}

function removal(text: string, entry: BibFileEntry, other: string): BibFix {
  const renamed = other === entry.key ? undefined : { from: entry.key, to: other };
  return { kind: 'remove-entry', edits: removeEntry(text, entry), renamed };
}

function authors(text: string, entry: BibFileEntry, known: KnownPaper | undefined): readonly BibFix[] {
  const value = known && rightAuthors(known.paper);
  if (value === undefined) return [];
  return [{ kind: 'set-authors', edits: changeFields(text, entry, [{ name: 'author', value }]) }];
}

/** Takes away arXiv as a journal; an `@article` that has no journal then is none. */
export function withoutJournal(
  text: string,
  entry: BibFileEntry,
  added: readonly { readonly name: string; readonly value: string }[],
): readonly TextEdit[] {
  const journals = arxivJournals(entry).map(({ name }) => ({ name, value: undefined }));
  const isArticle =
    journals.length > 0 && entry.type === 'article' && valueOf(entry, 'booktitle') === undefined;
  const type = styleOfEntry(entry) === 'biblatex' ? 'online' : 'misc';
  return [
    ...(isArticle ? changeType(text, entry, type) : []),
    ...changeFields(text, entry, [...journals, ...added]),
  ];
}

/** The key with the first of b, c, ... z, 2, 3, ... behind it that nobody has. */
function freeKey(index: BibIndex, key: string): string {
  for (let i = 1; ; i++) {
    const candidate = key + (i < 26 ? String.fromCharCode(97 + i) : `-${String(i)}`);
    if (!isKeyTaken(index, candidate)) return candidate;
  }
}
