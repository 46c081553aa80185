import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Digest, Entry } from '../../../../src/core/digest/entry';
import { readDigest } from '../../../../src/core/digest/read';
import {
  readStored,
  sealStored,
  writeStored,
  type StoredDocument,
} from '../../../../src/core/library/stored';

const VERSION = '1.0.0';
const STAMP = { size: 10, mtime: 1_732_233_600_000.5 };
const NOTE: Digest = { isDigest: false, layout: undefined, date: undefined, entries: [], problems: [] };

function stored(uri: string, digest: Digest): StoredDocument {
  return { uri, path: `${uri}.md`, stamp: STAMP, digest };
}

function daily(): Digest {
  return readDigest(
    '## Papers for 2024-11-22\n\n| Title | Authors | Summary |\n|---|---|---|\n' +
      '| A\n  B | x (Read more on [arXiv](https://arxiv.org/abs/2411.00001v2))| A B, c | S "quoted" |\n' +
      '| No id (Read more on [x](https://a.org/p))| | |\n| broken row\n',
  );
}

const text = fc.string({ unit: 'binary', maxLength: 12 });
const range = fc.tuple(fc.nat(), fc.nat()).map(([start, length]) => ({ start, end: start + length }));
const maybe = <T>(values: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> =>
  fc.option(values, { nil: undefined });
const entry: fc.Arbitrary<Entry> = fc.record({
  arxivId: maybe(text),
  version: maybe(fc.nat()),
  otherIds: fc.array(text),
  title: text,
  authors: fc.array(text),
  authorOrder: fc.constantFrom('reversed' as const, 'listed' as const),
  etAl: fc.boolean(),
  summary: maybe(text),
  date: maybe(text),
  section: maybe(text),
  links: fc.array(fc.record({ label: text, url: text, range })),
  range,
  line: fc.nat(),
  endLine: fc.nat(),
  ranges: fc
    .record(
      { title: range, id: range, authors: range, summary: range, date: range },
      { requiredKeys: ['title'] },
    )
    .map((ranges) => ({ ...ranges })),
});
const digest: fc.Arbitrary<Digest> = fc.record({
  isDigest: fc.boolean(),
  layout: maybe(text),
  date: maybe(text),
  entries: fc.array(entry, { maxLength: 4 }),
  problems: fc.array(
    fc.record({
      code: fc.constantFrom('row-broken' as const, 'duplicate' as const),
      severity: fc.constantFrom('hint' as const, 'error' as const),
      message: text,
      range,
    }),
    { maxLength: 3 },
  ),
});
const documents = fc
  .array(fc.tuple(text, digest), { maxLength: 4 })
  .map((all) => all.map(([uri, each]) => stored(uri, each)));
const fileOf = (all: readonly StoredDocument[]): string =>
  sealStored(
    VERSION,
    all.flatMap((document) => [...writeStored(document)]),
  );
const readAll = (file: string, version: string): readonly StoredDocument[] =>
  [...readStored(file, version)].filter((document) => document !== undefined);

describe('the stored index', () => {
  it('gives back what was stored, field by field, absent fields absent', () => {
    const all = [stored('a', daily()), stored('b', NOTE)];
    assert.equal(all[0]?.digest.entries.length, 2);
    assert.deepEqual(readAll(fileOf(all), VERSION), all);
  });

  it('gives back any digest', () => {
    fc.assert(
      fc.property(documents, (all) => {
        const back = readAll(fileOf(all), VERSION);
        const bare = (value: unknown): unknown => JSON.parse(JSON.stringify(value));
        assert.deepEqual(bare(back), bare(all));
        for (const [at, each] of back.entries())
          for (const [row, read] of each.digest.entries.entries())
            assert.deepEqual(
              Object.keys(read.ranges).sort(),
              Object.keys(all[at]!.digest.entries[row]!.ranges).sort(),
            );
      }),
    );
  });

  it('gives nothing of another version', () => {
    assert.deepEqual([...readStored(fileOf([stored('a', daily())]), '1.0.1')], []);
  });

  it('gives nothing of a file that was cut, or changed in any place', () => {
    const file = fileOf([stored('a', daily()), stored('b', daily())]);
    fc.assert(
      fc.property(fc.nat(file.length - 1), fc.string({ minLength: 0, maxLength: 3 }), (at, piece) => {
        const damaged = file.slice(0, at) + piece + file.slice(at + 1);
        if (damaged !== file) assert.deepEqual(readAll(damaged, VERSION), []);
        assert.deepEqual(readAll(file.slice(0, at), VERSION), []);
      }),
    );
  });

  it('takes any text, and what is sealed well but holds something else', () => {
    fc.assert(fc.property(fc.string(), (file) => assert.deepEqual(readAll(file, VERSION), [])));
    const lines = [...writeStored(stored('a', daily()))].join('').split('\n');
    for (const foreign of [
      'null',
      '[]',
      '{}',
      '7',
      '["x"]',
      '[[]]',
      'nonsense',
      '[1,2,3,4,5,6,7,8,9,10,11,12,13,14,15]',
    ]) {
      for (let at = 0; at < lines.length - 1; at++) {
        const changed = lines.map((line, row) => (row === at ? foreign : line)).join('\n');
        assert.deepEqual(readAll(sealStored(VERSION, [changed]), VERSION), [], `${foreign} in line ${at}`);
      }
    }
  });
});
