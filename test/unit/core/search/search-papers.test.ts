import assert from 'node:assert/strict';
import fc from 'fast-check';
import { MemorySnapshot } from '../../../../src/core/memory/memory';
import { Memory } from '../../../../src/core/memory/memory';
import { relatedPapers } from '../../../../src/core/search/related';
import { paperWith } from '../../../support/paper';
import { PaperSearchWorld } from '../../../support/paper-search';

const BOIL = paperWith({
  title: 'BOILv2: Boiling Water with Patience',
  authors: ['Ann Lee', 'carl-9'],
  summary: 'A kettle is trained to wait. Reinforcement learning from steam gives 12 degrees.',
  arxivId: '2401.00001',
  date: '2024-01-02',
});
const TEAPOT = paperWith({
  title: 'OpenTeapot-R1: A Survey of Pouring',
  authors: ['Bo Ek', 'Dana Lee'],
  summary: 'Pouring is studied with a reward for each cup. The kettle is not studied.',
  arxivId: '2402.00002',
  date: '2024-02-03',
});
const SPOONS = paperWith({
  title: 'Why Spoons Bend',
  authors: ['akarilee'],
  summary: 'Bending under heat, measured. Boiling water is one cause of many.',
  arxivId: '2403.00003',
  date: '2024-03-04',
});
const ALL = [BOIL, TEAPOT, SPOONS];
const world = new PaperSearchWorld(ALL);

/** The first paper that each query finds, by the first word of its title. */
function firsts(...queries: readonly string[]): readonly (string | undefined)[] {
  return queries.map((query) => world.titles(query)[0]?.split(/[ :-]/)[0]);
}

