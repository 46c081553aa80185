import assert from 'node:assert/strict';
import fc from 'fast-check';
import { matchesIn } from '../../../../src/core/search/matches';
import { readQuery } from '../../../../src/core/search/query';
import { askedWords, foundTerms } from '../../../../src/core/search/terms';
import { paperWith } from '../../../support/paper';
import { PaperSearchWorld } from '../../../support/paper-search';

/** A text with brackets around what is found in it. */
function bracketed(text: string, ranges: ReturnType<typeof matchesIn>): string {
  let at = 0;
  let out = '';
  for (const { start, end } of ranges) {
    out += `${text.slice(at, start)}[${text.slice(start, end)}]`;
    at = end;
  }
  return out + text.slice(at);
}

/** What a search marks in the title of a paper that it finds, the only one there is. */
function marked(title: string, ...queries: readonly string[]): readonly string[] {
  const world = new PaperSearchWorld([
    paperWith({ title, authors: ['Ann Lee', 'José Núñez'], arxivId: '2401.00001' }),
  ]);
  return queries.map((query) => {
    const { hits, terms } = world.find(query);
    assert.equal(hits.length, 1, `'${query}' finds nothing`);
    return bracketed(title, matchesIn(title, terms.title));
  });
}

function markedNames(names: readonly string[], query: string): readonly string[] {
  const world = new PaperSearchWorld([
    paperWith({ title: 'Kettles of Lee', authors: names, arxivId: '2401.00001' }),
  ]);
  const { hits, terms } = world.find(query);
  assert.equal(hits.length, 1, `'${query}' finds nothing`);
  return names.map((name) => bracketed(name, matchesIn(name, terms.author)));
}

describe('what a search marks', () => {
  it('are the words of the query, in any order and casing', () => {
    assert.deepEqual(marked('Boiling Water with Patience', 'patience BOILING ', 'water.'), [
      '[Boiling] Water with [Patience]',
      'Boiling [Water] with Patience',
    ]);
  });

  it('are beginnings where the person still types, and no more of the word', () => {
    assert.deepEqual(marked('Boiling Water with Patience', 'wa', 'pati', 'boiling w'), [
      'Boiling [Wa]ter with Patience',
      'Boiling Water with [Pati]ence',
      '[Boiling] [W]ater [w]ith Patience',
    ]);
  });

  it('are whole words where one was mistyped or stands there in another form', () => {
    assert.deepEqual(marked('Training Kettles with Patience', 'pateince', 'ketles', 'kettle ', 'trains '), [
      'Training Kettles with [Patience]',
      'Training [Kettles] with Patience',
      'Training [Kettle]s with Patience',
      '[Training] Kettles with Patience',
    ]);
  });

  it('are names however they are joined and divided', () => {
    assert.deepEqual(
      marked('OpenTeapot-R1: A Survey', 'teapot ', 'open teapot ', 'openteapotr1 ', 'openteapot r1', 'r1 '),
      [
        'Open[Teapot]-R1: A Survey',
        '[OpenTeapot]-R1: A Survey',
        '[OpenTeapot-R1]: A Survey',
        '[OpenTeapot-R1]: A Survey',
        'OpenTeapot-[R1]: A Survey',
      ],
    );
    assert.deepEqual(marked('Open Scholars at Work: Qwen2.5 and V$^3$', 'openscholars ', 'qwen2.5 ', 'v3 '), [
      '[Open] [Scholars] at Work: Qwen2.5 and V$^3$',
      'Open Scholars at Work: [Qwen2.5] and V$^3$',
      'Open Scholars at Work: Qwen2.5 and [V$^3]$',
    ]);
  });

  it('are letters with all their marks, and pairs of letters in scripts without blanks', () => {
    assert.deepEqual(marked('Cafe\u0301 Études und 茶壶学习', 'cafe', 'etu', '茶壶', '壶学习'), [
      '[Cafe\u0301] Études und 茶壶学习',
      'Cafe\u0301 [Étu]des und 茶壶学习',
      'Cafe\u0301 Études und [茶壶]学习',
      'Cafe\u0301 Études und 茶[壶学习]',
    ]);
  });

  it('leave words such as "the" alone, unless they stand beside others', () => {
    assert.deepEqual(
      marked('All You Need Is the Kettle of the Day', 'is the kettle of ', 'all you need is '),
      ['All You Need [Is] [the] [Kettle] [of] [the] Day', '[All] [You] [Need] [Is] the Kettle of the Day'],
    );
  });

  it('are those of a field in what the field is about', () => {
    assert.deepEqual(marked('Kettles of Lee', 'author:lee', 'title:lee', 'title:kett author:nunez'), [
      'Kettles of Lee',
      'Kettles of [Lee]',
      '[Kett]les of Lee',
    ]);
    assert.deepEqual(markedNames(['Ann Lee', 'José Núñez'], 'author:lee'), ['Ann [Lee]', 'José Núñez']);
    assert.deepEqual(markedNames(['Ann Lee', 'José Núñez'], 'nunez'), ['Ann Lee', 'José [Núñez]']);
    assert.deepEqual(markedNames(['Ann Lee', 'José Núñez'], 'title:lee'), ['Ann Lee', 'José Núñez']);
    assert.deepEqual(markedNames(['Ann Lee', 'José Núñez'], 'kettles -author:bee'), [
      'Ann Lee',
      'José Núñez',
    ]);
  });

  it('are nothing where nothing is asked for in words', () => {
    assert.deepEqual(marked('Boiling Water', 'id:2401', '-kettle'), ['Boiling Water', 'Boiling Water']);
  });
});

describe('matches of any query in any text', () => {
  const terms = (query: string): ReturnType<typeof foundTerms>['title'] => {
    const { words, isTyping } = readQuery(query);
    return foundTerms(askedWords(words, [], isTyping), { title: [], author: [] }).title;
  };

  it('are in order, apart, not empty, and never cut a letter in two', () => {
    const texts = fc.string({ unit: 'grapheme', maxLength: 60 });
    fc.assert(
      fc.property(texts, texts, (text, query) => {
        let last = 0;
        for (const { start, end } of matchesIn(text, terms(query))) {
          assert.ok(last <= start && start < end && end <= text.length);
          for (const at of [start, end]) assert.ok(!/^[\uDC00-\uDFFF]/.test(text.slice(at)), 'half a letter');
          last = end;
        }
      }),
    );
  });

  it('mark a word that is asked for wherever it stands', () => {
    const words = fc.stringMatching(/^[b-df-hj-np-tv-z]{4,12}$/);
    fc.assert(
      fc.property(fc.array(words, { maxLength: 12 }), words, fc.nat(12), (others, word, place) => {
        const text = [...others.slice(0, place), word, ...others.slice(place)].join(' ');
        const found = matchesIn(text, terms(`${word} `)).map(({ start, end }) => text.slice(start, end));
        assert.deepEqual(
          found,
          text.split(' ').filter((other) => other === word),
        );
      }),
    );
  });
});
