import assert from 'node:assert/strict';
import type { Entry } from '../../../../src/core/digest/entry';
import type { Fact } from '../../../../src/core/metadata/record';
import { TopicIndex } from '../../../../src/core/topics/topic-index';
import { libraryOf } from '../stats/library-of';

const RULES = [
  { id: 'ovens', name: 'Ovens', words: ['oven*'], hints: [], categories: ['cs.RO'] },
  { id: 'honey', name: 'Honey', words: ['honey'], hints: ['hive'], categories: [] },
];

function entryOf(title: string, summary?: string): Entry {
  const snapshot = libraryOf([
    { id: '2411.00001', date: '2024-11-22', title, ...(summary === undefined ? {} : { summary }) },
  ]);
  return snapshot.paperById('2411.00001')!.entry;
}

function said<T>(value: T): Fact<T> {
  return { value, source: 'arxiv' };
}

describe('the index of topics', () => {
  it('finds the topics of an entry once, and again only when more is known of it', () => {
    const index = new TopicIndex(RULES);
    const entry = entryOf('Honey');
    const first = index.of(entry);
    assert.deepEqual(first, [{ id: 'honey', name: 'Honey' }]);
    assert.equal(index.of(entry), first);
    const categories = said(['cs.RO']);
    const known = index.of(entry, { categories });
    assert.deepEqual(
      known.map(({ id }) => id),
      ['honey', 'ovens'],
    );
    assert.equal(index.of(entry, { categories }), known);
    assert.deepEqual(index.of(entry), first);
  });

  it('reads the abstract where the digest has no summary', () => {
    const index = new TopicIndex(RULES);
    const abstract = said('We build ovens.');
    const ids = (entry: Entry): readonly string[] => index.of(entry, { abstract }).map(({ id }) => id);
    assert.deepEqual([ids(entryOf('Bread')), ids(entryOf('Bread', 'Of honey.'))], [['ovens'], ['honey']]);
  });
});
