import assert from 'node:assert/strict';
import { setTimeout as wait } from 'node:timers/promises';
import { arxivAtom } from '../../../../src/core/metadata/arxiv-atom';
import { dataCite } from '../../../../src/core/metadata/datacite';
import { huggingFace } from '../../../../src/core/metadata/hugging-face';
import { Lookup } from '../../../../src/core/metadata/lookup';
import { merge } from '../../../../src/core/metadata/merge';
import type { MetadataFacts, MetadataRecord, MetadataService } from '../../../../src/core/metadata/record';
import type { MetadataState } from '../../../../src/core/metadata/state';
import { httpOver } from '../../../../src/host/http';
import { FAULTS } from '../../../support/fake-services/faults';
import { PAPERS } from '../../../support/fake-services/papers';
import { type FakeServices, startFakeServices } from '../../../support/fake-services/services';

const ID = '2411.14405';
/** So long may a request take here (ms). */
const TIME_LIMIT = 250;

/**
 * What a person sees when one service has the fault and the others are well: why not all is known, and which facts there
 * are, by the service they are from. DataCite is asked where arXiv is not, in a page; arXiv's rows show it standing in.
 */
const EXPECTED = `
| fault | service | requests | reason told | authors | abstract | categories | code |
| --- | --- | --- | --- | --- | --- | --- | --- |
| 404 | huggingFace | 1 | - | arxiv | arxiv | arxiv | - |
| 404 | arxiv | 1 | badAnswer arxiv | huggingFace | datacite | datacite | huggingFace |
| 404 | datacite | 1 | - | huggingFace | huggingFace | - | huggingFace |
| 500 | huggingFace | 3 | serverError huggingFace | arxiv | arxiv | arxiv | - |
| 500 | arxiv | 3 | serverError arxiv | huggingFace | datacite | datacite | huggingFace |
| 500 | datacite | 3 | serverError datacite | huggingFace | huggingFace | - | huggingFace |
| 503 | huggingFace | 3 | serverError huggingFace | arxiv | arxiv | arxiv | - |
| 503 | arxiv | 3 | serverError arxiv | huggingFace | datacite | datacite | huggingFace |
| 503 | datacite | 3 | serverError datacite | huggingFace | huggingFace | - | huggingFace |
| page with 404 | huggingFace | 1 | badAnswer huggingFace | arxiv | arxiv | arxiv | - |
| page with 404 | arxiv | 1 | badAnswer arxiv | huggingFace | datacite | datacite | huggingFace |
| page with 404 | datacite | 1 | badAnswer datacite | huggingFace | huggingFace | - | huggingFace |
| 429 with Retry-After | huggingFace | 1 | rateLimited huggingFace, come back | arxiv | arxiv | arxiv | - |
| 429 with Retry-After | arxiv | 1 | rateLimited arxiv, come back | huggingFace | datacite | datacite | huggingFace |
| 429 with Retry-After | datacite | 1 | rateLimited datacite, come back | huggingFace | huggingFace | - | huggingFace |
| 429 with RateLimit | huggingFace | 1 | rateLimited huggingFace, come back | arxiv | arxiv | arxiv | - |
| 429 with RateLimit | arxiv | 1 | rateLimited arxiv, come back | huggingFace | datacite | datacite | huggingFace |
| 429 with RateLimit | datacite | 1 | rateLimited datacite, come back | huggingFace | huggingFace | - | huggingFace |
| 429 without a word | huggingFace | 1 | rateLimited huggingFace, come back soon | arxiv | arxiv | arxiv | - |
| 429 without a word | arxiv | 1 | rateLimited arxiv, come back soon | huggingFace | datacite | datacite | huggingFace |
| 429 without a word | datacite | 1 | rateLimited datacite, come back soon | huggingFace | huggingFace | - | huggingFace |
| reset | huggingFace | 3 | offline huggingFace | arxiv | arxiv | arxiv | - |
| reset | arxiv | 3 | offline arxiv | huggingFace | datacite | datacite | huggingFace |
| reset | datacite | 3 | offline datacite | huggingFace | huggingFace | - | huggingFace |
| too late | huggingFace | 3 | timeout huggingFace | arxiv | arxiv | arxiv | - |
| too late | arxiv | 3 | timeout arxiv | huggingFace | datacite | datacite | huggingFace |
| too late | datacite | 3 | timeout datacite | huggingFace | huggingFace | - | huggingFace |
| slow drip | huggingFace | 3 | timeout huggingFace | arxiv | arxiv | arxiv | - |
| slow drip | arxiv | 3 | timeout arxiv | huggingFace | datacite | datacite | huggingFace |
| slow drip | datacite | 3 | timeout datacite | huggingFace | huggingFace | - | huggingFace |
| huge body | huggingFace | 1 | badAnswer huggingFace | arxiv | arxiv | arxiv | - |
| huge body | arxiv | 1 | badAnswer arxiv | huggingFace | datacite | datacite | huggingFace |
| huge body | datacite | 1 | badAnswer datacite | huggingFace | huggingFace | - | huggingFace |
| truncated body | huggingFace | 3 | offline huggingFace | arxiv | arxiv | arxiv | - |
| truncated body | arxiv | 3 | offline arxiv | huggingFace | datacite | datacite | huggingFace |
| truncated body | datacite | 3 | offline datacite | huggingFace | huggingFace | - | huggingFace |
| HTML page | huggingFace | 1 | badAnswer huggingFace | arxiv | arxiv | arxiv | - |
| HTML page | arxiv | 1 | badAnswer arxiv | huggingFace | datacite | datacite | huggingFace |
| HTML page | datacite | 1 | badAnswer datacite | huggingFace | huggingFace | - | huggingFace |
| error entry with 200 | huggingFace | 1 | badAnswer huggingFace | arxiv | arxiv | arxiv | - |
| error entry with 200 | arxiv | 1 | badAnswer arxiv | huggingFace | datacite | datacite | huggingFace |
| error entry with 200 | datacite | 1 | badAnswer datacite | huggingFace | huggingFace | - | huggingFace |
| another paper's id | huggingFace | 1 | badAnswer huggingFace | arxiv | arxiv | arxiv | - |
| another paper's id | arxiv | 1 | badAnswer arxiv | huggingFace | datacite | datacite | huggingFace |
| another paper's id | datacite | 1 | badAnswer datacite | huggingFace | huggingFace | - | huggingFace |
| empty body | huggingFace | 1 | badAnswer huggingFace | arxiv | arxiv | arxiv | - |
| empty body | arxiv | 1 | badAnswer arxiv | huggingFace | datacite | datacite | huggingFace |
| empty body | datacite | 1 | badAnswer datacite | huggingFace | huggingFace | - | huggingFace |
| malformed | huggingFace | 1 | badAnswer huggingFace | arxiv | arxiv | arxiv | - |
| malformed | arxiv | 1 | badAnswer arxiv | huggingFace | datacite | datacite | huggingFace |
| malformed | datacite | 1 | badAnswer datacite | huggingFace | huggingFace | - | huggingFace |
| hostile text | huggingFace | 1 | - | arxiv | arxiv | arxiv | - |
| hostile text | arxiv | 1 | - | arxiv | arxiv | arxiv | huggingFace |
| hostile text | datacite | 1 | - | huggingFace | datacite | datacite | huggingFace |
| redirect loop | huggingFace | 6 | badAnswer huggingFace | arxiv | arxiv | arxiv | - |
| redirect loop | arxiv | 6 | badAnswer arxiv | huggingFace | datacite | datacite | huggingFace |
| redirect loop | datacite | 6 | badAnswer datacite | huggingFace | huggingFace | - | huggingFace |
| redirect to http elsewhere | huggingFace | 1 | badAnswer huggingFace | arxiv | arxiv | arxiv | - |
| redirect to http elsewhere | arxiv | 1 | badAnswer arxiv | huggingFace | datacite | datacite | huggingFace |
| redirect to http elsewhere | datacite | 1 | badAnswer datacite | huggingFace | huggingFace | - | huggingFace |
`;

