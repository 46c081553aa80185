import type { ReadingState } from '../memory/reading-states';
import type { SentenceLabel } from '../summary/parts';

/** What the parts of a summary are called where people read them; `other` has no name. English, to be translated. */
export const SENTENCE_TITLES: ReadonlyMap<string, string> = new Map<SentenceLabel, string>([
  ['overview', 'Overview'],
  ['objective', 'Objective'],
  ['method', 'Method'],
  ['result', 'Result'],
  ['implication', 'Implication'],
]);

/** How a paper stands, as people read it. English, to be translated. */
export const STATE_TITLES: Readonly<Record<ReadingState, string>> = {
  new: 'new',
  unread: 'unread',
  reading: 'reading',
  read: 'read',
};
