import type { LookupFailure } from './state';

/** What a person can do something about first. */
const WEIGHT: readonly LookupFailure['reason'][] = [
  'off',
  'cancelled',
  'rateLimited',
  'offline',
  'timeout',
  'serverError',
  'badAnswer',
  'unknown',
];

/**
 * The one failure that is told of several, undefined if there are none: the weightiest, without a service when all that were
 * asked failed alike, and with the earliest time at which one of them may be asked again.
 */
export function worstFailure(failures: readonly LookupFailure[], asked: number): LookupFailure | undefined {
  const [worst] = [...failures].sort((a, b) => WEIGHT.indexOf(a.reason) - WEIGHT.indexOf(b.reason));
  if (!worst) return undefined;
  const same = failures.filter(({ reason }) => reason === worst.reason);
  const times = same.flatMap(({ retryAt }) => retryAt ?? []);
  const isAll = same.length === asked && asked > 1;
  return {
    reason: worst.reason,
    ...(isAll || worst.service === undefined ? {} : { service: worst.service }),
    ...(times.length === 0 ? {} : { retryAt: Math.min(...times) }),
  };
}
