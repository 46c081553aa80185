import assert from 'node:assert/strict';
import { failureSentence } from '../../../../src/core/card/failure';
import type { LookupFailure } from '../../../../src/core/metadata/state';

function say(failure: LookupFailure): string | undefined {
  return failureSentence(
    failure,
    (message, ...values) => message.replace(/\{(\d)\}/g, (_, at: string) => values[Number(at)] ?? ''),
    (time) => `clock ${time}`,
  );
}

describe('why nothing more is known', () => {
  for (const [failure, sentence] of [
    [{ reason: 'unknown' }, 'No service knows this paper.'],
    [{ reason: 'unknown', service: 'datacite' }, 'DataCite does not know this paper.'],
    [{ reason: 'offline' }, 'No service can be reached at the moment.'],
    [{ reason: 'timeout', service: 'arxiv' }, 'arXiv does not answer at the moment.'],
    [{ reason: 'rateLimited', service: 'arxiv', retryAt: 7 }, 'arXiv asked us to come back at clock 7.'],
    [{ reason: 'rateLimited', service: 'huggingFace' }, 'Hugging Face asked us to come back later.'],
    [{ reason: 'serverError', service: 'arxiv' }, 'arXiv answered with an error.'],
    [{ reason: 'badAnswer' }, 'The services gave answers that cannot be used.'],
    [{ reason: 'off' }, 'Looking papers up is switched off.'],
    [{ reason: 'cancelled' }, undefined],
  ] as const satisfies readonly (readonly [LookupFailure, string | undefined])[])
    it(`is ${sentence === undefined ? 'not said' : `said as “${sentence}”`}`, () => {
      assert.equal(say(failure), sentence);
    });
});
