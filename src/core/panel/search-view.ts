import { matchesIn } from '../search/matches';
import { clip } from './clip';
import { authorsView, dayLink } from './day-view';
import { HIT_WINDOW, NAMES_ON_A_LINE } from './hit-window';
import type { ViewSource } from './source';
import type { SearchHitView, SearchView } from './view';

/** Longest title of a hit, which stands on one line. */
const titleLimit = 300;

/**
 * What a query finds.
 * @param first which hit is the first to be told, from 0
 */
export function searchView(query: string, first: number, source: ViewSource): SearchView {
  const found = source.finder.findNow(query, first + HIT_WINDOW);
  return {
    kind: 'search',
    query,
    total: found.total,
    isComplete: found.isComplete,
    first,
    hits: found.hits.slice(first).map(({ paper }): SearchHitView => {
      const card = source.buildBrief(paper);
      const title = clip(paper.entry.title, titleLimit);
      const authors = authorsView(card);
      return {
        key: paper.key,
        title,
        titleMarks: matchesIn(title, found.terms.title),
        authors,
        nameMarks: authors.names
          .slice(0, NAMES_ON_A_LINE)
          .map(({ name }) => matchesIn(name, found.terms.author)),
        day: dayLink(card.days[0], source),
        topics: source.topics.of(paper),
        state: card.state,
        starred: card.starred === true,
        citedIn: card.citedIn,
      };
    }),
    problems: found.problems,
    suggestions: query.trim() === '' ? source.topics.all : [],
  };
}
