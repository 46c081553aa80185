import { addPapers, type PaperAdditions } from '../../core/bib/add-papers';
import type { BibIndex } from '../../core/bib/bib-index';
import { findPaper, soughtPaper } from '../../core/bib/find-paper';
import { isKeyTaken } from '../../core/bib/lookup';
import type { CitablePaper } from '../../core/citation/citable';
import type { EntryStyle } from '../../core/citation/entry';
import { type KeyPreset, makeKeys, paperIdentity } from '../../core/citation/key';
import type { KeyTemplate } from '../../core/citation/key-template';

/** What papers are cited as, and what becomes of the bibliography. */
export interface Plan {
  /** One for each paper, in order. */
  readonly keys: readonly string[];
  /** What is added to the bibliography; undefined without one, or when all papers are there. */
  readonly additions: PaperAdditions | undefined;
}

export interface PlanOptions {
  readonly format: KeyPreset | KeyTemplate;
  readonly style: EntryStyle;
  /** Keys of this session. */
  readonly given: ReadonlyMap<string, string>;
  /** Keys of entries that a person has said to be the papers, by `paperIdentity`. */
  readonly chosen: ReadonlyMap<string, string>;
}

/**
 * Papers that one of the bibliographies has get the key they have there. The others get a key that none of them has, and
 * are added to `target`, the bibliography they belong into, if there is one: also those that look like an entry, since a
 * person was asked.
 */
export function planCitation(
  papers: readonly CitablePaper[],
  bibliographies: readonly BibIndex[],
  target: BibIndex | undefined,
  { format, style, given, chosen }: PlanOptions,
): Plan {
  const found = papers.map((paper) => chosen.get(paperIdentity(paper)) ?? keyIn(bibliographies, paper));
  const lacking = papers.filter((_, i) => found[i] === undefined);
  if (lacking.length === 0) return { keys: found.map((key) => key ?? ''), additions: undefined };
  const free = new Map([...given].filter(([, key]) => !bibliographies.some((bib) => isKeyTaken(bib, key))));
  const keys = freshKeys(lacking, bibliographies, format, free);
  const additions =
    target &&
    addPapers(target, lacking, {
      style,
      evenIfAlike: true,
      given: new Map(lacking.map((paper, i) => [paperIdentity(paper), keys[i] ?? ''])),
    });
  let next = 0;
  const all = found.map((key) => {
    if (key !== undefined) return key;
    const at = next++;
    const outcome = additions?.outcomes[at];
    return outcome && 'key' in outcome ? outcome.key : (keys[at] ?? '');
  });
  return { keys: all, additions };
}

/** Keys that no bibliography has; asked key by key, as all keys of large files are many. */
function freshKeys(
  papers: readonly CitablePaper[],
  bibliographies: readonly BibIndex[],
  format: KeyPreset | KeyTemplate,
  given: ReadonlyMap<string, string>,
): readonly string[] {
  const taken: string[] = [];
  for (;;) {
    const keys = makeKeys(papers, format, taken, given);
    const clashes = keys.filter((key) => bibliographies.some((bib) => isKeyTaken(bib, key)));
    if (clashes.length === 0) return keys;
    taken.push(...clashes);
  }
}

/** The key that the first bibliography that has a paper for certain has for it. */
export function keyIn(bibliographies: readonly BibIndex[], paper: CitablePaper): string | undefined {
  for (const index of bibliographies) {
    const found = findPaper(index, soughtPaper(paper, paper.doi));
    if (found.kind === 'same') return found.entry.key;
  }
  return undefined;
}