describe('the search of papers', () => {
  it('finds names in any casing, joined, divided and cut short', () => {
    const found = firsts(
      'boil v2',
      'BOILV2',
      'boi',
      'open teapot',
      'openteapot r1',
      'open tea',
      'openteapotr1',
    );
    assert.deepEqual(found, ['BOILv2', 'BOILv2', 'BOILv2', ...Array<string>(4).fill('OpenTeapot')]);
  });

  it('forgives typing errors, at the end of a beginning, too', () => {
    assert.deepEqual(firsts('pateince', 'patiense', 'spons bend', 'surevy', 'opentaepot', 'pateinc'), [
      'BOILv2',
      'BOILv2',
      'Why',
      'OpenTeapot',
      'OpenTeapot',
      'BOILv2',
    ]);
  });

  it('never takes one number for another', () => {
    assert.deepEqual(world.titles('boilv3x'), []);
  });

  it('finds a name with its number together and apart, whatever else has it together', () => {
    const desk = new PaperSearchWorld([
      paperWith({ title: 'Kettle 2: Hotter', arxivId: '2401.00011' }),
      paperWith({ title: 'Cups', summary: 'Better than Kettle2 in all.', arxivId: '2401.00012' }),
      paperWith({ title: 'StirrerU2.5: Slow', arxivId: '2401.00013' }),
    ]);
    assert.equal(desk.titles('KETTLE2')[0], 'Kettle 2: Hotter');
    assert.equal(desk.titles('stirreru')[0], 'StirrerU2.5: Slow');
    assert.equal(desk.titles('stirerru')[0], 'StirrerU2.5: Slow');
  });

  it('has `title:` take the other forms of a word, what is written just so first', () => {
    const desk = new PaperSearchWorld([
      paperWith({ title: 'A Spoon Is Bent', arxivId: '2401.00021', date: '2024-01-02' }),
      paperWith({ title: 'Spoons Bend', arxivId: '2401.00022', date: '2024-02-02' }),
      paperWith({ title: 'Forks', summary: 'Spoons do not bend.', arxivId: '2401.00023' }),
    ]);
    assert.deepEqual(desk.titles('title:spoon'), ['A Spoon Is Bent', 'Spoons Bend']);
    assert.deepEqual(desk.titles('title:spoons'), ['Spoons Bend', 'A Spoon Is Bent']);
  });

  it('gives what has less of a query behind what has most, where nobody has all of it and few fit', () => {
    const desk = new PaperSearchWorld([
      paperWith({ title: 'Copper Kettle Whistle', arxivId: '2401.00031' }),
      paperWith({ title: 'A Copper Whistle', arxivId: '2401.00032' }),
      paperWith({ title: 'Bread', arxivId: '2401.00033' }),
    ]);
    assert.deepEqual(desk.titles('copper kettle whistle'), ['Copper Kettle Whistle']);
    assert.deepEqual(desk.titles('copper kettle whistle granite'), [
      'Copper Kettle Whistle',
      'A Copper Whistle',
    ]);
  });

  it('knows a paper described in other words, but takes a short query by its word', () => {
    const desk = new PaperSearchWorld([
      paperWith({
        title: 'Garment Folding',
        summary: 'A quadruped folds in the kitchen.',
        arxivId: '2401.00041',
      }),
      paperWith({ title: 'Kitchen Talk', summary: 'Talking is measured.', arxivId: '2401.00042' }),
    ]);
    assert.equal(desk.titles('a dog folding clothes in a kitchen')[0], 'Garment Folding');
    assert.deepEqual(desk.titles('clothes'), []);
  });

  it('lets a phrase decide, though others have more of the rest', () => {
    const desk = new PaperSearchWorld([
      paperWith({ title: 'Zinc Tin Lead Copper Kettles', arxivId: '2401.00051' }),
      paperWith({ title: 'Slow Tea', arxivId: '2401.00052' }),
      paperWith({ title: 'Tea That Is Slow', arxivId: '2401.00053' }),
    ]);
    assert.deepEqual(desk.titles('"slow tea" zinc tin lead copper'), ['Slow Tea']);
  });

  it('finds people by name, by account, and by a name that an account is made of', () => {
    assert.deepEqual(firsts('dana lee', 'carl-9', 'akari lee', 'author:ek'), [
      'OpenTeapot',
      'BOILv2',
      'Why',
      'OpenTeapot',
    ]);
  });

  it('answers a question in plain words, by other forms of them, too', () => {
    assert.deepEqual(
      firsts('which paper rewards the pourer of cups?', 'what makes a spoon bend when heated'),
      ['OpenTeapot', 'Why'],
    );
  });

  it('puts titles before summaries, and who has all words before who has some', () => {
    assert.deepEqual(world.titles('boiling water')[0], BOIL.entry.title);
    assert.deepEqual(world.titles('kettle studied')[0], TEAPOT.entry.title);
  });

  it('puts the whole title first, whatever signs are in it', () => {
    const titles = ALL.map(({ entry }) => entry.title);
    assert.deepEqual(
      titles.map((title) => world.titles(title)[0]),
      titles,
    );
  });

  it('finds a paper by its id in any form', () => {
    const forms = ['2402.00002', 'arXiv:2402.00002v3', 'https://arxiv.org/pdf/2402.00002', 'id:2402.0'];
    assert.deepEqual(
      firsts(...forms),
      forms.map(() => 'OpenTeapot'),
    );
  });

  it('wants phrases as they stand, and leaves out what is not wanted', () => {
    assert.deepEqual([...world.titles('"boiling water"')].sort(), [BOIL.entry.title, SPOONS.entry.title]);
    assert.deepEqual(world.titles('"water boiling"'), []);
    assert.deepEqual(world.titles('kettle -patience'), [TEAPOT.entry.title]);
    assert.deepEqual(world.titles('boiling -"trained to wait"'), [SPOONS.entry.title]);
  });

  it('gives everything that passes the filters, newest first, for filters alone', () => {
    const spoons = SPOONS.entry.title;
    assert.deepEqual(world.titles('date:2024'), [spoons, TEAPOT.entry.title, BOIL.entry.title]);
    assert.deepEqual(world.titles('date:2024-02..2024-03 -author:ek'), [spoons]);
    assert.deepEqual(world.find('date:2024', 1).total, 3);
    assert.deepEqual(world.titles('author:"Ann Lee"'), [BOIL.entry.title]);
    assert.deepEqual(world.titles('author:lee title:survey'), [TEAPOT.entry.title]);
    assert.deepEqual(world.titles('-pouring -is:starred'), [spoons, BOIL.entry.title]);
  });

  it('filters by what a person did, by citations, topics and tags', () => {
    const memory = new Memory();
    memory.update([BOIL.key], { status: 'read', starred: true, tags: ['Hot drinks'] }, 1);
    memory.update([TEAPOT.key], { opened: true, note: 'Ask Bo.' }, 2);
    const topics = [
      { id: 'heat', name: 'Heat and steam' },
      { id: 'cups', name: 'Cups' },
    ];
    const desk = new PaperSearchWorld(ALL, {
      memory: memory.snapshot,
      cited: () => ({ keys: new Set([SPOONS.key]), isComplete: true }),
      topics,
      topicsOf: ({ key }) => (key === TEAPOT.key ? ['cups'] : ['heat']),
    });
    const firstWords = (query: string) => desk.titles(query).map((title) => title.slice(0, 3));
    assert.deepEqual(firstWords('is:unread'), ['Why', 'Ope']);
    assert.deepEqual(firstWords('is:read'), ['BOI']);
    assert.deepEqual(firstWords('is:new'), []);
    assert.deepEqual(firstWords('is:starred'), ['BOI']);
    assert.deepEqual(firstWords('cited:'), ['Why']);
    assert.deepEqual(firstWords('-is:cited'), ['Ope', 'BOI']);
    assert.deepEqual(firstWords('tag:"hot drinks"'), ['BOI']);
    assert.deepEqual(firstWords('has:note'), ['Ope']);
    assert.deepEqual(firstWords('topic:heat'), ['Why', 'BOI']);
    assert.deepEqual(firstWords('topic:"heat and"'), ['Why', 'BOI']);
    assert.deepEqual(desk.find('topic:dust kettle').problems, [{ start: 0, end: 10, kind: 'unknownTopic' }]);
  });

  it('calls nothing new before it is known what is cited', () => {
    assert.deepEqual(new PaperSearchWorld(ALL, { memory: MemorySnapshot.empty }).titles('is:new'), []);
  });

  it('says nothing to a query that says nothing', () => {
    for (const query of ['', '  ', '"', '-', '???', 'author:'])
      assert.deepEqual(world.titles(query), [], query);
  });

  it('answers anything that can be typed, with scores from best to worst', () => {
    const signs = fc.constantFrom(
      '"',
      ':',
      '-',
      ' ',
      'is:',
      'date:2024..',
      'boil',
      'v2',
      'kettle',
      'a',
      '茶',
      '\\',
      '(',
    );
    const parts = fc.array(signs).map((all) => all.join(''));
    fc.assert(
      fc.property(
        fc.oneof(fc.string({ unit: 'binary' }), parts),
        fc.integer({ min: 0, max: 4 }),
        (query, limit) => {
          const { hits, total } = world.find(query, limit);
          assert.ok(hits.length === Math.min(limit, total));
          hits.slice(1).forEach(({ score }, i) => assert.ok(score <= (hits[i]?.score ?? 0)));
        },
      ),
    );
  });
});

describe('related papers', () => {
  it('share rare words, and are never the paper itself', () => {
    const papers = [
      ...ALL,
      paperWith({ title: 'Patience of Kettles', summary: 'Steam and boiling.', arxivId: '2404.00004' }),
      ...Array.from({ length: 30 }, (_, i) =>
        paperWith({ title: `Dust ${i}`, arxivId: `2405.${10_000 + i}` }),
      ),
    ];
    const { index, papers: all } = new PaperSearchWorld(papers);
    const related = relatedPapers(index, BOIL, 2, (key) => all.get(key));
    assert.deepEqual(
      related.map(({ paper }) => paper.entry.title),
      ['Patience of Kettles', SPOONS.entry.title],
    );
  });
});
