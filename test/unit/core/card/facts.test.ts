import assert from 'node:assert/strict';
import { buildCard, buildUnknownCard } from '../../../../src/core/card/build';
import { allLinks, cardFacts } from '../../../../src/core/card/facts';
import type { MetadataFacts, MetadataRecord } from '../../../../src/core/metadata/record';
import type { MetadataState } from '../../../../src/core/metadata/state';
import { paper } from '../panel/sample';

const ID = '2411.14199';

function record(facts: MetadataFacts): MetadataRecord {
  return { arxivId: ID, facts, asked: {} };
}

function state(parts: Partial<MetadataState> = {}): MetadataState {
  return { record: undefined, isAsking: false, failure: undefined, ...parts };
}

const arxiv = <T>(value: T) => ({ value, source: 'arxiv' as const });
const hub = <T>(value: T) => ({ value, source: 'huggingFace' as const });

describe('what a card says of what services know', () => {
  it('is nothing as long as no service has said anything', () => {
    assert.equal(cardFacts(undefined), undefined);
    assert.equal(cardFacts(record({})), undefined);
  });

  it('is every fact with its links, and who said any of it', () => {
    const facts = cardFacts(
      record({
        title: arxiv('A Title'),
        authors: arxiv(['Ann Ay']),
        abstract: hub('We do it.'),
        categories: arxiv(['cs.CL', 'cs.LG']),
        published: arxiv('2024-11-21'),
        updated: arxiv('2025-01-02'),
        version: arxiv(3),
        comment: arxiv('9 pages'),
        journalRef: arxiv('Invented Letters 3'),
        doi: arxiv('10.1000/xyz<1>(2)'),
        codeUrl: hub('https://github.com/lab/model.git'),
        codeStars: hub(7),
        upvotes: hub(5),
        models: hub([{ id: 'lab/model-7B' }]),
      }),
    );
    assert.deepEqual(facts, {
      abstract: 'We do it.',
      published: '2024-11-21',
      updated: '2025-01-02',
      latestVersion: 3,
      comment: '9 pages',
      journalRef: 'Invented Letters 3',
      codeStars: 7,
      upvotes: 5,
      categories: ['cs.CL', 'cs.LG'],
      doi: { label: '10.1000/xyz<1>(2)', url: 'https://doi.org/10.1000/xyz%3C1%3E(2)' },
      code: { label: 'lab/model', url: 'https://github.com/lab/model.git' },
      models: [{ label: 'lab/model-7B', url: 'https://huggingface.co/lab/model-7B' }],
      sources: ['arxiv', 'huggingFace'],
      isWhole: true,
    });
  });

  it('leads nowhere but to https, whatever a service says', () => {
    const facts = cardFacts(
      record({
        doi: arxiv('javascript:alert(1)'),
        codeUrl: hub('command:workbench.action.quit'),
        models: hub([{ id: '../../evil' }, { id: 'a b/c' }, { id: 'x/y/z' }, { id: 'https://e.com' }]),
      }),
    );
    assert.deepEqual([facts?.doi, facts?.code, facts?.models], [undefined, undefined, []]);
    const half = cardFacts(record({ doi: arxiv('10.1000/a\ud800b') }));
    assert.equal(half?.doi?.url, 'https://doi.org/10.1000/ab');
  });
});

describe('the card of a paper with metadata', () => {
  const of = paper(`arxiv:${ID}`, ['2024-11-22']);

  it('names all authors in their order, and is sure of it', () => {
    const names = ['Ann Ay', 'Bo Bee', 'Cy Cee', 'Di Dee', 'Ed Eee', 'Flo Eff'];
    const { authors } = buildCard(of, { metadata: state({ record: record({ authors: arxiv(names) }) }) });
    assert.deepEqual(authors, {
      names: names.map((name) => ({ name, isHandle: false })),
      orderIsCertain: true,
      mayBeMore: false,
    });
  });

  it('offers to ask while there is something to ask for, and it may be asked', () => {
    const canAsk = (metadata: MetadataState, mayLookUp = true): boolean | undefined =>
      buildCard(of, { metadata, mayLookUp }).lookup?.canAsk;
    const whole = record({ authors: arxiv(['A B']), abstract: arxiv('C.'), categories: arxiv(['cs.AI']) });
    assert.deepEqual(
      [
        canAsk(state()),
        canAsk(state({ record: record({ upvotes: hub(1) }) })),
        canAsk(state({ failure: { reason: 'offline' } })),
        canAsk(state({ record: whole })),
        canAsk(state({ isAsking: true })),
        canAsk(state(), false),
      ],
      [true, true, true, false, false, false],
    );
  });

  it('says why something is missing, and nothing of a service that failed when nothing is', () => {
    const failure = { reason: 'serverError', service: 'arxiv' } as const;
    const said = (facts: MetadataFacts): unknown =>
      buildCard(of, { metadata: state({ record: record(facts), failure }) }).lookup?.failure;
    const whole = { authors: hub(['A B']), abstract: hub('C.'), categories: hub(['cs.AI']) };
    assert.equal(said({ authors: whole.authors, abstract: whole.abstract }), failure);
    assert.equal(said(whole), undefined);
  });

  it('says nothing of services for a paper that they cannot know', () => {
    const { facts, lookup } = buildCard({ ...of, arxivId: undefined }, { metadata: state() });
    assert.deepEqual([facts, lookup], [undefined, undefined]);
  });

  it('does not link the same repository twice', () => {
    const entry = {
      ...of.entry,
      links: [{ label: 'Code', url: 'https://github.com/Lab/Model/', range: { start: 0, end: 0 } }],
    };
    const listed = { ...of, entry, places: [{ uri: 'a.md', entry }] };
    const metadata = state({ record: record({ codeUrl: hub('https://github.com/lab/model') }) });
    const urls = allLinks(buildCard(listed, { metadata })).map(({ url }) => url);
    assert.deepEqual(
      urls.filter((url) => url.includes('github')),
      ['https://github.com/lab/model'],
    );
    assert.ok(allLinks(buildCard(listed)).some(({ url }) => url === 'https://github.com/Lab/Model/'));
  });
});

describe('the card of a paper that no digest lists', () => {
  it('has title, authors and abstract as soon as a service knows them', () => {
    const known = record({ title: arxiv('A Title'), authors: arxiv(['Ann Ay']), abstract: arxiv('We do.') });
    const card = buildUnknownCard(ID, 2, 'In no digest.', undefined, { metadata: state({ record: known }) });
    assert.equal(card.title, 'A Title');
    assert.deepEqual(card.authors?.names, [{ name: 'Ann Ay', isHandle: false }]);
    assert.equal(card.facts?.abstract, 'We do.');
  });

  it('is as it was without', () => {
    const { title, authors, facts, lookup } = buildUnknownCard(ID, undefined, 'In no digest.');
    assert.deepEqual([title, authors, facts, lookup], [undefined, undefined, undefined, undefined]);
  });
});
