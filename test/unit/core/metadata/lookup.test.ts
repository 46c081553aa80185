import assert from 'node:assert/strict';
import { Abort } from '../../../../src/core/metadata/abort';
import type { MetadataState, MetadataStore } from '../../../../src/core/metadata/state';
import type { Turn } from '../../../../src/core/metadata/turn';
import { factsFrom, LookupWorld, turnFor } from '../../../support/lookup-world';

const DAY = 86_400_000;
const asked = { reason: 'asked' } as const;

/** What a state says, in short. */
function brief(state: MetadataState | undefined): string {
  const facts = Object.values(state?.record?.facts ?? {}) as readonly { source: string }[];
  const parts = [facts.map(({ source }) => source).join('+') || 'nothing'];
  if (state?.isAsking === true) parts.push('asking');
  if (state?.failure) parts.push([state.failure.service, state.failure.reason].filter(Boolean).join(' '));
  return parts.join(', ');
}

describe('looking up a paper', () => {
  let world: LookupWorld;
  beforeEach(() => (world = new LookupWorld()));

  it('asks Hugging Face and arXiv, and tells what each says at once', async () => {
    world.reply = (service) => (service === 'arxiv' ? { after: 2000 } : {});
    const lookup = world.lookup();
    const told: string[] = [];
    lookup.onChange((ids) => told.push(`${[...ids].join()}: ${brief(lookup.of('1'))}`));
    const done = lookup.lookUp(['1'], asked);
    await world.advance(5000);
    assert.equal(brief((await done).get('1')), 'huggingFace+arxiv');
    assert.deepEqual(told, [
      '1: nothing, asking',
      '1: huggingFace, asking',
      '1: huggingFace+arxiv, asking',
      '1: huggingFace+arxiv',
    ]);
    assert.deepEqual(
      [world.sentTo('huggingFace'), world.sentTo('arxiv'), world.sentTo('datacite')],
      [['1'], ['1'], []],
    );
    assert.equal(world.timers, 0);
  });

  it('stores what it hears, and asks nobody for what memory or store have', async () => {
    const first = world.lookup();
    const once = first.lookUp(['1'], asked);
    await world.advance(5000);
    await once;
    world.time += 300 * DAY;
    await first.lookUp(['1'], asked);
    const other = world.lookup();
    assert.equal(brief(other.of('1')), 'nothing');
    assert.equal(brief((await other.lookUp(['1'], asked)).get('1')), 'huggingFace+arxiv');
    assert.equal(brief(other.of('1')), 'huggingFace+arxiv');
    assert.equal(world.requests.length, 2);
  });

  it('asks anew for a refresh, unless the answer is younger than a day', async () => {
    const lookup = world.lookup();
    const refresh = { reason: 'asked', refresh: true } as const;
    for (const pause of [0, DAY - 10_000, 20_000]) {
      world.time += pause;
      const done = lookup.lookUp(['1'], refresh);
      await world.advance(5000);
      await done;
    }
    assert.deepEqual(world.sentTo('huggingFace'), ['1', '1']);
    assert.deepEqual(world.sentTo('arxiv'), ['1', '1']);
  });

  it('sends the headers that it was given and what is accepted', async () => {
    void world.lookup().lookUp(['1'], asked);
    await world.advance(5000);
    assert.deepEqual(
      world.requests.map(({ service, headers }) => [service, headers]),
      [
        ['huggingFace', { 'user-agent': 'test', accept: 'text/xml' }],
        ['arxiv', { accept: 'text/xml' }],
      ],
    );
  });

  it('asks DataCite when arXiv fails, does not know the paper, or is not asked in this host', async () => {
    world.reply = (service, [id = '']) => {
      if (service !== 'arxiv') return {};
      return id === 'failing' ? { status: 403 } : { unknown: ['unknown'] };
    };
    const results: string[] = [];
    for (const id of ['failing', 'unknown', 'known']) {
      const done = world.lookup().lookUp([id], asked);
      await world.advance(10_000);
      results.push(brief((await done).get(id)));
    }
    const page = world.lookup({ noArxiv: true }).lookUp(['page'], asked);
    await world.advance(5000);
    results.push(brief((await page).get('page')));
    assert.deepEqual(results, [
      'huggingFace+datacite, arxiv serverError',
      'huggingFace+datacite',
      'huggingFace+arxiv',
      'huggingFace+datacite',
    ]);
    assert.deepEqual(world.sentTo('datacite'), ['failing', 'unknown', 'page']);
  });

  it('believes for a day that nobody knows a paper, also in another window', async () => {
    world.reply = () => ({ status: 404 });
    const results: string[] = [];
    for (const pause of [0, 1000, DAY]) {
      world.time += pause;
      const done = world.lookup().lookUp(['1'], asked);
      await world.advance(5000);
      results.push(`${brief((await done).get('1'))} after ${world.requests.length} requests`);
    }
    assert.deepEqual(results, [
      'nothing, unknown after 3 requests',
      'nothing, unknown after 3 requests',
      'nothing, unknown after 6 requests',
    ]);
    assert.deepEqual(Object.keys(world.stored.get('1')!.asked), ['huggingFace', 'arxiv', 'datacite']);
  });

  it('offers to ask as long as that can bring something: not when all have answered, but when one failed', async () => {
    const seen: Record<string, boolean> = {};
    world.reply = (service, [id]) =>
      id === 'failing' && service === 'arxiv' ? { status: 403 } : id === 'known' ? {} : { status: 404 };
    const lookup = world.lookup();
    for (const id of ['new', 'known', 'unknown', 'failing']) {
      if (id !== 'new') void lookup.lookUp([id], asked);
      await world.advance(5000);
      seen[id] = lookup.mayLearn(id);
    }
    world.time += DAY;
    seen['unknown, a day later'] = lookup.mayLearn('unknown');
    assert.deepEqual(seen, {
      new: true,
      known: false,
      unknown: false,
      failing: true,
      'unknown, a day later': true,
    });
  });

  it('stores no failure', async () => {
    world.reply = () => ({ status: 403 });
    const done = world.lookup().lookUp(['1'], asked);
    await world.advance(5000);
    assert.deepEqual((await done).get('1'), {
      record: undefined,
      isAsking: false,
      failure: { reason: 'serverError' },
    });
    assert.equal(world.stored.size, 0);
  });

  it('asks once about a paper, however many want to know', async () => {
    const lookup = world.lookup();
    const all = [1, 2, 3].map(() => lookup.lookUp(['1', '1', '2'], asked));
    await world.advance(5000);
    for (const one of all) assert.deepEqual([...(await one).keys()], ['1', '2']);
    assert.deepEqual(world.sentTo('huggingFace'), ['1', '2']);
    assert.deepEqual(world.sentTo('arxiv'), ['1,2']);
  });

  it('lets a caller go at once, and gives a question up when all its callers have gone', async () => {
    world.reply = () => ({ after: 8000 });
    const lookup = world.lookup();
    const [one, two] = [new Abort(), new Abort()];
    const first = lookup.lookUp(['1'], { ...asked, signal: one });
    const second = lookup.lookUp(['1'], { ...asked, signal: two });
    await world.advance(1000);
    one.abort();
    assert.equal(brief((await first).get('1')), 'nothing, asking, cancelled');
    assert.deepEqual(
      world.requests.map(({ isAborted }) => isAborted),
      [false, false],
    );
    two.abort();
    assert.equal(brief((await second).get('1')), 'nothing, cancelled');
    await world.advance(0);
    assert.deepEqual(
      world.requests.map(({ isAborted }) => isAborted),
      [true, true],
    );
    assert.equal(brief(lookup.of('1')), 'nothing');
    assert.equal(world.timers, 0);
  });

  it('does not send what nobody waits for any more', async () => {
    const lookup = world.lookup();
    const signal = new Abort();
    const ids = Array.from({ length: 20 }, (_, index) => `${index}`);
    const done = lookup.lookUp(ids, { ...asked, signal });
    await world.advance(50);
    signal.abort();
    await world.advance(60_000);
    assert.equal((await done).size, 20);
    assert.deepEqual(world.sentTo('huggingFace'), ['0', '1', '2', '3']);
    assert.deepEqual(world.sentTo('arxiv'), []);
  });

  it('takes no turn with arXiv for those who have gone while they waited for it', async () => {
    let given = 0;
    const turn = turnFor(world);
    const counted: Turn = (run, signal) =>
      turn(() => {
        given += 1;
        return run();
      }, signal);
    const lookup = world.lookup({ turn: counted });
    const first = lookup.lookUp(['1'], asked);
    await world.advance(1000);
    await first;
    const signal = new Abort();
    const second = lookup.lookUp(['2'], { ...asked, signal });
    await world.advance(1000);
    signal.abort();
    await second;
    await world.advance(10_000);
    assert.equal(given, 1);
    const third = lookup.lookUp(['2'], asked);
    await world.advance(10_000);
    assert.equal(brief((await third).get('2')), 'huggingFace+arxiv');
  });

  it('does not hold it against a service that people went away', async () => {
    const lookup = world.lookup();
    for (const id of ['1', '2', '3', '4']) {
      const signal = new Abort();
      const done = lookup.lookUp([id], { ...asked, signal });
      await world.advance(80);
      signal.abort();
      await done;
    }
    const last = lookup.lookUp(['5'], asked);
    await world.advance(10_000);
    assert.equal(brief((await last).get('5')), 'huggingFace+arxiv');
  });

  it('asks nobody for a caller that has gone before', async () => {
    const signal = new Abort();
    signal.abort();
    const states = await world.lookup().lookUp(['1'], { ...asked, signal });
    assert.equal(brief(states.get('1')), 'nothing, cancelled');
    assert.equal(world.requests.length, 0);
  });

  it('tells how many are settled', async () => {
    const told: string[] = [];
    const onProgress = (settled: number, total: number): void => void told.push(`${settled}/${total}`);
    const done = world.lookup().lookUp(['1', '2'], { ...asked, onProgress });
    await world.advance(5000);
    await done;
    assert.deepEqual(told, ['1/2', '2/2']);
  });
});

