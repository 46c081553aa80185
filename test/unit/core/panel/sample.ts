import type { Card } from '../../../../src/core/card/card';
import type { Entry } from '../../../../src/core/digest/entry';
import type { Paper } from '../../../../src/core/library/paper';
import type { PanelSnapshot, ViewSource } from '../../../../src/core/panel/source';

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
    dates: list.map(({ date }) => date),
    day: (date) => list.find((day) => day.date === date),
    paper: (key) => papers.find((other) => other.key === key),
  };
  return {
    snapshot,
    isReady: true,
    language: 'en-US',
    documentLabel: (uri) => uri.replace('file:///', ''),
    buildCard: (of) => card(of, cards[of.key]),
    cited: { isComplete: true, placesOf: () => [] },
  };
}
