import type { Entry } from '../digest/entry';
import { findHeadline } from '../summary/headline';
import { labelSentences } from '../summary/label';
import type { Card } from './card';

/** A summary is read up to here (UTF-16 units); the longest of 4,904 real ones has 2,900. */
const SUMMARY_LIMIT = 20_000;

type ReadSummary = Pick<Card, 'headline' | 'sentences'>;

/** An entry never changes, and to read a summary takes a millisecond or two: a page of papers is drawn at every mark. */
const known = new WeakMap<Entry, ReadSummary>();

/** What the summary of an entry says, read once. */
export function readSummary(entry: Entry): ReadSummary {
  let read = known.get(entry);
  if (read === undefined) {
    const summary = (entry.summary ?? '').slice(0, SUMMARY_LIMIT);
    read = { headline: findHeadline(summary), sentences: labelSentences(summary) };
    known.set(entry, read);
  }
  return read;
}