describe('who may ask', () => {
  let world: LookupWorld;
  beforeEach(() => (world = new LookupWorld()));

  it('asks nobody when the mode is off, and still shows what is stored', async () => {
    world.mode = 'off';
    world.stored.set('1', {
      arxivId: '1',
      facts: factsFrom('huggingFace'),
      asked: { huggingFace: world.time },
    });
    const lookup = world.lookup();
    for (const reason of ['asked', 'shown'] as const) {
      const states = await lookup.lookUp(['1', '2'], { reason, refresh: true });
      assert.deepEqual([...states.values()].map(brief), ['huggingFace, off', 'nothing, off']);
    }
    assert.equal(brief(lookup.of('1')), 'huggingFace');
    await world.advance(DAY);
    assert.equal(world.requests.length, 0);
  });

  it('asks nobody for a row of a list, in any mode, and gives what is stored', async () => {
    world.stored.set('1', {
      arxivId: '1',
      facts: factsFrom('huggingFace'),
      asked: { huggingFace: world.time },
    });
    for (const mode of ['automatic', 'onDemand', 'off'] as const) {
      world.mode = mode;
      const states = await world.lookup().lookUp(['1', '2'], { reason: 'listed' });
      assert.deepEqual([...states.values()].map(brief), ['huggingFace', 'nothing']);
    }
    assert.equal(world.requests.length, 0);
  });

  it('asks for a card that is shown in the mode "automatic" alone', async () => {
    const lookup = world.lookup();
    assert.equal(brief((await lookup.lookUp(['1'], { reason: 'shown' })).get('1')), 'nothing');
    assert.equal(world.requests.length, 0);
    world.mode = 'automatic';
    const done = lookup.lookUp(['1'], { reason: 'shown' });
    await world.advance(5000);
    assert.equal(brief((await done).get('1')), 'huggingFace+arxiv');
  });

  it('does not repeat a question that failed each time a card is shown, but when a person asks', async () => {
    world.mode = 'automatic';
    world.reply = () => ({ status: 403 });
    const lookup = world.lookup();
    const counts: number[] = [];
    for (const [reason, pause] of [
      ['shown', 0],
      ['shown', 10_000],
      ['asked', 0],
      ['shown', 60_000],
    ] as const) {
      await world.advance(pause);
      const done = lookup.lookUp(['1'], { reason });
      await world.advance(4000);
      await done;
      counts.push(world.sentTo('huggingFace').length);
    }
    assert.deepEqual(counts, [1, 1, 2, 3]);
  });

  it('ends what is under way when it is switched off', async () => {
    world.reply = () => ({ after: 8000 });
    const lookup = world.lookup();
    const done = lookup.lookUp(['1'], asked);
    await world.advance(1000);
    world.mode = 'off';
    lookup.modeChanged();
    assert.equal(brief((await done).get('1')), 'nothing, off');
    await world.advance(0);
    assert.deepEqual(
      world.requests.map(({ isAborted }) => isAborted),
      [true, true],
    );
  });
});

