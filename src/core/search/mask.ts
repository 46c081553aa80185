import { authorId } from '../citation/author-id';
import { fold } from '../library/match';
import type { Paper } from '../library/paper';
import type { MemorySnapshot } from '../memory/memory';
import type { Topic } from '../topics/topic';
import { standsIn } from './closeness';
import { type Meaning, meaningsOf } from './expand';
import type { QueryProblem } from './finder';
import { type CitedKeys, keysInState, markedOf } from './marked';
import type { Filter, Query } from './query';
import { daysOfEntry } from './query-dates';
import { IN_AUTHORS, IN_TITLE } from './places';
import { NO_POSTINGS, type Postings } from './postings';
import type { SearchIndex } from './search-index';
import { STOP_WORDS } from './stop-words';
import type { AskedWord } from './terms';

/** What filters ask of the rest of the desk. */
export interface DeskFacts {
  /** The paper with this key; undefined when it is gone meanwhile. */
  readonly paper: (key: string) => Paper | undefined;
  /** As `authorNames` in `citation/authors.ts` has them. */
  readonly authorsOf: (paper: Paper) => readonly string[];
  readonly topics: readonly Topic[];
  readonly memory: MemorySnapshot;
  /** Keys of the papers that files cite, as far as is known. */
  readonly cited: () => CitedKeys;
}

const ANYWHERE = 255;

/** Whether the paper with this number passes. */
type Passes = (paper: number) => boolean;

/** Which papers pass the filters of a query. */
export interface Mask {
  /** By number, 1 for those that pass; undefined when all do. */
  readonly papers: Uint8Array | undefined;
  readonly problems: readonly QueryProblem[];
  /** What is asked for in the fields of words. */
  readonly meant: Readonly<Record<'title' | 'author', readonly AskedWord[]>>;
}

/** Holds all papers against the filters of a query; a filter that cannot be understood is a problem and lets all pass. */
export function maskOf(index: SearchIndex, query: Query, facts: DeskFacts): Mask {
  const problems: QueryProblem[] = [];
  const meant: Record<'title' | 'author', AskedWord[]> = { title: [], author: [] };
  const singles = query.without.filter((words) => words.length === 1);
  if (query.filters.length + singles.length === 0) return { papers: undefined, problems, meant };
  const papers = index.living.slice(0, index.end);
  const keep = (passes: Passes, isNot = false): void => {
    for (let paper = 0; paper < papers.length; paper++) {
      if (papers[paper] === 1 && passes(paper) === isNot) papers[paper] = 0;
    }
  };
  const among = (lists: Iterable<Postings>, places = ANYWHERE): Passes => {
    const marked = new Uint8Array(index.end);
    for (const { values, length } of lists) {
      for (let i = 0; i < length; i++) {
        const posting = values[i] ?? 0;
        if (posting & places || places === ANYWHERE) marked[posting >>> 8] = 1;
      }
    }
    return (paper) => marked[paper] === 1;
  };
  for (const [word = ''] of singles) keep(among(listsOf(index, word)), true);
  for (const { filter, isNot } of query.filters) {
    if (filter.kind === 'words') {
      const meanings = filter.words.map((word) => meaningsAt(index, word, placeOf(filter.field)));
      keepField(index, filter, meanings, facts, (passes) => keep(passes, isNot), among);
      if (!isNot) meant[filter.field].push(...filter.words.map((word, at) => askedWord(word, meanings[at])));
    } else if (filter.kind === 'topic') {
      const topics = topicsNamed(facts.topics, filter.value);
      if (topics.length > 0) keep(among(topics.map(({ id }) => index.ofTopic(id) ?? NO_POSTINGS)), isNot);
      else problems.push({ start: filter.start, end: filter.end, kind: 'unknownTopic' });
    } else keep(passesOf(index, filter, facts), isNot);
  }
  return { papers, problems, meant };
}

/** The topics that somebody means who has typed so much of their id or name (folded). */
export function topicsNamed(topics: readonly Topic[], typed: string): readonly Topic[] {
  const exact = topics.filter(({ id, name }) => id === typed || fold(name) === typed);
  if (exact.length > 0) return exact;
  return topics.filter(({ id, name }) => id.startsWith(typed) || fold(name).startsWith(typed));
}

function passesOf(
  index: SearchIndex,
  filter: Exclude<Filter, { readonly kind: 'words' | 'topic' }>,
  facts: DeskFacts,
): Passes {
  const { memory, cited } = facts;
  const marked = markedOf(memory);
  const keyed = (has: (key: string) => boolean) => (paper: number) => has(index.keyOf(paper) ?? '');
  // A person has marked few papers: looking those up is faster than asking about each one.
  const inAny = (sets: Iterable<ReadonlySet<string>>): Passes => {
    const listed = new Uint8Array(index.end);
    for (const keys of sets)
      for (const key of keys) {
        const paper = index.numberOf(key);
        if (paper !== undefined) listed[paper] = 1;
      }
    return (paper) => listed[paper] === 1;
  };
  switch (filter.kind) {
    case 'date': {
      const { from, to } = filter.range;
      const hasDay = (key: string): boolean =>
        facts.paper(key)?.places.some(({ entry }) => {
          const days = daysOfEntry(entry.date);
          return days !== undefined && days.from <= to && days.to >= from;
        }) === true;
      return (paper) => {
        const [first, last] = [index.firstDay(paper), index.lastDay(paper)];
        if (last === 0 || first > to || last < from) return false;
        // On several days, it need not be on those between.
        return (
          (first >= from && first <= to) || (last >= from && last <= to) || hasDay(index.keyOf(paper) ?? '')
        );
      };
    }
    case 'tag': {
      const sets = [...marked.tagged].filter(([tag]) => tag.startsWith(filter.value)).map(([, keys]) => keys);
      return inAny(sets);
    }
    case 'id': {
      const id = filter.value.replace(/^arxiv:/, '').replace(/(\.\d{4,5}|\/\d{7})v\d+$/, '$1');
      return keyed((key) => key.toLowerCase().startsWith(`arxiv:${id}`));
    }
    case 'has':
      return filter.what === 'summary' ? (paper) => index.hasSummary(paper) : inAny([marked.noted]);
    case 'is': {
      const keys = keysInState(filter.state, marked, cited);
      if ('some' in keys) return inAny([keys.some]);
      const listed = inAny(keys.none);
      return (paper) => !listed(paper);
    }
  }
}

