import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Paper } from '../../../../src/core/library/paper';
import { paperWith } from '../../../support/paper';
import { PaperSearchWorld } from '../../../support/paper-search';

const WORDS = 'kettle Kettle-o1 boil boiling OpenTeapot tea pot teapot spoon spoons v2 the 茶壶'.split(' ');
const text = fc
  .array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 6 })
  .map((words) => words.join(' '));
const paper: fc.Arbitrary<Paper> = fc
  .record({
    title: text,
    summary: text,
    authors: fc.array(text, { maxLength: 2 }),
    number: fc.integer({ min: 1, max: 9 }),
  })
  .map(({ number, ...said }) =>
    paperWith({ ...said, arxivId: `2401.0000${number}`, date: `2024-01-0${number}` }),
  );
const queries = [
  'kettle',
  'open tea',
  'boilng',
  'the tea pot',
  'spoo',
  'v2',
  '茶',
  'author:tea',
  '-boil',
  'k',
  'o1 "tea pot"',
];

/** Everything that can be asked, answered. */
function answers(world: PaperSearchWorld) {
  return queries.map((query) => {
    const { hits, total } = world.find(query, 5);
    return [query, total, hits.map(({ paper, score }) => [paper.key, Math.round(score * 1e4)])];
  });
}

describe('the index of the search', () => {
  it('answers as a new one does after any papers came, changed and went, swept or not', () => {
    const step = fc.oneof(
      paper.map((one) => ({ kind: 'set' as const, one })),
      paper.map((one) => ({ kind: 'delete' as const, one })),
      fc.constant({ kind: 'sweep' as const }),
    );
    fc.assert(
      fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
        const world = new PaperSearchWorld([]);
        for (const one of steps) {
          if (one.kind === 'set') world.set(one.one);
          else if (one.kind === 'delete') world.delete(one.one.key);
          else for (const done of world.index.sweep()) assert.equal(done, undefined);
        }
        assert.deepEqual(answers(world), answers(new PaperSearchWorld(world.papers.values())));
        assert.equal(world.index.size, world.papers.size);
      }),
      { numRuns: 200 },
    );
  });

  it('takes in papers while it is swept', () => {
    const papers = Array.from({ length: 9 }, (_, i) =>
      paperWith({ title: `Kettle ${i} x${i}`, arxivId: `2401.0000${i}` }),
    );
    const world = new PaperSearchWorld(papers);
    papers.slice(0, 5).forEach(({ key }) => world.delete(key));
    const steps = world.index.sweep();
    for (let i = 0; i < 4; i++) steps.next();
    for (const one of papers.slice(0, 3)) world.set(one);
    while (steps.next().done !== true);
    assert.deepEqual(answers(world), answers(new PaperSearchWorld(world.papers.values())));
  });

  it('keeps the number of a paper that goes while it is swept until its own sweep', () => {
    const papers = Array.from({ length: 9 }, (_, i) =>
      paperWith({ title: `Kettle ${i} x${i}`, arxivId: `2401.0000${i}` }),
    );
    const world = new PaperSearchWorld(papers);
    papers.slice(0, 4).forEach(({ key }) => world.delete(key));
    const steps = world.index.sweep();
    for (let i = 0; i < 4; i++) steps.next();
    // One that stands in lists already swept.
    papers.slice(4, 6).forEach(({ key }) => world.delete(key));
    while (steps.next().done !== true);
    const isAsNew = () =>
      assert.deepEqual(answers(world), answers(new PaperSearchWorld(world.papers.values())));
    for (let i = 10; i < 18; i++) world.set(paperWith({ title: `Pan ${i} x${i}`, arxivId: `2401.000${i}` }));
    isAsNew();
    for (const done of world.index.sweep()) assert.equal(done, undefined);
    isAsNew();
    for (let i = 20; i < 28; i++) world.set(paperWith({ title: `Pot ${i} x${i}`, arxivId: `2401.000${i}` }));
    isAsNew();
  });

  it('does nothing for a paper that it knows as it is', () => {
    const world = new PaperSearchWorld([paperWith({ title: 'Kettle' })]);
    const before = world.index.end;
    for (const known of world.papers.values()) world.set(known);
    assert.equal(world.index.end, before);
  });

  it('wants to be swept when much is gone, and has room again then', () => {
    const world = new PaperSearchWorld([]);
    const fill = (round: number) => {
      for (let i = 0; i < 300; i++)
        world.set(paperWith({ title: `Kettle ${round}`, arxivId: `2401.${10_000 + i}` }));
    };
    fill(1);
    assert.equal(world.index.wantsSweep, false);
    fill(2);
    assert.equal(world.index.wantsSweep, true);
    for (const done of world.index.sweep()) assert.equal(done, undefined);
    const { end } = world.index;
    fill(3);
    assert.deepEqual([world.index.end, world.titles('kettle 3').length], [end, 10]);
  });
});