describe('what is kept in memory', () => {
  it('is limited; what was used last stays', async () => {
    const world = new LookupWorld();
    world.mode = 'off';
    for (const id of ['1', '2', '3']) {
      world.stored.set(id, { arxivId: id, facts: factsFrom('arxiv'), asked: { arxiv: 1 } });
    }
    const lookup = world.lookup({ capacity: 2 });
    await lookup.lookUp(['1', '2'], asked);
    lookup.of('1');
    await lookup.lookUp(['3'], asked);
    assert.deepEqual(
      ['1', '2', '3'].map((id) => brief(lookup.of(id))),
      ['arxiv', 'nothing', 'arxiv'],
    );
  });

  it('is forgotten when told to, and all hear of it', async () => {
    const world = new LookupWorld();
    const lookup = world.lookup();
    const done = lookup.lookUp(['1'], asked);
    await world.advance(5000);
    await done;
    world.reply = () => ({ after: 8000 });
    const late = lookup.lookUp(['2'], asked);
    await world.advance(1000);
    const told: number[] = [];
    lookup.onChange((ids) => told.push(ids.size));
    world.stored.clear();
    lookup.clear();
    assert.equal(brief((await late).get('2')), 'nothing, cancelled');
    await world.advance(10_000);
    assert.equal(brief(lookup.of('1')), 'nothing');
    assert.deepEqual(told, [0]);
    assert.equal(world.stored.size, 0);
  });
});

