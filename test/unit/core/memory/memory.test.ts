import assert from 'node:assert/strict';
import fc from 'fast-check';
import { UNMARKED } from '../../../../src/core/memory/mark';
import { Memory } from '../../../../src/core/memory/memory';
import { LAST_TIME, type MarkRecord, mergeRecords, NOTHING } from '../../../../src/core/memory/record';
import { keys, memories, records } from './arbitraries';

const KEY = 'arxiv:2411.14199';
const NOON = Date.UTC(2031, 0, 2, 12);

function merged(...parts: readonly (readonly (readonly [string, MarkRecord])[])[]): unknown {
  const memory = new Memory();
  for (const part of parts) memory.merge(part);
  return new Map(memory.snapshot.entries());
}

describe('merging what two windows know of a paper', () => {
  it('makes no difference which comes first', () => {
    fc.assert(
      fc.property(records, records, (a, b) => {
        assert.deepEqual(mergeRecords(a, b), mergeRecords(b, a));
      }),
    );
  });

  it('makes no difference how they are grouped', () => {
    fc.assert(
      fc.property(records, records, records, (a, b, c) => {
        assert.deepEqual(mergeRecords(mergeRecords(a, b), c), mergeRecords(a, mergeRecords(b, c)));
      }),
    );
  });

  it('changes nothing the second time, and says so by giving the same object', () => {
    fc.assert(
      fc.property(records, records, (a, b) => {
        const once = mergeRecords(a, b);
        assert.equal(mergeRecords(once, b), once);
        assert.equal(mergeRecords(once, a), once);
        assert.equal(mergeRecords(once, NOTHING), once);
      }),
    );
  });

  it('holds for whole memories alike', () => {
    fc.assert(
      fc.property(memories, memories, memories, (a, b, c) => {
        assert.deepEqual(merged(a, b, c), merged(c, b, a));
        assert.deepEqual(merged(a, b, a, b), merged(b, a));
      }),
    );
  });
});

describe('the memory', () => {
  it('knows nothing of a paper that nobody has touched', () => {
    assert.deepEqual(new Memory().snapshot.mark(KEY), UNMARKED);
  });

  it('remembers what is done with a paper, and when it was shown first and last', () => {
    const memory = new Memory();
    memory.update([KEY], { opened: true, status: 'reading' }, NOON);
    memory.update(
      [KEY],
      { starred: true, tags: ['vision', 'agents', 'vision'], note: 'Read *again*.' },
      NOON,
    );
    memory.update([KEY], { opened: true, tags: ['agents'] }, NOON + 60_000);
    assert.deepEqual(memory.snapshot.mark(KEY), {
      status: 'reading',
      opened: { first: '2031-01-02T12:00:00.000Z', last: '2031-01-02T12:01:00.000Z' },
      starred: true,
      tags: ['agents'],
      note: 'Read *again*.',
    });
  });

  it('tells once of all papers that changed, and of none when nothing did', () => {
    const memory = new Memory();
    const told: string[][] = [];
    memory.onChange((changed) => told.push([...changed].sort()));
    memory.update(['a', 'b', 'a'], { status: 'read' }, NOON);
    memory.update(['a', 'b'], { status: 'read' }, NOON + 1);
    memory.update(['b', 'c'], { status: 'read', starred: false }, NOON + 2);
    memory.merge(memory.snapshot.entries());
    assert.deepEqual(told, [['a', 'b'], ['c']]);
  });

  it('lets the later change win in both windows, and the tags of both stay', () => {
    const [one, two] = [new Memory(), new Memory()];
    one.update([KEY], { status: 'read', tags: ['mine'] }, NOON);
    two.update([KEY], { status: 'reading', tags: ['yours'], starred: true }, NOON + 1);
    one.merge(two.snapshot.entries());
    two.merge(one.snapshot.entries());
    const { status, tags, starred } = one.snapshot.mark(KEY);
    assert.deepEqual([status, tags, starred], ['reading', ['mine', 'yours'], true]);
    assert.deepEqual(two.snapshot.mark(KEY), one.snapshot.mark(KEY));
  });

  it('obeys the person whatever the clocks say', () => {
    fc.assert(
      fc.property(keys, records, fc.oneof(fc.integer(), fc.double()), (key, known, now) => {
        const memory = new Memory();
        memory.merge([[key, known]]);
        // A clock of the last millisecond there is cannot be outdone.
        fc.pre([...known.fields.values()].every(({ at }) => at < LAST_TIME));
        memory.update([key], { status: 'reading', starred: true, tags: ['b'], note: 'n' }, now);
        const { status, starred, tags, note } = memory.snapshot.mark(key);
        assert.deepEqual([status, starred, tags, note], ['reading', true, ['b'], 'n']);
        const before = new Map(memory.snapshot.entries());
        memory.merge([[key, known]]);
        assert.deepEqual(new Map(memory.snapshot.entries()), before);
      }),
    );
  });

  it('keeps what a later version writes, and takes what it does not know for nothing', () => {
    const memory = new Memory();
    const fields = new Map([
      ['status', { value: 'skimmed', at: 5 }],
      ['mood', { value: 'glad', at: 5 }],
    ]);
    memory.merge([[KEY, { opened: undefined, fields }]]);
    assert.deepEqual(memory.snapshot.mark(KEY), UNMARKED);
    memory.update([KEY], { starred: true }, NOON);
    assert.deepEqual(memory.snapshot.record(KEY)?.fields.get('mood'), { value: 'glad', at: 5 });
  });
});
