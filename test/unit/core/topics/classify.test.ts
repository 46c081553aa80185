import assert from 'node:assert/strict';
import { compileTopics } from '../../../../src/core/topics/classify';
import type { TopicRule } from '../../../../src/core/topics/rule';
import { TAXONOMY } from '../../../../src/core/topics/taxonomy';

function rules(...given: readonly (Partial<TopicRule> & { id: string })[]): readonly TopicRule[] {
  return given.map((rule) => ({ name: rule.id, words: [], hints: [], categories: [], ...rule }));
}

function topicsOf(
  given: readonly TopicRule[],
  evidence: Parameters<ReturnType<typeof compileTopics>>[0],
): readonly string[] {
  return compileTopics(given)(evidence).map((topic) => given[topic]!.id);
}

describe('the topics of a paper', () => {
  it('are known by whole words, whatever their case, accents, hyphens and blanks', () => {
    const given = rules({ id: 'long', words: ['long context'] }, { id: 'rag', words: ['rag'] });
    const found = ['Long-Context Bakers', 'LONG  CONTÉXT', 'A longer context', 'Fragile dragons'].map(
      (title) => topicsOf(given, { title }),
    );
    assert.deepEqual(found, [['long'], ['long'], [], []]);
  });

  it('take any ending for a star', () => {
    const given = rules({ id: 'small', words: ['quantiz* model*'] });
    const found = ['Quantized Models', 'Quantizing a model', 'Quantization model', 'Quant model'].map(
      (title) => topicsOf(given, { title }),
    );
    assert.deepEqual(found, [['small'], [], ['small'], []]);
  });

  it('are found inside a line of a script without blanks', () => {
    const given = rules({ id: 'image-generation', words: ['扩散模型'] });
    assert.deepEqual(topicsOf(given, { title: '一种新的扩散模型方法' }), ['image-generation']);
  });

  it('come surest first, three at most, without side issues', () => {
    const given = rules(
      { id: 'a', words: ['apple'] },
      { id: 'b', words: ['pear'] },
      { id: 'c', words: ['plum'] },
      { id: 'd', words: ['fig'] },
    );
    const found = (title: string, summary: string) => topicsOf(given, { title, summary });
    assert.deepEqual(found('Plum and Pear', 'A pear, an apple and a fig.'), ['b', 'c', 'a']);
    assert.deepEqual(found('Plum, Plum, Pear, Fig', 'Plum, fig.'), ['c', 'd', 'b']);
    const orchard = `Plum. ${'Then it goes on about other things. '.repeat(10)} One pear.`;
    assert.deepEqual(found('Plum', orchard), ['c']);
  });

  it('need more than one hint in a summary, and one in a title', () => {
    const given = rules({ id: 'rl', words: ['policy gradient'], hints: ['reward', 'policy', 'rollout'] });
    assert.deepEqual(topicsOf(given, { title: 'Reward' }), ['rl']);
    assert.deepEqual(topicsOf(given, { title: 'Bread', summary: 'Bread is a reward.' }), []);
    assert.deepEqual(topicsOf(given, { title: 'Bread', summary: 'A reward, a policy and a rollout.' }), [
      'rl',
    ]);
    assert.deepEqual(topicsOf(given, { title: 'Bread', summary: 'A policy gradient.' }), ['rl']);
  });

  it('follow from the primary arXiv category, from another one with a hint, and from a heading that is one', () => {
    const given = rules({ id: 'robotics', hints: ['control', 'arm'], categories: ['cs.RO'] });
    const found = (categories: readonly string[], summary: string) =>
      topicsOf(given, { title: 'Ovens', categories, summary });
    assert.deepEqual(
      [
        found(['cs.RO'], ''),
        found(['cs.LG', 'CS.RO'], 'Arms.'),
        found(['cs.LG', 'cs.RO'], 'To control an arm.'),
      ],
      [['robotics'], [], ['robotics']],
    );
    assert.deepEqual(topicsOf(given, { title: 'Ovens', section: 'cs.RO' }), ['robotics']);
  });

  it('are none where no rule knows it', () => {
    assert.deepEqual(topicsOf(TAXONOMY, { title: 'Sourdough', summary: 'Flour and patience.' }), []);
    assert.deepEqual(topicsOf([], { title: 'Video', categories: ['cs.CV'] }), []);
  });

  it('are these for papers of the field', () => {
    const found = [
      'Bakers Learn: Reinforcement Learning with Verifiable Rewards for Kitchen Agents',
      'CrumbSplat: 3D Gaussian Splatting of Loaves from a Single Video',
      '4-bit Quantization of the KV Cache for Long-Context Inference',
      'LoafBench: A Benchmark for Retrieval-Augmented Generation in Arabic',
    ].map((title) => topicsOf(TAXONOMY, { title }));
    assert.deepEqual(found, [
      ['rl', 'agents'],
      ['3d', 'video'],
      ['efficiency', 'long-context'],
      ['retrieval', 'evaluation', 'language'],
    ]);
  });
});