describe('what the store still reads when all is forgotten', () => {
  it('comes too late', async () => {
    const world = new LookupWorld();
    world.mode = 'off';
    let give: () => void = () => undefined;
    const read = (): ReturnType<MetadataStore['read']> =>
      new Promise((resolve) => {
        const record = { arxivId: '1', facts: factsFrom('arxiv'), asked: { arxiv: 1 } };
        give = () => resolve(new Map([['1', record]]));
      });
    const lookup = world.lookup({ store: { ...world.store, read } });
    const done = lookup.lookUp(['1'], asked);
    lookup.clear();
    give();
    assert.equal(brief((await done).get('1')), 'nothing, off');
    assert.equal(brief(lookup.of('1')), 'nothing');
  });
});

describe('what breaks', () => {
  it('harms neither the lookup nor others: listeners, store, network, progress, merging', async () => {
    const world = new LookupWorld();
    const fail = (): never => {
      throw new Error('broken');
    };
    const lookup = world.lookup({ store: { read: fail, write: () => Promise.reject(new Error('full')) } });
    const told: string[] = [];
    lookup.onChange(fail);
    lookup.onChange((ids) => told.push([...ids].join()));
    const done = lookup.lookUp(['1'], { ...asked, onProgress: fail });
    await world.advance(5000);
    assert.equal(brief((await done).get('1')), 'huggingFace+arxiv');
    assert.ok(told.length > 0);

    const results: string[] = [];
    for (const ports of [{ http: fail }, { merge: fail }, { turn: fail }]) {
      const other = world.lookup({ ...ports, store: new LookupWorld().store }).lookUp(['1'], asked);
      await world.advance(60_000);
      results.push(brief((await other).get('1')));
    }
    assert.deepEqual(results, [
      'nothing, badAnswer',
      'huggingFace',
      'huggingFace+datacite, arxiv serverError',
    ]);
  });
});