/** A window. `page`: one in a browser, which cannot ask arXiv. */
function openLookup({ endpoints }: FakeServices, page: boolean): Lookup {
  const http = httpOver(fetch);
  return new Lookup({
    http: (request) => http({ ...request, timeLimit: TIME_LIMIT }),
    now: Date.now,
    // Pauses between two tries are shortened; what is tried and how often is as ever.
    wait: (milliseconds) => wait(Math.min(milliseconds, 20)),
    random: Math.random,
    store: { read: () => Promise.resolve(new Map<string, MetadataRecord>()), write: () => Promise.resolve() },
    mode: () => 'onDemand',
    merge,
    services: [
      { client: huggingFace, endpoint: () => endpoints.huggingFace },
      { client: arxivAtom, endpoint: () => endpoints.arxiv, isUsed: !page },
      { client: dataCite, endpoint: () => endpoints.datacite },
    ],
    turn: (run) => run(),
    log: { debug: () => undefined, warn: () => undefined },
  });
}

/** Who says what a person looks for first. */
function sources(facts: MetadataFacts = {}): string {
  const who = (fact: { readonly source: MetadataService } | undefined): string => fact?.source ?? '-';
  return [facts.authors, facts.abstract, facts.categories, facts.codeUrl].map(who).join(' | ');
}

