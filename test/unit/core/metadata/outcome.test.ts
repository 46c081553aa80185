import assert from 'node:assert/strict';
import { outcomeOf } from '../../../../src/core/metadata/outcome';
import type { MetadataRecord, MetadataService } from '../../../../src/core/metadata/record';
import { type LookupFailure, type MetadataState, NOTHING_KNOWN } from '../../../../src/core/metadata/state';

const known: MetadataRecord = {
  arxivId: '2411.00001',
  facts: { authors: { value: ['Ann Lee'], source: 'arxiv' } },
  asked: { arxiv: 1 },
};
const bare: MetadataRecord = { ...known, facts: { title: { value: 'A title', source: 'datacite' } } };

const state = (reason?: LookupFailure['reason'], record?: MetadataRecord): MetadataState => ({
  ...NOTHING_KNOWN,
  record,
  failure: reason === undefined ? undefined : { reason },
});

describe('what came of asking for papers', () => {
  it('counts each once: complete, unknown, or failed for a reason, most frequent first', () => {
    const states = [
      state(undefined, known),
      state('timeout', known),
      state('unknown'),
      state(undefined, bare),
      state('offline'),
      state('rateLimited', bare),
      state('rateLimited'),
    ];
    assert.deepEqual(outcomeOf(states), {
      complete: 2,
      unknown: 2,
      failed: [
        [{ reason: 'rateLimited' }, 2],
        [{ reason: 'offline' }, 1],
      ],
    });
  });

  it('tells apart who failed, and keeps the earliest time to come back', () => {
    const limited = (service: MetadataService, retryAt?: number): MetadataState => ({
      ...NOTHING_KNOWN,
      failure: { reason: 'rateLimited', service, retryAt },
    });
    const states = [limited('arxiv', 9), limited('datacite'), limited('arxiv', 5), limited('arxiv')];
    assert.deepEqual(outcomeOf(states).failed, [
      [{ reason: 'rateLimited', service: 'arxiv', retryAt: 5 }, 3],
      [{ reason: 'rateLimited', service: 'datacite', retryAt: undefined }, 1],
    ]);
  });

  it('is nothing for no papers', () => {
    assert.deepEqual(outcomeOf([]), { complete: 0, unknown: 0, failed: [] });
  });
});
