import assert from 'node:assert/strict';
import fc from 'fast-check';
import { riseOf } from '../../../../src/core/stats/log-odds';
import { termsOf, termWords } from '../../../../src/core/stats/terms';
import { topOf } from '../../../../src/core/stats/top';
import { type GivenEntry, libraryOf, statsOf } from './library-of';

const SUBJECTS = ['bread', 'honey', 'butter', 'cheese', 'plum jam', 'apple cider', 'walnut oil'];

/** Four papers a day, each about the next subject; `title` may say otherwise. */
function papers(days: number, title: (day: number, at: number) => string | undefined): readonly GivenEntry[] {
  return Array.from({ length: days * 4 }, (_, at) => {
    const day = Math.floor(at / 4);
    return {
      id: `2401.${String(at).padStart(5, '0')}`,
      date: new Date(Date.UTC(2024, 0, 1 + day)).toISOString().slice(0, 10),
      title: title(day, at) ?? `The ${SUBJECTS[at % 7]!} paper`,
      summary: 'We propose a novel method. The results show improvements.',
    };
  });
}

function termsIn(text: string): readonly string[] {
  return [...termsOf(termWords(text))].map(({ term }) => term);
}

describe('rising terms', () => {
  it('are what stands in more titles and summaries than before, as people write it', () => {
    const given = papers(100, (day, at) =>
      at % 4 > 1
        ? undefined
        : day >= 70
          ? `Oven-Drift in ${SUBJECTS[at % 7]!}`
          : day % 20 === 0
            ? 'An oven drift'
            : undefined,
    );
    const { rising } = statsOf(libraryOf(given));
    assert.deepEqual(
      [rising.from, rising.to, rising.recentPapers, rising.beforePapers],
      ['2024-03-11', '2024-04-09', 120, 280],
    );
    assert.deepEqual(
      rising.terms.map(({ score, ...rest }) => [score > 1.96, rest]),
      [
        [
          true,
          {
            term: 'Oven-Drift',
            recent: 60,
            before: 8,
          },
        ],
      ],
    );
  });

  it('are none where nothing changed, and where there is too little to compare', () => {
    assert.deepEqual(statsOf(libraryOf(papers(100, () => undefined))).rising.terms, []);
    const few = statsOf(libraryOf(papers(35, (day) => (day >= 5 ? 'Oven drift' : undefined)))).rising;
    assert.deepEqual([few.recentPapers, few.beforePapers, few.terms], [120, 20, []]);
  });

  it('end with the newest day that is not in the future', () => {
    const given = [...papers(60, () => undefined), { id: '2401.99999', date: '2204-01-01' }];
    const windowOf = (today?: string) => {
      const { rising } = statsOf(libraryOf(given), { today, recentDays: 7 });
      return [rising.from, rising.to, rising.recentPapers];
    };
    assert.deepEqual(
      [windowOf('2024-05-01'), windowOf()],
      [
        ['2024-02-23', '2024-02-29', 28],
        ['2203-12-26', '2204-01-01', 1],
      ],
    );
  });

  it('are found once for a snapshot', () => {
    const snapshot = libraryOf(papers(60, () => undefined));
    assert.equal(statsOf(snapshot).rising, statsOf(snapshot).rising);
    assert.notEqual(statsOf(snapshot, { recentDays: 7 }).rising, statsOf(snapshot, { recentDays: 8 }).rising);
  });
});

describe('terms', () => {
  it('are words and pairs of words, singular, without what any summary says', () => {
    assert.deepEqual(termsIn('We propose Oven-Drift policies'), [
      'oven',
      'drift',
      'oven drift',
      'policy',
      'drift policy',
    ]);
    assert.deepEqual(termsIn('Significantly better results of the model'), []);
    assert.deepEqual(termsIn('bread, honey (GRPO) and 42 jars'), ['bread', 'honey', 'grpo', 'jar']);
  });
});

describe('the score of a rise', () => {
  it('is above 0 exactly where the share is greater, and grows with the evidence', () => {
    const size = fc.integer({ min: 1, max: 10_000 });
    fc.assert(
      fc.property(size, size, fc.nat(), fc.nat(), (m, n, a, b) => {
        const counts = { recent: a % (m + 1), before: b % (n + 1) };
        const score = riseOf(counts, { recent: m, before: n });
        const difference = counts.recent * n - counts.before * m;
        assert.ok(Number.isFinite(score));
        if (Math.abs(score) > 1e-9) assert.equal(Math.sign(score), Math.sign(difference));
      }),
    );
    const scores = [3, 30, 300].map((times) =>
      riseOf({ recent: 2 * times, before: times }, { recent: 20 * times, before: 20 * times }),
    );
    assert.deepEqual(
      scores,
      [...scores].sort((a, b) => a - b),
    );
  });
});

describe('the top of a list', () => {
  it('is the beginning of the sorted list', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(50)), fc.integer({ min: 1, max: 10 }), (items, most) => {
        const steps = topOf(items, most, (a, b) => a - b);
        const sorted = [...items].sort((a, b) => a - b).slice(0, most);
        assert.deepEqual(steps.next(), { done: true, value: sorted });
      }),
    );
  });
});
