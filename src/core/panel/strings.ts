import { object, text, type Guard } from './schema';

/**
 * Every word the page shows that is not a digest's own. The host translates them and sends them first; `{0}`, `{1}`
 * stand for values that the page fills in.
 */
const names = [
  'loading',
  'missingDay',
  'missingPaper',
  'missingLibrary',
  'missingHint',
  'missingLibraryHint',
  'newestDay',
  'emptyDay',
  'emptyDayHint',
  'paperCountOne',
  'paperCountMany',
  'olderDay',
  'newerDay',
  'backToDay',
  'previousPaper',
  'nextPaper',
  'position',
  'days',
  'papers',
  'openDocument',
  'openPlaceLabel',
  'insertCitation',
  'insertCitationOf',
  'copyBibtex',
  'copyBibtexOf',
  'openLinkOf',
  'opensOutside',
  'actions',
  'links',
  'authors',
  'noAuthors',
  'moreAuthors',
  'andMore',
  'handle',
  'authorsGuess',
  'handleNote',
  'headline',
  'summary',
  'fromDigest',
  'noSummary',
  'asides',
  'labelOverview',
  'labelObjective',
  'labelMethod',
  'labelResult',
  'labelImplication',
  'labelOther',
  'inDigests',
  'undated',
  'citedHere',
  'citedInOne',
  'citedInMany',
  'notCited',
  'notAllLooked',
  'bibliographyEntry',
  'morePlaces',
  'line',
  'version',
  'stateNew',
  'stateUnread',
  'stateReading',
  'stateRead',
  'starred',
] as const;

export type PanelStringName = (typeof names)[number];

export type PanelStrings = Readonly<Record<PanelStringName, string>>;

/** Whether a message carries every string the page needs. */
export const isPanelStrings: Guard<PanelStrings> = object<PanelStrings>(
  Object.fromEntries(names.map((name) => [name, text])) as Record<PanelStringName, Guard<string>>,
);

/** Puts `values` where a template says `{0}`, `{1}`, ..; a number without a value stays as it is. */
export function fill(template: string, ...values: readonly (string | number)[]): string {
  return template.replace(/\{(\d)\}/g, (whole, index: string) => {
    const value = values[Number(index)];
    return value === undefined ? whole : String(value);
  });
}
