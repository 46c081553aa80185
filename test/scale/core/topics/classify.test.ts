import assert from 'node:assert/strict';
import { compileTopics } from '../../../../src/core/topics/classify';
import { applyTopicSettings } from '../../../../src/core/topics/settings';
import { TAXONOMY } from '../../../../src/core/topics/taxonomy';
import { growth } from '../../../support/growth';

describe('the topics of hostile texts', function () {
  this.timeout(60_000);

  it('take time that grows with the text at most', () => {
    const classify = compileTopics(TAXONOMY);
    for (const text of [
      'video '.repeat(100),
      '扩散模型'.repeat(100),
      'a*-'.repeat(100),
      'reasoning'.repeat(100),
    ]) {
      const work = (times: number) => {
        const title = text.repeat(times);
        return () => void classify({ title, summary: title, section: title });
      };
      const times = growth(work(10), work(100), 10, 30);
      assert.ok(times < 30, `${times.toFixed(1)} times the time for ten times the text`);
    }
  });

  it('hold for phrases of a person that all begin alike', () => {
    const classifierOf = (words: number) => {
      const list = Array.from({ length: words }, (_, at) => `aa* aa* aa* ${String(at)}`);
      return compileTopics(applyTopicSettings([], { bread: { words: list } }).rules);
    };
    const [few, many] = [classifierOf(50), classifierOf(500)];
    const title = 'aa '.repeat(2000);
    const times = growth(
      () => void few({ title }),
      () => void many({ title }),
      10,
      30,
    );
    assert.ok(times < 30, `${times.toFixed(1)} times the time for ten times the phrases`);
  });
});
