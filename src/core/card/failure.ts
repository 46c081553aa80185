import type { LookupFailure } from '../metadata/state';
import { SERVICE_NAMES } from './facts';
import type { Translate } from './translate';

/** A moment (milliseconds since 1970) as the person reads it beside a sentence: `14:05`. */
export type Clock = (time: number) => string;

/** Why no more is known, in one quiet sentence. Undefined for what the person did themselves: there is nothing to say. */
export function failureSentence(failure: LookupFailure, t: Translate, clock: Clock): string | undefined {
  const { reason, service, retryAt } = failure;
  const name = service === undefined ? undefined : SERVICE_NAMES[service];
  switch (reason) {
    case 'unknown':
      return name === undefined
        ? t('No service knows this paper.')
        : t('{0} does not know this paper.', name);
    case 'offline':
      return name === undefined
        ? t('No service can be reached at the moment.')
        : t('{0} cannot be reached at the moment.', name);
    case 'timeout':
      return name === undefined
        ? t('No service answers at the moment.')
        : t('{0} does not answer at the moment.', name);
    case 'rateLimited':
      if (name === undefined) return t('The services asked us to come back later.');
      return retryAt === undefined
        ? t('{0} asked us to come back later.', name)
        : t('{0} asked us to come back at {1}.', name, clock(retryAt));
    case 'serverError':
      return name === undefined
        ? t('The services answered with an error.')
        : t('{0} answered with an error.', name);
    case 'badAnswer':
      return name === undefined
        ? t('The services gave answers that cannot be used.')
        : t('{0} gave an answer that cannot be used.', name);
    case 'off':
      return t('Looking papers up is switched off.');
    case 'cancelled':
      return undefined;
  }
}
