import assert from 'node:assert/strict';
import fc from 'fast-check';
import { LONGEST_QUERY, readQuery } from '../../../../src/core/search/query';

/** What a query says, without what it does not say. */
function said(text: string) {
  const { words, phrases, without, filters, problems } = readQuery(text);
  return {
    words: words.join(' '),
    ...(phrases.length > 0 && { phrases }),
    ...(without.length > 0 && { without }),
    ...(filters.length > 0 && {
      filters: filters.map(({ filter, isNot }) => (isNot ? ['not', filter] : filter)),
    }),
    ...(problems.length > 0 && {
      problems: problems.map(({ start, end, kind }) => `${kind} ${text.slice(start, end)}`),
    }),
  };
}

describe('a query', () => {
  it('is words, taken apart as titles are', () => {
    assert.deepEqual(said('  Tea-Kettle v2.5: a café’s "guide" '), {
      words: 'tea kettle v25 a cafes guide',
    });
  });

  it('has phrases, also one that is still being typed', () => {
    assert.deepEqual(said('kettle "slow boiling" now'), {
      words: 'kettle slow boiling now',
      phrases: [['slow', 'boiling']],
    });
    assert.deepEqual(said('"slow boil'), { words: 'slow boil', phrases: [['slow', 'boil']] });
  });

  it('has words that must not be there, and hyphens that say nothing of the kind', () => {
    assert.deepEqual(said('kettle -iron -"cast iron" - tea-pot'), {
      words: 'kettle tea pot',
      without: [['iron'], ['cast', 'iron']],
    });
  });

  it('has fields, whose values may stand in quotes, and the contrary of each', () => {
    assert.deepEqual(
      said('author:"Ann Lee" Title:kettle is:unread -is:starred cited: has:note id:2401.0 tag:"to do"'),
      {
        words: '',
        filters: [
          { kind: 'words', field: 'author', words: ['ann', 'lee'], isPhrase: true, name: 'ann lee' },
          { kind: 'words', field: 'title', words: ['kettle'], isPhrase: false },
          { kind: 'is', state: 'unread' },
          ['not', { kind: 'is', state: 'starred' }],
          { kind: 'is', state: 'cited' },
          { kind: 'has', what: 'note' },
          { kind: 'id', value: '2401.0' },
          { kind: 'tag', value: 'to do' },
        ],
      },
    );
  });

  it('has dates: years, months, days, and from one to another', () => {
    const range = (text: string) => said(`date:${text}`).filters?.[0];
    const filter = (from: number, to: number) => ({ kind: 'date', range: { from, to } });
    assert.deepEqual(range('2025'), filter(20250101, 20251231));
    assert.deepEqual(range('2025-03'), filter(20250301, 20250331));
    assert.deepEqual(range('2025-3-9'), filter(20250309, 20250309));
    assert.deepEqual(range('2025-03..2025-05'), filter(20250301, 20250531));
    assert.deepEqual(range('2025-03..'), filter(20250301, 99999999));
    assert.deepEqual(range('..2025-03'), filter(0, 20250331));
  });

  it('says what it does not understand, and searches the words of an unknown field', () => {
    assert.deepEqual(said('foo:bar date:yesteryear date:2025-04..2024 is:blue author: kettle has:wings'), {
      words: 'foo bar kettle',
      problems: [
        'unknownField foo:bar',
        'badDate date:yesteryear',
        'badDate date:2025-04..2024',
        'unknownStatus is:blue',
        'emptyField author:',
        'unknownStatus has:wings',
      ],
    });
  });

  it('takes the colons of titles, addresses and ids for what they are', () => {
    assert.deepEqual(said('Kettle-o1: Towards Tea'), { words: 'kettle o1 towards tea' });
    assert.deepEqual(said('KettleVideo:Boiling'), { words: 'kettlevideo boiling' });
    assert.deepEqual(said('arXiv:2401.00001'), { words: 'arxiv 240100001' });
    assert.equal(said('https://arxiv.org/abs/2401.00001').problems, undefined);
  });

  it('knows whether its last word may go on', () => {
    const typing = [
      'kett',
      'kettle ',
      'kettle?',
      'a "slow boi',
      'a "slow boil"',
      'is:unread',
      'kettle is:read',
    ];
    assert.deepEqual(
      typing.map((text) => readQuery(text).isTyping),
      [true, false, false, true, false, false, false],
    );
  });

  it('is read whatever it holds, in its beginning if it is long', () => {
    const signs = fc.constantFrom(
      '"',
      ':',
      '-',
      ' ',
      '..',
      'is:',
      'date:',
      'a',
      'é',
      '水',
      '\n',
      '(',
      '[',
      '*',
      '\\',
    );
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(signs).map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(text, (given) => {
        const { words, problems } = readQuery(given);
        assert.ok(words.length <= 32 && words.every((word) => word !== ''));
        for (const { start, end } of problems) assert.ok(0 <= start && start < end && end <= given.length);
      }),
    );
    assert.ok(readQuery('kettle '.repeat(1000)).text.length <= LONGEST_QUERY);
  });
});
