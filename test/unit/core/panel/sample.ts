import type { Card } from '../../../../src/core/card/card';
import type { Entry } from '../../../../src/core/digest/entry';
import type { Paper } from '../../../../src/core/library/paper';
import type { PanelSnapshot, ViewSource } from '../../../../src/core/panel/source';
import type { FoundPapers } from '../../../../src/core/search/finder';
import { wordsOf } from '../../../../src/core/search/pieces';
import { askedWords, foundTerms } from '../../../../src/core/search/terms';

/** A paper with one place for each of `dates`, in the file of that day. */
export function paper(key: string, dates: readonly string[], title = `Title of ${key}`): Paper {
  const places = dates.map((date, index) => ({
    uri: `file:///${date}.md`,
    entry: entry(title, date, 6 + index),
  }));
  return {
    key,
    arxivId: key.replace('arxiv:', ''),
    places,
    entry: places[0]?.entry ?? entry(title, undefined, 0),
  };
}

function entry(title: string, date: string | undefined, line: number): Entry {
  const range = { start: 0, end: title.length };
  return {
    arxivId: undefined,
    version: undefined,
    otherIds: [],
    title,
    authors: [],
    authorOrder: 'listed',
    etAl: false,
    summary: undefined,
    date,
    section: undefined,
    links: [],
    range,
    line,
    endLine: line,
    ranges: { title: range },
  };
}

/** A card that says nothing but what the paper itself does, with `parts` put over it. */
export function card(of: Paper, parts: Partial<Card> = {}): Card {
  return {
    key: of.key,
    arxivId: of.arxivId,
    version: undefined,
    title: of.entry.title,
    authors: undefined,
    days: of.places.flatMap((place) => place.entry.date ?? []),
    headline: undefined,
    sentences: [],
    links: [],
    places: of.places.map((place) => ({
      uri: place.uri,
      date: place.entry.date,
      section: place.entry.section,
      line: place.entry.line,
      endLine: place.entry.endLine,
    })),
    ...parts,
  };
}

/** A library that is ready and holds these papers on these days (newest first), in the order given. */
export function sourceOf(
  days: Readonly<Record<string, readonly Paper[]>>,
  cards: Readonly<Record<string, Partial<Card>>> = {},
): ViewSource {
  const list = Object.entries(days).map(([date, papers]) => ({ date, papers, uris: [`file:///${date}.md`] }));
  const papers = list.flatMap((day) => day.papers);
  const snapshot: PanelSnapshot = {
    size: papers.length,
    dates: list.map(({ date }) => date),
    day: (date) => list.find((day) => day.date === date),
    papers: () => papers,
    paper: (key) => papers.find((other) => other.key === key),
  };
  return {
    snapshot,
    isReady: true,
    language: 'en-US',
    documentLabel: (uri) => uri.replace('file:///', ''),
    buildCard: (of) => card(of, cards[of.key]),
    buildBrief: (of) => card(of, cards[of.key]),
    readingOf: () => ({ state: 'unread', starred: false, tags: [], note: '' }),
    finder: { findNow: (query, limit) => foundIn(papers, query, limit), related: () => [] },
    topics: { all: [], of: () => [] },
    cited: { isComplete: true, placesOf: () => [] },
    numbers: () => undefined,
    citedCount: () => undefined,
    sayFailure: ({ reason }) => `Failed: ${reason}.`,
  };
}

/** A finder of titles that hold the query as it is written. */
function foundIn(papers: readonly Paper[], query: string, limit: number): FoundPapers {
  const fit = papers.filter(({ entry }) => query !== '' && entry.title.includes(query));
  const hits = fit.slice(0, limit).map((paper, at) => ({ paper, score: papers.length - at }));
  const words = wordsOf(query);
  const terms = foundTerms(askedWords(words, [], false), { title: [], author: [] });
  return { hits, total: fit.length, problems: [], terms, isComplete: true };
}
