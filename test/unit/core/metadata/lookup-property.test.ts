import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Abort } from '../../../../src/core/metadata/abort';
import type { LookupReason, MetadataState } from '../../../../src/core/metadata/state';
import { LookupWorld, type Reply } from '../../../support/lookup-world';

const IDS = ['a', 'b', 'c', 'd', 'e', 'f'];

type Step =
  | {
      readonly do: 'ask';
      readonly ids: readonly string[];
      readonly reason: LookupReason;
      readonly refresh: boolean;
    }
  /** Counted from the last one. */
  | { readonly do: 'cancel'; readonly which: number }
  | { readonly do: 'pass'; readonly time: number }
  | { readonly do: 'mode'; readonly mode: LookupWorld['mode'] }
  | { readonly do: 'clear' };

const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      do: fc.constant('ask' as const),
      ids: fc.array(fc.constantFrom(...IDS), { maxLength: 5 }),
      reason: fc.constantFrom('asked' as const, 'shown' as const),
      refresh: fc.boolean(),
    }),
  },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('cancel' as const), which: fc.nat(5) }) },
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant('pass' as const),
      time: fc.oneof(fc.nat(300), fc.nat(9000), fc.constant(90_000_000)),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('mode' as const),
      mode: fc.constantFrom('off' as const, 'automatic' as const, 'onDemand' as const),
    }),
  },
  { weight: 1, arbitrary: fc.constant({ do: 'clear' as const }) },
);

const reply: fc.Arbitrary<Reply> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ after: fc.nat(5000) }) },
  { weight: 1, arbitrary: fc.record({ after: fc.nat(9000), unknown: fc.subarray(IDS) }) },
  { weight: 1, arbitrary: fc.record({ after: fc.nat(900), bad: fc.subarray(IDS) }) },
  {
    weight: 1,
    arbitrary: fc.record({
      after: fc.nat(900),
      fails: fc.constantFrom('network' as const, 'timeout' as const, 'tooLarge' as const),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      after: fc.nat(900),
      status: fc.constantFrom(400, 403, 404, 429, 500, 503),
      headers: fc.constantFrom(
        {},
        { 'retry-after': '1' },
        { 'retry-after': '100' },
        { ratelimit: 'r=0;t=2' },
      ),
    }),
  },
);

describe('whatever is asked, cancelled and answered in whatever order', () => {
  it('resolves everything, asks about no paper twice at a time, and leaves no timer behind', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(step, { maxLength: 25 }),
        fc.array(reply, { minLength: 1, maxLength: 12 }),
        fc.double({ min: 0, max: 0.999, noNaN: true }),
        async (steps, replies, random) => {
          const world = new LookupWorld();
          world.mode = 'automatic';
          world.random = random;
          let count = 0;
          const twice: string[] = [];
          world.reply = (service, ids) => {
            const open = world.requests.filter(
              (one) =>
                one.service === service && one.end === undefined && one.ids.some((id) => ids.includes(id)),
            );
            // The request itself is one.
            if (open.length > 1) twice.push(`${service} ${ids.join()}`);
            if (world.mode === 'off') twice.push(`${service} although off`);
            return replies[count++ % replies.length]!;
          };
          const lookup = world.lookup();
          const asks: {
            signal: Abort;
            ids: readonly string[];
            done: Promise<ReadonlyMap<string, MetadataState>>;
          }[] = [];
          for (const one of steps) {
            if (one.do === 'ask') {
              const signal = new Abort();
              asks.push({ signal, ids: one.ids, done: lookup.lookUp(one.ids, { ...one, signal }) });
            } else if (one.do === 'cancel') asks.at(-1 - one.which)?.signal.abort();
            else if (one.do === 'pass') await world.advance(one.time);
            else if (one.do === 'clear') lookup.clear();
            else {
              world.mode = one.mode;
              lookup.modeChanged();
            }
          }
          await world.advance(600_000);
          let settled = 0;
          for (const { done } of asks) void done.then(() => (settled += 1));
          await world.advance(0);
          assert.equal(settled, asks.length);
          for (const { ids, done } of asks) assert.deepEqual([...(await done).keys()], [...new Set(ids)]);
          assert.deepEqual(twice, []);
          assert.deepEqual(
            IDS.filter((id) => lookup.of(id).isAsking),
            [],
          );
          assert.equal(world.timers, 0);
        },
      ),
      { numRuns: 300 },
    );
  });
});
