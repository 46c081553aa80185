import assert from 'node:assert/strict';
import { indexBib } from '../../../../../src/core/bib/bib-index';
import { citable } from '../../../../../src/core/citation/citable';
import { bibCandidates } from '../../../../../src/core/citation/completion/bib-candidates';
import { entryMarkdown } from '../../../../../src/core/citation/completion/entry-markdown';
import {
  paperCandidates,
  type PaperSource,
} from '../../../../../src/core/citation/completion/paper-candidates';
import { keyQuery } from '../../../../../src/core/citation/completion/key-query';
import { suggestKeys } from '../../../../../src/core/citation/completion/suggest';
import type { GroupKind } from '../../../../../src/core/citation/group/slots';
import { readDigest } from '../../../../../src/core/digest/read';
import { Library } from '../../../../../src/core/library/library';
import { newestPapers } from '../../../../../src/core/library/newest';
import { PaperSearchWorld } from '../../../../support/paper-search';

const BIB = `@misc{lind2020graphs, title = {Sparse {G}raphs}, author = {Lind, Ada}, year = 2020}
@article{other, title = {On lindgren trees}, author = {Wu, Cy and Ek, Bo}, date = {2021-05}}
@misc{my-lind, title = {T}}
@misc{loinard, title = {T}}
@misc{Lind2019, title = {{\\"U}ber alles}, eprint = {2411.00003}}
@misc{Lind2019, title = {Twice}}
@misc{, title = {Half typed}}
`;

function day(
  date: string,
  ...rows: readonly (readonly [id: string, title: string, authors: string])[]
): string {
  const lines = rows.map(
    ([id, title, authors]) =>
      `| ${title} (Read more on [arXiv](https://arxiv.org/abs/${id}) or [HuggingFace](https://huggingface.co/papers/${id}))| ${authors} | It works. |`,
  );
  return `\n## Papers for ${date}\n\n| Title | Authors | Summary |\n|---|---|---|\n${lines.join('\n')}\n`;
}

function libraryOf(...texts: readonly string[]): PaperSource {
  const library = new Library();
  library.replace(texts.map((text, i) => [`${i}.md`, readDigest(text, `${i}.md`)] as const));
  const world = new PaperSearchWorld(library.snapshot.papers());
  return {
    find: (words, limit) => world.find(words, limit).hits.map(({ paper }) => paper),
    newest: (limit, isWanted) => newestPapers(library.snapshot, limit, isWanted),
  };
}

const PAPERS = libraryOf(
  day(
    '2024-11-21',
    ['2411.00001', 'Lindy Effects in Models', 'Ann Zhao, Bo Ek'],
    ['2411.00002', 'Other Things', 'Cy Wu, Ada Lind'],
  ),
  day(
    '2024-11-22',
    ['2411.00003', 'Known Already', 'Ada Lind'],
    ['2411.00004', 'A Tale of Lindens', "Pat O'Brien"],
  ),
);

describe('entries that what is typed may mean', () => {
  const keys = (typed: string, excluded: readonly string[] = [], limit = 10) =>
    bibCandidates(indexBib(BIB), typed, new Set(excluded), limit).map(
      ({ entry, rank }) => `${entry.key} ${rank}`,
    );

  it('are ranked: beginning of the key, part of it, part of the title, letters in order; each key once', () => {
    assert.deepEqual(keys('LIND'), ['lind2020graphs 0', 'Lind2019 0', 'my-lind 1', 'other 2', 'loinard 3']);
  });

  it('are the last ones where nothing is typed, without those that have no key yet', () => {
    assert.deepEqual(keys('', [], 2), ['Lind2019 0']);
    assert.deepEqual(keys('', [], 4), ['Lind2019 0', 'loinard 0']);
  });

  it('are never those that are excluded, nor more than wanted', () => {
    assert.deepEqual(keys('lind', ['lind2019'], 2), ['lind2020graphs 0', 'my-lind 1']);
    assert.deepEqual(keys('zzz'), []);
  });
});

