import assert from 'node:assert/strict';
import fc from 'fast-check';
import { finish } from '../../../../src/core/digest/steps';
import {
  isMemoryText,
  type MemoryFile,
  NO_FILE,
  readFileSteps,
  writeExport,
  writeFileSteps,
} from '../../../../src/core/memory/file';
import { readImport } from '../../../../src/core/memory/import';
import { readLine, writeLine } from '../../../../src/core/memory/line';
import { Memory } from '../../../../src/core/memory/memory';
import { LAST_TIME, type MarkRecord } from '../../../../src/core/memory/record';
import { scanFile } from '../../../../src/core/references/scan-file';
import { memories } from './arbitraries';

const HEADER = '{"format":"paper-digest-memory","version":1}';
const A = '{"key":"arxiv:2411.14199","set":{"status":["read","2031-01-02T12:00:00.000Z"]}}';
const STARRED = '{"key":"arxiv:2411.14199","set":{"starred":[true,"2031-01-02T12:00:01.000Z"]}}';
const B =
  '{"key":"arxiv:2411.14200","opened":["2031-01-02T12:00:00.000Z","2031-01-03T12:00:00.000Z"],"set":{"note":["so\\nit is","2031-01-02T12:00:00.000Z"],"tag:vision":[true,"2031-01-02T12:00:00.000Z"]}}';

function read(text: string): MemoryFile {
  return finish(readFileSteps(text));
}

function write(file: Partial<MemoryFile>): string {
  return finish(writeFileSteps({ ...NO_FILE, ...file }));
}

describe('a memory as a file of one line a paper', () => {
  it('is read back as it was written, whatever it holds', () => {
    fc.assert(
      fc.property(memories, fc.constantFrom('\n', '\r\n'), (given, lineEnd) => {
        const records = new Map(given);
        const file = read(write({ records, lineEnd }));
        assert.deepEqual(file, { ...NO_FILE, records, lineEnd });
      }),
    );
  });

  it('is sorted, and the same text for the same content', () => {
    const { records } = read(`${B}\n${A}\n`);
    assert.equal(write({ records }), `${HEADER}\n${A}\n${B}\n`);
    fc.assert(
      fc.property(memories, (given) => {
        const known = [...new Map(given)];
        const turned = known
          .map(([key, { opened, fields }]): [string, MarkRecord] => {
            return [key, { opened, fields: new Map([...fields].reverse()) }];
          })
          .reverse();
        assert.equal(write({ records: new Map(turned) }), write({ records: new Map(known) }));
      }),
    );
  });

  it('holds both sides of a conflict that git left in it, and the common ancestor, and says so', () => {
    const text = [
      HEADER,
      '<<<<<<< HEAD',
      A,
      '||||||| 1234567',
      '=======',
      STARRED,
      '>>>>>>> other branch',
      B,
      '',
    ];
    for (const end of ['\n', '\r\n']) {
      const file = read(text.join(end));
      assert.equal(file.hasConflict, true);
      assert.deepEqual(file.bad, []);
      const memory = new Memory();
      memory.merge(file.records);
      const { status, starred } = memory.snapshot.mark('arxiv:2411.14199');
      assert.deepEqual([status, starred, file.records.size], ['read', true, 2]);
    }
  });

  it('holds all lines of a paper that a union merge left twice', () => {
    const { records, hasConflict } = read(`${HEADER}\n${HEADER}\n${A}\n${STARRED}\n`);
    assert.equal(hasConflict, false);
    assert.deepEqual([...(records.get('arxiv:2411.14199')?.fields.keys() ?? [])].sort(), [
      'starred',
      'status',
    ]);
  });

  it('keeps what it cannot understand, at its end', () => {
    const strange = [
      '// mine',
      '{"key":7,"set":{}}',
      `${A.slice(0, -1)},"more":1}`,
      '{"key":"a","set":{"status":[7,"x"]}}',
    ];
    const file = read(['\ufeff' + HEADER, strange[0], A, ...strange.slice(1)].join('\n'));
    assert.deepEqual(file.bad, strange);
    assert.equal(write(file), [HEADER, A, ...strange, ''].join('\n'));
    assert.deepEqual(read(write(file)), file);
  });

  it('never throws, and loses no line', () => {
    const line = fc.oneof(
      fc.string(),
      fc.json(),
      fc.constantFrom(A, B, STARRED, HEADER, '=======', '{"format":"paper-digest-memory","version":2}'),
    );
    fc.assert(
      fc.property(fc.array(line), (lines) => {
        const text = lines.join('\n');
        const file = read(text);
        const again = read(write(file));
        assert.deepEqual(again.records, file.records);
        assert.deepEqual(again.bad, file.bad);
        assert.equal(
          file.isLater,
          lines.some((one) => one.includes('"version":2}') && one.startsWith('{"format"')),
        );
      }),
    );
  });

  it('takes no line that is larger than any mark', () => {
    const long = 'x'.repeat(100_001);
    const time = '2031-01-02T12:00:00.000Z';
    for (const json of [
      { key: long, set: {} },
      { key: 'a', set: { [long]: [true, time] } },
      { key: 'a', set: { note: [long, time] } },
      {
        key: 'a',
        set: Object.fromEntries(Array.from({ length: 1001 }, (_, i) => [`tag:${i}`, [true, time]])),
      },
      { key: 'a', set: { status: ['read', '+010000-01-01T00:00:00.000Z'] } },
      { key: 'a', set: { status: ['read', '2031-13-02T12:00:00.000Z'] } },
    ])
      assert.equal(readLine(JSON.stringify(json)), undefined);
  });

  it('cites no paper, though it names them all', () => {
    for (const text of [
      `${HEADER}\n${A}\n`,
      writeExport(read(A).records, 1),
      `\ufeff{ "format": "paper-digest-memory" }`,
    ]) {
      assert.equal(isMemoryText(text), true);
      assert.deepEqual(scanFile(text, { path: 'marks.jsonl' }), []);
    }
    assert.equal(scanFile(A, { path: 'a.jsonl' }).length, 1);
  });
});