/**
 * Of the papers in `papers`, all when undefined, those that have every word of the phrases: few are left to be read for how they
 * stand. Stop words and a word that may be half typed are not looked at.
 */
export function withPhraseWords(
  index: SearchIndex,
  { phrases, isTyping }: Query,
  papers: Uint8Array | undefined,
): Uint8Array | undefined {
  let wanted = papers;
  phrases.forEach((phrase, at) => {
    const whole = isTyping && at === phrases.length - 1 ? phrase.slice(0, -1) : phrase;
    for (const word of whole) {
      if (STOP_WORDS.has(word)) continue;
      const having = new Uint8Array(index.end);
      const { values, length } = index.postings(word) ?? NO_POSTINGS;
      for (let i = 0; i < length; i++) {
        const paper = (values[i] ?? 0) >>> 8;
        having[paper] = (wanted ?? index.living)[paper] ?? 0;
      }
      wanted = having;
    }
  });
  return wanted;
}

function keepField(
  index: SearchIndex,
  { field, words, isPhrase, name }: Extract<Filter, { readonly kind: 'words' }>,
  meanings: readonly (readonly Meaning[])[],
  facts: DeskFacts,
  keep: (passes: Passes) => void,
  among: (lists: Iterable<Postings>, places: number) => Passes,
): void {
  const place = placeOf(field);
  const all = meanings.map((some) =>
    among(
      some.map(({ postings }) => postings),
      place,
    ),
  );
  const joined = words.length > 1 ? index.postings(words.join('')) : undefined;
  const asOne = joined ? among([joined], place) : () => false;
  const hasWords: Passes = (paper) => all.every((has) => has(paper));
  const authorsOf = (paper: number): readonly string[] => {
    const found = facts.paper(index.keyOf(paper) ?? '');
    return found ? facts.authorsOf(found) : [];
  };
  if (name !== undefined) {
    // Where somebody is called so, nobody else is meant.
    const theirs = new Set<number>();
    for (let paper = 0; paper < index.end; paper++)
      if (
        index.living[paper] === 1 &&
        hasWords(paper) &&
        authorsOf(paper).some((one) => authorId(one) === name)
      )
        theirs.add(paper);
    if (theirs.size > 0) {
      keep((paper) => theirs.has(paper));
      return;
    }
  }
  const hasPhrase = (paper: number): boolean => {
    const places = facts.paper(index.keyOf(paper) ?? '')?.places ?? [];
    const texts =
      field === 'author'
        ? [...authorsOf(paper), ...places.flatMap(({ entry }) => entry.authors)]
        : places.map(({ entry }) => entry.title);
    return texts.some((text) => standsIn(words, text, true));
  };
  keep((paper) => asOne(paper) || (hasWords(paper) && (!isPhrase || hasPhrase(paper))));
}

function placeOf(field: 'author' | 'title'): number {
  return field === 'author' ? IN_AUTHORS : IN_TITLE;
}

/** Where a word and its plural stand. */
function listsOf(index: SearchIndex, word: string): readonly Postings[] {
  return [index.postings(word), index.postings(`${word}s`)].filter((list) => list !== undefined);
}

/**
 * The word where it stands in that place, in titles its other forms, too (`register`, `registers`); where it does not stand
 * there at all, the words it may mean.
 */
function meaningsAt(index: SearchIndex, word: string, place: number): readonly Meaning[] {
  const postings = index.postings(word);
  const isThere = postings !== undefined && standsAt(index, postings, place);
  if (isThere && place === IN_AUTHORS) return [{ word, postings, weight: 1 }];
  return meaningsOf(index, word, !isThere);
}

/** A word of a field, as it is marked: it may be a beginning where it does not stand there itself. */
function askedWord(word: string, meanings: readonly Meaning[] = []): AskedWord {
  const meant = new Set([word, ...meanings.flatMap((meaning) => meaning.word ?? [])]);
  return { word, meant, mayBeCut: !meanings.some(({ weight }) => weight === 1) };
}

/** Whether any paper that is there has the word in that place. */
function standsAt(index: SearchIndex, { values, length }: Postings, place: number): boolean {
  for (let i = 0; i < length; i++) {
    const posting = values[i] ?? 0;
    if ((posting & place) > 0 && index.living[posting >>> 8] === 1) return true;
  }
  return false;
}
