import assert from 'node:assert/strict';
import fc from 'fast-check';
import { compileTopics } from '../../../../src/core/topics/classify';
import { readPhrase } from '../../../../src/core/topics/phrase';
import { applyTopicSettings } from '../../../../src/core/topics/settings';
import { TAXONOMY } from '../../../../src/core/topics/taxonomy';
import { topics } from '../../../../src/core/topics/taxonomy.json';

const builtIn = [
  { id: 'rl', name: 'Reinforcement learning', words: ['rl'], hints: ['reward'], categories: [] },
  { id: 'video', name: 'Video', words: ['video'], hints: [], categories: ['cs.CV'] },
];

describe('the setting of topics', () => {
  it('adds, changes and removes topics', () => {
    const { rules, problems } = applyTopicSettings(builtIn, {
      rl: { note: 'Games count as video.', words: ['policy gradient*'] },
      video: false,
      'bread-making': { words: ['dough', 'oven*'], categories: ['cs.RO'] },
      bees: { name: 'Bees and honey', hints: ['hive'] },
    });
    assert.deepEqual(problems, []);
    assert.deepEqual(rules, [
      { ...builtIn[0], words: ['policy gradient*'] },
      {
        id: 'bread-making',
        name: 'Bread making',
        words: ['dough', 'oven*'],
        hints: [],
        categories: ['cs.RO'],
      },
      { id: 'bees', name: 'Bees and honey', words: [], hints: ['hive'], categories: [] },
    ]);
  });

  it('says what it cannot use, and uses the rest', () => {
    const { rules, problems } = applyTopicSettings(builtIn, {
      'Bad Id': false,
      rl: true,
      video: { words: 'film', hints: ['frame', 3, '*'], colour: 'red' },
      empty: { words: [] },
      short: { words: ['a*', 'b * c', 'crumb*'] },
    });
    assert.deepEqual(rules, [
      builtIn[0],
      { ...builtIn[1], hints: ['frame'] },
      { id: 'short', name: 'Short', words: ['crumb*'], hints: [], categories: [] },
    ]);
    assert.deepEqual(problems, [
      '"Bad Id" is no id: use small letters, digits and hyphens.',
      '"rl" must be an object with "words", or false.',
      '"video" has "colour", which means nothing here.',
      '"words" of "video" must be a list of texts.',
      '"hints" of "video" has items that are no texts.',
      '"*" in "video" is no word or phrase; a * needs two letters before it.',
      '"empty" has no words.',
      '"a*" in "short" is no word or phrase; a * needs two letters before it.',
      '"b * c" in "short" is no word or phrase; a * needs two letters before it.',
    ]);
  });

  it('is nothing where it is absent, and no object is said to be none', () => {
    assert.deepEqual(applyTopicSettings(builtIn, undefined), { rules: builtIn, problems: [] });
    for (const setting of ['video', 3, ['video'], true])
      assert.deepEqual(applyTopicSettings(builtIn, setting), {
        rules: builtIn,
        problems: ['It must be an object of topics.'],
      });
  });

  it('never throws, and its rules can always be used', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.anything(),
          fc.dictionary(
            fc.oneof(fc.string(), fc.constantFrom('rl', 'video', '__proto__', 'constructor')),
            fc.oneof(fc.anything(), fc.record({ words: fc.array(fc.oneof(fc.string(), fc.anything())) })),
          ),
        ),
        fc.string(),
        (setting, title) => {
          const { rules } = applyTopicSettings(builtIn, setting);
          assert.ok(compileTopics(rules)({ title, summary: title, section: title }).length <= 3);
        },
      ),
    );
  });
});

describe('the built-in topics', () => {
  it('have ids that settings can name, each once, and phrases that can be read', () => {
    const ids = TAXONOMY.map(({ id }) => id);
    assert.deepEqual([...new Set(ids)], ids);
    // The data file has the form of the setting: a topic of it can be copied there.
    assert.deepEqual(applyTopicSettings([], topics), { rules: TAXONOMY, problems: [] });
    const unread = TAXONOMY.flatMap(({ words, hints }) => [...words, ...hints]).filter(
      (one) => !readPhrase(one),
    );
    assert.deepEqual(unread, []);
  });

  it('name no phrase twice in one topic', () => {
    const twice = TAXONOMY.flatMap(({ id, words, hints }) => {
      const all = [...words, ...hints];
      return all.filter((phrase, at) => all.indexOf(phrase) !== at).map((phrase) => `${id}: ${phrase}`);
    });
    assert.deepEqual(twice, []);
  });
});
