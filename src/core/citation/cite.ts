import type { CitablePaper } from './citable';
import { type BibEntry, bibEntry } from './entry';
import {
  type Form,
  citeKeys,
  footnoteDefinition,
  htmlLink,
  isKeyForm,
  markdownLink,
  plainReference,
} from './forms';
import { type KeyPreset, makeKeys, paperIdentity } from './key';

export interface CiteOptions {
  /** How keys are made; `author-year-word` when absent. */
  readonly preset?: KeyPreset | undefined;
  /** Keys that are in use already and mean other papers. */
  readonly taken?: Iterable<string> | undefined;
}

/** One citation of one or several papers. */
export interface Citation {
  /** What goes where the cursor is; one line, but for the entries of a bibliography. Empty for no papers. */
  readonly text: string;
  /** What a footnote needs at the end of the document, one line a note; undefined for other forms. */
  readonly definitions: string | undefined;
  /** One key for each paper that is cited, in order; empty for a form without keys. */
  readonly keys: readonly string[];
  /** The entries that the keys mean, for the bibliography; empty for a form that needs none. */
  readonly entries: readonly BibEntry[];
  /** The text of all {@link entries}, one blank line between two; undefined when there are none. */
  readonly bibtex: string | undefined;
  /** What a person should know, `key: sentence`; only about what was claimed in this form. */
  readonly notes: readonly string[];
}

/**
 * The one way to a citation, for editor and command line. A paper that is given twice is cited once. Linear in the
 * number of papers.
 */
export function cite(papers: readonly CitablePaper[], form: Form, options: CiteOptions = {}): Citation {
  const cited = distinct(papers);
  const written = form === 'bibtex' || form === 'biblatex-entry';
  if (!written && !isKeyForm(form)) {
    const write = form === 'markdown' ? markdownLink : form === 'html' ? htmlLink : plainReference;
    const text = cited.map(write).join(form === 'plain' ? ', ' : '; ');
    return { text, definitions: undefined, keys: [], entries: [], bibtex: undefined, notes: [] };
  }
  const keys = makeKeys(cited, options.preset ?? 'author-year-word', options.taken);
  const style = form === 'biblatex-entry' ? 'biblatex' : 'bibtex';
  const pairs = cited.map((paper, i) => ({ paper, key: keys[i] ?? '' }));
  const all = pairs.map(({ paper, key }) => bibEntry(paper, key, style));
  const entries = form === 'footnote' ? [] : all;
  const bibtex = entries.length === 0 ? undefined : entries.map((entry) => entry.text).join('\n\n');
  return {
    text: written ? (bibtex ?? '') : citeKeys(keys, form),
    definitions:
      form === 'footnote'
        ? pairs.map(({ paper, key }) => footnoteDefinition(paper, key)).join('\n')
        : undefined,
    keys,
    entries,
    bibtex,
    notes: entries.flatMap((entry) => entry.notes.map((note) => `${entry.key}: ${note}`)),
  };
}

function distinct(papers: readonly CitablePaper[]): readonly CitablePaper[] {
  const seen = new Map<string, CitablePaper>();
  for (const paper of papers) {
    const identity = paperIdentity(paper);
    if (!seen.has(identity)) seen.set(identity, paper);
  }
  return [...seen.values()];
}
