import type { BibIndex, IndexedEntry } from '../../bib/bib-index';
import type { Paper } from '../../library/paper';
import type { CitablePaper } from '../citable';
import { completedKey } from '../group/completion-context';
import { type KeyPreset, makeKeys, paperIdentity } from '../key';
import type { KeyTemplate } from '../key-template';
import { entryOfPaper, isInUse } from './asked-before';
import { bibCandidates } from './bib-candidates';
import type { KeyPlace } from './key-place';
import { hasOtherWords, paperCandidates, type PaperSource } from './paper-candidates';
import { type Said, saidByEntry, saidByPaper } from './said';

/** A bibliography of the document; `name` is any that the caller knows it by. */
export interface SuggestionSource {
  readonly name: string;
  readonly index: BibIndex;
}

/** A key that can stand where one is typed. */
export interface KeySuggestion extends Said {
  readonly key: string;
  /** The key as its place wants it. */
  readonly insertText: string;
  /** What the editor holds against what is typed: fits as long as the suggestion does. */
  readonly filterText: string;
  /** Sorts the suggestions as they stand in the list. */
  readonly sortText: string;
  /** The entry that has the key, and the bibliography that it stands in. */
  readonly entry: { readonly source: string; readonly entry: IndexedEntry } | undefined;
  /** The paper that would get the key when it is added. */
  readonly paper: Paper | undefined;
}

/** Where keys come from. */
export interface SuggestionSources {
  /** In the order in which their entries are offered. */
  readonly bibs: readonly SuggestionSource[];
  /** Undefined where there is no library. */
  readonly papers: PaperSource | undefined;
  readonly keyFormat: KeyPreset | KeyTemplate;
  /** Keys that papers have already, by `paperIdentity`: they keep them, and no other paper gets them. */
  readonly given?: ReadonlyMap<string, string>;
  /** A paper with all that is known of it; the same value as long as nothing else is known, so that its key is made once. */
  readonly citable: (paper: Paper) => CitablePaper;
}

/** So many are offered at a time: more is asked for by typing on. */
export const MOST_SUGGESTIONS = 200;
/** So many of them are what the search finds at most. */
const PAPERS = 50;
/** So much of a title and its authors is held against what is typed next, in UTF-16 units. */
const NEXT_WORDS = 70;

/**
 * What can stand where a key is typed: entries of the bibliographies whose key or title has what is typed, then what the
 * search finds for it, best first: a paper that a bibliography has with the key of its entry, any other with the key that it
 * would get; last, entries whose key has the letters somewhere. Keys that stand in the citation already are left out, and
 * those that its language cannot hold. Nothing where several words seem to be the text of the document.
 * @param typed the text of the place's prefix
 */
