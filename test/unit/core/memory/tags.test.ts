import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Memory } from '../../../../src/core/memory/memory';
import { knownTags, tagsIn } from '../../../../src/core/memory/tags';
import { memories } from './arbitraries';

describe('tags that a person types', () => {
  it('are several between commas, without signs in front and superfluous blanks', () => {
    assert.deepEqual(tagsIn(' #Vision,  to   read ;#, ,agents', []), ['Vision', 'to read', 'agents']);
    assert.deepEqual(tagsIn('', ['a']), []);
  });

  it('are spelled as they are known', () => {
    assert.deepEqual(tagsIn('vision, AGENTS, Vision', ['Vision', 'agents']), ['Vision', 'agents']);
  });

  it('are short, of one line, and give themselves again, whatever is typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), fc.array(fc.string()), (typed, known) => {
        const tags = tagsIn(typed, []);
        for (const tag of tags) {
          assert.match(tag, /^[^\s#,;][^\u0000-\u001f\u202a-\u202e,;]{0,59}$/s);
          assert.deepEqual(tagsIn(tag, known), [...new Set(tagsIn(tag, known))]);
          assert.deepEqual(tagsIn(tag, []), [tag]);
        }
        assert.equal(new Set(tags.map((tag) => tag.normalize('NFKC').toLowerCase())).size, tags.length);
      }),
    );
  });
});

describe('the tags of papers', () => {
  it('are known with how many papers have them, in the order of the alphabet', () => {
    const memory = new Memory();
    memory.update(['a', 'b'], { tags: ['vision', 'Agents'] }, 1);
    memory.update(['b', 'c'], { addTags: ['data'], removeTags: ['Agents'] }, 2);
    assert.deepEqual(knownTags(memory.snapshot), [
      { tag: 'Agents', papers: 1 },
      { tag: 'data', papers: 2 },
      { tag: 'vision', papers: 2 },
    ]);
  });

  it('come and go one by one, and all others stay', () => {
    const words: fc.Arbitrary<string[]> = fc.array(fc.constantFrom('a', 'b', '__proto__', 'c'), {
      maxLength: 3,
    });
    fc.assert(
      fc.property(memories, words, words, (known, addTags, removeTags) => {
        const memory = new Memory();
        memory.merge(known);
        const before = memory.snapshot.mark('').tags;
        memory.update([''], { addTags, removeTags }, Date.UTC(9998, 0));
        const wanted = [...before, ...addTags].filter((tag) => !removeTags.includes(tag));
        const isFree = known.every(([, { fields }]) => [...fields.values()].every(({ at }) => at < 5));
        if (isFree) assert.deepEqual(memory.snapshot.mark('').tags, [...new Set(wanted)].sort());
      }),
    );
  });
});
