import assert from 'node:assert/strict';
import type { Paper } from '../../../../src/core/library/paper';
import { panelView } from '../../../../src/core/panel/panel-view';
import type { ViewSource } from '../../../../src/core/panel/source';
import type { DayView } from '../../../../src/core/panel/view';
import { card, paper, sourceOf } from './sample';

function day(date: string, source: ViewSource): DayView {
  const view = panelView({ kind: 'day', date }, source);
  assert.ok(view.kind === 'day');
  return view;
}

const nobody = { names: [], orderIsCertain: false, mayBeMore: true };

describe('the view of a day', () => {
  it('says what there is to skim of each paper, in file order', () => {
    const first = paper('arxiv:2411.14199', ['2024-11-22']);
    const second = paper('title:untitled', ['2024-11-22'], 'Untitled');
    const authors = {
      names: [{ name: 'Akari Asai', isHandle: false }],
      orderIsCertain: true,
      mayBeMore: false,
    };
    const source = sourceOf(
      { '2024-11-22': [first, second] },
      {
        [first.key]: {
          state: 'new',
          starred: true,
          authors,
          headline: '… by 5%',
          sentences: [
            { text: "Here's a summary:", label: 'other' },
            { text: 'It answers questions.', label: 'overview' },
            { text: 'It wins by 5%.', label: 'result' },
          ],
          links: [
            { label: 'odd', url: 'javascript:alert(1)' },
            { label: 'arXiv', url: 'https://arxiv.org/abs/2411.14199' },
          ],
        },
        [second.key]: { arxivId: undefined },
      },
    );
    const of = (one: Paper) => (one === first ? [{ id: 'agents', name: 'Agents' }] : []);
    assert.deepEqual(day('2024-11-22', { ...source, topics: { all: [], of } }), {
      kind: 'day',
      date: '2024-11-22',
      label: 'Friday, November 22, 2024',
      older: undefined,
      newer: undefined,
      documents: [{ uri: 'file:///2024-11-22.md', label: '2024-11-22.md' }],
      groups: [
        {
          section: undefined,
          papers: [
            {
              key: 'arxiv:2411.14199',
              title: 'Title of arxiv:2411.14199',
              arxivId: '2411.14199',
              authors,
              lead: 'It answers questions.',
              headline: '… by 5%',
              link: { label: 'arXiv', url: 'https://arxiv.org/abs/2411.14199' },
              citedIn: undefined,
              categories: [],
              topics: [{ id: 'agents', name: 'Agents' }],
              state: 'new',
              starred: true,
            },
            {
              key: 'title:untitled',
              title: 'Untitled',
              arxivId: undefined,
              authors: nobody,
              lead: undefined,
              headline: undefined,
              link: undefined,
              citedIn: undefined,
              categories: [],
              topics: [],
              state: undefined,
              starred: false,
            },
          ],
        },
      ],
      count: 2,
      unread: 1,
      lookup: { canAsk: false, asking: 0 },
    });
  });

  it('counts what waits to be read, which what is being read does not', () => {
    const papers = ['a', 'b', 'c', 'd', 'e'].map((key) => paper(key, ['2024-11-22']));
    const states = { a: 'new', b: 'unread', c: 'reading', d: 'read' } as const;
    const cards = Object.fromEntries(Object.entries(states).map(([key, state]) => [key, { state }]));
    assert.equal(day('2024-11-22', sourceOf({ '2024-11-22': papers }, cards)).unread, 2);
  });

  it('knows the day before and the day after', () => {
    const source = sourceOf({ '2024-11-25': [], '2024-11-22': [], '2024-11-21': [] });
    const { older, newer } = day('2024-11-22', source);
    assert.deepEqual(
      { older, newer },
      {
        older: { date: '2024-11-21', label: 'Thu, Nov 21, 2024' },
        newer: { date: '2024-11-25', label: 'Mon, Nov 25, 2024' },
      },
    );
    assert.equal(day('2024-11-25', source).newer, undefined);
    assert.equal(day('2024-11-21', source).older, undefined);
  });

  it('is a day even when it lists nothing', () => {
    const { groups, count } = day('2024-11-22', sourceOf({ '2024-11-22': [] }));
    assert.deepEqual({ groups, count }, { groups: [], count: 0 });
  });

  it('starts a group wherever the heading changes, and loses no paper', () => {
    const papers = ['a', 'b', 'c', 'd'].map((key) => paper(key, ['2024-11-22']));
    const sections = ['LLM', 'LLM', undefined, 'LLM'];
    const cards = Object.fromEntries(
      papers.map((of, index) => [
        of.key,
        { places: card(of).places.map((place) => ({ ...place, section: sections[index] })) },
      ]),
    );
    const { groups, count } = day('2024-11-22', sourceOf({ '2024-11-22': papers }, cards));
    assert.deepEqual(
      groups.map((group) => [group.section, group.papers.map((one) => one.key)]),
      [
        ['LLM', ['a', 'b']],
        [undefined, ['c']],
        ['LLM', ['d']],
      ],
    );
    assert.equal(count, 4);
  });

  it('takes the heading from the day it shows, not from another', () => {
    const of = paper('a', ['2024-11-22', '2024-11-21']);
    const [newer, older] = card(of).places;
    const places = [
      { ...newer!, section: 'Newer' },
      { ...older!, section: 'Older' },
    ];
    const source = sourceOf({ '2024-11-22': [of], '2024-11-21': [of] }, { a: { places } });
    assert.equal(day('2024-11-21', source).groups[0]?.section, 'Older');
  });

  it('leads with the first sentence that says something when there is no overview', () => {
    const lead = (sentences: readonly ['method' | 'other', string][]): string | undefined => {
      const of = paper('a', ['2024-11-22']);
      const source = sourceOf(
        { '2024-11-22': [of] },
        { a: { sentences: sentences.map(([label, text]) => ({ label, text })) } },
      );
      return day('2024-11-22', source).groups[0]?.papers[0]?.lead;
    };
    assert.equal(
      lead([
        ['other', 'Sure!'],
        ['method', 'We train.'],
      ]),
      'We train.',
    );
    assert.equal(lead([['other', 'An abstract.']]), 'An abstract.');
    assert.equal(lead([]), undefined);
  });

  it('stays small whatever a digest holds', () => {
    const of = paper('a', ['2024-11-22'], 'x'.repeat(1_000_000));
    const long = 'word '.repeat(200_000);
    const source = sourceOf(
      { '2024-11-22': [of] },
      { a: { sentences: [{ label: 'overview', text: long }], headline: long } },
    );
    assert.ok(JSON.stringify(day('2024-11-22', source)).length < 2_000);
  });
});
