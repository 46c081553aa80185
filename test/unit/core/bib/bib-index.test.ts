import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  type BibIndex,
  indexBib,
  indexSteps,
  readEntries,
  readEntry,
  updateIndex,
} from '../../../../src/core/bib/bib-index';
import {
  allEntries,
  entriesByArxivId,
  entriesByDoi,
  entriesByKey,
  entriesByTitle,
  firstTorn,
  isKeyTaken,
  lastEntries,
  takenKeys,
} from '../../../../src/core/bib/lookup';
import { spliced } from '../../../../src/core/text-edit';
import { scanBib } from '../../../../src/core/citation/bib-file';
import { anyBib } from './texts';

const text = `@misc{Key1,
  title = {On {G}r{\\"o}bner Bases},
  eprint = {2401.00001},
}

@article{b, title = "Other", doi = {https://doi.org/10.1000/ABC}}
@misc{key1, title = {On gröbner bases}}
`;

describe('the index of a .bib text', () => {
  const index = indexBib(text);
  const keys = (entries: Iterable<{ key: string }>): readonly string[] => [...entries].map(({ key }) => key);

  it('gives entries by key in any case, by arXiv id, by published DOI, by title', () => {
    assert.deepEqual(keys(entriesByKey(index, 'KEY1')), ['Key1', 'key1']);
    assert.deepEqual(keys(entriesByArxivId(index, '2401.00001')), ['Key1']);
    assert.deepEqual(keys(entriesByDoi(index, '10.1000/abc')), ['b']);
    assert.deepEqual(keys(entriesByTitle(index, 'ongrobnerbases')), ['Key1', 'key1']);
    assert.deepEqual(keys(entriesByKey(index, '')), []);
  });

  it('tells which keys are taken', () => {
    assert.deepEqual([...takenKeys(index)], ['Key1', 'b', 'key1']);
    assert.deepEqual([isKeyTaken(index, 'B'), isKeyTaken(index, 'c')], [true, false]);
  });

  it('reads an old id with and without its subject class as one', () => {
    const old = indexBib('@misc{a, eprint = {math.GT/0309136}}');
    assert.deepEqual(keys(entriesByArxivId(old, 'math/0309136')), ['a']);
    assert.deepEqual(keys(entriesByArxivId(old, 'math.GT/0309136')), ['a']);
  });

  it('reads an entry again with the strings that were defined before it', () => {
    const strings = indexBib('@string{v = "Venue"}\n@misc{a, x = 1}\n@misc{b, journal = v}', 4);
    const [entry] = entriesByKey(strings, 'b');
    assert.ok(entry);
    assert.equal(readEntry(strings, entry)?.fields[0]?.value, 'Venue');
  });

  it('reads in steps, each of which tells how far it is', () => {
    const steps = indexSteps(text, 10);
    const ends: number[] = [];
    let step = steps.next();
    for (; step.done !== true; step = steps.next()) ends.push(step.value);
    assert.deepEqual(ends, [text.indexOf('@article'), text.indexOf('@misc{key1'), text.length]);
    assert.deepEqual([...allEntries(step.value)], [...allEntries(index)]);
  });

  it('tells where the first thing starts that is not closed', () => {
    assert.equal(firstTorn(index), undefined);
    assert.equal(firstTorn(indexBib('@misc{a}\n@misc{b, x = {\n@misc{c, x = {')), 9);
    assert.equal(firstTorn(indexBib('@misc{a}\n@comment{ x\n@misc{b}')), 9);
  });

  it('gives the last entries', () => {
    assert.deepEqual(keys(lastEntries(indexBib(text, 10), 2)), ['b', 'key1']);
    assert.deepEqual(keys(lastEntries(index, 9)), ['Key1', 'b', 'key1']);
  });

  it('of any text holds the entries that the scanner reads', () => {
    fc.assert(
      fc.property(anyBib, fc.integer({ min: 1, max: 90 }), (any, length) => {
        const made = indexBib(any, length);
        const entries = scanBib(any).entries;
        assert.deepEqual(
          [...allEntries(made)].map((entry) => [entry.type, entry.key, entry.range, entry.isClosed]),
          entries.map((entry) => [entry.type, entry.key, entry.range, entry.isClosed]),
        );
        assert.deepEqual([...readEntries(made)], entries);
        assert.deepEqual(
          [...allEntries(made)].map((entry) => readEntry(made, entry)),
          entries,
        );
      }),
    );
  });

  it('after any changes is the index of the changed text', () => {
    const change = fc.record({ at: fc.nat(), length: fc.nat({ max: 60 }), newText: anyBib });
    fc.assert(
      fc.property(
        anyBib,
        anyBib,
        fc.array(change, { minLength: 1, maxLength: 4 }),
        fc.integer({ min: 1, max: 90 }),
        (a, b, changes, length) => {
          let made: BibIndex = indexBib(a + b, length);
          for (const { at, length: cut, newText } of changes) {
            const start = at % (made.text.length + 1);
            const end = Math.min(made.text.length, start + cut);
            const edit = { range: { start, end }, newText: newText.slice(0, 200) };
            const expected = spliced(made.text, edit);
            made = updateIndex(made, edit, length);
            assert.equal(made.text, expected);
            const whole = indexBib(expected, length);
            assert.deepEqual([...allEntries(made)], [...allEntries(whole)]);
            assert.equal(firstTorn(made), firstTorn(whole));
            assert.equal(made.starts.at(-1), expected.length);
          }
        },
      ),
      { numRuns: 400 },
    );
  });

  it('shares with the index before what a change does not touch', () => {
    const long = Array.from({ length: 400 }, (_, i) => `@misc{k${i}, title = {${'x'.repeat(20)}}}\n`).join(
      '',
    );
    const before = indexBib(long, 3000);
    const at = long.indexOf('@misc{k200');
    const after = updateIndex(before, { range: { start: at, end: at }, newText: '@misc{new}\n' }, 3000);
    const shared = after.chunks.filter((chunk) => before.chunks.includes(chunk)).length;
    assert.ok(shared >= before.chunks.length - 2, `${shared} of ${before.chunks.length}`);
    assert.equal(isKeyTaken(after, 'new'), true);
  });
});
