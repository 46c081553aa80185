import type { BibFileEntry } from '../citation/bib-file';
import { arxivIdOfEntry } from '../citation/bib-identity';
import { withoutClass } from '../arxiv/identifier';
import type { Severity } from '../problem';
import type { Range } from '../text';
import { type BibIndex, readEntries } from './bib-index';
import {
  bibMessage,
  type BibProblem,
  type BibProblemCode,
  type BibProblemData,
  type KnowsPaper,
} from './bib-problem';
import { publishedDoiOf } from './doi';
import { areReversed, authorsOfEntry, handleIn } from './entry-authors';
import { areAlike, type Likeness, likenessOfEntry, valueOf } from './likeness';
import { arxivJournals, type Published } from './paper-fields';

/** Everything that is wrong with a `.bib`, in text order by entry. Linear in the text; never throws. */
export function diagnoseBib(index: BibIndex, knows: KnowsPaper = () => undefined): readonly BibProblem[] {
  return [...diagnoseSteps(index, knows)].flat();
}

/** As {@link diagnoseBib}, entry by entry, so that a large file can be done in slices: the problems of each in turn. */
export function* diagnoseSteps(
  index: BibIndex,
  knows: KnowsPaper = () => undefined,
): Generator<readonly BibProblem[], void> {
  const before = new Before();
  for (const entry of readEntries(index)) {
    yield entry.isClosed
      ? [...before.problems(entry), ...ownProblems(entry, knows)]
      : [problem(entry, 'bib-half-typed', 'error', entry.keyRange, {})];
  }
}

/** The entries so far, by all that makes two of them one. */
class Before {
  private readonly keys = new Set<string>();
  private readonly papers = new Map<string, string>();
  private readonly titles = new Map<
    string,
    { readonly key: string; readonly likeness: Likeness; readonly onArxiv: boolean }
  >();

  problems(entry: BibFileEntry): readonly BibProblem[] {
    const { key, keyRange } = entry;
    if (key === '') return [];
    const folded = key.toLowerCase();
    const identities = identitiesOf(entry);
    const likeness = likenessOfEntry(entry);
    // Two ids are two papers, whatever their titles.
    const onArxiv = identities.some((one) => one.startsWith('arxiv:'));
    const other = identities.map((one) => this.papers.get(one)).find((one) => one !== undefined);
    const alike = likeness.title === undefined ? undefined : this.titles.get(likeness.title);
    const found: BibProblem[] = [];
    if (this.keys.has(folded)) {
      found.push(problem(entry, 'bib-duplicate-key', 'error', keyRange, { other }));
    } else if (other !== undefined) {
      found.push(problem(entry, 'bib-same-paper', 'information', keyRange, { other }));
    } else if (alike && areAlike(alike.likeness, likeness) && !(alike.onArxiv && onArxiv)) {
      found.push(problem(entry, 'bib-alike', 'hint', keyRange, { other: alike.key }));
    }
    this.keys.add(folded);
    for (const one of identities) if (!this.papers.has(one)) this.papers.set(one, key);
    if (likeness.title !== undefined && !alike) this.titles.set(likeness.title, { key, likeness, onArxiv });
    return found;
  }
}

/** What an entry certainly is, by identifiers. */
export function identitiesOf(entry: BibFileEntry): readonly string[] {
  const id = arxivIdOfEntry(entry);
  const doi = publishedDoiOf(entry);
  return [
    ...(id === undefined ? [] : [`arxiv:${withoutClass(id)}`]),
    ...(doi === undefined ? [] : [`doi:${doi}`]),
  ];
}

/** What is wrong with an entry whatever the others are. */
function ownProblems(entry: BibFileEntry, knows: KnowsPaper): readonly BibProblem[] {
  const arxivId = arxivIdOfEntry(entry);
  const known = arxivId === undefined ? undefined : knows(arxivId);
  const found: BibProblem[] = [];
  const authors = authorsOfEntry(entry);
  if (authors) {
    const name = handleIn(authors.names, known?.paper);
    const range = authors.field.valueRange;
    if (name !== undefined) found.push(problem(entry, 'bib-handle', 'information', range, { name, arxivId }));
    else if (known && areReversed(authors.names, known.paper))
      found.push(problem(entry, 'bib-authors-reversed', 'information', range, { arxivId }));
  }
  if (arxivId === undefined) return found;
  const [journal] = arxivJournals(entry);
  if ((valueOf(entry, 'eprint') ?? '').trim() === '') {
    const range = journal?.valueRange ?? entry.keyRange;
    found.push(problem(entry, 'bib-eprint-missing', 'information', range, { arxivId }));
  } else if (journal && arxivIdOfEntry(eprintAlone(entry)) === arxivId) {
    found.push(problem(entry, 'bib-arxiv-journal', 'information', journal.valueRange, { arxivId }));
  }
  if (known?.published && isPreprint(entry) && tellsMore(known.published, entry))
    found.push(problem(entry, 'bib-published', 'information', entry.keyRange, { arxivId }));
  return found;
}

/** Words alone tell nothing new to an entry that has words of its own. */
function tellsMore({ doi, journal, booktitle }: Published, entry: BibFileEntry): boolean {
  return [doi, journal, booktitle].some((one) => one !== undefined) || valueOf(entry, 'note') === undefined;
}

/** An eprint may be of another archive; then the journal is all that names the preprint. */
function eprintAlone(entry: BibFileEntry): BibFileEntry {
  const names = ['eprint', 'archiveprefix', 'eprinttype', 'primaryclass', 'eprintclass'];
  return { ...entry, fields: entry.fields.filter(({ name }) => names.includes(name)) };
}

/** Whether an entry says nothing of a place where the paper was published. */
export function isPreprint(entry: BibFileEntry): boolean {
  if (publishedDoiOf(entry) !== undefined || valueOf(entry, 'booktitle') !== undefined) return false;
  const journals = entry.fields.filter(({ name }) => name === 'journal' || name === 'journaltitle');
  return journals.length === 0 || arxivJournals(entry).length > 0;
}

function problem(
  entry: BibFileEntry,
  code: BibProblemCode,
  severity: Severity,
  range: Range,
  data: Omit<BibProblemData, 'key'>,
): BibProblem {
  const all = { key: entry.key, ...data };
  return { code, severity, message: bibMessage(code, all), range, entry: entry.range, data: all };
}