describe('an export of the memory', () => {
  it('is one JSON document that gives the same memory again', () => {
    fc.assert(
      fc.property(memories, (given) => {
        const known = new Map(given);
        const text = writeExport(known, Date.UTC(2031, 0));
        const json = JSON.parse(text) as Readonly<Record<string, unknown>>;
        assert.deepEqual([json['format'], json['version']], ['paper-digest-memory', 1]);
        assert.equal(json['exported'], '2031-01-01T00:00:00.000Z');
        assert.deepEqual(readImport(text, LAST_TIME), {
          kind: 'memory',
          papers: [...known].sort(byKey),
          bad: 0,
        });
        assert.deepEqual(readImport(write({ records: known }), LAST_TIME), {
          kind: 'memory',
          papers: [...known].sort(byKey),
          bad: 0,
        });
      }),
    );
  });

  it('changes nothing where it came from, and what was done since then wins', () => {
    const memory = new Memory();
    memory.update(['a', 'b'], { status: 'read', tags: ['x'], note: 'n' }, 5);
    const text = writeExport(memory.snapshot.entries(), 6);
    const imported = (): readonly string[] => {
      const read = readImport(text, 10);
      assert.ok(read.kind === 'memory');
      return [...memory.merge(read.papers)];
    };
    assert.deepEqual(imported(), []);
    memory.update(['a'], { status: 'unread', addTags: ['y'], note: '' }, 7);
    assert.deepEqual(imported(), []);
    assert.equal(memory.snapshot.mark('a').status, 'unread');
  });

  it('outvotes nobody with times that have not come yet', () => {
    const records = readLine(
      writeLine([
        'a',
        { opened: [1, LAST_TIME], fields: new Map([['starred', { value: true, at: LAST_TIME }]]) },
      ]),
    );
    const read = readImport(writeExport([records!], 1), 100);
    assert.ok(read.kind === 'memory');
    const memory = new Memory();
    memory.merge(read.papers);
    assert.equal(memory.snapshot.mark('a').opened?.last, '1970-01-01T00:00:00.100Z');
    memory.update(['a'], { starred: false }, 101);
    memory.merge(read.papers);
    assert.equal(memory.snapshot.mark('a').starred, false);
  });

  it('is told from other files, from those of later versions, and read in part where a part is broken', () => {
    for (const text of [
      '',
      'hello',
      '[]',
      '{}',
      'null',
      '{"papers":[]}',
      '{"format":"x","version":1,"papers":[]}',
    ])
      assert.deepEqual(readImport(text, 1), { kind: 'foreign' }, text);
    for (const text of [
      '{"format":"paper-digest-memory","version":2,"papers":[]}',
      '{"format":"paper-digest-memory","version":2}\n{"key":"a"}',
    ])
      assert.deepEqual(readImport(text, 1), { kind: 'later' });
    const some = readImport(
      `{"format":"paper-digest-memory","version":1,"papers":[${A},7,{"key":"b"}]}`,
      LAST_TIME,
    );
    assert.ok(some.kind === 'memory');
    assert.deepEqual([some.papers.length, some.bad], [1, 2]);
  });
});

function byKey([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