function failure({ failure: told }: MetadataState): string {
  if (!told) return '-';
  const who = told.service === undefined ? '' : ` ${told.service}`;
  const seconds = told.retryAt === undefined ? 0 : (told.retryAt - Date.now()) / 1000;
  return `${told.reason}${who}${told.retryAt === undefined ? '' : seconds > 75 ? ', come back' : ', come back soon'}`;
}

describe('each fault at each service', () => {
  let services: FakeServices;
  before(async () => (services = await startFakeServices()));
  after(() => services.close());

  it('leaves a person with the facts of the others and the reason; nothing is thrown, nothing false is taken for a fact', async function () {
    this.timeout(60_000);
    const thrown: unknown[] = [];
    const note = (error: unknown): void => void thrown.push(error);
    process.on('unhandledRejection', note);
    const rows: string[] = [];
    for (const [name, fault] of Object.entries(FAULTS)) {
      for (const service of ['huggingFace', 'arxiv', 'datacite'] as const) {
        services.reset();
        services.fault(service, fault);
        const lookup = openLookup(services, service === 'datacite');
        const state = (await lookup.lookUp([ID], { reason: 'asked' })).get(ID)!;
        const sent = services.requests().filter((request) => request.service === service).length;
        rows.push(`| ${[name, service, sent, failure(state), sources(state.record?.facts)].join(' | ')} |`);
        if (name !== 'hostile text') holdsTruth(state);
        holdsNothingHostile(state);
      }
    }
    process.off('unhandledRejection', note);
    assert.deepEqual(thrown, []);
    if (process.env['PAPER_DIGEST_VERBOSE'] === '1') console.log(rows.join('\n'));
    assert.deepEqual(rows, EXPECTED.trim().split('\n').slice(2));
  });
});

/** What there is, is true. */
function holdsTruth({ record }: MetadataState): void {
  const paper = PAPERS.find(({ id }) => id === ID)!;
  const { authors, title, abstract, doi } = record?.facts ?? {};
  if (authors) assert.deepEqual(authors.value, paper.authors);
  if (title) assert.equal(title.value, paper.title);
  if (abstract) assert.equal(abstract.value, paper.abstract);
  assert.equal(doi, undefined);
}

function holdsNothingHostile({ record }: MetadataState): void {
  const { codeUrl, doi, models, categories, upvotes } = record?.facts ?? {};
  assert.doesNotMatch(
    JSON.stringify(record ?? {}),
    /[\u0000-\u001f\u202a-\u202e]|\\u00|javascript:|etc\/passwd/,
  );
  assert.match(codeUrl?.value ?? 'https:', /^https:/);
  assert.equal(doi, undefined);
  for (const { id } of models?.value ?? []) assert.match(id, /^[\w-]+\/[\w.-]+$/);
  for (const category of categories?.value ?? []) assert.match(category, /^[\w.-]+$/);
  assert.ok((upvotes?.value ?? 0) >= 0);
}
