import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { merge } from '../../../../src/core/metadata/merge';
import type { MetadataRecord, MetadataService } from '../../../../src/core/metadata/record';
import { readRecord, writeRecord } from '../../../../src/core/metadata/stored';

const services = fc.constantFrom<MetadataService>('huggingFace', 'arxiv', 'datacite');
const texts = fc.constantFrom('One', 'Two', 'Three and more');

/** Records as services give them: a service that was asked may have said something, none else has. */
const records = fc
  .dictionary(services, fc.integer({ min: 1, max: 5 }), { minKeys: 1 })
  .chain((asked) => {
    const source = fc.constantFrom(...Object.keys(asked));
    const fact = (value: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> => fc.record({ value, source });
    const facts = {
      title: fact(texts),
      authors: fact(fc.array(texts, { minLength: 1, maxLength: 3 })),
      version: fact(fc.integer({ min: 1, max: 9 })),
      upvotes: fact(fc.nat(9)),
    };
    return fc.record({ facts: fc.record(facts, { requiredKeys: [] }), asked: fc.constant(asked) });
  })
  // As plain objects, as JSON gives them.
  .map((made) => ({ arxivId: '2411.14199', ...JSON.parse(JSON.stringify(made)) }) as MetadataRecord);

function recordOf(
  service: MetadataService,
  time: number,
  title: string,
  authors: readonly string[],
): MetadataRecord {
  return {
    arxivId: '2411.14199',
    facts: { title: { value: title, source: service }, authors: { value: authors, source: service } },
    asked: { [service]: time },
  };
}

describe('merging what the services said', () => {
  it('does not depend on the order, and changes nothing the second time', () => {
    fc.assert(
      fc.property(records, records, (a, b) => {
        const ab = merge(a, b);
        assert.deepEqual(ab, merge(b, a));
        assert.deepEqual(merge(ab, ab), ab);
        assert.deepEqual(merge(ab, a), ab);
        assert.deepEqual(merge(a, a).facts, a.facts);
      }),
    );
  });

  it('does not depend on what comes first of three or more, stored in between or not', () => {
    const again = (record: MetadataRecord): MetadataRecord =>
      readRecord(JSON.parse(JSON.stringify(writeRecord(record))))!;
    fc.assert(
      fc.property(records, records, records, (a, b, c) => {
        const all = merge(merge(a, b), c);
        assert.deepEqual(merge(a, merge(b, c)), all);
        assert.deepEqual(merge(b, merge(c, a)), all);
        assert.deepEqual(merge(again(merge(c, a)), b), all);
        assert.deepEqual(again(all), all);
        assert.equal(JSON.stringify(writeRecord(all)), JSON.stringify(writeRecord(merge(merge(c, b), a))));
      }),
    );
  });

  it('believes another service again when the first takes its word back', () => {
    const early = recordOf('arxiv', 1, 'Same', ['A']);
    const hugging = recordOf('huggingFace', 2, 'Same', ['H']);
    const gone: MetadataRecord = { arxivId: early.arxivId, facts: {}, asked: { arxiv: 3 } };
    const { facts, others } = merge(merge(early, hugging), gone);
    assert.deepEqual(facts, hugging.facts);
    assert.equal(others, undefined);
  });

  it('invents nothing', () => {
    fc.assert(
      fc.property(records, records, (a, b) => {
        const given = [a, b].flatMap(({ facts }) =>
          Object.values(facts).map((fact: unknown) => JSON.stringify(fact)),
        );
        for (const fact of Object.values(merge(a, b).facts) as readonly unknown[])
          assert.equal(given.includes(JSON.stringify(fact)), true);
      }),
    );
  });

  it('believes arXiv first, and Hugging Face before DataCite for names alone', () => {
    const arxiv = recordOf('arxiv', 1, 'A', ['A']);
    const datacite = recordOf('datacite', 3, 'D', ['D']);
    const hugging = recordOf('huggingFace', 2, 'H', ['H']);
    const two = merge(hugging, datacite);
    assert.deepEqual([two.facts.title?.value, two.facts.authors?.value], ['D', ['H']]);
    const all = merge(two, arxiv);
    assert.deepEqual([all.facts.title?.value, all.facts.authors?.value], ['A', ['A']]);
    assert.deepEqual(all.asked, { arxiv: 1, datacite: 3, huggingFace: 2 });
  });

  it('a later answer of a service takes the place of its earlier one, also where it says less', () => {
    const early = { ...recordOf('arxiv', 1, 'Old', ['A']), asked: { arxiv: 1 } };
    const late: MetadataRecord = {
      arxivId: early.arxivId,
      facts: { title: { value: 'New', source: 'arxiv' } },
      asked: { arxiv: 2 },
    };
    assert.deepEqual(merge(early, late), late);
  });
});

describe('records as JSON', () => {
  it('come back as they went', () => {
    fc.assert(
      fc.property(records, (record) => {
        assert.deepEqual(readRecord(JSON.parse(JSON.stringify(writeRecord(record)))), record);
      }),
    );
  });

  it('are held against the limits again, as anyone may have written the file', () => {
    const source = 'arxiv';
    assert.deepEqual(
      readRecord({
        v: 1,
        arxivId: '2411.14199',
        facts: {
          title: { value: '\u0000A\n title\u202e', source },
          doi: { value: 'javascript:alert(1)', source },
          codeUrl: { value: 'http://example.com', source },
          authors: { value: [7, ''], source },
          upvotes: { value: 3, source: 'elsewhere' },
          more: { value: 'unheard of', source },
        },
        asked: { arxiv: 'yesterday', datacite: 4, other: 5 },
      }),
      { arxivId: '2411.14199', facts: { title: { value: 'A title', source } }, asked: { datacite: 4 } },
    );
  });

  it('of anything else are none', () => {
    const good = { v: 1, arxivId: '2411.14199', facts: {}, asked: {} };
    for (const json of [
      null,
      1,
      'x',
      [],
      {},
      { ...good, v: 2 },
      { ...good, arxivId: '2411.14199v2' },
      { ...good, arxivId: 'x' },
    ])
      assert.equal(readRecord(json), undefined);
    fc.assert(fc.property(fc.jsonValue(), (json) => assert.equal(readRecord(json), undefined)));
  });
});