describe('papers that what is typed may mean', () => {
  const titles = (typed: string, limit = 10) =>
    paperCandidates(
      PAPERS,
      typed,
      limit,
      (paper) => (paper.entry.title.startsWith('A Tale') ? 'obrien2024tale' : 'x'),
      ({ arxivId }) => arxivId !== '2411.00003',
    ).map(({ entry }) => entry.title);

  it('are in the order of the search, also those that have an entry', () => {
    assert.deepEqual(titles('lind'), [
      'Lindy Effects in Models',
      'Known Already',
      'Other Things',
      'A Tale of Lindens',
    ]);
    assert.deepEqual(titles('lind', 2), ['Lindy Effects in Models', 'Known Already']);
  });

  it('begin with those whose key begins so', () => {
    assert.deepEqual(titles('o')[0], 'A Tale of Lindens');
    assert.deepEqual(titles('obrien2024t'), ['A Tale of Lindens']);
  });

  it('are found by several words, mistyped ones too, and by id', () => {
    assert.deepEqual(titles('zaho lindy')[0], 'Lindy Effects in Models');
    assert.deepEqual(titles("O'Brien tale"), ['A Tale of Lindens']);
    assert.deepEqual(titles('2411.00002'), ['Other Things']);
    assert.deepEqual(titles('arxiv:2411.00002'), ['Other Things']);
  });

  it('are the newest that have no entry where nothing is typed', () => {
    assert.deepEqual(titles('', 2), ['A Tale of Lindens', 'Lindy Effects in Models']);
  });

  it('are none for what nobody says, nor for signs', () => {
    assert.deepEqual(titles('qxz'), []);
    assert.deepEqual(titles('-_:'), []);
  });
});

describe('what is typed of a key', () => {
  const rows: readonly (readonly [typed: string, words: string, ofKey?: string])[] = [
    ['zhao2019multi', 'zhao multi'],
    ['zhao19multi', 'zhao19multi', 'zhao multi'],
    ['llama32', 'llama32', 'llama '],
    ['gpt4', 'gpt4'],
    ['zhao_2019_multi-task', 'zhao multi task'],
    ['rafailovDirectPref', 'rafailov Direct Pref'],
    ['2411.14199', '2411.14199'],
    ['arXiv:2411.14', '2411.14'],
    ['2019', '2019'],
    ['qwen2.5-vl', 'qwen2.5 vl'],
    ["o'brien", 'obrien'],
    ['author:zhao -date:2019 "x', 'author zhao date 2019 x'],
    ['direct pref 2023', 'direct pref 2023'],
    ['direct ', 'direct '],
    ['.:-', ''],
  ];
  for (const [typed, words, ofKey = words] of rows)
    it(`asks the search for words: ${typed}`, () => {
      const query = keyQuery(typed);
      assert.deepEqual([query.words, query.ofKey], [words, ofKey]);
    });
});