export function suggestKeys(
  { kind, keys, isProse = false }: Pick<KeyPlace, 'kind' | 'keys'> & Partial<Pick<KeyPlace, 'isProse'>>,
  typed: string,
  { bibs, papers, keyFormat, given = new Map<string, string>(), citable }: SuggestionSources,
  most = MOST_SUGGESTIONS,
): readonly KeySuggestion[] {
  const [firstWord = ''] = typed.split(' ', 1);
  // `[@known2020key p` says where in a source.
  if (isProse && bibs.some(({ index }) => isInUse(index, firstWord))) return [];
  const excluded = new Set(keys.map((key) => key.toLowerCase()));
  const suggestions: KeySuggestion[] = [];
  const add = (
    key: string,
    rest: Omit<KeySuggestion, 'key' | 'insertText' | 'filterText' | 'sortText'>,
    nextWords = '',
  ): void => {
    const insertText = completedKey(key, kind);
    if (insertText === undefined) return;
    const begins = insertText.toLowerCase().startsWith(typed.toLowerCase());
    // In the very letters that are typed: the editor gives points for them.
    const fitting = begins ? typed + insertText.slice(typed.length) : `${typed} ${insertText}`;
    suggestions.push({
      key,
      insertText,
      filterText: `${fitting} ${nextWords.slice(0, NEXT_WORDS)}`.trimEnd(),
      sortText: String(suggestions.length).padStart(4, '0'),
      ...rest,
    });
  };
  const addEntry = (found: Found): void => {
    excluded.add(found.entry.key.toLowerCase());
    const said = saidByEntry(found.index, found.entry);
    const entry = { source: found.source, entry: found.entry };
    add(found.entry.key, { ...said, entry, paper: undefined }, said.title);
  };
  const room = Math.max(0, most - PAPERS);
  const scattered: Found[] = [];
  for (const { name: source, index } of bibs) {
    const left = room - suggestions.length - scattered.length;
    for (const { entry, rank } of bibCandidates(index, typed, excluded, left)) {
      if (rank < 3) addEntry({ source, index, entry });
      else scattered.push({ source, index, entry });
    }
  }
  const citables = new Map<Paper, CitablePaper>();
  const knownOf = (paper: Paper): CitablePaper => {
    const before = citables.get(paper) ?? citable(paper);
    citables.set(paper, before);
    return before;
  };
  const keyOf = (paper: CitablePaper): string | undefined =>
    given.size > 0 ? given.get(paperIdentity(paper)) : undefined;
  const fresh = (paper: Paper): string => keyOf(knownOf(paper)) ?? keyAlone(knownOf(paper), keyFormat);
  const isAbsent = (paper: Paper): boolean => findEntry(bibs, paper) === undefined;
  const limit = Math.min(PAPERS, most);
  for (const paper of papers ? paperCandidates(papers, typed, limit, fresh, isAbsent) : []) {
    if (isProse && !hasOtherWords(paper, typed)) continue;
    const present = findEntry(bibs, paper);
    if (present) {
      if (!excluded.has(present.entry.key.toLowerCase())) addEntry(present);
      continue;
    }
    const known = knownOf(paper);
    const own = keyOf(known);
    const isGiven = (one: string): boolean => one !== own && [...given.values()].includes(one);
    const isTaken = (one: string): boolean => excluded.has(one.toLowerCase()) || isGiven(one);
    const key = freeKey(known, fresh(paper), keyFormat, bibs, isTaken);
    const said = saidByPaper(known);
    const nextWords = [said.title, ...paper.entry.authors].join(' ');
    add(key, { ...said, entry: undefined, paper }, nextWords);
  }
  for (const found of scattered) if (!excluded.has(found.entry.key.toLowerCase())) addEntry(found);
  return suggestions;
}

/** An entry, and where it stands. */
interface Found {
  readonly source: string;
  readonly index: BibIndex;
  readonly entry: IndexedEntry;
}

/** The first entry that means this very preprint. */
function findEntry(bibs: readonly SuggestionSource[], { arxivId }: Paper): Found | undefined {
  if (arxivId === undefined) return undefined;
  for (const { name, index } of bibs) {
    const entry = entryOfPaper(index, arxivId);
    if (entry) return { source: name, index, entry };
  }
  return undefined;
}

/** Keys that were made before: a paper is asked for at each key that is pressed. */
const made = new WeakMap<CitablePaper, { readonly format: KeyPreset | KeyTemplate; readonly key: string }>();

/** The key that a paper would get if it were alone. */
function keyAlone(paper: CitablePaper, format: KeyPreset | KeyTemplate): string {
  const before = made.get(paper);
  if (before?.format === format) return before.key;
  const key = makeKeys([paper], format)[0] ?? '';
  made.set(paper, { format, key });
  return key;
}

/** The key that a paper gets when it is added now: none that a bibliography, the citation or another paper has. */
function freeKey(
  paper: CitablePaper,
  first: string,
  format: KeyPreset | KeyTemplate,
  bibs: readonly SuggestionSource[],
  isTaken: (key: string) => boolean,
): string {
  const taken: string[] = [];
  for (let key = first; ; key = makeKeys([paper], format, taken)[0] ?? '') {
    const isFree = !isTaken(key) && !bibs.some(({ index }) => isInUse(index, key));
    if (isFree) return key;
    taken.push(key);
  }
}
