import assert from 'node:assert/strict';
import { growth } from '../../../support/growth';
import { PaperSearchWorld } from '../../../support/paper-search';
import { strokesOf } from '../../../support/search-strokes';
import { syntheticPapers } from '../../../support/synthetic-papers';

const [SMALL, LARGE] = [1500, 12_000];

describe('the time of a search', () => {
  const small = new PaperSearchWorld(syntheticPapers(SMALL));
  const large = new PaperSearchWorld(syntheticPapers(LARGE));
  const strokes = strokesOf([...large.papers.values()]);

  it('grows no faster than the papers do while somebody types', () => {
    const type = (world: PaperSearchWorld) => () => {
      for (const stroke of strokes) world.find(stroke, 50);
    };
    const times = growth(type(small), type(large), 1, LARGE / SMALL);
    assert.ok(times < (1.5 * LARGE) / SMALL, `${times} times for ${LARGE / SMALL} times the papers`);
  });

  it('does not grow with what is typed beyond its number of words', () => {
    const short = 'kettle '.repeat(32);
    const ask = (query: string) => () => {
      large.find(query, 50);
    };
    const times = growth(ask(short), ask(short.repeat(300)), 1, 2);
    assert.ok(times < 4, `${times} times`);
  });

  it('grows no faster than the papers while the index is made', () => {
    const make = (count: number) => {
      const papers = [...syntheticPapers(count)];
      return () => {
        new PaperSearchWorld(papers);
      };
    };
    const times = growth(make(SMALL / 2), make(LARGE / 2), LARGE / SMALL, (1.3 * LARGE) / SMALL);
    assert.ok(times < (3 * LARGE) / SMALL, `${times} times`);
  });
});
