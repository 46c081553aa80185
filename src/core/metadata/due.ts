import type { MetadataRecord, MetadataService } from './record';

/** How long an answer holds that nobody would ask for again so soon, and how long "unknown" holds. */
const DAY = 86_400_000;

/** What a question about one paper depends on. */
export interface DueOptions {
  /** The services that this host asks. */
  readonly used: ReadonlySet<MetadataService>;
  /** Milliseconds since 1970. */
  readonly now: number;
  /** Whether an answer older than a day is to be had anew. */
  readonly refresh: boolean;
}

/** Whether a service has said anything about the paper that is still believed. */
export function hasFactsOf(record: MetadataRecord | undefined, service: MetadataService): boolean {
  const facts: readonly ({ readonly source: MetadataService } | undefined)[] = Object.values(
    record?.facts ?? {},
  );
  return facts.some((fact) => fact?.source === service);
}

/** Whether a service is to be asked: one that never was, one that did not know the paper a day ago, or for a refresh. */
export function isDue(
  record: MetadataRecord | undefined,
  service: MetadataService,
  { used, now, refresh }: DueOptions,
): boolean {
  if (!used.has(service)) return false;
  const at = record?.asked[service];
  // A time to come is from a clock that was wrong.
  if (at === undefined || at > now) return true;
  return now - at >= DAY && (refresh || !hasFactsOf(record, service));
}

/** Whether DataCite is to stand in for arXiv: where arXiv is not asked, could not answer, or does not know the paper. */
export function isStandInDue(record: MetadataRecord | undefined, options: DueOptions): boolean {
  return !hasFactsOf(record, 'arxiv') && isDue(record, 'datacite', options);
}

/** Whether there is any service to ask. */
export function isAnyDue(record: MetadataRecord | undefined, options: DueOptions): boolean {
  return (
    isDue(record, 'huggingFace', options) || isDue(record, 'arxiv', options) || isStandInDue(record, options)
  );
}
