import type { SentenceLabel } from '../summary/parts';

/** What the parts of a summary are called where people read them; `other` has no name. English, to be translated. */
export const SENTENCE_TITLES: ReadonlyMap<string, string> = new Map<SentenceLabel, string>([
  ['overview', 'Overview'],
  ['objective', 'Objective'],
  ['method', 'Method'],
  ['result', 'Result'],
  ['implication', 'Implication'],
]);
