import type { BibFileEntry } from '../citation/bib-file';
import type { CitablePaper } from '../citation/citable';
import { bibEntry, type EntryStyle, publishedDoi } from '../citation/entry';
import { arxivIdOfEntry } from '../citation/bib-identity';
import { latexText } from '../citation/latex';
import { changeFields, changeType, type FieldChange } from './edit-entry';
import { valueOf } from './likeness';
import { normalDoi } from './doi';
import type { TextEdit } from '../text-edit';
import { plainEntry, type WrittenField } from './write-entry';

/** Fields that say the same: BibTeX's name, then biblatex's. An entry that has one of them needs no other. */
const SAME: readonly (readonly string[])[] = [
  ['year', 'date'],
  ['journal', 'journaltitle'],
  ['archiveprefix', 'eprinttype'],
  ['primaryclass', 'eprintclass'],
];

/** The fields that an entry of the paper would have, as LaTeX: title, author, year, eprint and so on. */
export function fieldsOfPaper(paper: CitablePaper, style: EntryStyle = 'bibtex'): readonly WrittenField[] {
  return plainEntry(bibEntry(paper, 'key', style).text)?.fields ?? [];
}

/** Which program an entry is written for: biblatex where it uses a type or a field that BibTeX does not have. */
export function styleOfEntry(entry: BibFileEntry): EntryStyle {
  const own = ['date', 'journaltitle', 'eprinttype', 'eprintclass', 'urldate', 'location'];
  return entry.type === 'online' || entry.fields.some(({ name }) => own.includes(name))
    ? 'biblatex'
    : 'bibtex';
}

/**
 * Adds to an entry the fields that it lacks or has left empty; what it says stays, but for the fields named in `replace`
 * (an author list that is wrong, for one). A field that the entry has by biblatex's name or by BibTeX's is not added by
 * the other. The key stays.
 */
export function completeEntry(
  text: string,
  entry: BibFileEntry,
  wanted: readonly WrittenField[],
  replace: readonly string[] = [],
): readonly TextEdit[] {
  return changeFields(text, entry, missingFields(entry, wanted, replace));
}

/** What {@link completeEntry} changes. */
export function missingFields(
  entry: BibFileEntry,
  wanted: readonly WrittenField[],
  replace: readonly string[],
): readonly WrittenField[] {
  return wanted.flatMap(({ name, value }) => {
    const lower = name.toLowerCase();
    if (replace.includes(lower)) return [{ name, value }];
    const names = SAME.find((same) => same.includes(lower)) ?? [lower];
    const has = names.filter((one) => valueOf(entry, one) !== undefined);
    if (has.some((one) => valueOf(entry, one)?.trim() !== '')) return [];
    return [{ name: has[0] ?? name, value }];
  });
}

/** What is known of the published version of a paper; values are LaTeX. */
export interface Published {
  /** Such as `article` or `inproceedings`; undefined when nobody says for certain what it is: then the entry's stays. */
  readonly type?: string | undefined;
  readonly doi?: string | undefined;
  /** Where an `@article` appeared. */
  readonly journal?: string | undefined;
  /** Where an `@inproceedings` or `@incollection` appeared. */
  readonly booktitle?: string | undefined;
  readonly year?: string | undefined;
  readonly volume?: string | undefined;
  readonly number?: string | undefined;
  readonly pages?: string | undefined;
  readonly publisher?: string | undefined;
  /** Where it appeared in the authors' own words; goes into an entry that has no `note`. */
  readonly note?: string | undefined;
}

/**
 * What services say of the published version of a paper, as {@link bibEntry} writes it with `publishedVersion`: a DOI,
 * and the authors' words as a note. No type, journal and pages are made of those words. Undefined when nothing is known.
 */
export function publishedOf(paper: CitablePaper): Published | undefined {
  const doi = publishedDoi(paper);
  const note = paper.journalRef === undefined ? '' : latexText(paper.journalRef);
  if (doi === undefined && note === '') return undefined;
  return { doi, note: note === '' ? undefined : note };
}

/**
 * Makes the entry of a preprint that of its published version: type, DOI, journal or book title, and what else is known.
 * The key stays, and so does `eprint`, which is added where only a journal or an address named the preprint; a "journal"
 * that is arXiv gives way, and so does arXiv's own DOI.
 */
export function updatePublished(
  text: string,
  entry: BibFileEntry,
  published: Published,
): readonly TextEdit[] {
  if (!entry.isClosed) return [];
  const online = styleOfEntry(entry) === 'biblatex';
  const name = (bibtex: string, biblatex: string): string => {
    if (valueOf(entry, bibtex) !== undefined) return bibtex;
    return valueOf(entry, biblatex) !== undefined || online ? biblatex : bibtex;
  };
  const { type, doi, journal, booktitle, year, note, ...rest } = published;
  const journalName = name('journal', 'journaltitle');
  const changes: FieldChange[] = [];
  const set = (field: string, value: string | undefined): void => {
    if (value !== undefined) changes.push({ name: field, value });
  };
  set(journalName, journal);
  set('booktitle', booktitle);
  if (journal === undefined)
    for (const { name: field } of arxivJournals(entry)) changes.push({ name: field, value: undefined });
  set(name('year', 'date'), year);
  for (const [field, value] of Object.entries(rest)) set(field, value);
  if ((valueOf(entry, 'note') ?? '').trim() === '') set('note', note);
  const oldDoi = normalDoi(valueOf(entry, 'doi') ?? '');
  if (doi !== undefined && normalDoi(doi) !== oldDoi) set('doi', doi);
  const id = arxivIdOfEntry(entry);
  if (id !== undefined && valueOf(entry, 'eprint') === undefined) changes.push(...eprintFields(entry, id));
  return [
    ...(type === undefined ? [] : changeType(text, entry, type)),
    ...changeFields(text, entry, changes),
  ];
}

/** The fields that name a preprint the way styles print it once. */
export function eprintFields(entry: BibFileEntry, arxivId: string): readonly WrittenField[] {
  const has = (name: string): boolean => valueOf(entry, name) !== undefined;
  const archive =
    styleOfEntry(entry) === 'biblatex'
      ? { name: 'eprinttype', value: 'arxiv' }
      : { name: 'archivePrefix', value: 'arXiv' };
  const fields = [{ name: 'eprint', value: arxivId }];
  return has('archiveprefix') || has('eprinttype') ? fields : [...fields, archive];
}

/** The fields in which arXiv stands as if it were a journal; with a volume `abs/..` that belongs to it. */
export function arxivJournals(entry: BibFileEntry): readonly BibFileEntry['fields'][number][] {
  const journals = entry.fields.filter(
    ({ name, value }) =>
      (name === 'journal' || name === 'journaltitle') &&
      /^[\s{]*(?:arxiv\b|corr\b[\s},]*(?:abs\/|$)|(?:computing|the)\s+(?:research repository|arxiv)\b)/i.test(
        value.slice(0, 200),
      ),
  );
  const volumes = entry.fields.filter(({ name, value }) => name === 'volume' && /^[\s{]*abs\//.test(value));
  return journals.length === 0 ? [] : [...journals, ...volumes];
}
