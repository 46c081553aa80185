import { withoutClass } from '../arxiv/identifier';
import type { CitedPlace } from '../references/mention';
import type { ViewSource } from './source';
import type { CitedPlaceView, CitedView, PanelView } from './view';

/** So many places are shown; who wants all of more asks for the references of the paper. */
const MOST = 200;

/** Where the workspace cites a paper; undefined for a paper without arXiv identifier. */
export function citedView(
  arxivId: string | undefined,
  citedIn: number | undefined,
  { cited, documentLabel }: Pick<ViewSource, 'cited' | 'documentLabel'>,
): CitedView | undefined {
  if (arxivId === undefined) return undefined;
  const places = cited.placesOf(arxivId);
  const citing = places.filter(({ kind }) => kind !== 'entry');
  const ordered = [...citing, ...places.filter(({ kind }) => kind === 'entry')];
  const files = new Map<string, CitedPlaceView[]>();
  for (const place of ordered.slice(0, MOST)) {
    const shown = placeView(place);
    const file = files.get(place.uri);
    if (file) file.push(shown);
    else files.set(place.uri, [shown]);
  }
  return {
    isComplete: cited.isComplete,
    count: citedIn ?? 0,
    files: [...files].map(([uri, shown]) => ({ uri, document: documentLabel(uri), places: shown })),
    more: Math.max(0, places.length - MOST),
  };
}

function placeView({ line, character, kind }: CitedPlace): CitedPlaceView {
  return { line, character, isEntry: kind === 'entry' };
}

/** Whether a view shows one of these papers; identifiers without version and class. */
export function showsPaperOf(view: PanelView, arxivIds: ReadonlySet<string>): boolean {
  const isOne = (id: string | undefined): boolean => id !== undefined && arxivIds.has(withoutClass(id));
  if (view.kind === 'paper') return isOne(view.arxivId);
  return (
    view.kind === 'day' && view.groups.some(({ papers }) => papers.some((paper) => isOne(paper.arxivId)))
  );
}
