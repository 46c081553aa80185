import type { CitablePaper } from './citable';
import { type BibEntry, type EntryStyle, bibEntry } from './entry';
import {
  type Form,
  type Manner,
  citeKeys,
  footnoteDefinition,
  htmlLink,
  isKeyForm,
  markdownLink,
  plainReference,
} from './forms';
import { type KeyPreset, makeKeys, paperIdentity } from './key';
import type { KeyTemplate } from './key-template';

export interface CiteOptions {
  /** How keys are made; `author-year-word` when absent. */
  readonly preset?: KeyPreset | KeyTemplate | undefined;
  /** Beside the sentence when absent; where a form has no narrative one, it is the other. */
  readonly manner?: Manner | undefined;
  /** Keys that are in use already and mean other papers. */
  readonly taken?: Iterable<string> | undefined;
  /** Keys that papers have already, by {@link paperIdentity}: they keep them, whatever has become known since. */
  readonly given?: ReadonlyMap<string, string> | undefined;
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
  const keys = keysFor(cited, options);
  const style = entryStyle(form);
  const pairs = cited.map((paper, i) => ({ paper, key: keys[i] ?? '' }));
  const all = pairs.map(({ paper, key }) => bibEntry(paper, key, style));
  const entries = form === 'footnote' ? [] : all;
  const bibtex = entries.length === 0 ? undefined : entries.map((entry) => entry.text).join('\n\n');
  return {
    text: written ? (bibtex ?? '') : citeKeys(keys, form, options.manner),
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

/** Which entry a document of this form needs. */
export function entryStyle(form: Form): EntryStyle {
  if (form === 'biblatex-entry' || form === 'biblatex') return 'biblatex';
  return form === 'typst' ? 'typst' : 'bibtex';
}

function keysFor(cited: readonly CitablePaper[], options: CiteOptions): readonly string[] {
  const given = options.given ?? new Map<string, string>();
  const kept = cited.map((paper) => given.get(paperIdentity(paper)));
  const taken = [...(options.taken ?? []), ...given.values()];
  const others = cited.filter((_, i) => kept[i] === undefined);
  const fresh = makeKeys(others, options.preset ?? 'author-year-word', taken).values();
  return kept.map((key) => key ?? fresh.next().value ?? '');
}

function distinct(papers: readonly CitablePaper[]): readonly CitablePaper[] {
  const seen = new Map<string, CitablePaper>();
  for (const paper of papers) {
    const identity = paperIdentity(paper);
    if (!seen.has(identity)) seen.set(identity, paper);
  }
  return [...seen.values()];
}
