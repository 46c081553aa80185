import { dayLink, dayView } from './day-view';
import { paperView } from './paper-view';
import type { ViewSource } from './source';
import type { PanelTarget } from './target';
import type { PanelView } from './view';

/**
 * What the panel shows for a target. What is not in the library is `loading` until the library is ready and `missing`
 * from then on; no target means that there is nothing to show, an empty library.
 */
export function panelView(target: PanelTarget | undefined, source: ViewSource): PanelView {
  const { snapshot } = source;
  if (target?.kind === 'day') {
    const day = snapshot.day(target.date);
    if (day !== undefined) return dayView(day, source);
  } else if (target?.kind === 'paper') {
    const paper = snapshot.paper(target.key);
    if (paper !== undefined) return paperView(paper, target.day, source);
  }
  if (!source.isReady) return { kind: 'loading' };
  const newest = dayLink(snapshot.dates[0], source);
  return { kind: 'missing', what: newest === undefined ? 'library' : (target?.kind ?? 'library'), newest };
}
