import { dayLink, dayView } from './day-view';
import { libraryView } from './library-view';
import { paperView } from './paper-view';
import { searchView } from './search-view';
import type { ViewSource } from './source';
import type { PanelTarget } from './target';
import type { PanelView } from './view';

/**
 * What the panel shows for a target. What is not in the library is `loading` until the library is ready and `missing`
 * from then on; no target means that there is nothing to show, an empty library.
 * @param firstHit of a search, from 0: the first of those to be told
 */
export function panelView(target: PanelTarget | undefined, source: ViewSource, firstHit = 0): PanelView {
  const { snapshot } = source;
  const isEmpty = snapshot.dates.length === 0;
  if (target?.kind === 'day') {
    const day = snapshot.day(target.date);
    if (day !== undefined) return dayView(day, source);
  } else if (target?.kind === 'paper') {
    const paper = snapshot.paper(target.key);
    if (paper !== undefined) return paperView(paper, target, source);
  } else if (target?.kind === 'search' && !isEmpty) {
    return searchView(target.query, firstHit, source);
  } else if (target?.kind === 'library' && !isEmpty) {
    return libraryView(source);
  }
  if (!source.isReady) return { kind: 'loading' };
  const newest = dayLink(snapshot.dates[0], source);
  const what = target?.kind === 'day' || target?.kind === 'paper' ? target.kind : 'library';
  return { kind: 'missing', what: newest === undefined ? 'library' : what, newest };
}
