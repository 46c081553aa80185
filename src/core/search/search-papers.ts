import { findReferences } from '../arxiv/find';
import { parseIdentifier } from '../arxiv/identifier';
import { arxivKey } from '../library/key';
import { type AskedFor, closenessOf, hasPhrase } from './closeness';
import type { FoundPapers, SearchHit } from './finder';
import { type DeskFacts, maskOf, withPhraseWords } from './mask';
import { IN_TITLE } from './places';
import { type Query, readQuery } from './query';
import { scoresOf } from './score';
import type { SearchIndex } from './search-index';
import { askedWords, foundTerms } from './terms';
import { firstOf } from './top';

/** So many of the best are looked at closely; those behind keep the order of their words. */
const LOOKED_AT = 100;
/** So many are held against a phrase: their texts are read for it. */
const MOST_READ = 2000;
/** A paper fits when it has this part of what the best one has of the query. */
const ENOUGH = 0.6;
/** Where no paper has the whole query and fewer than so many fit, the best of those that have less of it join them. */
const FEW = 10;
const LESS = 0.3;
const WHOLE = 0.95;

/**
 * The papers that fit a query, best first; see {@link PaperFinder}. Takes time with the papers that have its words, some
 * milliseconds at 100,000. Never throws.
 */
export function searchPapers(
  index: SearchIndex,
  text: string,
  limit: number,
  facts: DeskFacts,
): Omit<FoundPapers, 'isComplete'> {
  const query = readQuery(text);
  const mask = maskOf(index, query, facts);
  const problems = [...query.problems, ...mask.problems].sort((a, b) => a.start - b.start);
  const without = query.without.filter((words) => words.length > 1);
  const reads = query.phrases.length + without.length > 0;
  const passes = (paper: number): boolean => {
    const found = facts.paper(index.keyOf(paper) ?? '');
    return (
      found !== undefined &&
      query.phrases.every((phrase, at) =>
        hasPhrase(found, phrase, query.isTyping && at === query.phrases.length - 1),
      ) &&
      !without.some((phrase) => hasPhrase(found, phrase, false))
    );
  };
  const hit = (paper: number, score: number): readonly SearchHit[] => {
    const found = facts.paper(index.keyOf(paper) ?? '');
    return found ? [{ paper: found, score }] : [];
  };
  const isNewer = (a: number, b: number): boolean => {
    const [one, other] = [index.lastDay(a), index.lastDay(b)];
    return one === other ? (index.keyOf(a) ?? '') > (index.keyOf(b) ?? '') : one > other;
  };

  if (query.words.length === 0) {
    const terms = foundTerms([], mask.meant);
    if (!mask.papers) return { hits: [], total: 0, problems, terms };
    const fitting: number[] = [];
    mask.papers.forEach((bit, paper) => {
      if (bit === 1) fitting.push(paper);
    });
    const chosen = reads ? firstOf(fitting, MOST_READ, isNewer).filter(passes) : fitting;
    const having = titleWordsOf(index, query);
    const isBefore = (a: number, b: number): boolean => {
      const [one, other] = [having[a] ?? 0, having[b] ?? 0];
      return one === other ? isNewer(a, b) : one > other;
    };
    const hits = firstOf(chosen, limit, isBefore).flatMap((paper) => hit(paper, 1));
    return { hits, total: chosen.length, problems, terms };
  }

  const wanted = withPhraseWords(index, query, mask.papers);
  const scores = scoresOf(index, query.words, query.isTyping, wanted, query.phrases.length > 0);
  const scoreOf = (paper: number): number => scores.of[paper] ?? 0;
  const isBetter = (a: number, b: number): boolean => {
    const [one, other] = [scoreOf(a), scoreOf(b)];
    return one === other ? isNewer(a, b) : one > other;
  };
  const known = idIn(index, query.text);
  if (known !== undefined && mask.papers?.[known] !== 0) {
    if (scoreOf(known) === 0) scores.papers.push(known);
    scores.of[known] = 1e6;
    scores.covered[known] = 1;
  }
  const terms = foundTerms(askedWords(query.words, scores.meant, query.isTyping), mask.meant);
  const asked: AskedFor = { ...query, meant: scores.meant };
  // What a phrase forbids must not decide what is enough.
  const found = reads ? firstOf(scores.papers, MOST_READ, isBetter).filter(passes) : scores.papers;
  let most = 0;
  for (const paper of found) most = Math.max(most, scores.covered[paper] ?? 0);
  const having = (from: number, to: number): readonly number[] =>
    found.filter((paper) => {
      const part = (scores.covered[paper] ?? 0) / most;
      return part >= from && part < to;
    });
  const fitting = having(ENOUGH, Infinity);
  const room = most < WHOLE ? Math.max(0, FEW - fitting.length) : 0;
  const others = room > 0 ? firstOf(having(LESS, ENOUGH), room, isBetter) : [];
  for (const paper of [...firstOf(fitting, LOOKED_AT, isBetter), ...others]) {
    const known = facts.paper(index.keyOf(paper) ?? '');
    if (known) scores.of[paper] = scoreOf(paper) * (1 + closenessOf(known, asked));
  }
  const hits = [...firstOf(fitting, limit, isBetter), ...firstOf(others, room, isBetter)]
    .slice(0, limit)
    .flatMap((paper) => hit(paper, scoreOf(paper)));
  return { hits, total: fitting.length + others.length, problems, terms };
}

/** By number, how many words of `title:` a title has just so: it comes before those that have another form of them. */
function titleWordsOf(index: SearchIndex, { filters }: Query): Uint8Array {
  const having = new Uint8Array(index.end);
  const words = filters.flatMap(({ filter, isNot }) =>
    filter.kind === 'words' && filter.field === 'title' && !isNot ? filter.words : [],
  );
  for (const word of words) {
    const postings = index.postings(word);
    for (let i = 0; i < (postings?.length ?? 0); i++) {
      const posting = postings?.values[i] ?? 0;
      if (posting & IN_TITLE) having[posting >>> 8] = (having[posting >>> 8] ?? 0) + 1;
    }
  }
  return having;
}

/** The paper whose id somebody asks for, in any form in which an id is written. */
function idIn(index: SearchIndex, text: string): number | undefined {
  if (text.length > 200 || !/\d{4}/.test(text)) return undefined;
  const id = parseIdentifier(text.trim())?.id ?? findReferences(text)[0]?.id;
  return id === undefined ? undefined : index.numberOf(arxivKey(id));
}
