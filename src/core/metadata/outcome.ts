import type { LookupFailure, MetadataState } from './state';

/** What came of asking for several papers; the numbers add up to all of them. */
export interface Outcome {
  /** Papers whose authors are known. */
  readonly complete: number;
  /** Papers that no service knows, or of which none knows the authors. */
  readonly unknown: number;
  /** Papers of which nobody could be asked, by what failed where, most frequent first; the earliest time to ask again. */
  readonly failed: readonly (readonly [failure: LookupFailure, count: number])[];
}

/** Adds up what is known of papers after they were asked for. A paper that is known counts as such, even if a later question failed. */
export function outcomeOf(states: Iterable<MetadataState>): Outcome {
  let complete = 0;
  let unknown = 0;
  const failed = new Map<string, readonly [LookupFailure, number]>();
  for (const { record, failure } of states) {
    if (record?.facts.authors) complete++;
    else if (!failure || failure.reason === 'unknown') unknown++;
    else {
      const kind = `${failure.reason} ${failure.service ?? ''}`;
      const [first, count] = failed.get(kind) ?? [failure, 0];
      failed.set(kind, [earlier(first, failure), count + 1]);
    }
  }
  return { complete, unknown, failed: [...failed.values()].sort(([, a], [, b]) => b - a) };
}

function earlier(a: LookupFailure, b: LookupFailure): LookupFailure {
  return (b.retryAt ?? Infinity) < (a.retryAt ?? Infinity) ? b : a;
}
