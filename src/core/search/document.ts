import { hashOf } from '../hash';
import type { Paper } from '../library/paper';
import type { MetadataFacts } from '../metadata/record';
import { daysOfEntry } from './query-dates';

/** What of a paper can be found. */
export interface SearchDocument {
  readonly key: string;
  /** The title it is shown by first; others that digests give it behind. */
  readonly titles: readonly string[];
  readonly authors: readonly string[];
  /** Summaries and the abstract, where it is known. */
  readonly texts: readonly string[];
  /** Its id, the headings it stands under, arXiv's categories. */
  readonly others: readonly string[];
  readonly topics: readonly string[];
  /** Days on which digests list it, from 0, as numbers like `20250310`, first and last included; 0 when there is none. */
  readonly from: number;
  readonly to: number;
  /** Changes whenever anything of the above does. */
  readonly version: number;
}

/** A paper in more places says the same again; so many are read. */
const MOST_PLACES = 4;

/** What can be found of a paper, with what is known of it beyond its digests. */
export function documentOf(
  paper: Paper,
  topics: readonly string[],
  facts: MetadataFacts | undefined,
): SearchDocument {
  const entries = [paper.entry, ...paper.places.slice(0, MOST_PLACES).map((place) => place.entry)];
  const different = (texts: readonly (string | undefined)[]): readonly string[] =>
    [...new Set(texts.filter((text) => text !== undefined && text !== ''))] as string[];
  const titles = different(entries.map((entry) => entry.title));
  const authors = different([...entries.flatMap((entry) => entry.authors), ...(facts?.authors?.value ?? [])]);
  const texts = different([...entries.map((entry) => entry.summary), facts?.abstract?.value]);
  const others = different([
    paper.arxivId,
    ...entries.map((entry) => entry.section),
    ...(facts?.categories?.value ?? []),
  ]);
  let from = 0;
  let to = 0;
  for (const { entry } of paper.places) {
    const days = daysOfEntry(entry.date);
    if (!days) continue;
    from = from === 0 ? days.from : Math.min(from, days.from);
    to = Math.max(to, days.to);
  }
  const version = hashOf([...titles, ...authors, ...texts, ...others, ...topics, from, to].join('\n'));
  return { key: paper.key, titles, authors, texts, others, topics, from, to, version };
}
