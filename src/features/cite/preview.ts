import type { BibIndex } from '../../core/bib/bib-index';
import type { Manner } from '../../core/citation/forms';
import type { Paper } from '../../core/library/paper';
import { draftOf } from './draft';
import type { InsertDeps, Surroundings } from './insert';
import { citationText, isInBib, needsEntries } from './items';
import type { PickOptions } from './pick';

/** What a citation would be, as soon as its surroundings are known; nobody is asked for it. */
export function previewer(
  { known, chooser }: InsertDeps,
  around: Promise<Surroundings> | undefined,
  manner: Manner,
): Pick<PickOptions, 'preview' | 'ready'> {
  let found: Surroundings | undefined;
  let bibliographies: readonly BibIndex[] = [];
  const look = async (): Promise<void> => {
    found = await around;
    if (!found || !needsEntries(found.context) || isInBib(found.context)) return;
    bibliographies = (await chooser.choose(found.context, [], false))?.indexes ?? [];
  };
  const preview = (papers: readonly Paper[]): string | undefined => {
    if (!found || papers.length === 0) return undefined;
    const { context, settings, place } = found;
    const { plan, written } = draftOf({
      papers: papers.map((paper) => known.of(paper)),
      context,
      manner,
      format: settings.keys,
      text: place.document.isClosed ? '' : place.document.getText(),
      bibliographies,
      target: undefined,
      given: known.given,
      chosen: new Map(),
    });
    return isInBib(context) ? plan.keys.join(', ') : citationText(written.items, context, manner);
  };
  return { preview, ready: look() };
}
