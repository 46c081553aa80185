import assert from 'node:assert/strict';
import type { LookupFailure } from '../../../../src/core/metadata/state';
import { LookupWorld, type SentRequest, turnFor } from '../../../support/lookup-world';

const asked = { reason: 'asked' } as const;
const many = (count: number, from = 0): readonly string[] =>
  Array.from({ length: count }, (_, index) => `2411.${String(from + index).padStart(5, '0')}`);

/** How many of them were under way at the same time, at most. */
function mostAtOnce(requests: readonly SentRequest[]): number {
  return Math.max(
    ...requests.map(({ at }) => requests.filter((one) => one.at <= at && (one.end ?? Infinity) > at).length),
  );
}

describe('asking politely', () => {
  let world: LookupWorld;
  beforeEach(() => (world = new LookupWorld()));
  const of = (service: string): readonly SentRequest[] =>
    world.requests.filter((one) => one.service === service);

  it('puts the papers of several callers into one request to arXiv, 50 at most', async () => {
    const lookup = world.lookup();
    const all = [lookup.lookUp(many(30), asked), lookup.lookUp(many(60, 20), asked)];
    await world.advance(60_000);
    await Promise.all(all);
    assert.deepEqual(
      of('arxiv').map(({ ids }) => ids.length),
      [50, 30],
    );
    assert.deepEqual(
      of('arxiv').flatMap(({ ids }) => ids),
      many(80),
    );
  });

  it('lets what comes while a turn is waited for join the request', async () => {
    const lookup = world.lookup();
    const all = [lookup.lookUp(['1'], asked)];
    for (const id of ['2', '3', '4']) {
      await world.advance(700);
      all.push(lookup.lookUp([id], asked));
    }
    await world.advance(10_000);
    await Promise.all(all);
    assert.deepEqual(world.sentTo('arxiv'), ['1', '2,3,4']);
  });

  it('asks arXiv once in three seconds, one at a time, with 200 cards open in five windows', async () => {
    const turn = turnFor(world);
    world.mode = 'automatic';
    const windows = Array.from({ length: 5 }, () => world.lookup({ turn, store: new LookupWorld().store }));
    world.reply = (service) => ({ after: service === 'arxiv' ? 900 : 100 });
    const cards: Promise<unknown>[] = [];
    for (const [index, id] of many(200).entries()) {
      cards.push(windows[index % 5]!.lookUp([id], { reason: 'shown' }));
      await world.advance(25);
    }
    await world.advance(120_000);
    await Promise.all(cards);
    const requests = of('arxiv');
    const pauses = requests.slice(1).map(({ at }, index) => at - requests[index]!.at);
    assert.ok(Math.min(...pauses) >= 3000, pauses.join());
    assert.equal(mostAtOnce(requests), 1);
    assert.deepEqual(requests.flatMap(({ ids }) => ids).sort(), many(200));
    assert.ok(requests.length <= 15, String(requests.length));
  });

  it('asks Hugging Face four things at a time, and far fewer than 500 in five minutes', async () => {
    const done = world.lookup().lookUp(many(600), asked);
    await world.advance(200_000);
    const states = [...(await done).values()];
    assert.equal(mostAtOnce(of('huggingFace')), 4);
    assert.equal(of('huggingFace').length, 240);
    assert.deepEqual(
      states.filter(({ failure }) => failure !== undefined).map(({ failure }) => failure?.reason),
      many(360).map(() => 'rateLimited'),
    );
    assert.ok(states.every(({ record }) => record?.facts.categories !== undefined));
  });

  it('tries twice again what may pass, with a random pause that grows', async () => {
    for (const reply of [{ fails: 'network' }, { fails: 'timeout' }, { status: 503 }] as const) {
      world = new LookupWorld();
      world.random = 0.9;
      world.reply = () => reply;
      const done = world.lookup({ noArxiv: true }).lookUp(['1'], asked);
      await world.advance(60_000);
      await done;
      const times = of('huggingFace').map(({ at }) => at);
      assert.deepEqual(
        times.map((at) => at - times[0]!),
        [0, 1000, 2900],
      );
    }
  });

  it('does not try again what will not pass', async () => {
    for (const reply of [{ status: 403 }, { fails: 'tooLarge' }, { bad: ['1'] }] as const) {
      world = new LookupWorld();
      world.reply = () => reply;
      const done = world.lookup().lookUp(['1'], asked);
      await world.advance(60_000);
      await done;
      assert.equal(world.requests.length, 3);
    }
  });

  it('comes back with the answer when the trouble has passed', async () => {
    let left = 2;
    world.reply = (service) => (service === 'arxiv' && left-- > 0 ? { status: 500 } : {});
    const done = world.lookup().lookUp(['1', '2'], asked);
    await world.advance(60_000);
    assert.deepEqual(
      [...(await done).values()].map(({ failure }) => failure),
      [undefined, undefined],
    );
    assert.deepEqual(world.sentTo('arxiv'), ['1,2', '1,2', '1,2']);
  });

  it('sends nobody after others while a service cannot be reached', async () => {
    world.reply = () => ({ fails: 'network' });
    const done = world.lookup().lookUp(many(200), asked);
    await world.advance(60_000);
    const states = [...(await done).values()];
    assert.ok(states.every(({ failure }) => failure?.reason === 'offline' && failure.service === undefined));
    assert.ok(world.requests.length < 60, String(world.requests.length));
  });

  const date = 'Mon, 25 Nov 2024 12:02:00 GMT';
  for (const [said, headers, seconds] of [
    ['Retry-After in seconds', { 'retry-after': '120' }, 120],
    ['Retry-After as a date', { 'retry-after': date }, 120],
    ['RateLimit', { ratelimit: '"api";r=0;t=90' }, 90],
    ['both, of which the later one counts', { 'retry-after': '10', ratelimit: 'limit=5, reset=77' }, 77],
    ['no time at all', {}, 45],
    ['a time past all reason', { 'retry-after': '999999999' }, 3600],
  ] as const) {
    it(`pauses for everybody when a service says 429 with ${said}`, async () => {
      const start = world.time;
      const wanted: LookupFailure = { reason: 'rateLimited', service: 'huggingFace' };
      world.reply = (service) => (service === 'huggingFace' ? { status: 429, headers, after: 0 } : {});
      const lookup = world.lookup();
      const first = lookup.lookUp(['1'], asked);
      await world.advance(1000);
      const { failure, record } = (await first).get('1')!;
      assert.deepEqual(failure, { ...wanted, retryAt: start + seconds * 1000 });
      assert.ok(record?.facts.categories);
      world.reply = () => ({});
      const second = lookup.lookUp(['2'], asked);
      await world.advance(seconds * 1000 - 1500);
      assert.deepEqual((await second).get('2')?.failure, { ...wanted, retryAt: start + seconds * 1000 });
      assert.deepEqual(world.sentTo('huggingFace'), ['1']);
      await world.advance(1000);
      const third = lookup.lookUp(['1', '2'], asked);
      await world.advance(5000);
      assert.deepEqual(
        [...(await third).values()].map((state) => state.failure),
        [undefined, undefined],
      );
    });
  }

  it('waits for a pause that is short', async () => {
    let left = 1;
    world.reply = (service) =>
      service === 'huggingFace' && left-- > 0 ? { status: 429, headers: { 'retry-after': '2' } } : {};
    const done = world.lookup().lookUp(many(10), asked);
    await world.advance(20_000);
    assert.ok([...(await done).values()].every(({ failure }) => failure === undefined));
    const [first, ...others] = of('huggingFace').map(({ at }) => at);
    assert.ok(others.slice(3).every((at) => at - first! >= 2000));
  });

  it('pauses when a good answer says that nothing remains', async () => {
    world.reply = () => ({ headers: { ratelimit: '"api";r=0;t=60' } });
    const lookup = world.lookup();
    const first = lookup.lookUp(['1'], asked);
    await world.advance(5000);
    assert.equal((await first).get('1')?.failure, undefined);
    const second = lookup.lookUp(['2'], asked);
    await world.advance(5000);
    assert.equal((await second).get('2')?.failure?.reason, 'rateLimited');
    assert.equal(world.sentTo('huggingFace').length, 1);
  });

  for (const [name, reply] of [
    ['status 400', { status: 400 }],
    ['an answer of which nothing can be used', undefined],
  ] as const) {
    it(`finds the paper that spoils a request to arXiv with ${name}`, async () => {
      const ids = many(40);
      const culprit = ids[17]!;
      world.reply = (service, wanted) => {
        if (service !== 'arxiv' || !wanted.includes(culprit)) return {};
        return reply ?? { bad: wanted };
      };
      const done = world.lookup().lookUp(ids, asked);
      await world.advance(200_000);
      const states = await done;
      const without = [...states].filter(([, { record }]) => record?.facts.categories === undefined);
      assert.deepEqual(
        without.map(([id]) => id),
        [culprit],
      );
      assert.equal(world.sentTo('datacite').length, 1);
      assert.ok(of('arxiv').length <= 13, String(of('arxiv').length));
    });
  }

  it('does not take a service apart that gives no good answer at all', async () => {
    world.reply = (service, ids) => (service === 'arxiv' ? { bad: ids } : {});
    const done = world.lookup().lookUp(many(40), asked);
    await world.advance(200_000);
    assert.ok([...(await done).values()].every(({ failure }) => failure?.reason === 'badAnswer'));
    assert.ok(of('arxiv').length <= 9, String(of('arxiv').length));
  });
});
