import * as assert from 'node:assert/strict';
import * as fc from 'fast-check';
import type { CitablePaper } from '../../../../src/core/citation/citable';
import { foldToAscii } from '../../../../src/core/citation/fold';
import { type KeyPreset, keyOf, makeKeys, paperIdentity } from '../../../../src/core/citation/key';
import { attention, marco, openScholar, paperWith } from './papers';
import { texLike } from './tex';

const presets: readonly KeyPreset[] = ['author-year-word', 'author-year-4-words', 'better-bibtex', 'id'];

const table: readonly (readonly [paper: CitablePaper, ...keys: readonly string[]])[] = [
  [attention, 'vaswani2017attention', 'vaswani2017attentionneed', 'vaswaniAttentionAllYou2017', '1706.03762'],
  [marco, 'zhao2024marco', 'zhao2024marcoo1openreasoning', 'zhaoMarcoO1Open2024', '2411.14405'],
  [
    openScholar,
    'openscholar2024synthesizing',
    'openscholar2024synthesizingscientificliteratureretrieval',
    'OpenScholarSynthesizingScientific2024',
    '2411.14199',
  ],
  [
    paperWith({
      arxivId: 'hep-th/9901001',
      title: 'On the $\\tau$ of $Q^2$',
      authors: ['Ana van den Ød', 'B Ce'],
    }),
    'od1999q2',
    'od1999q2',
    'odQ21999',
    'hep-th-9901001',
  ],
  [
    paperWith({ arxivId: '2401.00001', title: '大模型' }),
    '2401.00001',
    '2401.00001',
    '2401.00001',
    '2401.00001',
  ],
  [
    paperWith({ title: 'τ-bench: A Look', date: '2025-06-23/2025-06-29', url: 'https://example.org/tau' }),
    'tau2025bench',
    'tau2025benchlook',
    'TauBenchLook2025',
    'tau2025bench',
  ],
  [
    paperWith({ arxivId: '2401.00002', title: 'The Song', authors: ['The BIG-bench Authors'] }),
    'bigbenchauthors2024song',
    'bigbenchauthors2024song',
    'bigbenchauthorsSong2024',
    '2401.00002',
  ],
  [paperWith({ title: '大模型' }), 'paper', 'paper', 'paper', 'paper'],
];

describe('a key', () => {
  for (const [paper, ...keys] of table) {
    it(`of ${JSON.stringify(paper.title)} is ${keys[0] ?? ''}`, () => {
      assert.deepEqual(
        presets.map((preset) => keyOf(paper, preset)),
        keys,
      );
    });
  }

  it('takes the year from the id, not from the digest', () => {
    const paper = paperWith({
      arxivId: '2412.19999',
      title: 'Late News',
      date: '2025-01-02',
      published: '2025-01-01',
    });
    assert.equal(keyOf(paper, 'author-year-word'), 'late2024news');
  });

  it('gets a letter when it is taken, in any case', () => {
    const paper = (arxivId: string): CitablePaper => paperWith({ arxivId, title: 'Same Words' });
    const papers = ['2401.00001', '2401.00002', '2401.00003', '2401.00002'].map(paper);
    assert.deepEqual(makeKeys(papers, 'author-year-word', ['SAME2024Words', 'same2024wordsb']), [
      'same2024wordsa',
      'same2024wordsc',
      'same2024wordsd',
      'same2024wordsc',
    ]);
  });

  it('puts no bare number behind the year', () => {
    const paper = paperWith({ arxivId: '2510.00001', title: 'Apriel-1.5 15B Thinker' });
    assert.equal(keyOf(paper, 'author-year-word'), 'apriel202515b');
    assert.equal(
      keyOf({ ...paper, authors: ['A Bee'], title: '2 Thinkers' }, 'author-year-word'),
      'bee2025thinkers',
    );
  });

  it('goes on after z', () => {
    const papers = Array.from({ length: 30 }, (_, i) =>
      paperWith({ arxivId: `2401.${String(i + 1).padStart(5, '0')}`, title: 'One Two' }),
    );
    assert.deepEqual(makeKeys(papers, 'author-year-word').slice(24), [
      'one2024twox',
      'one2024twoy',
      'one2024twoz',
      'one2024twoaa',
      'one2024twoab',
      'one2024twoac',
    ]);
  });

  it('is one for the two spellings of an old identifier', () => {
    const papers = ['math.GT/0309136', 'math/0309136'].map((arxivId) =>
      paperWith({ arxivId, title: 'Knots' }),
    );
    assert.equal(new Set(makeKeys(papers, 'author-year-word')).size, 1);
  });

  const anyPaper = fc.record({
    arxivId: fc.option(
      fc.constantFrom('2401.00001', '2411.14199', 'hep-th/9901001', 'math.GT/0309136', 'no id'),
      {
        nil: undefined,
      },
    ),
    title: fc.oneof(texLike, fc.constantFrom('A a', 'A A', 'Same Title')),
    authors: fc.option(fc.array(fc.oneof(texLike, fc.constantFrom('Ann Ay', '张三', 'ÉÉ Ößé'))), {
      nil: undefined,
    }),
    url: fc.option(fc.webUrl(), { nil: undefined }),
    published: fc.option(fc.constantFrom('2024-01-01', 'soon', '20240101'), { nil: undefined }),
  });
  const anyPapers = fc.array(anyPaper.map(paperWith), { maxLength: 12 });

  it('is read whole by LaTeX, Pandoc and Typst', () => {
    fc.assert(
      fc.property(anyPapers, fc.constantFrom(...presets), (papers, preset) => {
        for (const key of makeKeys(papers, preset)) {
          assert.match(key, /^[^\s,{}"#%~\\()=']+$/);
          assert.match(key, /^[A-Za-z0-9_](?:[:.#$%&\-+?<>~/]?[A-Za-z0-9_])*$/);
          assert.match(key, /^[A-Za-z0-9][A-Za-z0-9_:.-]*(?<![:.])$/);
        }
      }),
    );
  });

  it('is each paper’s own, and the same when asked again', () => {
    fc.assert(
      fc.property(
        anyPapers,
        fc.constantFrom(...presets),
        fc.array(fc.constantFrom('2401.00001', 'same', 'A')),
        (papers, preset, taken) => {
          const keys = makeKeys(papers, preset, taken);
          assert.deepEqual(makeKeys(papers, preset, taken), keys);
          const byKey = new Map(keys.map((key, i) => [key.toLowerCase(), paperIdentity(papers[i]!)]));
          assert.equal(byKey.size, new Set(papers.map(paperIdentity)).size);
          for (const key of taken) assert.equal(byKey.has(key.toLowerCase()), false);
          keys.forEach((key, i) => assert.equal(byKey.get(key.toLowerCase()), paperIdentity(papers[i]!)));
        },
      ),
    );
  });
});

describe('folding to ASCII', () => {
  const folded: readonly (readonly [text: string, ascii: string])[] = [
    ['Weiß Ørsted Łukasz', 'Weiss Orsted Lukasz'],
    ['Æsir Þór Đặng', 'Aesir Thor Dang'],
    ['τ-bench', 'tau-bench'],
    ['Σωκράτης', 'Sokrates'],
    ['Жуков', 'Zhukov'],
    ['ﬁve ２', 'five 2'],
    ['D’Arcy', "D'Arcy"],
    ['a中b', 'a b'],
  ];
  for (const [text, ascii] of folded)
    it(`makes ${ascii} of ${text}`, () => assert.equal(foldToAscii(text), ascii));

  it('leaves nothing but ASCII', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        assert.match(foldToAscii(text), /^[\u0000-\u007f]*$/);
      }),
    );
  });
});
