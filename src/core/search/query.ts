import { authorId } from '../citation/author-id';
import { fold } from '../library/match';
import type { QueryProblem } from './finder';
import { wordsOf } from './pieces';
import { type DateRange, readDateRange } from './query-dates';

/** A longer query is cut: nobody types one, and a pasted page is no question. In UTF-16 units. */
export const LONGEST_QUERY = 1000;
/** So many pieces of a query are looked for. */
const MOST_WORDS = 32;

/** What a paper has to be, besides its words. */
export type Filter =
  | {
      readonly kind: 'words';
      readonly field: 'author' | 'title';
      readonly words: readonly string[];
      readonly isPhrase: boolean;
      /** The `authorId` of what stands in quotes: a whole name, where somebody is called so. */
      readonly name?: string | undefined;
    }
  | { readonly kind: 'date'; readonly range: DateRange }
  | { readonly kind: 'topic'; readonly value: string; readonly start: number; readonly end: number }
  | { readonly kind: 'tag' | 'id'; readonly value: string }
  | { readonly kind: 'is'; readonly state: QueryState }
  | { readonly kind: 'has'; readonly what: 'note' | 'summary' };

/** What `is:` takes. */
export type QueryState = 'new' | 'unread' | 'reading' | 'read' | 'starred' | 'cited';

/** A query, read. */
export interface Query {
  /** Folded pieces of what is asked for in words, in order; those of phrases, too. */
  readonly words: readonly string[];
  /** Whether the last word may be the beginning of one: nothing stands behind it. */
  readonly isTyping: boolean;
  /** Sequences of folded pieces that must stand so in a paper. */
  readonly phrases: readonly (readonly string[])[];
  /** What must not stand in it. */
  readonly without: readonly (readonly string[])[];
  readonly filters: readonly { readonly filter: Filter; readonly isNot: boolean }[];
  /** What was asked for in words, as it was typed. */
  readonly text: string;
  readonly problems: readonly QueryProblem[];
}

const STATES: ReadonlySet<string> = new Set(['new', 'unread', 'reading', 'read', 'starred', 'cited']);
/** What stands before the colon of an id or an address. */
const SCHEMES: ReadonlySet<string> = new Set(['arxiv', 'doi', 'http', 'https']);
const FIELDS: ReadonlySet<string> = new Set('author title date topic tag is cited has id'.split(' '));

/** A sign for "not", the name of a field, and a value in quotes or up to a blank. An open quote ends with the query. */
const PART = /(-(?=[\p{L}\p{N}"]))?(?:(\p{L}{1,20}):(?!\/\/)(?:"([^"]*)"?|([^\s"]*))|"([^"]*)"?|([^\s"]+))/gu;

/**
 * Reads a query in the language of {@link PaperFinder}. Never throws: what it does not understand is a problem, and
 * the words of it are searched all the same. A colon that a blank follows belongs to a title (`Marco-o1: Towards`).
 */
export function readQuery(given: string): Query {
  const query = given.slice(0, LONGEST_QUERY);
  const words: string[] = [];
  const text: string[] = [];
  const phrases: (readonly string[])[] = [];
  const without: (readonly string[])[] = [];
  const filters: { filter: Filter; isNot: boolean }[] = [];
  const problems: QueryProblem[] = [];
  let isTyping = false;
  const say = (part: string): readonly string[] => {
    const found = searchWords(part);
    words.push(...found);
    text.push(part);
    isTyping = true;
    return found;
  };
  for (const match of query.matchAll(PART)) {
    const [whole, not, name, quoted, plain, phrase, word] = match;
    const start = match.index;
    // "foo-bar" is one word: a sign for "not" stands behind a blank.
    const isNot = not !== undefined && (start === 0 || /\s/.test(query[start - 1] ?? ''));
    isTyping = false;
    if (name !== undefined) {
      const value = quoted ?? plain ?? '';
      const field = fold(name);
      const place = { start: start + (not?.length ?? 0), end: start + whole.length };
      if (!FIELDS.has(field)) {
        if (value !== '' && /^\p{Ll}+$/u.test(name) && !SCHEMES.has(name))
          problems.push({ ...place, kind: 'unknownField' });
        say(value === '' ? name : SCHEMES.has(field) ? `${name}:${value}` : `${name} ${value}`);
        continue;
      }
      const read = readField(field, value, quoted !== undefined, place);
      if ('problem' in read) problems.push({ ...place, kind: read.problem });
      else filters.push({ filter: read.filter, isNot: isNot !== read.isNot });
      continue;
    }
    const said = phrase ?? word ?? '';
    if (isNot) {
      const unwanted = searchWords(said);
      if (unwanted.length > 0) without.push(unwanted);
    } else if (phrase !== undefined) {
      const found = say(phrase);
      if (found.length > 1) phrases.push(found);
      isTyping = !whole.endsWith('"') || whole.length === 1;
    } else say(said);
  }
  return {
    words: words.slice(0, MOST_WORDS),
    isTyping: isTyping && words.length <= MOST_WORDS && !/[\s:,;!?)\]]$/.test(query),
    phrases,
    without,
    filters,
    text: text.join(' '),
    problems,
  };
}

/** The folded pieces of a part of a query. */
function searchWords(text: string): readonly string[] {
  return wordsOf(text).slice(0, MOST_WORDS);
}

type ReadField =
  { readonly filter: Filter; readonly isNot: boolean } | { readonly problem: QueryProblem['kind'] };

function readField(
  field: string,
  value: string,
  isPhrase: boolean,
  place: { readonly start: number; readonly end: number },
): ReadField {
  const folded = fold(value).trim();
  if (field === 'cited') {
    if (!/^(?:|yes|true|no|false)$/.test(folded)) return { problem: 'unknownStatus' };
    return { filter: { kind: 'is', state: 'cited' }, isNot: folded === 'no' || folded === 'false' };
  }
  if (folded === '') return { problem: 'emptyField' };
  switch (field) {
    case 'author':
    case 'title': {
      const words = searchWords(value);
      if (words.length === 0) return { problem: 'emptyField' };
      return {
        filter: {
          kind: 'words',
          field,
          words,
          isPhrase: isPhrase && words.length > 1,
          ...(isPhrase && field === 'author' ? { name: authorId(value) } : {}),
        },
        isNot: false,
      };
    }
    case 'date': {
      const range = readDateRange(folded);
      return range ? { filter: { kind: 'date', range }, isNot: false } : { problem: 'badDate' };
    }
    case 'is':
      if (!STATES.has(folded)) return { problem: 'unknownStatus' };
      return { filter: { kind: 'is', state: folded as QueryState }, isNot: false };
    case 'has':
      if (folded !== 'note' && folded !== 'summary') return { problem: 'unknownStatus' };
      return { filter: { kind: 'has', what: folded }, isNot: false };
    case 'topic':
      return { filter: { kind: 'topic', value: folded, ...place }, isNot: false };
    default:
      return { filter: { kind: field as 'tag' | 'id', value: folded }, isNot: false };
  }
}
