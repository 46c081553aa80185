import assert from 'node:assert/strict';
import fc from 'fast-check';
import { LAST_TIME, type MarkRecord } from '../../../../src/core/memory/record';
import { shardOf, SHARDS } from '../../../../src/core/memory/shard';
import { readShard, writeShard } from '../../../../src/core/memory/stored';
import { memories } from './arbitraries';

const GOOD = ['arxiv:2411.14199', [5, 9], [['status', 'read', 7]]];

describe('the stored memory', () => {
  it('is read back as it was written, through JSON text', () => {
    fc.assert(
      fc.property(memories, (given) => {
        const known = new Map(given);
        const { records, bad } = readShard(JSON.parse(JSON.stringify(writeShard(known))));
        assert.deepEqual(bad, []);
        assert.deepEqual(new Map(records), known);
      }),
    );
  });

  it('is the same text for the same content, in whatever order it came about', () => {
    fc.assert(
      fc.property(memories, (given) => {
        const known = [...new Map(given)];
        const turned = known
          .map(([key, { opened, fields }]): [string, MarkRecord] => {
            return [key, { opened, fields: new Map([...fields].reverse()) }];
          })
          .reverse();
        assert.equal(JSON.stringify(writeShard(turned)), JSON.stringify(writeShard(known)));
      }),
    );
  });

  it('is compact', () => {
    assert.equal(
      JSON.stringify(writeShard(readShard([1, [GOOD]]).records)),
      '[1,[["arxiv:2411.14199",[5,9],[["status","read",7]]]]]',
    );
  });

  it('gives what is sound and sets apart what is not', () => {
    const hostile: readonly unknown[] = [
      null,
      7,
      'x',
      {},
      [],
      ['a'],
      ['a', null, [], 1],
      [7, null, []],
      ['a', [9, 5], []],
      ['a', [1], []],
      ['a', [-1, 5], []],
      ['a', [1.5, 5], []],
      ['a', [1, LAST_TIME + 1], []],
      ['a', null, {}],
      ['a', null, [['status', 'read']]],
      ['a', null, [['status', 7, 7]]],
      ['a', null, [['starred', 'yes', 7]]],
      ['a', null, [['tag:x', 'yes', 7]]],
      ['a', null, [['note', true, 7]]],
      ['a', null, [['later', null, 7]]],
      ['a', null, [['later', {}, 7]]],
      ['a', null, [['status', 'read', '7']]],
      [
        'a',
        null,
        [
          ['status', 'read', 7],
          ['status', 'unread', 8],
        ],
      ],
    ];
    const { records, bad } = readShard([1, [...hostile, GOOD, ...hostile]]);
    assert.deepEqual(
      records.map(([key]) => key),
      ['arxiv:2411.14199'],
    );
    assert.deepEqual(bad, [...hostile, ...hostile]);
  });

  it('sets apart a whole that is something else', () => {
    for (const json of [null, 1, 'x', {}, [], [1], [2, []], [1, {}], ['1', []], [1, [], 1]])
      assert.deepEqual(readShard(json), { records: [], bad: [json] });
    assert.deepEqual(readShard(undefined), { records: [], bad: [] });
  });

  it('never throws on any JSON, and loses no part of a list', () => {
    fc.assert(
      fc.property(fc.array(fc.jsonValue()), (items) => {
        const { records, bad } = readShard([1, items]);
        assert.equal(records.length + bad.length, items.length);
      }),
    );
  });

  it('spreads the papers of a month over all parts', () => {
    const counts = new Array<number>(SHARDS).fill(0);
    for (let at = 0; at < 400; at++) {
      const shard = shardOf(`arxiv:2411.${String(14_000 + at * 7).padStart(5, '0')}`);
      counts[shard] = (counts[shard] ?? 0) + 1;
    }
    assert.ok(
      counts.every((count) => count > 5 && count < 75),
      counts.join(),
    );
  });

  it('finds a paper in the part where it was put', () => {
    // What is stored on disks depends on these.
    assert.deepEqual(['', 'arxiv:2411.14199', 'title:a b', 'url:a.org/ü'].map(shardOf), [9, 8, 14, 12]);
  });
});