describe('suggested keys', () => {
  const suggested = (typed: string, kind: GroupKind = 'latex', keys: readonly string[] = []) =>
    suggestKeys({ kind, keys }, typed, {
      bibs: [{ name: 'refs.bib', index: indexBib(BIB) }],
      papers: PAPERS,
      keyFormat: 'author-year-word',
      citable: (paper) => citable(paper),
    });

  it('are entries, then papers with the keys that they would get, then entries with the letters somewhere', () => {
    assert.deepEqual(
      suggested('lind').map(({ key, author, year, paper }) => [key, author, year, paper?.arxivId]),
      [
        ['lind2020graphs', 'Lind', '2020', undefined],
        ['Lind2019', undefined, undefined, undefined],
        ['my-lind', undefined, undefined, undefined],
        ['other', 'Wu et al.', '2021', undefined],
        ['lind2024other', 'Lind et al.', '2024', '2411.00002'],
        ['ek2024lindy', 'Ek et al.', '2024', '2411.00001'],
        ['obrien2024tale', "O'Brien", '2024', '2411.00004'],
        ['loinard', undefined, undefined, undefined],
      ],
    );
  });

  it('fit what is typed for the editor, letter by letter, and are sorted as they stand', () => {
    const found = suggested('LIND');
    assert.deepEqual(
      found.map(({ sortText }) => sortText),
      found.map((_, at) => `000${at}`),
    );
    assert.deepEqual(
      found.map(({ filterText }) => filterText),
      [
        'LIND2020graphs Sparse Graphs',
        'LIND2019 Über alles',
        'LIND my-lind T',
        'LIND other On lindgren trees',
        'LIND2024other Other Things Cy Wu Ada Lind',
        'LIND ek2024lindy Lindy Effects in Models Ann Zhao Bo Ek',
        "LIND obrien2024tale A Tale of Lindens Pat O'Brien",
        'LIND loinard T',
      ],
    );
  });

  it('are keys of entries, too, that only the search finds', () => {
    assert.deepEqual(
      suggested('known alredy').map(({ key, entry, paper }) => [key, entry?.source, paper]),
      [['Lind2019', 'refs.bib', undefined]],
    );
    assert.deepEqual(suggested('known alredy', 'latex', ['lind2019']), []);
  });

  it('are none for text behind a key, and for words that a paper lacks', () => {
    const inProse = (typed: string): readonly string[] =>
      suggestKeys({ kind: 'bare', keys: [], isProse: true }, typed, {
        bibs: [{ name: 'refs.bib', index: indexBib(BIB) }],
        papers: PAPERS,
        keyFormat: 'author-year-word',
        citable: (paper) => citable(paper),
      }).map(({ key }) => key);
    assert.deepEqual(inProse('lind effe'), ['ek2024lindy']);
    assert.deepEqual(inProse('zaho lim'), []);
    assert.deepEqual(inProse('zaho lem'), ['ek2024lindy']);
    assert.deepEqual(inProse('lind says'), []);
    assert.deepEqual(inProse('lind2020graphs effe'), []);
  });

  it('leave out what the citation has, and what its language cannot hold', () => {
    const all = suggested('', 'typst', ['LIND2020graphs']).map(({ key }) => key);
    assert.deepEqual(all.includes('lind2020graphs'), false);
    const odd = { bibs: [{ name: 'a', index: indexBib('@misc{a(b), title={T}}\n@misc{c, title={T}}') }] };
    const rest = { papers: undefined, keyFormat: 'id', citable } as const;
    const inTypst = suggestKeys({ kind: 'typst', keys: [] }, '', { ...odd, ...rest });
    assert.deepEqual(
      inTypst.map(({ key }) => key),
      ['c'],
    );
    const inPandoc = suggestKeys({ kind: 'pandoc', keys: [] }, 'a', { ...odd, ...rest });
    assert.deepEqual(
      inPandoc.map(({ insertText }) => insertText),
      ['{a(b)}'],
    );
  });

  it('give a paper no key that is taken', () => {
    const bibs = [{ name: 'a', index: indexBib('@misc{Ek2024lindy, title = {Another}}') }];
    const sources = { bibs, papers: PAPERS, keyFormat: 'author-year-word', citable } as const;
    const found = suggestKeys({ kind: 'latex', keys: ['ek2024lindya'] }, 'ek2024', {
      ...sources,
      citable: (paper) => citable(paper),
    });
    assert.deepEqual(
      found.map(({ key }) => key),
      ['Ek2024lindy', 'ek2024lindyb'],
    );
  });
});

describe('keys that papers got in this session', () => {
  it('are suggested for them, and for no others', () => {
    const given = new Map([
      ['arxiv:2411.00001', 'mine'],
      ['arxiv:1', 'obrien2024tale'],
    ]);
    const found = suggestKeys({ kind: 'latex', keys: [] }, 'lind', {
      bibs: [],
      papers: PAPERS,
      keyFormat: 'author-year-word',
      given,
      citable: (paper) => citable(paper),
    });
    const keys = found.map(({ key }) => key);
    assert.deepEqual(
      [keys.includes('mine'), keys.includes('obrien2024talea'), keys.includes('obrien2024tale')],
      [true, true, false],
    );
  });
});

describe('an entry without a paper', () => {
  it('is shown as text, whatever it holds', () => {
    assert.equal(
      entryMarkdown({ title: '[x](command:y) <b>', author: 'A*', year: '2020', type: 'mi`sc' }),
      '**\\[x\\](command:y) \\<b>**\n\nA\\*, 2020, `@misc`',
    );
  });
});
