import assert from 'node:assert/strict';
import { setTimeout as wait } from 'node:timers/promises';
import { arxivAtom } from '../../src/core/metadata/arxiv-atom';
import type { MetadataClient, PaperAnswer } from '../../src/core/metadata/client';
import { dataCite } from '../../src/core/metadata/datacite';
import { huggingFace } from '../../src/core/metadata/hugging-face';
import { httpOver } from '../../src/host/http';

/** Well known, and their first and last authors will not change. The old id is unknown to Hugging Face. */
const PAPERS = [
  { id: '1706.03762', first: /Vaswani$/, last: /Polosukhin$/, title: /^Attention is all you need$/i },
  { id: '2411.14405', first: /Zhao$/, last: /Zhang$/, title: /^Marco-o1/ },
];
const OLD = 'hep-th/9901001';

async function ask(
  client: MetadataClient,
  ids: readonly string[],
): Promise<ReadonlyMap<string, PaperAnswer>> {
  const result = await httpOver(fetch)({
    url: client.url(client.endpoint, ids),
    headers: { accept: client.accept, 'user-agent': 'PaperDigest-tests' },
    timeLimit: 30_000,
    sizeLimit: client.sizeLimit(ids.length),
  });
  assert.ok(result.kind === 'answer', JSON.stringify(result));
  return client.read(ids, result.status, result.header('content-type') ?? '', result.text);
}

function check(answer: PaperAnswer | undefined, { first, last, title }: (typeof PAPERS)[number]): void {
  assert.ok(answer?.kind === 'known', JSON.stringify(answer));
  const { authors, title: named, abstract, published } = answer.facts;
  assert.match(authors?.value[0] ?? '', first);
  assert.match(authors?.value.at(-1) ?? '', last);
  assert.match(named?.value ?? '', title);
  assert.ok((abstract?.value.length ?? 0) > 200);
  assert.match(published?.value ?? '', /^20\d\d-\d\d-\d\d$/);
}

describe('the real services', () => {
  for (const client of [huggingFace, dataCite]) {
    it(`${client.service} knows well-known papers`, async () => {
      for (const paper of PAPERS) check((await ask(client, [paper.id])).get(paper.id), paper);
    });
  }

  it('arXiv knows them, in one request, with an old identifier and without one that is none', async () => {
    const answers = await ask(arxivAtom, [...PAPERS.map(({ id }) => id), OLD, '2411.99999']);
    for (const paper of PAPERS) check(answers.get(paper.id), paper);
    assert.equal(answers.get(OLD)?.kind, 'known');
    assert.equal(answers.get('2411.99999')?.kind, 'unknown');
    await wait(3000);
  });
});
